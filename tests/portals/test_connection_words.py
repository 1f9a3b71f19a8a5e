"""What a writer reads of a connection that fails has no words of programs in it."""

from contextlib import closing
from threading import Event

import pytest

from desktop.article.post import PortalAccount, PortalKind
from desktop.progress import run
from desktop.sentences import sentence
from desktop.sync import errors
from desktop.sync.portals import testing
from desktop.sync.portals.http import Http
from tests.portals.answering import answering
from tests.portals.certificates import certificate_for


def mistrusted(url: str, ca_file: str = "") -> set[str]:
    """What is said of the portal at `url`: by a connection test, and by a sync."""
    account = PortalAccount(name="Cổng", kind=PortalKind.WORDPRESS, url=url, ca_file=ca_file)
    with pytest.raises(errors.InsecureConnection) as tested:
        run(testing.test_connection(account, "x"))
    with (
        closing(Http(url, ca_file=ca_file)) as http,
        pytest.raises(errors.InsecureConnection) as synced,
    ):
        http.get()
    return {sentence(tested.value), sentence(synced.value)}


def test_an_issuer_that_nobody_knows(tmp_path):
    with answering(certificate_for("localhost", tmp_path).server) as server:
        [said] = mistrusted(server.url)
    assert "does not know who issued it" in said


def test_a_certificate_of_another_address(tmp_path):
    files = certificate_for("other.example", tmp_path)
    with answering(files.server) as server:
        [said] = mistrusted(server.url, str(files.authority))
    assert "issued for another address" in said


def test_a_place_that_does_not_encrypt():
    with answering() as server:
        [said] = mistrusted(server.url.replace("http:", "https:"))
    assert "does not encrypt" in said


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("certificate has expired", "expired"),
        ("certificate is not yet valid", "computer's date"),
        ("self-signed certificate", "vouches"),
        ("EE certificate key too weak", "EE certificate key too weak"),
    ],
)
def test_other_reasons(reason, words):
    assert words in sentence(errors.InsecureConnection("cong.vn", reason))


@pytest.mark.parametrize(
    "trouble",
    [
        errors.NameNotFound("h"),
        errors.Unreachable("h"),
        errors.TimedOut("h"),
        errors.PortalFailed("h", 500),
        errors.PortalBusy("h"),
        errors.Garbled("h"),
        errors.Blocked("h"),
    ],
)
def test_a_test_promises_no_sync_that_goes_on(trouble):
    said = testing.why(trouble)
    assert said
    assert "sync" not in said
    assert "safe" not in said


def test_a_portal_that_stays_silent_is_not_waited_for_as_long_as_in_a_sync(monkeypatch):
    monkeypatch.setattr(testing, "SILENCE", 0.2)
    silent = Event()
    with answering() as server:
        server.answer = lambda _request: silent.wait(20)
        account = PortalAccount(name="Cổng", kind=PortalKind.WORDPRESS, url=server.url)
        with pytest.raises(errors.TimedOut):
            run(testing.test_connection(account, "x"))
        silent.set()


def test_a_login_without_a_name_asks_for_one():
    assert "enter the user's name" in sentence(errors.LoginRefused("cong.vn", ""))

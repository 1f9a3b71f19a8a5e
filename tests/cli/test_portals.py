"""`bantin portal`: adding, listing, testing and removing."""

import keyring
import pytest
from keyring.backends import fail

from desktop.library import Library
from desktop.sync.errors import LoginRefused
from desktop.sync.job import held
from desktop.sync.memory import MemoryPortal
from desktop.sync.memory_server import MemoryServer
from desktop.sync.portals import testing
from tests.cli.portal_runs import ADDED, MemoryKeyring, Runs

KEPT = ("bantin:https://cong.test", "an")


@pytest.fixture
def secrets():
    before = keyring.get_keyring()
    made = MemoryKeyring()
    keyring.set_keyring(made)
    yield made.kept
    keyring.set_keyring(before)


@pytest.fixture
def no_keyring():
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    yield
    keyring.set_keyring(before)


@pytest.fixture
def bantin(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("BANTIN_SECRET", "mật khẩu")
    return Runs(tmp_path / "kho", capsys)


def test_a_portal_is_added_with_its_password_in_the_keyring(bantin, secrets):
    added = bantin("portal", "add", "Cổng tỉnh", *ADDED, "--submitted-only", json=True)
    assert added.code == 0
    assert added.told == {
        "name": "Cổng tỉnh",
        "kind": "wordpress",
        "url": "https://cong.test",
        "user": "an",
        "ca_file": "",
        "submitted_only": True,
        "options": {},
        "synced_at": None,
    }
    assert secrets == {KEPT: "mật khẩu"}
    assert bantin("portal", "list", json=True).told == [added.told]


def test_no_password_is_written_into_the_library(bantin, secrets, tmp_path):
    bantin("portal", "add", "Cổng", *ADDED)
    files = [path for path in (tmp_path / "kho").rglob("*") if path.is_file()]
    assert files
    assert not any("mật khẩu".encode() in path.read_bytes() for path in files)


def test_without_a_keyring_it_is_said_what_to_do(bantin, no_keyring):
    added = bantin("portal", "add", "Cổng", *ADDED)
    assert added.code == 0
    assert "BANTIN_SECRET each time" in added.err


def test_options_and_a_certificate_are_kept(bantin, secrets, tmp_path):
    (tmp_path / "ca.pem").write_text("x", encoding="utf-8")
    words = ("--ca", str(tmp_path / "ca.pem"), "--option", "site=20121", "--option", "a=b=c")
    told = bantin("portal", "add", "Cổng", *ADDED, *words, json=True).told
    assert told["options"] == {"site": "20121", "a": "b=c"}
    assert told["ca_file"] == str(tmp_path / "ca.pem")


def test_a_name_is_given_once(bantin, secrets):
    bantin("portal", "add", "Cổng", *ADDED)
    again = bantin("portal", "add", " Cổng ", *ADDED)
    assert (again.code, again.out) == (1, "")
    assert "Cổng" in again.err


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("portal", "add", " ", *ADDED), 2),
        (("portal", "add", "x" * 65, *ADDED), 2),
        (("portal", "add", "Cổng", *ADDED, "--option", "x"), 2),
        (("portal", "add", "Cổng", "--kind", "joomla", *ADDED[2:]), 2),
        (("portal", "add", "Cổng", *ADDED[:2], "--url", "ftp://cong", *ADDED[4:]), 1),
        (("portal", "test", "Đâu đó"), 1),
        (("portal", "remove", "Đâu đó"), 1),
        (("portal",), 2),
    ],
)
def test_what_does_not_fit_is_one_sentence(bantin, secrets, words, code):
    said = bantin(*words)
    assert (said.code, said.out) == (code, "")
    assert said.err.count("\n") == 1
    assert secrets == {}


def test_nobody_to_type_a_password_is_explained(bantin, no_keyring, monkeypatch):
    monkeypatch.delenv("BANTIN_SECRET")
    said = bantin("portal", "add", "Cổng", *ADDED)
    assert (said.code, said.out) == (1, "")
    assert bantin("portal", "list", json=True).told == []


def test_a_password_is_typed_without_an_echo(bantin, secrets, monkeypatch):
    monkeypatch.delenv("BANTIN_SECRET")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.termui.hidden_prompt_func", lambda _question: "gõ vào")
    assert bantin("portal", "add", "Cổng", *ADDED).code == 0
    assert secrets == {KEPT: "gõ vào"}


def test_a_portal_that_answers_says_who_one_is(bantin, secrets, monkeypatch):
    def answers(account, secret):
        assert (account.name, secret) == ("Cổng", "mật khẩu")
        yield from ()
        return MemoryPortal(MemoryServer()).identify()

    monkeypatch.setattr(testing, "test_connection", answers)
    bantin("portal", "add", "Cổng", *ADDED)
    tested = bantin("portal", "test", "Cổng", json=True)
    assert tested.code == 0
    assert (tested.told["portal_name"], tested.told["user_name"]) == ("Cổng thử", "An")


def test_a_portal_that_refuses_is_one_sentence(bantin, secrets, monkeypatch):
    def refuses(_account, _secret):
        yield from ()
        raise LoginRefused("cong.test", "an")

    monkeypatch.setattr(testing, "test_connection", refuses)
    bantin("portal", "add", "Cổng", *ADDED)
    tested = bantin("portal", "test", "Cổng")
    assert (tested.code, tested.out) == (1, "")
    assert tested.err.count("\n") == 1


def test_a_removed_portal_takes_its_password_along(bantin, secrets):
    bantin("portal", "add", "Cổng", *ADDED)
    assert bantin("portal", "remove", "Cổng").code == 0
    assert secrets == {}
    assert bantin("portal", "list", json=True).told == []


def test_no_portal_is_removed_while_it_is_synced(bantin, secrets, tmp_path):
    bantin("portal", "add", "Cổng", *ADDED)
    with held(tmp_path / "kho", "Cổng"):
        assert bantin("portal", "remove", "Cổng").code == 1
    assert secrets == {KEPT: "mật khẩu"}
    assert len(bantin("portal", "list", json=True).told) == 1


def test_a_password_that_another_portal_needs_stays(bantin, secrets):
    for name in ("Cổng", "Cổng cũ"):
        bantin("portal", "add", name, *ADDED)
    bantin("portal", "remove", "Cổng cũ")
    assert secrets == {KEPT: "mật khẩu"}


def test_articles_stay_when_a_portal_goes(bantin, secrets, tmp_path):
    (tmp_path / "a.txt").write_text("Bài\nx", encoding="utf-8")
    bantin("import", str(tmp_path / "a.txt"))
    bantin("portal", "add", "Cổng", *ADDED)
    bantin("portal", "remove", "Cổng")
    with Library.open(tmp_path / "kho") as library:
        assert [entry.title for entry in library.entries()] == ["Bài"]

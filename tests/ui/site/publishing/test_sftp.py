"""From the first contact with a real SFTP server to the published site."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.article.model import Article
from desktop.article.site import SiteProfile
from desktop.article.states import State
from desktop.export.targets import KnownHosts
from desktop.library import Library
from desktop.settings.store import default_path
from desktop.ui.site.publishing.publishing import Publishing
from desktop.ui.site.publishing.session_secrets import SessionSecrets
from desktop.ui.site.publishing.sites import LibrarySites
from tests.export.targets.places import KeptSecrets
from tests.export.targets.servers import PASSWORD, USER
from tests.export.targets.test_trust import OTHER_KEY
from tests.ui.fakes import Surroundings
from tests.ui.site.publishing.test_publishing import View


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "kho") as library:
        library.keep_site_profile(SiteProfile(portal="Cổng"))
        library.save(Article(title="Bài", body="<p>Chữ</p>", state=State.PUBLISHED))
        yield library


@pytest.fixture
def address(servers, tmp_path: Path) -> str:
    return f"sftp://{USER}@127.0.0.1:{servers['sftp']['port']}/{tmp_path.name}"


def desk(library: Library, view: View, keyring: KeptSecrets) -> Publishing:
    surroundings = Surroundings()
    made = Publishing(
        LibrarySites(library, SessionSecrets(keyring)),
        view,
        surroundings.place,
        surroundings.background,
        save=lambda then, _otherwise: then(),
    )
    made.refresh()
    return made


def test_a_new_server_is_trusted_then_given_its_password(
    library: Library, address: str, servers
) -> None:
    view, keyring = View(), KeptSecrets()
    presenter = desk(library, view, keyring)
    presenter.publish(address)
    assert view.last == "ask_trust"
    presenter.trust()
    assert view.last == "ask_password"
    presenter.take_password("sai", remember=False)
    assert view.last == "ask_password"
    presenter.take_password(PASSWORD, remember=True)
    assert view.last == "show_result"
    assert view.told("show_result")[2] == []
    assert list(keyring.kept.values()) == [PASSWORD]
    assert library.site_profile().target == address
    presenter.publish(address)
    assert "up to date" in view.told("show_result")[1]


def test_a_server_that_shows_another_key_is_refused(
    library: Library, address: str, servers
) -> None:
    name = f"[127.0.0.1]:{servers['sftp']['port']}"
    known = default_path().with_name("known_hosts")
    known.parent.mkdir(parents=True, exist_ok=True)
    known.write_text(f"{name} {OTHER_KEY}\n")
    view = View()
    presenter = desk(library, view, KeptSecrets())
    presenter.publish(address)
    assert view.last == "ask_forget"
    assert KnownHosts().keys(name) == [OTHER_KEY]
    presenter.forget()
    assert view.last == "ask_trust"
    assert KnownHosts().keys(name) == []


@pytest.mark.parametrize("address", ["sftp://lan:bi-mat@127.0.0.1/site", "gopher://may/site"])
def test_a_wrong_address_is_not_remembered(library: Library, address: str) -> None:
    view = View()
    desk(library, view, KeptSecrets()).publish(address)
    assert view.last == "show_problem"
    assert library.site_profile().target == ""

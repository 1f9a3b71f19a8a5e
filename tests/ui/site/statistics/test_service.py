"""A running service's figures stand beside the article and stay when the service is gone."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from desktop.article.model import Article
from desktop.article.site import SiteProfile
from desktop.library import Library
from desktop.settings.secrets import SystemSecrets
from desktop.ui.site.publishing.session_secrets import SessionSecrets
from desktop.ui.site.statistics.figures import LibraryFigures
from desktop.ui.site.statistics.presenter import WatchingReaders
from tests.export.targets.places import KeptSecrets
from tests.service.readers import API, reader
from tests.service.running import TOKEN, serving
from tests.service.sites import ARTICLES, make_site
from tests.ui.fakes import Surroundings
from tests.ui.site.statistics.test_presenter import Window

ARTICLE = ARTICLES[3]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "kho") as library:
        library.save(Article(id=UUID(ARTICLE), title="Bài được đọc"))
        yield library


def test_figures_are_read_kept_and_shown_without_the_service(
    library: Library, tmp_path: Path
) -> None:
    beside: list[str] = []
    surroundings, window = Surroundings(), Window()
    watching = WatchingReaders(
        LibraryFigures(library, SessionSecrets(KeptSecrets())),
        surroundings.place,
        surroundings.background,
        article=lambda: ARTICLE,
        beside=beside.append,
    )
    with serving(make_site(tmp_path / "site"), str(tmp_path / "counts.db")) as service:
        library.keep_site_profile(SiteProfile(service=service.address))
        with service.client() as client:
            client.put(f"{API}/ratings/{ARTICLE}", json={"stars": 4}, headers=reader())
            client.post(f"{API}/visits", json={"page": "/", "article": ARTICLE})
        watching.show_in(window)
        assert window.told("ask_token")
        watching.take_token(TOKEN, remember=True)
    shown = window.told("show_figures")[-1][1]
    assert shown.most_read == shown.best_rated == ((ARTICLE, "Bài được đọc"),)
    assert beside[-1].splitlines()[:2] == ["Read: one visit", "Rating: 4,0 of 5 stars (one reader)"]

    before = len(window.told("show_figures"))
    watching.begin()  # the service is gone
    assert window.said[-1] == ("show_standing", "told: ServiceUnreachable", True)
    assert window.told("show_figures")[before][1].readers == shown.readers
    watching.close()


def test_the_secret_of_another_server_is_not_told_to_the_service(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BANTIN_SECRET", "mật khẩu SFTP")
    figures = LibraryFigures(library, SessionSecrets(SystemSecrets()))
    assert figures.token("https://dv.vn/api/v1/statistics") is None

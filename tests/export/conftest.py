"""Readers with a real browser, who notice what a page must not do."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

from desktop.export import export_page
from desktop.export.page import render_page
from desktop.library import Library
from desktop.progress import run

from .samples import COVER, INNER, RICH, SITE, page_pictures, photograph

_OWN = ("file:", "data:", "blob:", "about:")


class Reader:
    """Opens pages as a reader's browser does; whatever leaves or is blocked is an offence."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self.offences: list[str] = []

    def open(self, path: Path, *, width: int = 1280, **habits: object) -> Page:
        habits.setdefault("color_scheme", "light")
        context = self._browser.new_context(viewport={"width": width, "height": 900}, **habits)
        self._contexts.append(context)
        page = context.new_page()
        page.on("request", self._requested)
        page.on("console", lambda message: self.offences.append(message.text))
        page.on("pageerror", lambda error: self.offences.append(str(error)))
        page.goto(path.as_uri())
        return page

    def close(self) -> None:
        for context in self._contexts:
            context.close()

    def _requested(self, request: Request) -> None:
        if not request.url.startswith(_OWN):
            self.offences.append(request.url)


@pytest.fixture
def reader(chromium: Browser) -> Iterator[Reader]:
    reader = Reader(chromium)
    yield reader
    reader.close()
    assert reader.offences == []


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str], Path]:
    def write(html: str) -> Path:
        path = tmp_path / "page.html"
        path.write_text(html, encoding="utf-8")
        return path

    return write


@pytest.fixture(scope="session")
def folder_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of a folder, its fonts and pictures beside it."""
    library = Library.open(tmp_path_factory.mktemp("library"))
    media = {COVER: photograph(1200, 675), INNER: photograph()}
    kept = {
        name: library.add_media(data, name="a.jpg", mime="image/jpeg").hash
        for name, data in media.items()
    }
    cover = replace(RICH.cover, media=kept[COVER])
    article = replace(RICH, body=RICH.body.replace(INNER, kept[INNER]), cover=cover)
    library.keep_site_profile(replace(SITE, logo=""))
    library.save(article)
    folder = tmp_path_factory.mktemp("folder")
    run(export_page(library, article.id, folder, folder=True))
    library.close()
    return folder / "page.html"


@pytest.fixture(scope="session")
def rich_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rich") / "page.html"
    path.write_text(render_page(RICH, SITE, page_pictures()), encoding="utf-8")
    return path

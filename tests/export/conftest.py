"""One real browser for all tests of the page, and readers who notice what a page must not do."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from desktop.export.page import render_page

from .samples import RICH, SITE, page_pictures

_OWN = ("file:", "data:", "blob:", "about:")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=arguments)
        yield browser
        browser.close()


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
def rich_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rich") / "page.html"
    path.write_text(render_page(RICH, SITE, page_pictures()), encoding="utf-8")
    return path

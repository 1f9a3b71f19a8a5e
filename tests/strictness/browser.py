"""One real Chromium for all tests of what readers get."""

import os
import shutil
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def chromium() -> "Iterator[Browser]":
    """The Chromium of this machine, without windows; its sandbox is off only for root."""
    from playwright.sync_api import sync_playwright

    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("chrome")
    assert found, "Chromium is needed: `./dev test` installs it as root or says how."
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found, args=list(QUIET), chromium_sandbox=not as_root
        )
        yield browser
        browser.close()


def come_back(page: "Page") -> None:
    """Load `page` again, which remembers something, with what it remembered.

    On a busy machine Chromium now and then gives a page that is loaded again an empty storage, and
    the right one the next time: 8 of 960 loads of a page of two lines, eight programs beside it.
    """
    for _ in range(5):
        page.reload()
        if page.evaluate("localStorage.length"):
            return

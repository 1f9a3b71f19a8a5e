"""Sound, film and maps on a page for readers: heard with their words, loaded only when asked for."""

import io
import re
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from desktop.article.model import Article
from desktop.export import recordings
from desktop.export.errors import RecordingsTooLong
from desktop.export.write import Exported, export_page
from desktop.library import Library
from desktop.progress import run

FILM = '<figure><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Phim về lễ hội</a></figure>'
FRAME = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "kho") as opened:
        yield opened


@pytest.fixture
def sound(library: Library) -> str:
    """A figure with a second of silence, and what is said in it."""
    file = io.BytesIO()
    with wave.open(file, "wb") as written:
        written.setparams((1, 1, 8000, 8000, "NONE", ""))
        written.writeframes(b"\x80" * 8000)
    media = library.add_media(file.getvalue(), name="Lời kể.wav", mime="audio/wav").hash
    return (
        f'<figure><audio src="media:{media}" controls=""></audio><details><summary>Lời thoại</summary>'
        "<p>Xin chào.</p></details><figcaption>Già làng kể</figcaption></figure>"
    )


@pytest.fixture
def export(library: Library, tmp_path: Path) -> Callable[..., Exported]:
    def exporting(body: str, *, folder: bool = False) -> Exported:
        article = Article(title="Lễ hội", body=body)
        library.save(article)
        to = tmp_path / ("trang" if folder else "trang.html")
        return run(export_page(library, article.id, to, folder=folder))

    return exporting


def opened(browser: Browser, exported: Exported, asked: list[str], **habits: object) -> Page:
    """Open the page; what it asks of others is noted, and answered with an empty page."""
    page = browser.new_page(**habits)
    page.on("console", lambda message: asked.append(message.text))

    def answer(route: object) -> None:
        asked.append(route.request.url)
        route.fulfill(body="<!doctype html><title>x</title><p>here</p>", content_type="text/html")

    page.route(re.compile("^https?://"), answer)
    file = next(
        file for file in exported.files if file.suffix == ".html" and file.parent.name != "assets"
    )
    page.goto(file.as_uri())
    return page


def test_nothing_of_a_film_elsewhere_loads_before_the_click(
    chromium: Browser, export: Callable[..., Exported]
) -> None:
    asked: list[str] = []
    page = opened(chromium, export(FILM), asked)
    button = page.locator("[data-frame]")
    expect(button).to_be_visible()
    assert asked == []
    with page.expect_request(FRAME):
        button.press("Enter")
    frame = page.locator(".embed iframe")
    expect(frame).to_have_attribute("title", "Phim về lễ hội")
    expect(frame).to_be_focused()
    expect(frame.content_frame.get_by_text("here")).to_be_visible()
    assert asked == [FRAME]
    page.close()


def test_without_scripts_a_film_is_a_link(
    chromium: Browser, export: Callable[..., Exported]
) -> None:
    asked: list[str] = []
    page = opened(chromium, export(FILM), asked, java_script_enabled=False)
    expect(page.get_by_role("link", name="Phim về lễ hội")).to_be_visible()
    expect(page.locator("[data-frame]")).to_be_hidden()
    assert asked == []
    page.close()


@pytest.mark.parametrize("folder", [False, True])
def test_sound_is_heard_on_the_page(
    chromium: Browser, export: Callable[..., Exported], sound: str, *, folder: bool
) -> None:
    asked: list[str] = []
    exported = export(sound, folder=folder)
    assert not [each for each in exported.warnings if "NoPublisher" not in type(each).__name__]
    page = opened(chromium, exported, asked)
    page.wait_for_function("document.querySelector('audio').readyState > 0")
    assert page.evaluate("document.querySelector('audio').duration") == 1
    page.get_by_text("Lời thoại").click()
    expect(page.get_by_text("Xin chào.")).to_be_visible()
    assert asked == []
    page.close()


def test_sound_that_is_too_long_for_one_file_is_told(
    export: Callable[..., Exported], sound: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recordings, "INSIDE_LIMIT", 1000)
    exported = export(sound)
    assert [each.count for each in exported.warnings if isinstance(each, RecordingsTooLong)] == [1]
    assert "<audio" not in exported.files[0].read_text(encoding="utf-8")


def test_axe_finds_nothing_in_these_blocks(
    chromium: Browser, export: Callable[..., Exported], sound: str
) -> None:
    page = opened(chromium, export(sound + FILM), [])
    page.locator("summary").click()
    found = Axe().run(page).response["violations"]
    assert [rule["id"] for rule in found] == []
    page.close()

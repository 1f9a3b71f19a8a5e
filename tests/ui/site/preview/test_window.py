"""The preview's window shows pages of its folder, as wide as on a device, and nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.ui.site.preview.page import is_inside
from desktop.ui.site.preview.window import PreviewWindow

PAGE = "<title>{title}</title><p style='background:url(../../hinh.png)'>Chữ<a href='{link}'>x</a>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "xem/2018/07").mkdir(parents=True)
    return tmp_path / "xem"


def write(folder: Path, title: str, link: str = "../../index.html") -> Path:
    file = folder / "2018/07/bai.html"
    file.write_text(PAGE.format(title=title, link=link), "utf-8")
    return file


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[PreviewWindow]:
    made = PreviewWindow()
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def page_of(window: PreviewWindow) -> QWebEnginePage:
    return window.findChild(QWebEnginePage)


def title(window: PreviewWindow) -> str:
    return page_of(window).title()


def test_a_page_that_changed_is_shown_anew(window, folder, qtbot: QtBot) -> None:
    window.show_page(write(folder, "Một"), "Bài")
    qtbot.waitUntil(lambda: title(window) == "Một")
    window.show_page(write(folder, "Hai"), "Bài")
    qtbot.waitUntil(lambda: title(window) == "Hai")
    assert window.windowTitle() == "Preview – Bài"


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_the_page_is_as_wide_as_on_the_device(window, folder, qtbot: QtBot, width: int) -> None:
    window.show_page(write(folder, "Một"), "Bài")
    qtbot.waitUntil(lambda: title(window) == "Một")
    button = next(
        each
        for each in window.findChildren(QAbstractButton)
        if each.accessibleName().endswith(str(width))
    )
    button.click()
    widths: list[float] = []

    def is_so_wide() -> bool:
        page_of(window).runJavaScript("innerWidth", 0, widths.append)
        return bool(widths) and abs(widths[-1] - width) <= 2

    qtbot.waitUntil(is_so_wide)


@pytest.mark.parametrize("link", ["../../khong-co.html", "https://example.com/"])
def test_a_link_to_what_is_not_there_is_explained(window, folder, qtbot: QtBot, link) -> None:
    window.show_page(write(folder, "Một", link), "Bài")
    qtbot.waitUntil(lambda: title(window) == "Một")
    with qtbot.waitSignal(page_of(window).led_away):
        page_of(window).runJavaScript("document.links[0].click()")
    assert title(window) == "Một"


def test_only_files_of_the_folder_are_let_in(folder: Path, tmp_path: Path) -> None:
    page = write(folder, "Một")
    (tmp_path / "secret.txt").write_text("x")
    assert is_inside(QUrl.fromLocalFile(str(page)), folder)
    for url in (
        QUrl.fromLocalFile(str(tmp_path / "secret.txt")),
        QUrl.fromLocalFile(str(folder / "../secret.txt")),
        QUrl("https://example.com/a.html"),
        QUrl(f"file://may.vn{page}"),
    ):
        assert not is_inside(url, folder)

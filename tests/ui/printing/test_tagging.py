"""The PDF that is kept has tags where a browser is there, and is the one looked at where none is."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.printing import tagging
from desktop.ui.printing.browsers import browser
from desktop.ui.printing.maker import PdfMaker
from desktop.ui.printing.tagging import Tagging

PAGE = (
    '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Hội nghị</title>'
    "<style>@page { size: A4 }</style><h1>Hội nghị</h1><p>Một đoạn</p></html>"
)


@pytest.fixture
def owner(qapp: QApplication) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    made = tmp_path / "print.html"
    made.write_text(PAGE, encoding="utf-8")
    return made


@pytest.fixture
def looked_at(page: Path, owner: QObject, qtbot: QtBot) -> Path:
    """The PDF of `page` that the window shows."""
    pdf = page.with_name("print.pdf")
    made: list[bool] = []
    maker = PdfMaker(page, pdf, made.append, owner)
    with qtbot.waitSignal(maker.destroyed, timeout=60_000):
        qtbot.waitUntil(lambda: made == [True], timeout=60_000)
    return pdf


@pytest.fixture
def shown(tmp_path: Path) -> Path:
    """The PDF that the writer looked at: one page."""
    pdf = tmp_path / "print.pdf"
    written = PdfWriter()
    written.add_blank_page(595, 842)
    written.write(pdf)
    return pdf


@pytest.mark.skipif(not shutil.which("chromium"), reason="there is no Chromium")
def test_a_browser_gives_the_pdf_tags_title_and_language(
    page: Path, looked_at: Path, owner: QObject, qtbot: QtBot
) -> None:
    best: list[Path] = []
    making = Tagging(page, looked_at, owner)
    making.when_done(best.append)
    qtbot.waitUntil(lambda: best != [], timeout=40_000)
    read = PdfReader(best[0])
    catalog = read.trailer["/Root"]
    assert "/StructTreeRoot" in catalog
    assert catalog["/Lang"] == "vi"
    assert read.metadata.title == "Hội nghị"
    making.stop()


def test_without_a_browser_the_pages_looked_at_are_kept(
    page: Path, shown: Path, owner: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tagging, "browser", lambda: "")
    best: list[Path] = []
    Tagging(page, shown, owner).when_done(best.append)
    assert best == [shown]


def test_a_browser_that_does_not_start_holds_nothing_up(
    page: Path, shown: Path, owner: QObject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tagging, "browser", lambda: "/no/such/browser")
    best: list[Path] = []
    Tagging(page, shown, owner).when_done(best.append)
    qtbot.waitUntil(lambda: best == [shown])


def test_what_was_asked_for_is_kept_when_nobody_waits_for_the_browser(
    page: Path, shown: Path, owner: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tagging, "browser", lambda: sys.executable)
    monkeypatch.setattr(tagging, "printing", lambda *_: ["-c", "import time; time.sleep(60)"])
    best: list[Path] = []
    making = Tagging(page, shown, owner)
    making.when_done(best.append)
    making.stop()
    assert best == [shown]


@pytest.mark.skipif(not shutil.which("chromium"), reason="there is no Chromium")
def test_an_error_page_does_not_pass_as_the_article(
    page: Path, looked_at: Path, owner: QObject, qtbot: QtBot
) -> None:
    best: list[Path] = []
    error = page.with_name("error.html")
    error.write_text(PAGE.replace("Một đoạn", "ERR_BLOCKED_BY_ADMINISTRATOR"), encoding="utf-8")
    making = Tagging(error, looked_at, owner)
    making.when_done(best.append)
    qtbot.waitUntil(lambda: best != [], timeout=40_000)
    assert looked_at.with_name("tagged.pdf").is_file()
    assert best == [looked_at]


def test_edge_is_found_where_windows_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edge = tmp_path / "Microsoft/Edge/Application/msedge.exe"
    edge.parent.mkdir(parents=True)
    edge.touch()
    monkeypatch.setenv("PROGRAMFILES(X86)", str(tmp_path))
    assert browser() == str(edge)

"""The PDF that is kept has tags where a browser is there, and is the one looked at where none is."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.printing import tagging
from desktop.ui.printing.browsers import browser
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
def shown(tmp_path: Path) -> Path:
    """The PDF that the writer looked at: one page."""
    pdf = tmp_path / "print.pdf"
    written = PdfWriter()
    written.add_blank_page(595, 842)
    written.write(pdf)
    return pdf


@pytest.mark.skipif(not shutil.which("chromium"), reason="there is no Chromium")
def test_a_browser_gives_the_pdf_tags_title_and_language(
    page: Path, shown: Path, owner: QObject, qtbot: QtBot
) -> None:
    best: list[Path] = []
    making = Tagging(page, shown, owner)
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


def test_edge_is_found_where_windows_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edge = tmp_path / "Microsoft/Edge/Application/msedge.exe"
    edge.parent.mkdir(parents=True)
    edge.touch()
    monkeypatch.setenv("PROGRAMFILES(X86)", str(tmp_path))
    assert browser() == str(edge)

"""The import panel and the ways files get to it."""

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.exchange.formats import SUFFIXES
from desktop.ui.importing.choosing import choose_files, files_in
from desktop.ui.importing.dropping import FileDrops
from desktop.ui.importing.panel import ImportPanel
from desktop.ui.importing.results import Result

ARTICLE = Result(title="Lễ hội", file="le-hoi.docx", article_id=uuid4(), notes=("Một chú ý.",))
PROBLEM = Result(title="hong.docx", file="hong.docx", problem="Tệp hỏng.")


@pytest.fixture
def panel(qtbot: QtBot) -> ImportPanel:
    made = ImportPanel()
    qtbot.addWidget(made)
    made.resize(320, 700)
    made.show()
    return made


def buttons(panel: QWidget) -> dict[str, QPushButton]:
    return {each.text(): each for each in panel.findChildren(QPushButton) if each.isVisible()}


def texts(panel: QWidget) -> list[str]:
    shown = [each for each in panel.findChildren(QLabel) if each.isVisible()]
    return [each.text().replace("\u200b", "") for each in shown]


def test_progress_can_be_cancelled(panel: ImportPanel, qtbot: QtBot) -> None:
    panel.show_progress("Reading “a.docx” (1 of 2)…", 0, 2)
    with qtbot.waitSignal(panel.cancel_requested):
        buttons(panel)["Cancel"].click()


def test_a_result_says_what_to_look_at_and_can_be_opened(panel: ImportPanel, qtbot: QtBot) -> None:
    panel.add_result(ARTICLE)
    panel.show_ended("One article came in.")
    assert {"Lễ hội", "le-hoi.docx", "• Một chú ý."} <= set(texts(panel))
    with qtbot.waitSignal(panel.open_requested) as opened:
        buttons(panel)["Open"].click()
    assert opened.args == [ARTICLE.article_id]


def test_a_file_that_made_no_article_offers_nothing(panel: ImportPanel) -> None:
    panel.add_result(PROBLEM)
    panel.show_ended("One file could not be read.")
    assert "Tệp hỏng." in texts(panel)
    assert set(buttons(panel)) == {"Import more"}


def test_an_undone_import_offers_the_way_back(panel: ImportPanel, qtbot: QtBot) -> None:
    panel.add_result(ARTICLE)
    with qtbot.waitSignal(panel.undo_requested):
        buttons(panel)["Undo the import"].click()
    panel.show_binned(ARTICLE.article_id, binned=True)
    assert "It is in the bin." in texts(panel)
    with qtbot.waitSignal(panel.restore_requested):
        buttons(panel)["Restore"].click()


def test_what_is_gone_for_good_offers_nothing(panel: ImportPanel) -> None:
    panel.add_result(ARTICLE)
    panel.show_ended("One article came in.")
    panel.show_binned(ARTICLE.article_id, binned=True)
    panel.show_gone(ARTICLE.article_id)
    assert "It was deleted for good." in texts(panel)
    assert "It is in the bin." not in texts(panel)
    assert set(buttons(panel)) == {"Import more"}


def test_what_was_here_before_cannot_be_undone(panel: ImportPanel) -> None:
    panel.add_result(replace(ARTICLE, is_new=False))
    panel.show_ended("One article came in.")
    assert set(buttons(panel)) == {"Open", "Import more"}


def test_the_keyboard_goes_on_where_the_cancel_button_was(panel: ImportPanel, qtbot: QtBot) -> None:
    panel.activateWindow()
    panel.take_focus()
    panel.show_progress("Reading “a.docx” (1 of 1)…", 0, 1)
    qtbot.waitUntil(buttons(panel)["Cancel"].hasFocus)
    for result in (PROBLEM, ARTICLE, PROBLEM):
        panel.add_result(result)
    panel.show_ended("One article came in. 2 files could not be read.")
    qtbot.waitUntil(buttons(panel)["Open"].hasFocus)


def test_a_button_names_its_article_to_assistive_programs(panel: ImportPanel) -> None:
    panel.add_result(ARTICLE)
    assert buttons(panel)["Open"].accessibleDescription() == "Lễ hội"


def test_the_dialog_offers_every_format_from_the_last_folder(monkeypatch, panel) -> None:
    asked = []

    def ask(over, title, folder, patterns):
        asked.append((folder, patterns))
        return ["/a/b.docx"], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", ask)
    assert choose_files(panel, "/bai") == [Path("/a/b.docx")]
    folder, patterns = asked[0]
    assert folder == "/bai"
    assert all(f"*{suffix}" in patterns for suffix in SUFFIXES)


def test_a_folder_stands_for_the_articles_in_it(tmp_path: Path) -> None:
    for name in ("b.docx", "a.txt", "~$b.docx", "c.jpg"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "empty").mkdir()
    found = files_in([tmp_path, tmp_path / "empty", tmp_path / "c.jpg"])
    assert [each.name for each in found] == ["a.txt", "b.docx", "empty", "c.jpg"]


def drag(*urls: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    return data


def enter(data: QMimeData) -> QDragEnterEvent:
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = QPointF(5, 5).toPoint()
    return QDragEnterEvent(place, Qt.DropAction.CopyAction, data, button, none)


def test_files_are_welcome_and_taken(qtbot: QtBot) -> None:
    target = QWidget()
    qtbot.addWidget(target)
    drops = FileDrops(target)
    data = drag("file:///a/b.docx", "https://x.vn/", "file:///c.odt")
    entering = enter(data)
    QApplication.sendEvent(target, entering)
    assert entering.isAccepted()
    assert target.property("welcoming") is True
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dropping = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, button, none)
    with qtbot.waitSignal(drops.dropped) as dropped:
        QApplication.sendEvent(target, dropping)
    assert dropped.args == [[Path("/a/b.docx"), Path("/c.odt")]]
    assert target.property("welcoming") is False


def test_what_is_no_file_is_not_welcome(qtbot: QtBot) -> None:
    target = QWidget()
    qtbot.addWidget(target)
    FileDrops(target)
    data = drag("https://x.vn/")  # Qt keeps no hold of it
    entering = enter(data)
    entering.ignore()
    QApplication.sendEvent(target, entering)
    assert not entering.isAccepted()

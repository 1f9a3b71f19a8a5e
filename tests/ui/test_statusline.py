"""The line at the foot: it keeps still while somebody types, for every change draws the window anew."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.settings.model import Appearance
from desktop.ui import statusline, theme
from desktop.ui.statusline import StatusLine


@pytest.fixture
def line(dressed: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> StatusLine:
    for name, milliseconds in (("REST_MS", 60), ("LONGEST_MS", 240), ("KEPT_SOON_MS", 60)):
        monkeypatch.setattr(statusline, name, milliseconds)
    theme.dress(dressed, Appearance())
    made = StatusLine()
    qtbot.addWidget(made)
    made.resize(900, 40)
    with qtbot.waitExposed(made):
        made.show()
    return made


def said(line: StatusLine) -> list[str]:
    facts = [each.text() for each in line.findChildren(QLabel)]
    return [*facts, *(each.text() for each in line.findChildren(QPushButton))]


class Arrangings(QObject):
    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return super().eventFilter(watched, event)


def test_the_length_follows_when_the_keys_rest(line: StatusLine, qtbot: QtBot) -> None:
    line.show_counts(10, 1)
    line.follow_counts(11, 1)
    line.follow_counts(12, 1)
    assert "10 words" in said(line)
    qtbot.waitUntil(lambda: "12 words" in said(line))


def test_a_text_that_is_kept_at_once_is_never_said_to_be_unsaved(
    line: StatusLine, qtbot: QtBot
) -> None:
    line.show_kept("Đã giữ 10:32")
    line.show_unkept("Chưa lưu")
    assert "Đã giữ 10:32" in said(line)
    line.show_kept("Đã giữ 10:33")
    line.follow_counts(3, 1)  # its clock runs out after the other one would have
    qtbot.waitUntil(lambda: "3 words" in said(line))
    assert "Đã giữ 10:33" in said(line)


def test_a_text_that_is_not_kept_soon_is_said_to_be_unsaved(line: StatusLine, qtbot: QtBot) -> None:
    line.show_kept("Đã giữ 10:32")
    line.show_unkept("Chưa lưu")
    qtbot.waitUntil(lambda: "Chưa lưu" in said(line))


def test_what_is_told_again_arranges_nothing(line: StatusLine) -> None:
    line.show_kept("Đã giữ 10:32")
    line.show_counts(3, 1)
    line.show_findings(2)
    QApplication.sendPostedEvents()
    arrangings = Arrangings()
    line.installEventFilter(arrangings)
    line.show_kept("Đã giữ 10:32")
    line.show_counts(3, 1)
    line.show_findings(2)
    QApplication.sendPostedEvents()
    assert arrangings.count == 0

"""The files handed out with an article: said what they are, taken away."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.article.model import Attachment
from desktop.ui.attaching import with_attachment
from desktop.ui.inspector.attachments import Attachments

PLAN = Attachment(media="a" * 64, file="ke-hoach.pdf")
DECISION = Attachment(media="b" * 64, file="quyet-dinh.pdf", number="5/QĐ")


@pytest.fixture
def panel(qtbot: QtBot, tmp_path: Path) -> Attachments:
    plan = tmp_path / "plan"
    plan.write_bytes(bytes(1_234_567))
    made = Attachments({PLAN.media: plan}.get)
    qtbot.addWidget(made)
    made.show_attachments((PLAN, DECISION))
    return made


def line(panel: Attachments, name: str) -> QLineEdit:
    return next(each for each in panel.findChildren(QLineEdit) if each.accessibleName() == name)


def test_what_is_typed_goes_into_its_file(panel: Attachments, qtbot: QtBot) -> None:
    number = line(panel, "Number and sign of ke-hoach.pdf")
    with qtbot.waitSignal(panel.edited) as edited:
        QTest.keyClicks(number, "12/KH")
    assert edited.args[0] == (
        Attachment(media="a" * 64, file="ke-hoach.pdf", number="12/KH"),
        DECISION,
    )


def test_a_day_that_is_none_is_refused(panel: Attachments) -> None:
    day = line(panel, "Day of the document of quyet-dinh.pdf")
    QTest.keyClicks(day, "mai")
    QTest.keyClick(day, Qt.Key.Key_Return)
    assert "12/07/2018" in day.accessibleDescription()


def test_a_file_is_taken_away(panel: Attachments, qtbot: QtBot) -> None:
    remove = next(
        each
        for each in panel.findChildren(QPushButton)
        if each.accessibleName() == "Remove ke-hoach.pdf"
    )
    with qtbot.waitSignal(panel.edited) as edited:
        remove.click()
    assert edited.args[0] == (DECISION,)


def test_kind_and_size_are_told_and_read_aloud(panel: Attachments) -> None:
    assert "PDF, 1,2 MB" in [each.text() for each in panel.findChildren(QLabel)]
    removes = panel.findChildren(QPushButton)
    told = {each.accessibleName(): each.accessibleDescription() for each in removes}
    assert told["Remove ke-hoach.pdf"] == "PDF, 1,2 MB"
    assert told["Remove quyet-dinh.pdf"] == "PDF"  # its file is missing


def test_a_file_that_is_attached_again_keeps_what_was_typed() -> None:
    again = Attachment(media=DECISION.media, file="qd5.pdf", number="?", abstract="Về lễ hội")
    (plan, decision) = with_attachment((DECISION, PLAN), again)
    assert plan == PLAN
    assert (decision.file, decision.number) == ("qd5.pdf", "5/QĐ")
    assert decision.abstract == "Về lễ hội"

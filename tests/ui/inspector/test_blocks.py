"""The inspector's sections about blocks: there with their block, and sending its commands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.editor.commands import Command
from desktop.editor.state import EditState, EmbedAt, RecordingAt, TableAt
from desktop.ui.inspector.blocks import BlockSections
from desktop.ui.inspector.form import Paragraph

TABLE = EditState(table=TableAt(rows=2, columns=2, column=1, widths=(20, 40), caption="Số liệu"))


@pytest.fixture
def parts(qtbot: QtBot) -> BlockSections:
    made = BlockSections()
    for section in made.sections.values():
        qtbot.addWidget(section)
        section.hide()
    return made


def named(parts: BlockSections, kind: type[QWidget], name: str) -> QWidget:
    found = (each for section in parts.sections.values() for each in section.findChildren(kind))
    return next(each for each in found if each.accessibleName() == name)


def pressed(parts: BlockSections, words: str) -> None:
    found = (
        each for section in parts.sections.values() for each in section.findChildren(QPushButton)
    )
    next(each for each in found if each.text() == words).click()


def test_a_section_shows_with_its_block_only(parts: BlockSections) -> None:
    parts.show_place(TABLE)
    assert [name for name, each in parts.sections.items() if not each.isHidden()] == ["table"]
    parts.show_place(EditState())
    assert all(each.isHidden() for each in parts.sections.values())


def test_the_width_is_that_of_the_column_with_the_caret(parts: BlockSections) -> None:
    parts.show_place(TABLE)
    assert named(parts, QSpinBox, "Width of column 2").value() == 40


def test_a_typed_width_is_sent_in_steps(parts: BlockSections, qtbot: QtBot) -> None:
    parts.show_place(TABLE)
    width = named(parts, QSpinBox, "Width of column 2")
    with qtbot.waitSignal(parts.commanded) as sent:
        width.setValue(33)
    assert sent.args == [Command.SET_COLUMN_WIDTH, {"width": 35}]


def test_an_item_is_numbered_by_enter(parts: BlockSections, qtbot: QtBot) -> None:
    parts.show_place(EditState(list_number=4))
    number = named(parts, QSpinBox, "Number of this item")
    assert number.value() == 4
    number.setValue(9)
    with qtbot.waitSignal(parts.commanded) as sent:
        QTest.keyClick(number, Qt.Key.Key_Return)
    assert sent.args == [Command.SET_LIST_START, {"start": 9}]


def test_words_of_a_sound_are_sent_when_the_field_is_left(
    parts: BlockSections, qtbot: QtBot
) -> None:
    parts.show_place(EditState(recording=RecordingAt(kind="audio", caption="a", credit="b")))
    caption = next(
        each
        for each in parts.sections["recording"].findChildren(Paragraph)
        if each.accessibleName() == "Words below it"
    )
    caption.setPlainText("Lời kể")
    with qtbot.waitSignal(parts.commanded) as sent:
        parts.flush()
    assert sent.args == [Command.UPDATE_RECORDING, {"caption": "Lời kể", "credit": "b"}]


def test_a_sound_without_words_leads_to_its_transcript(parts: BlockSections, qtbot: QtBot) -> None:
    parts.show_place(EditState(recording=RecordingAt(kind="audio")))
    with qtbot.waitSignal(parts.requested) as asked:
        pressed(parts, "Write the transcript")
    assert asked.args == [Command.WRITE_TRANSCRIPT]


def test_a_film_elsewhere_shows_its_words_and_address(parts: BlockSections) -> None:
    parts.show_place(EditState(embed=EmbedAt(address="https://a.vn/", title="Phim")))
    title = next(
        each
        for each in parts.sections["embed"].findChildren(Paragraph)
        if each.accessibleName() == "Title"
    )
    assert title.toPlainText() == "Phim"

"""The window sends on what the writer does."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QSpinBox,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from desktop.article.model import Article
from desktop.editor.commands import Command
from desktop.editor.state import Block, Direction, EditState, PictureAt, TableAt
from desktop.ui.closing import as_page
from desktop.ui.listing import Listed
from desktop.ui.table_bar import NewTable
from desktop.ui.tools import groups
from desktop.ui.window import Window
from tests.ui.conftest import ARTICLE, entries


def show(window: Window) -> None:
    """Show the window as wide as a common laptop's screen."""
    window.resize(1366, 768)
    window.show()
    QApplication.processEvents()


def trigger(window: Window, name: str) -> None:
    next(each for each in window.findChildren(QAction) if each.text() == name).trigger()


def field(window: Window, name: str) -> QLineEdit | QPlainTextEdit:
    fields = window.findChildren(QLineEdit) + window.findChildren(QPlainTextEdit)
    return next(each for each in fields if each.accessibleName() == name and each.isVisible())


def test_every_tool_sends_its_command(window: Window) -> None:
    asked = {
        *(Command.SET_LINK, Command.INSERT_PICTURE, Command.SET_TABLE_CAPTION),
        *(Command.SET_COLUMN_WIDTH, Command.SET_LIST_START, Command.WRITE_TRANSCRIPT),
        *(Command.INSERT_RECORDING, Command.INSERT_EMBED),
    }
    tools = [tool for group in groups() for tool in group.tools if tool.command not in asked]
    everywhere = EditState(
        can_indent=True,
        can_outdent=True,
        can_continue_numbering=True,
        table=TableAt(
            rows=2,
            columns=2,
            widths=(20, 0),
            can_merge=True,
            can_split=True,
            can_move=frozenset(Direction),
        ),
    )
    window.editor.edit_state_changed.emit(everywhere)
    for tool in tools:
        if tool.command is Command.INSERT_TABLE:
            window.editor.edit_state_changed.emit(EditState())
            trigger(window, "Table")
            QTest.keyClick(window.page.table.findChild(QSpinBox), Qt.Key.Key_Return)
            window.editor.edit_state_changed.emit(everywhere)
        else:
            trigger(window, tool.name)
    sent = {command for command, _ in window.editor.commands}
    assert sent >= {tool.command for tool in tools}


def test_a_new_table_has_a_header_row(window: Window) -> None:
    window.bar.command_chosen.emit(Command.INSERT_TABLE)
    QTest.keyClick(window.page.table.findChild(QSpinBox), Qt.Key.Key_Return)
    asked = {"rows": 3, "columns": 3, "header_row": True, "header_column": False}
    assert window.editor.commands[-1][1] == asked


def test_the_caption_asked_for_with_a_table_goes_into_it(window: Window) -> None:
    window.page.table.table_chosen.emit(NewTable(caption="Ba xã"))
    assert [command for command, _ in window.editor.commands] == [
        Command.INSERT_TABLE,
        Command.SET_TABLE_CAPTION,
    ]
    assert window.editor.commands[-1][1] == {"caption": "Ba xã"}


def test_the_table_menu_leads_to_the_caption(window: Window, qtbot: QtBot) -> None:
    window.editor.edit_state_changed.emit(EditState(table=TableAt(rows=2, columns=2, caption="Xã")))
    show(window)
    window.activateWindow()
    trigger(window, "Caption of the table")
    caption = field(window, "Caption of the table")
    qtbot.waitUntil(caption.hasFocus)
    assert caption.toPlainText() == "Xã"
    QTest.keyClicks(caption, "Ba ban")
    qtbot.waitUntil(
        lambda: window.editor.commands[-1:] == [(Command.SET_TABLE_CAPTION, {"caption": "Ba ban"})]
    )


def test_a_caption_that_is_only_shown_changes_nothing(window: Window) -> None:
    show(window)
    window.editor.edit_state_changed.emit(EditState(table=TableAt(rows=2, columns=2, caption="Xã")))
    before = list(window.editor.commands)
    window.flush_fields()
    assert window.editor.commands == before


def test_the_place_in_the_list_stays_when_it_is_fetched_anew(window: Window, qtbot: QtBot) -> None:
    show(window)
    window.activateWindow()
    listed = window.findChild(QListView, "entries")
    listed.setFocus()
    qtbot.waitUntil(listed.hasFocus)
    listed.setCurrentIndex(listed.model().index(1, 0))
    window.library.show_entries(Listed(entries=entries()))
    assert listed.currentIndex().row() == 1


def test_the_title_of_page_and_inspector_are_one(window: Window, qtbot: QtBot) -> None:
    show(window)
    with qtbot.waitSignal(window.article_edited) as edited:
        field(window, "Title of the article").setPlainText("Bão số 3")
    window.show_fields(edited.args[0])
    assert field(window, "Title").toPlainText() == "Bão số 3"


def test_a_refused_date_says_why_and_changes_nothing(window: Window, qtbot: QtBot) -> None:
    show(window)
    date = field(window, "Date for readers")
    with qtbot.waitSignal(window.article_edited) as edited:
        QTest.keyClicks(date, "mai")
    assert edited.args[0] == ARTICLE
    assert "12/07/2018 17:23" in date.accessibleDescription()


def test_words_of_a_picture_in_the_text_go_to_the_editor(window: Window) -> None:
    window.editor.edit_state_changed.emit(EditState(picture=PictureAt(media="0" * 64)))
    show(window)
    field(window, "Caption").setPlainText("Quang cảnh")
    command, arguments = window.editor.commands[-1]
    assert command is Command.UPDATE_PICTURE
    assert arguments["caption"] == "Quang cảnh"
    assert arguments["alt"] is None


def test_a_decorative_picture_has_an_empty_alt(window: Window) -> None:
    window.editor.edit_state_changed.emit(EditState(picture=PictureAt(media="0" * 64)))
    show(window)
    box = next(each for each in window.findChildren(QCheckBox) if each.isVisible())
    box.setChecked(True)
    assert window.editor.commands[-1][1]["alt"] == ""
    assert window.editor.commands[-1][1]["decorative"] is True


def test_a_message_goes_when_it_is_answered(window: Window) -> None:
    window.page.messages.withdraw("t")
    assert window.page.messages.texts() == []


def test_a_text_saved_elsewhere_can_be_imported_again() -> None:
    page = as_page(replace(ARTICLE, title="A & B", body="<p>Một</p>"))
    assert "<h1>A &amp; B</h1>" in page
    assert "<p>Một</p>" in page


def test_the_keyboard_is_in_the_export_once_it_shows(window: Window, qtbot: QtBot) -> None:
    show(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keySequence(window, "F9")
    qtbot.waitUntil(lambda: window.export.isAncestorOf(window.focusWidget()))


def test_closing_the_export_goes_back_to_the_text(window: Window) -> None:
    window.bar.export_toggled.emit()
    before = window.editor.focused
    window.export.closed.emit()
    assert window.editor.focused == before + 1


def test_whoever_asks_learns_that_another_article_is_open(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.article_shown):
        window.show_article(Article())


def test_a_text_without_a_title_is_gone_on_with_in_the_text(window: Window) -> None:
    before = window.editor.focused
    window.show_article(Article(body="<p>Đang viết</p>"))
    assert window.editor.focused == before + 1


def test_an_empty_article_begins_with_its_title(window: Window) -> None:
    before = window.editor.focused
    window.show_article(Article())
    assert window.editor.focused == before
    assert window.focusWidget().accessibleName() == "Title of the article"


def test_the_list_shows_a_place_to_start_from(window: Window, qtbot: QtBot) -> None:
    show(window)
    window.activateWindow()
    listed = window.findChild(QListView, "entries")
    assert not listed.selectedIndexes()
    listed.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: [each.row() for each in listed.selectedIndexes()] == [0])


def test_the_style_choice_names_a_caption(window: Window) -> None:
    styles = next(
        each
        for each in window.findChildren(QComboBox)
        if each.accessibleName() == "Paragraph style"
    )
    window.editor.edit_state_changed.emit(EditState(block=Block.CAPTION))
    assert (styles.currentText(), styles.placeholderText()) == ("", "A caption")
    window.editor.edit_state_changed.emit(EditState())
    assert styles.currentText() == "Paragraph"


def test_the_bar_keeps_its_height_when_table_tools_come(window: Window) -> None:
    show(window)
    window.editor.edit_state_changed.emit(EditState())
    before = window.bar.height()
    window.editor.edit_state_changed.emit(EditState(table=TableAt(rows=2, columns=2)))
    assert window.bar.height() == before


def test_the_rows_of_the_bar_begin_in_one_line(window: Window) -> None:
    show(window)
    controls = window.bar.findChildren(QToolButton) + window.bar.findChildren(QComboBox)
    rows: dict[int, list[int]] = {}
    for each in (control for control in controls if control.isVisible()):
        place = each.mapTo(window.bar, each.rect().center())
        rows.setdefault(place.y() // 45, []).append(
            each.mapTo(window.bar, each.rect().topLeft()).x()
        )
    assert len(rows) == 2
    assert {min(places) for places in rows.values()} == {8}


def test_every_choice_shows_its_last_one(window: Window, qtbot: QtBot) -> None:
    show(window)
    for choice in (each for each in window.findChildren(QComboBox) if each.isVisible()):
        choice.showPopup()
        shown = choice.view()
        qtbot.waitUntil(shown.isVisible)
        QApplication.processEvents()
        last = shown.visualRect(shown.model().index(choice.count() - 1, 0))
        room = shown.viewport().rect()
        choice.hidePopup()
        assert last.height() >= 24
        assert last.bottom() <= room.bottom(), choice.accessibleName()

"""The source is shown letter by letter, checked while it is written, and handed over when asked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.source.text import SourceText
from desktop.ui.source.view import SourceView

SOURCE = '<h2>Một</h2>\n<p>a\t&nbsp;b  c</p>\n<div data-opaque="&lt;x  y&gt;"></div>'


@pytest.fixture
def view(qtbot: QtBot) -> SourceView:
    made = SourceView()
    qtbot.addWidget(made)
    made.resize(700, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.begin(SOURCE)
    return made


def text(view: SourceView) -> SourceText:
    return view.findChild(SourceText)


def press(view: SourceView, name: str) -> None:
    next(each for each in view.findChildren(QPushButton) if each.text() == name).click()


def told(view: SourceView) -> list[str]:
    shown = view.findChild(QListWidget)
    return [shown.item(row).text() for row in range(shown.count())]


def test_the_source_stands_as_it_is(view: SourceView) -> None:
    assert view.source == SOURCE
    assert not view.changed


def test_what_is_written_is_checked_while_writing(view: SourceView, qtbot: QtBot) -> None:
    QTest.keyClicks(text(view), "<script>x</script>")
    qtbot.waitUntil(lambda: told(view) == ["Line 1: “script” goes."])


def test_enter_on_a_remark_leads_to_its_line(view: SourceView, qtbot: QtBot) -> None:
    text(view).setPlainText(SOURCE + "\n<div>x</div>")
    press(view, "Check")
    shown = view.findChild(QListWidget)
    assert told(view) == ["Line 4 becomes: <p>x</p>"]
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert text(view).textCursor().blockNumber() == 3


def test_apply_hands_over_what_is_written(view: SourceView, qtbot: QtBot) -> None:
    QTest.keyClicks(text(view), "x")
    with qtbot.waitSignal(view.applied) as applied:
        press(view, "Apply")
    assert applied.args == ["x" + SOURCE]


def test_escape_leaves_only_what_is_unchanged(view: SourceView, qtbot: QtBot) -> None:
    QTest.keyClicks(text(view), "x")
    with qtbot.assertNotEmitted(view.left):
        QTest.keyClick(view, Qt.Key.Key_Escape)
    view.begin(SOURCE)
    with qtbot.waitSignal(view.left):
        QTest.keyClick(view, Qt.Key.Key_Escape)


def test_what_is_kept_is_remarked_on_no_more(view: SourceView) -> None:
    QTest.keyClicks(text(view), "<script>x</script>")
    press(view, "Check")
    assert told(view)
    view.keep(view.source)
    assert told(view) == []


def test_words_in_the_source_are_found_round_and_round(view: SourceView) -> None:
    view.look_for()
    field = next(
        each
        for each in view.findChildren(QLineEdit)
        if each.accessibleName() == "Find in the source"
    )
    field.setText("opaque")
    for _ in range(2):
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert text(view).textCursor().selectedText() == "opaque"

"""The conflict window with real keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.settings.model import Appearance
from desktop.sync.resolving import Keep
from desktop.ui import theme
from desktop.ui.background import later
from desktop.ui.conflicts.deciding import Deciding
from desktop.ui.conflicts.marked_text import MarkedText
from desktop.ui.conflicts.window import ConflictWindow
from desktop.ui.workplace import Workplace
from tests.ui.conflicts.conftest import (
    CONFLICT,
    DELETED_HERE,
    DELETED_THERE,
    MINE,
    THEIRS,
    Decisions,
    Followed,
    Opener,
    drop,
)
from tests.ui.fakes import Background


def button(window: ConflictWindow, name: str) -> QAbstractButton:
    [found] = [
        each for each in window.findChildren(QAbstractButton) if each.accessibleName() == name
    ]
    return found


def press(key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifiers)


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget else ""


def tab_to(name: str) -> None:
    """Press Tab until the control called `name` has the keyboard."""
    for _ in range(40):
        if focused() == name:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {name}")


def texts(window: ConflictWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def test_the_keyboard_begins_at_the_first_place(open_window: Opener) -> None:
    open_window()
    assert focused() == "Title: Mine"


@pytest.mark.parametrize(
    ("conflict", "name"), [(CONFLICT, "Title: Mine"), (DELETED_HERE, "Keep the article")]
)
def test_the_keyboard_goes_to_a_place_that_is_read_late(
    dressed: QApplication, qtbot: QtBot, conflict, name
) -> None:
    window = ConflictWindow(None, conflict, may_edit=True)
    background = Background(held=True)
    place = Workplace(background, later, window.messages, str)
    presenter = Deciding(window, conflict, Decisions(), place, Followed().wishes())
    presenter.begin()
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    background.step()
    assert focused() == name
    drop(window)


def test_a_conflict_is_decided_by_keys_alone(
    open_window: Opener, decisions: Decisions, followed: Followed
) -> None:
    open_window()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Right)
    tab_to("Category: Mine")
    press(Qt.Key.Key_Space)
    tab_to("Paragraph 2 of the text: Mine")
    press(Qt.Key.Key_Right)
    assert focused() == "Paragraph 2 of the text: The portal's"
    press(Qt.Key.Key_Space)
    tab_to("Finish")
    press(Qt.Key.Key_Space)
    [article] = decisions.articles
    assert (article.title, article.categories) == (THEIRS.title, MINE.categories)
    assert "30 cá nhân" in article.body
    assert followed.resolved == 1


def test_finish_leads_to_what_is_not_decided(open_window: Opener, decisions: Decisions) -> None:
    window = open_window()
    press(Qt.Key.Key_Space)
    button(window, "Finish").setFocus()
    press(Qt.Key.Key_Space)
    assert focused() == "Category: Mine"
    assert decisions.articles == []


def test_own_words_are_typed_where_they_stand(open_window: Opener, decisions: Decisions) -> None:
    window = open_window()
    for _ in range(2):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    assert focused() == "Title: my own words"
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(QApplication.focusWidget(), "Moi")
    tab_to("Category: Mine")
    press(Qt.Key.Key_Space)
    tab_to("Paragraph 2 of the text: Mine")
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    [article] = decisions.articles
    assert article.title == "Moi"
    assert not window.isVisible()


def test_choices_are_taken_back_by_the_usual_keys(open_window: Opener) -> None:
    window = open_window()
    press(Qt.Key.Key_Space)
    assert button(window, "Title: Mine").isChecked()
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not button(window, "Title: Mine").isChecked()


def test_everything_can_be_chosen_at_once_and_the_foot_counts(open_window: Opener) -> None:
    window = open_window()
    assert "0 of 3 decided" in texts(window)
    button(window, "The portal's everywhere").click()
    assert "3 of 3 decided" in texts(window)
    assert "Not decided yet" not in texts(window)
    chosen = [each for each in window.findChildren(QRadioButton) if each.isChecked()]
    assert {each.text() for each in chosen} == {"The portal's"}


def test_a_press_on_a_text_chooses_it(open_window: Opener, qtbot: QtBot) -> None:
    window = open_window()
    shown = button(window, "Title: The portal's").parentWidget().findChild(MarkedText)
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton)
    assert button(window, "Title: The portal's").isChecked()


def test_marks_are_said_in_words(open_window: Opener) -> None:
    window = open_window()
    said = button(window, "Paragraph 2 of the text: Mine").accessibleDescription()
    assert "quyết định [taken out: tằng] [added: tặng] Bằng khen" in said


def test_marks_are_seen_without_colours(dressed: QApplication, qtbot: QtBot) -> None:
    theme.dress(dressed, Appearance())
    from desktop.article.merging import differences

    plain, marked = (MarkedText(differences("hai", after)) for after in ("hai", ""))
    for each in (plain, marked):
        qtbot.addWidget(each)
        each.resize(100, 40)
    inks = [
        each.grab().toImage().convertToFormat(each.grab().toImage().Format.Format_Mono)
        for each in (plain, marked)
    ]
    assert inks[0] != inks[1]


@pytest.mark.parametrize("name", ["Decide later", ""])
def test_leaving_it_for_later_writes_nothing(
    open_window: Opener, decisions: Decisions, followed: Followed, name: str
) -> None:
    window = open_window()
    press(Qt.Key.Key_Space)
    if name:
        button(window, name).click()
    else:
        press(Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert (decisions.articles, decisions.kept, followed.resolved) == ([], [], 0)


def test_what_merged_by_itself_unfolds(open_window: Opener) -> None:
    window = open_window()
    assert "Sapo: changed on the portal" not in texts(window)
    tab_to("Merged by itself: 3")
    press(Qt.Key.Key_Space)
    assert "Sapo: changed on the portal" in texts(window)


def test_a_conflict_that_dissolved_says_so(
    open_window: Opener, decisions: Decisions, followed: Followed
) -> None:
    decisions.fresh = THEIRS
    window = open_window()
    assert "Everything merged by itself: there is nothing left to decide." in texts(window)
    button(window, "Finish").click()
    assert followed.resolved == 1


def test_an_article_saved_meanwhile_takes_the_place_of_the_old_one(
    open_window: Opener, decisions: Decisions
) -> None:
    window = open_window()
    button(window, "Mine everywhere").click()
    decisions.fresh = replace(MINE, title=THEIRS.title)
    button(window, "Finish").click()
    assert decisions.articles == []
    assert "0 of 2 decided" in texts(window)
    assert focused() == "Category: Mine"
    assert "Title" not in texts(window)


@pytest.mark.parametrize(
    ("conflict", "way", "keep"),
    [
        (DELETED_HERE, "Keep the article", Keep.THEIRS),
        (DELETED_HERE, "Delete the article", Keep.MINE),
        (DELETED_THERE, "Keep the article", Keep.MINE),
        (DELETED_THERE, "Delete the article", Keep.THEIRS),
    ],
)
def test_a_deletion_is_a_plain_question(
    open_window: Opener, decisions: Decisions, conflict, way: str, keep: Keep
) -> None:
    open_window(conflict)
    if focused() != way:
        press(Qt.Key.Key_Down)
    assert focused() == way
    press(Qt.Key.Key_Space)
    tab_to("Finish")
    press(Qt.Key.Key_Space)
    assert decisions.kept == [keep]


def test_a_decision_that_cannot_be_written_is_told_in_the_window(
    open_window: Opener, decisions: Decisions
) -> None:
    decisions.broken = True
    window = open_window()
    button(window, "Mine everywhere").click()
    button(window, "Finish").click()
    assert window.isVisible()
    assert window.messages.texts() == ["told: DiskIsFull"]
    assert all(each.isEnabled() for each in window.findChildren(QPushButton))


def test_going_on_in_the_editor_opens_the_article(open_window: Opener, followed: Followed) -> None:
    window = open_window()
    button(window, "Keep both and go on in the editor").click()
    assert followed.edited == [MINE.id]


def test_only_the_place_of_own_words_has_a_field(open_window: Opener) -> None:
    window = open_window()
    assert [each for each in window.findChildren(QPlainTextEdit) if each.isVisible()] == []
    button(window, "Title: My own words").click()
    [field] = [each for each in window.findChildren(QPlainTextEdit) if each.isVisible()]
    assert field.toPlainText() == MINE.title


def columns_of(window: ConflictWindow) -> int:
    """Return how many texts of the first place stand side by side."""
    tiles: list[QWidget] = [
        button(window, f"Title: {name}").parentWidget() for name in ("Mine", "The portal's")
    ]
    before = next(each for each in window.findChildren(QLabel) if each.text() == "Before")
    lefts = {
        each.mapTo(window, each.rect().topLeft()).x() for each in (*tiles, before.parentWidget())
    }
    return len(lefts)


@pytest.mark.parametrize(
    ("size", "text_size", "columns"),
    [((1080, 700), 100, 3), ((1024, 700), 200, 2), ((640, 700), 100, 2), ((480, 600), 200, 1)],
)
def test_texts_stand_side_by_side_where_there_is_room(
    open_window: Opener, size, text_size, columns
) -> None:
    window = open_window(appearance=Appearance(text_size=text_size), size=size)
    QApplication.processEvents()
    assert columns_of(window) == columns

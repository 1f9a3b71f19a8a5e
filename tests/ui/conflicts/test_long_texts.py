"""A long paragraph in the conflict window: folded at first, whole when it is asked for."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QRadioButton

from desktop.ui.conflicts.marked_text import MarkedText
from desktop.ui.conflicts.window import ConflictWindow
from tests.ui.conflicts.conftest import BASE, CONFLICT, Opener, wordpress
from tests.ui.conflicts.test_window import button, focused, press, tab_to

LONG = " ".join(f"chữ{number}" for number in range(200)) + " tằng thưởng."
PLACE = "Paragraph 1 of the text"
WHOLE, FOLDED = f"{PLACE}: Show the whole paragraph", f"{PLACE}: Show only what changed"
CLASH = replace(
    CONFLICT,
    base=replace(BASE, body=wordpress(LONG)),
    mine=replace(BASE, body=wordpress(LONG.replace("tằng", "tặng"))),
    theirs=replace(BASE, body=wordpress(LONG.replace("tằng", "trao"))),
)


def shown(window: ConflictWindow) -> list[str]:
    return [each.accessibleName() for each in window.findChildren(MarkedText) if each.isVisible()]


def test_all_three_texts_are_folded_alike(open_window: Opener) -> None:
    said = shown(open_window(CLASH))
    assert len(said) == 3
    assert all("chữ11 … 176 words the same … chữ188" in text for text in said)


def test_the_whole_is_shown_by_a_key_and_stays(open_window: Opener) -> None:
    window = open_window(CLASH)
    tab_to(WHOLE)
    press(Qt.Key.Key_Space)
    assert focused() == FOLDED
    window.resize(700, 600)
    button(window, f"{PLACE}: Mine").click()
    assert all("chữ99 chữ100" in text for text in shown(window))
    press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    tab_to(FOLDED)
    press(Qt.Key.Key_Space)
    assert not any("chữ99" in text for text in shown(window))


def test_the_button_of_a_text_says_what_is_folded_in_it(open_window: Opener) -> None:
    window = open_window(CLASH)
    mine = button(window, f"{PLACE}: Mine")
    assert isinstance(mine, QRadioButton)
    assert "… 176 words the same …" in mine.accessibleDescription()
    button(window, WHOLE).click()
    assert "chữ99 chữ100" in mine.accessibleDescription()


def test_what_merged_by_itself_is_folded_too(open_window: Opener) -> None:
    window = open_window(replace(CLASH, theirs=CLASH.base))
    [text] = shown(window)
    assert "… 176 words the same …" in text
    button(window, f"{PLACE}: changed here: Show the whole paragraph").click()
    [text] = shown(window)
    assert "chữ99 chữ100" in text


def test_a_short_paragraph_has_no_such_button(open_window: Opener) -> None:
    buttons = open_window().findChildren(QAbstractButton)
    assert not [each for each in buttons if each.isVisible() and "whole" in each.text()]

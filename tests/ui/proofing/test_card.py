"""The card beside a marked word takes no key from the text that it was not given."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from desktop.editor.findings import MarkAsked
from desktop.proofing.remedies import HeaderRow, HeadingLevel, InLanguage
from desktop.ui.proofing.card import FindingCard
from desktop.ui.proofing.ignoring import Reach
from tests.ui.proofing.conftest import NGHANH, SECRET, Text, found

PLACE = QRect(100, 120, 60, 24)


def asked(*, by_key: bool = False, place: QRect = PLACE) -> MarkAsked:
    return MarkAsked(id=NGHANH.id, place=place, by_key=by_key)


def button(card: FindingCard, words: str) -> QToolButton:
    return next(each for each in card.findChildren(QToolButton) if each.text() == words)


def test_by_mouse_the_text_keeps_the_keyboard(card: FindingCard, text: Text) -> None:
    card.show_found(NGHANH, asked())
    assert card.isVisible()
    assert text.keys.hasFocus()


def test_it_goes_with_the_next_letter(card: FindingCard, text: Text) -> None:
    card.show_found(NGHANH, asked())
    QTest.keyClick(text.keys, Qt.Key.Key_Control)
    assert card.isVisible()
    QTest.keyClick(text.keys, Qt.Key.Key_A)
    assert not card.isVisible()


def test_it_goes_with_a_click_elsewhere(card: FindingCard, text: Text) -> None:
    card.show_found(NGHANH, asked())
    QTest.mouseClick(text.keys, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert not card.isVisible()


def test_by_key_enter_mends_and_the_text_has_the_keyboard_again(
    card: FindingCard, text: Text, qtbot: QtBot
) -> None:
    card.show_found(NGHANH, asked(by_key=True))
    mend = button(card, "Mend: “ngành”")
    qtbot.waitUntil(mend.hasFocus)
    with qtbot.waitSignal(card.mend_requested) as wanted:
        QTest.keyClick(mend, Qt.Key.Key_Return)
    assert wanted.args == [[NGHANH.id]]
    assert not card.isVisible()
    qtbot.waitUntil(text.keys.hasFocus)


def test_escape_gives_the_keyboard_back(card: FindingCard, text: Text, qtbot: QtBot) -> None:
    card.show_found(NGHANH, asked(by_key=True))
    mend = button(card, "Mend: “ngành”")
    qtbot.waitUntil(mend.hasFocus)
    QTest.keyClick(mend, Qt.Key.Key_Escape)
    assert not card.isVisible()
    qtbot.waitUntil(text.keys.hasFocus)


def test_a_click_on_a_button_ignores(card: FindingCard, qtbot: QtBot) -> None:
    card.show_found(NGHANH, asked())
    with qtbot.waitSignal(card.ignore_requested) as wanted:
        QTest.mouseClick(button(card, "Ignore in this article"), Qt.MouseButton.LeftButton)
    assert wanted.args == [NGHANH.id, Reach.ARTICLE]


def test_a_finding_without_a_mend_offers_none(card: FindingCard) -> None:
    card.show_found(SECRET, asked())
    shown = [each.text() for each in card.findChildren(QToolButton) if each.isVisible()]
    assert not [words for words in shown if words.startswith("Mend")]


def test_a_suggestion_that_is_not_certain_is_offered_as_a_change(card: FindingCard) -> None:
    weekday = found(7, "thứ sáu", "thứ năm", rule="weekday-wrong", mendable=False)
    card.show_found(weekday, MarkAsked(id=7, place=PLACE, by_key=False))
    assert button(card, "Change to “thứ năm”").isVisible()


def test_what_is_no_matter_of_words_is_offered_by_what_it_does(card: FindingCard) -> None:
    for remedy, words in (
        (HeadingLevel(3), "Make it a heading of level 3"),
        (HeaderRow(0), "Make the first row its header"),
        (InLanguage("fr"), "Mark it as French"),
    ):
        card.show_found(found(8, "Một", remedy=remedy), asked())
        assert button(card, words).isVisible()


def test_it_goes_when_its_finding_is_gone(card: FindingCard) -> None:
    card.show_found(NGHANH, asked())
    card.keep(frozenset({NGHANH.id}))
    assert card.isVisible()
    card.keep(frozenset())
    assert not card.isVisible()


def test_it_lies_within_the_text_and_not_over_its_words(card: FindingCard, text: Text) -> None:
    for place in (PLACE, QRect(660, 470, 40, 24), QRect(0, 460, 60, 24)):
        card.show_found(NGHANH, asked(place=place))
        assert text.rect().contains(card.geometry())
        assert not card.geometry().intersects(place)

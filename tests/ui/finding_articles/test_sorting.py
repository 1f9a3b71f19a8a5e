"""The order of the list is chosen by name, and its button says which it is."""

from pytestqt.qtbot import QtBot

from desktop.library import Sort
from desktop.ui.finding_articles.sorting import SortButton


def choose(button: SortButton, words: str) -> None:
    next(each for each in button.menu().actions() if each.text() == words).trigger()


def test_an_order_begins_in_the_direction_that_one_expects(qtbot: QtBot) -> None:
    button, chosen = SortButton(), []
    qtbot.addWidget(button)
    button.chosen.connect(lambda sort, descending: chosen.append((sort, descending)))
    for words in ("Title", "From Z to A", "Date"):
        choose(button, words)
    assert chosen == [(Sort.TITLE, False), (Sort.TITLE, True), (Sort.DATE, True)]
    assert button.accessibleName() == "Order of the list: Date, Newest first"


def test_the_order_that_is_shown_is_checked(qtbot: QtBot) -> None:
    button = SortButton()
    qtbot.addWidget(button)
    button.show_order(Sort.CATEGORY, descending=True)
    checked = [each.text() for each in button.menu().actions() if each.isChecked()]
    assert checked == ["Category", "From Z to A"]

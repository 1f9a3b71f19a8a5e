"""The line for a link: addresses as typed, articles and files as chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from desktop.editor.state import EditState, LinkAt
from desktop.ui.link_bar import LinkBar
from desktop.ui.linking.addresses import complete_address, is_search
from desktop.ui.linking.targets import Kind, Target

HREF = "article:01a20774-4832-75d2-896a-fa491cd99bd1"
FESTIVAL = Target(kind=Kind.ARTICLE, href=HREF, name="Lễ hội Hoa Ban")
PLAN = Target(kind=Kind.ATTACHMENT, href=f"media:{'a' * 64}", name="ke-hoach.pdf")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mic.gov.vn", "https://mic.gov.vn"),
        ("www.mic.gov.vn/tin?a=1#b", "https://www.mic.gov.vn/tin?a=1#b"),
        (" http://a.vn ", "http://a.vn"),
        ("http://may-chu.local:8080/x", "http://may-chu.local:8080/x"),
        ("lan@tinh.gov.vn", "mailto:lan@tinh.gov.vn"),
        ("mailto:lan@tinh.gov.vn?subject=A", "mailto:lan@tinh.gov.vn?subject=A"),
        ("tel:+84202", "tel:+84202"),
        ("#phan-2", "#phan-2"),
        ("/tin-tuc", "/tin-tuc"),
        (HREF, HREF),
    ],
)
def test_an_address_is_completed(typed: str, meant: str) -> None:
    assert complete_address(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "bão số 3",
        "https://",
        "https://mic",
        "mailto:lan",
        "javascript:alert(1)",
        "a..vn",
        "mic",
    ],
)
def test_what_readers_cannot_follow_is_no_address(typed: str) -> None:
    assert complete_address(typed) == ""


@pytest.mark.parametrize(
    ("typed", "looked_for"),
    [("bão", True), ("bão số 3.", True), ("www.mi", False), ("https://m", False), ("a.vn", False)],
)
def test_words_are_looked_for_and_addresses_are_not(typed: str, *, looked_for: bool) -> None:
    assert is_search(typed) is looked_for


@pytest.fixture
def bar(qtbot: QtBot) -> LinkBar:
    made = LinkBar()
    qtbot.addWidget(made)
    return made


def address(bar: LinkBar) -> QLineEdit:
    return next(each for each in bar.findChildren(QLineEdit) if each.accessibleName() == "Address")


def targets(bar: LinkBar) -> QListWidget:
    return bar.findChild(QListWidget)


def offered(bar: LinkBar, words: str, *found: Target) -> None:
    """Type `words`, and let these be found."""
    address(bar).setText(words)
    bar.show_targets(words, list(found))


def test_enter_sets_the_link(bar: LinkBar, qtbot: QtBot) -> None:
    bar.ask(EditState(selected="cổng"))
    address(bar).setText("mic.gov.vn")
    with qtbot.waitSignal(bar.link_set) as asked:
        QTest.keyClick(address(bar), Qt.Key.Key_Return)
    assert asked.args == ["https://mic.gov.vn", "", ""]


def test_the_link_at_the_caret_is_shown(bar: LinkBar) -> None:
    bar.ask(EditState(link=LinkAt(href="https://a.vn")))
    assert address(bar).text() == "https://a.vn"


def test_escape_leaves_everything_as_it_was(bar: LinkBar, qtbot: QtBot) -> None:
    bar.ask(EditState())
    with qtbot.waitSignal(bar.left):
        QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_words_that_are_no_address_are_refused_in_one_sentence(bar: LinkBar) -> None:
    bar.ask(EditState())
    address(bar).setText("bão số 3")
    QTest.keyClick(address(bar), Qt.Key.Key_Return)
    said = [each.text() for each in bar.findChildren(QLabel) if each.property("problem")]
    assert said[0].startswith("“bão số 3” is no address.")
    assert bar.isVisible()


def test_typing_asks_the_library(bar: LinkBar, qtbot: QtBot) -> None:
    bar.ask(EditState())
    with qtbot.waitSignal(bar.looked_for, check_params_cb=lambda words: words == "hoa ban"):
        QTest.keyClicks(address(bar), "hoa ban")


def test_an_article_is_chosen_by_down_and_enter(bar: LinkBar, qtbot: QtBot) -> None:
    bar.ask(EditState())
    offered(bar, "hoa", FESTIVAL)
    QTest.keyClick(address(bar), Qt.Key.Key_Down)
    with qtbot.waitSignal(bar.link_set) as asked:
        QTest.keyClick(targets(bar), Qt.Key.Key_Return)
    assert asked.args == [HREF, "", "Lễ hội Hoa Ban"]


def test_up_from_the_first_leads_back_to_the_line(bar: LinkBar, qtbot: QtBot) -> None:
    bar.ask(EditState())
    bar.activateWindow()
    offered(bar, "hoa", FESTIVAL, PLAN)
    QTest.keyClick(address(bar), Qt.Key.Key_Down)
    QTest.keyClick(targets(bar), Qt.Key.Key_Up)
    qtbot.waitUntil(address(bar).hasFocus)


def test_an_answer_that_comes_late_is_not_shown(bar: LinkBar) -> None:
    bar.ask(EditState())
    address(bar).setText("bão")
    bar.show_targets("hoa", [FESTIVAL])
    assert targets(bar).count() == 0


def test_a_link_to_an_article_is_shown_by_its_title(bar: LinkBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.name_wanted) as wanted:
        bar.ask(EditState(link=LinkAt(href=HREF)))
    assert wanted.args == [HREF]
    bar.show_given(FESTIVAL)
    assert address(bar).text() == "Article: Lễ hội Hoa Ban"
    with qtbot.waitSignal(bar.link_set) as asked:
        QTest.keyClick(address(bar), Qt.Key.Key_Return)
    assert asked.args[0] == HREF

"""The window of the site profiles, by keyboard and by mouse."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.article.site import DEFAULT_SITE
from desktop.settings.model import Tones
from desktop.ui.inspector.cover import Well
from desktop.ui.site.profile.map_drawing import MapDrawing, path_of
from desktop.ui.site.profile.window import ProfileWindow
from tests.ui.fakes import Background, Teller
from tests.ui.site.profile.conftest import FULL
from tests.ui.site.profile.fakes import Sites

AGENCY, CATEGORIES, FIGURES, MAP, POLLS, WEATHER = range(6)


def named(window: QWidget, name: str, kind: type[QWidget] = QLineEdit) -> QWidget:
    """Return the control that is called `name`."""
    found = [each for each in window.findChildren(kind) if each.accessibleName() == name]
    assert len(found) == 1, (name, [each.accessibleName() for each in window.findChildren(kind)])
    return found[0]


def go_to(window: ProfileWindow, part: int) -> None:
    parts = named(window, "Parts of the site", QListWidget)
    parts.setFocus()
    parts.setCurrentRow(part)


def press(window: ProfileWindow, name: str) -> None:
    QTest.mouseClick(named(window, name, QAbstractButton), Qt.MouseButton.LeftButton)


def write(control: QWidget, text: str) -> None:
    """Type `text` in place of what is there."""
    control.setFocus()
    control.selectAll()
    QTest.keyClick(control, Qt.Key.Key_Delete)
    QTest.keyClicks(control, text)


def names_of(window: ProfileWindow, text: str) -> list[str]:
    """Return the names of the fields that hold `text`."""
    lines = window.findChildren(QLineEdit)
    return [each.accessibleName() for each in lines if each.text() == text]


def said(window: ProfileWindow) -> list[str]:
    return [each.text() for each in window.findChildren(QLabel) if each.isVisible()]


def test_a_profile_is_filled_in_with_the_keyboard_alone(
    window: ProfileWindow, qtbot: QtBot, sites: Sites
) -> None:
    portal = QApplication.focusWidget()
    assert portal.accessibleName() == "Name of the portal"
    QTest.keySequence(portal, "Ctrl+A")
    QTest.keyClicks(portal, "Cong moi")
    QTest.keyClick(portal, Qt.Key.Key_Tab)
    agency = QApplication.focusWidget()
    assert agency.accessibleName() == "Agency"
    QTest.keySequence(agency, "Ctrl+A")
    QTest.keyClicks(agency, "So moi")
    qtbot.waitUntil(lambda: sites.main.agency == "So moi")
    assert sites.main == replace(FULL, portal="Cong moi", agency="So moi")


def test_the_place_of_the_tone_is_chosen_and_can_be_left_undecided_again(
    window: ProfileWindow, qtbot: QtBot, sites: Sites
) -> None:
    choice = named(window, "Place of the tone", QComboBox)
    assert choice.currentText() == "Not decided"
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: sites.main.tones is Tones.SECOND)
    QTest.keyClick(choice, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: sites.main.tones is None)


def test_a_fact_is_added_with_the_keyboard_alone(
    window: ProfileWindow, qtbot: QtBot, sites: Sites
) -> None:
    go_to(window, FIGURES)
    adding = named(window, "Add a fact", QAbstractButton)
    adding.setFocus()
    QTest.keyClick(adding, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: named(window, "Year, Fact 3").isVisible())
    for text in ("Xa", "110", "Nien giam", "2018"):
        field = QApplication.focusWidget()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: len(sites.main.facts) == 3 and sites.main.facts[2].year == 2018)
    fact = sites.main.facts[2]
    assert (fact.label, fact.value, fact.source) == ("Xa", "110", "Nien giam")


def test_alt_and_an_arrow_move_a_row_that_keeps_the_focus(
    window: ProfileWindow, sites: Sites
) -> None:
    go_to(window, FIGURES)
    field = named(window, "Value, Fact 2")
    field.setFocus()
    QTest.keySequence(field, "Alt+Up")
    assert [fact.label for fact in sites.main.facts] == ["Dân số", "Diện tích"]
    assert QApplication.focusWidget() is field
    assert field.accessibleName() == "Value, Fact 1"
    QTest.keySequence(field, "Alt+Up")  # it is the first by now
    QTest.keySequence(field, "Alt+Down")
    assert sites.main.facts == FULL.facts


def test_tab_follows_the_rows_where_they_went(window: ProfileWindow) -> None:
    go_to(window, FIGURES)
    field = named(window, "Value, Fact 2")
    field.setFocus()
    QTest.keySequence(field, "Alt+Up")
    names = []
    for _ in range(6):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        names.append(QApplication.focusWidget().accessibleName())
    assert names[:5] == [
        "Source, Fact 1",
        "Year, Fact 1",
        "Move down: Fact 1",
        "Remove: Fact 1",
        "What it tells, Fact 2",
    ]


def test_alt_and_an_arrow_move_an_answer_inside_its_poll(
    window: ProfileWindow, qtbot: QtBot, sites: Sites
) -> None:
    go_to(window, POLLS)
    answer = named(window, "Answer 2")
    answer.setFocus()
    QTest.keySequence(answer, "Alt+Up")
    qtbot.waitUntil(lambda: [each.id for each in sites.main.polls[0].options] == ["b", "a"])


def test_alt_and_an_arrow_move_a_category(window: ProfileWindow, sites: Sites) -> None:
    go_to(window, CATEGORIES)
    categories = named(window, "Categories", QListWidget)
    categories.setFocus()
    categories.setCurrentRow(2)
    QTest.keySequence(categories, "Alt+Up")
    assert sites.main.categories == ("Văn bản", "Tin tức", "Du lịch")
    assert categories.currentRow() == 1


def test_a_category_with_articles_below_it_is_not_called_empty(
    window: ProfileWindow, sites: Sites
) -> None:
    sites.used = ["Văn bản/Nghị quyết"]
    window.edit()
    go_to(window, CATEGORIES)
    categories = named(window, "Categories", QListWidget)
    said = [categories.item(row).text() for row in range(categories.count())]
    assert said == ["Văn bản", "Du lịch (no article yet)"]


def test_a_removed_answer_comes_back_where_it_was(
    window: ProfileWindow, qtbot: QtBot, sites: Sites
) -> None:
    go_to(window, POLLS)
    press(window, "Remove: Answer 1")
    qtbot.waitUntil(lambda: len(sites.main.polls[0].options) == 1)
    press(window, "Undo")
    assert sites.main.polls == FULL.polls
    qtbot.waitUntil(lambda: names_of(window, "Tốt") == ["Answer 1"])


def test_a_removed_poll_comes_back_with_its_answers(window: ProfileWindow, sites: Sites) -> None:
    go_to(window, POLLS)
    press(window, "Remove: Poll 1")
    assert sites.main.polls == ()
    press(window, "Undo")
    assert sites.main.polls == FULL.polls


def test_what_is_refused_stays_and_the_rest_is_kept(
    window: ProfileWindow, qtbot: QtBot, sites: Sites
) -> None:
    mail = named(window, "E-mail")
    write(mail, "ban bien tap")
    write(named(window, "Telephone"), "0227")
    window.flush()
    assert "An e-mail address looks like banbientap@example.vn." in said(window)
    assert mail.text() == "ban bien tap"
    assert (sites.main.phone, sites.main.email) == ("0227", FULL.email)


def test_what_is_refused_in_a_row_outlives_an_undo(window: ProfileWindow, sites: Sites) -> None:
    go_to(window, FIGURES)
    year = named(window, "Year, Fact 1")
    write(year, "18")
    press(window, "Remove: Fact 2")
    press(window, "Undo")
    assert year.text() == "18"
    assert sites.main.facts == FULL.facts


def test_a_fact_without_a_source_says_that_readers_do_not_see_it(window: ProfileWindow) -> None:
    go_to(window, FIGURES)
    left_out = "It will not be on the page: a fact needs its source and its year."
    assert said(window).count(left_out) == 1
    write(named(window, "Source, Fact 2"), "Nien giam")
    write(named(window, "Year, Fact 2"), "2018")
    window.flush()
    assert left_out not in said(window)


def test_a_row_that_is_empty_is_not_kept(window: ProfileWindow, sites: Sites) -> None:
    go_to(window, CATEGORIES)
    press(window, "Add a line")
    window.flush()
    assert sites.main.menu == FULL.menu


def test_closing_keeps_the_last_keystroke(window: ProfileWindow, sites: Sites) -> None:
    QTest.keyClicks(named(window, "Telephone"), "1800")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert sites.main.phone == "1800"


def test_choosing_another_site_keeps_the_last_keystroke(
    window: ProfileWindow, sites: Sites
) -> None:
    QTest.keyClicks(named(window, "Telephone"), "1800")
    named(window, "Site", QComboBox).setCurrentIndex(1)
    assert (sites.main.phone, sites.kept["two"].phone) == ("1800", "")
    assert named(window, "Telephone").text() == ""


def test_a_site_is_added_removed_and_brought_back(window: ProfileWindow, sites: Sites) -> None:
    press(window, "Add a site")
    assert named(window, "Agency").text() == FULL.agency
    made = next(site for site in sites.kept if site not in {DEFAULT_SITE, "two"})
    press(window, "Remove the site")
    assert made not in sites.kept
    press(window, "Undo")
    assert sites.kept[made].agency == FULL.agency


def test_the_main_site_cannot_be_removed(window: ProfileWindow) -> None:
    assert not named(window, "Remove the site", QAbstractButton).isEnabled()


def test_a_removed_logo_comes_back(window: ProfileWindow, sites: Sites) -> None:
    named(window, "Logo", Well).dropped.emit(Path("logo.png"))
    assert sites.main.logo == "hash-of-logo.png"
    press(window, "Remove the logo")
    assert sites.main.logo == ""
    press(window, "Undo")
    assert sites.main.logo == "hash-of-logo.png"


def test_the_map_is_drawn_and_its_names_are_listed(window: ProfileWindow) -> None:
    go_to(window, MAP)
    assert window.findChild(MapDrawing).isVisible()
    names = named(window, "Names of the areas, one a line", QPlainTextEdit)
    assert names.toPlainText() == "Tiền Hải\nThái Thụy"


def test_names_that_are_too_few_are_told(window: ProfileWindow, sites: Sites) -> None:
    go_to(window, MAP)
    write(named(window, "Names of the areas, one a line", QPlainTextEdit), "Tien Hai")
    window.flush()
    assert sites.main.map.names == ("Tien Hai",)
    assert any(text.startswith("The file has 2 areas") for text in said(window))


def test_the_agency_s_own_area_is_chosen_by_name(window: ProfileWindow, sites: Sites) -> None:
    go_to(window, MAP)
    own = named(window, "The agency's own area", QComboBox)
    own.setCurrentIndex(own.findData("Thái Thụy"))
    assert sites.main.map.marked == "Thái Thụy"


def test_a_removed_map_comes_back(window: ProfileWindow, sites: Sites) -> None:
    go_to(window, MAP)
    press(window, "Remove the map")
    assert sites.main.map is None
    assert not window.findChild(MapDrawing).isVisible()
    press(window, "Undo")
    assert sites.main.map == FULL.map
    assert window.findChild(MapDrawing).isVisible()


def test_another_map_forgets_the_names_of_the_first(window: ProfileWindow, sites: Sites) -> None:
    go_to(window, MAP)
    named(window, "The map's file", Well).dropped.emit(Path("tinh.svg"))
    assert sites.main.map == replace(FULL.map, media="hash-of-tinh.svg", names=(), marked="")


def test_a_town_is_added_with_its_coordinates(window: ProfileWindow, sites: Sites) -> None:
    go_to(window, WEATHER)
    towns = named(window, "A town to add", QComboBox)
    towns.setCurrentIndex(towns.findData("Hưng Yên"))
    press(window, "Add this town")
    window.flush()
    place = sites.main.weather.places[1]
    assert (place.id, place.latitude, place.longitude) == ("hung-yen", 20.65, 106.06)


def test_a_latitude_that_is_none_is_refused(window: ProfileWindow, sites: Sites) -> None:
    go_to(window, WEATHER)
    write(named(window, "Latitude, degrees north, Place 1"), "210,3")
    window.flush()
    assert "It lies between -90 and 90 degrees." in said(window)
    assert sites.main.weather == FULL.weather


def test_it_is_said_that_a_poll_needs_the_service(window: ProfileWindow) -> None:
    needed = "The site has no poll as long as the part “Agency” names no service for readers."
    go_to(window, POLLS)
    assert needed in said(window)
    go_to(window, AGENCY)
    write(named(window, "Address of the service for readers"), "/")
    go_to(window, POLLS)
    assert needed not in said(window)


def test_it_tells_which_profile_was_kept(window: ProfileWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.profile_kept) as kept:
        QTest.keyClicks(named(window, "Telephone"), "1800")
    assert kept.args[0].phone == "1800"


def test_the_size_is_remembered(window: ProfileWindow, qtbot: QtBot) -> None:
    window.resize(700, 500)
    state = window.state()
    window.resize(900, 600)
    window.restore(state)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == (700, 500))


def test_a_row_that_is_added_comes_into_sight(window: ProfileWindow, qtbot: QtBot) -> None:
    go_to(window, FIGURES)
    window.resize(700, 400)
    for _ in range(3):
        adding = named(window, "Add a fact", QAbstractButton)
        adding.setFocus()
        QTest.keyClick(adding, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not named(window, "What it tells, Fact 5").visibleRegion().isEmpty())


def test_a_failure_is_told_in_the_window(window: ProfileWindow, sites: Sites) -> None:
    sites.broken = True
    QTest.keyClicks(named(window, "Telephone"), "1800")
    window.flush()
    assert window.messages.texts() == ["told: DiskIsFull"]
    assert "Not saved" in said(window)
    sites.broken = False
    press(window, "Try again")
    assert sites.main.phone == "1800"


def test_a_failure_after_closing_is_told_where_the_writer_is(
    window: ProfileWindow, outside: Teller, sites: Sites, background: Background
) -> None:
    background.held = sites.broken = True
    QTest.keyClicks(named(window, "Telephone"), "1800")
    window.close()
    background.step()
    assert outside.texts() == ["told: DiskIsFull"]
    sites.broken = background.held = False
    outside.take("Try again")
    assert sites.main.phone == "1800"


def test_what_is_refused_outlives_an_undo_and_another_opening(window: ProfileWindow) -> None:
    mail = named(window, "E-mail")
    write(mail, "ban bien tap")
    window.flush()
    go_to(window, MAP)
    press(window, "Remove the map")
    press(window, "Undo")
    window.close()
    window.edit()
    assert mail.text() == "ban bien tap"


def test_an_area_is_drawn_as_its_outline() -> None:
    assert path_of("M10 0l10 0 0 10-10 0z").boundingRect() == QRectF(10, 0, 10, 10)

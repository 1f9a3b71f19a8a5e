"""The steps that the inspector offers, and what they ask for."""

from datetime import timedelta

from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.article.model import now
from desktop.article.states import State
from desktop.ui.inspector.road import Road
from desktop.ui.moments import next_morning, written


def button(road: Road, text: str) -> QPushButton:
    return next(
        each
        for each in road.findChildren(QPushButton)
        if each.text() == text and not each.isHidden()
    )


def when(road: Road) -> QLineEdit:
    return next(
        each for each in road.findChildren(QLineEdit) if each.accessibleName() == "Publish at"
    )


def shown(qtbot: QtBot, state: State) -> Road:
    road = Road()
    qtbot.addWidget(road)
    road.show_state(state, None)
    road.show()
    return road


def test_scheduling_asks_for_the_moment_and_proposes_the_next_morning(qtbot: QtBot) -> None:
    road = shown(qtbot, State.APPROVED)
    asked: list[tuple[object, ...]] = []
    road.step_requested.connect(lambda *step: asked.append(step))
    button(road, "Schedule").click()
    assert asked == []
    morning = next_morning(now())
    assert when(road).text() == written(morning)
    button(road, "Schedule for this moment").click()
    assert asked == [(State.SCHEDULED, "", morning)]


def test_a_moment_that_is_past_is_asked_for_again(qtbot: QtBot) -> None:
    road = shown(qtbot, State.APPROVED)
    button(road, "Schedule").click()
    with qtbot.assertNotEmitted(road.step_requested):
        for typed in ("", "mai", "12/07/2018 17:23"):
            when(road).setText(typed)
            button(road, "Schedule for this moment").click()
            assert when(road).property("refused")


def test_the_moment_that_was_wished_is_proposed_while_it_is_to_come(qtbot: QtBot) -> None:
    road = shown(qtbot, State.APPROVED)
    wished = now() + timedelta(days=9)
    road.show_state(State.APPROVED, wished)
    button(road, "Schedule").click()
    assert when(road).text() == written(wished)
    road.show_state(State.APPROVED, now() - timedelta(days=9))
    button(road, "Schedule").click()
    assert when(road).text() == written(next_morning(now()))


def test_the_question_goes_when_the_article_has_moved_on(qtbot: QtBot) -> None:
    road = shown(qtbot, State.APPROVED)
    button(road, "Schedule").click()
    assert when(road).isVisible()
    road.show_state(State.PUBLISHED, None)
    assert not when(road).isVisible()

"""The writer is told what happens to the page."""

from desktop.ui.page_events import PageEvents
from tests.ui.fakes import Teller


def events(restarts: list[str] | None = None) -> tuple[PageEvents, Teller]:
    teller = Teller()
    return PageEvents(teller, lambda: (restarts if restarts is not None else []).append("")), teller


def test_a_page_given_up_is_tried_again_by_the_writer() -> None:
    restarts: list[str] = []
    told, teller = events(restarts)
    told.tell_given_up()
    teller.take("Try again")
    assert len(restarts) == 1


def test_the_message_goes_when_the_page_is_there_again() -> None:
    told, teller = events()
    told.tell_given_up()
    told.take_back()
    assert teller.texts() == []

"""The writer is told what happens to the page."""

from desktop.ui.page_events import PageEvents
from tests.ui.fakes import Teller


def events(restarts: list[str] | None = None) -> tuple[PageEvents, Teller]:
    teller = Teller()
    taken = restarts if restarts is not None else []
    return PageEvents(teller, lambda: taken.append(""), taken.append), teller


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


def test_what_a_page_did_not_take_is_told_and_typed_again() -> None:
    typed: list[str] = []
    told, teller = events(typed)
    told.tell_restart("mưa\nlớn ")
    assert "“mưa lớn”" in teller.texts()[0]
    teller.take("Type it again here")
    assert typed == ["mưa\nlớn "]


def test_nothing_is_offered_where_nothing_is_missing() -> None:
    told, teller = events()
    told.tell_restart("")
    assert "Look over the last sentence" in teller.texts()[0]

"""The writer is told what happens to the page and to what is pasted into it."""

from desktop.article.body import Removal, RemovalKind
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


def test_code_that_was_left_out_of_a_paste_is_told_once() -> None:
    told, teller = events()
    for _ in range(2):
        told.tell_removals((Removal(RemovalKind.SCRIPT, "script"),))
    assert teller.texts() == ["Unsafe code was left out of what you pasted."]


def test_styles_that_were_left_out_are_not_spoken_of() -> None:
    told, teller = events()
    told.tell_removals((Removal(RemovalKind.STYLE, "style"),))
    assert teller.texts() == []


def test_a_picture_that_was_left_out_is_not_called_unsafe() -> None:
    told, teller = events()
    told.tell_removals((Removal(RemovalKind.PICTURE, "file:///a.png"),))
    assert [text.split(".")[0] for text in teller.texts()] == [
        "A picture did not come along with what you pasted"
    ]

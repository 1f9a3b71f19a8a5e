"""The bar above the page tells what became of a paste and has the ways back."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject, Signal

from desktop.editor.pasting import PasteTold
from desktop.exchange.clipboard import Form
from desktop.exchange.notes import Note, NoteKind
from desktop.sentences import sentence
from desktop.ui.paste_notes import PasteNotes
from desktop.ui.workplace import Workplace
from tests.ui.fakes import Background, Later, Teller


class Pasting(QObject):
    told = Signal(object)
    slow = Signal(int)
    ended = Signal(int)
    gone = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[object] = []

    def paste_as(self, form: Form) -> None:
        self.asked.append(form)

    def cancel(self, token: int) -> None:
        self.asked.append(token)


@dataclass
class Bar:
    pasting: Pasting = field(default_factory=Pasting)
    teller: Teller = field(default_factory=Teller)
    went_back: int = 0

    def __post_init__(self) -> None:
        place = Workplace(Background(), Later(), self.teller, sentence)
        self.notes = PasteNotes(self.pasting, place, self.back)

    def back(self) -> None:
        self.went_back += 1

    def tell(self, *notes: Note) -> None:
        self.pasting.told.emit(PasteTold(1, Form.CLEAN, notes))


@pytest.fixture
def bar(qapp) -> Bar:
    return Bar()


def test_what_was_converted_and_left_out_is_told_in_one_message(bar: Bar) -> None:
    bar.tell(Note(NoteKind.FONT, 3, ".VnTime"), Note(NoteKind.COMMENTS, 2))
    assert bar.teller.texts() == [
        "Text in .VnTime was turned into Unicode. 2 comments were left out."
    ]


def test_a_paste_that_lost_nothing_is_not_spoken_of_and_ends_the_last_message(bar: Bar) -> None:
    bar.tell(Note(NoteKind.COMMENTS, 2))
    bar.tell()
    assert bar.teller.texts() == []


def test_nothing_is_said_of_a_paste_that_was_undone(bar: Bar) -> None:
    bar.tell(Note(NoteKind.COMMENTS, 2))
    bar.pasting.gone.emit()
    assert bar.teller.texts() == []


@pytest.mark.parametrize(
    ("offer", "form"), [("Paste as it came", Form.RAW), ("Text only", Form.TEXT)]
)
def test_another_form_is_one_click_away_and_the_keyboard_goes_back(
    bar: Bar, offer: str, form: Form
) -> None:
    bar.tell(Note(NoteKind.COMMENTS))
    bar.teller.take(offer)
    assert bar.pasting.asked == [form]
    assert bar.went_back == 1


def test_a_slow_paste_can_be_stopped(bar: Bar) -> None:
    bar.pasting.slow.emit(7)
    bar.teller.take("Stop")
    assert bar.pasting.asked == [7]


def test_a_slow_paste_that_came_is_no_longer_spoken_of(bar: Bar) -> None:
    bar.pasting.slow.emit(7)
    bar.pasting.ended.emit(7)
    assert bar.teller.texts() == []


def test_the_message_goes_with_its_text(bar: Bar) -> None:
    bar.tell(Note(NoteKind.COMMENTS))
    bar.notes.take_back()
    assert bar.teller.texts() == []

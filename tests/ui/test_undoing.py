"""Acts in the library are taken back one after the other, the last one first."""

from desktop.ui.undoing import IN_SIGHT, Act, Undoing, at_once
from tests.ui.fakes import DiskIsFull, Surroundings


class Library:
    def __init__(self) -> None:
        self.around = Surroundings()
        self.undoing = Undoing(self.around.place)
        self.back: list[str] = []
        self.shown: list[str] = []
        self.broken = False

    def do(self, *names: str) -> None:
        for name in names:
            self.undoing.done(
                Act(
                    text=f"{name} is gone.",
                    take_back=at_once(lambda name=name: self.take_back(name)),
                    then=lambda name=name: self.shown.append(name),
                    topic=name,
                )
            )

    def take_back(self, name: str) -> None:
        if self.broken:
            raise DiskIsFull
        self.back.append(name)


def test_an_act_is_told_of_and_taken_back_by_its_message() -> None:
    library = Library()
    library.do("one", "two")
    assert library.around.teller.texts() == ["one is gone.", "two is gone."]
    library.around.teller.take("Undo")
    assert library.back == library.shown == ["one"]
    assert library.around.teller.texts() == ["two is gone.", "Taken back: one is gone."]


def test_the_last_act_is_taken_back_then_the_one_before_it() -> None:
    library = Library()
    library.do("one", "two")
    library.undoing.take_back_last()
    library.undoing.take_back_last()
    library.undoing.take_back_last()
    assert library.back == ["two", "one"]


def test_an_act_is_taken_back_only_once() -> None:
    library = Library()
    library.do("one")
    (message,) = library.around.teller.shown.values()
    message.offers[0].act()
    message.offers[0].act()
    assert library.back == ["one"]


def test_the_way_back_outlives_its_message() -> None:
    library = Library()
    names = [str(number) for number in range(IN_SIGHT + 1)]
    library.do(*names)
    assert len(library.around.teller.texts()) == IN_SIGHT
    for _each in names:
        library.undoing.take_back_last()
    assert library.back == names[::-1]


def test_what_could_not_be_taken_back_still_can_be() -> None:
    library = Library()
    library.do("one")
    library.broken = True
    library.undoing.take_back_last()
    assert library.around.teller.texts() == ["told: DiskIsFull", "one is gone."]
    library.broken = False
    library.undoing.take_back_last()
    assert library.back == ["one"]


def test_a_forgotten_act_is_not_taken_back() -> None:
    library = Library()
    library.do("one")
    library.undoing.forget("one")
    library.undoing.take_back_last()
    assert library.back == []
    assert library.around.teller.texts() == []

"""Searches are kept, renamed, put in order and removed."""

from desktop.library import SavedSearch, Wanted
from desktop.ui.finding_articles.keeping import KeptSearches
from desktop.ui.undoing import Undoing
from tests.ui.fakes import Surroundings


class Shelf:
    def __init__(self) -> None:
        self.kept = [SavedSearch(name=name, wanted=Wanted(words=name.lower())) for name in "ABC"]

    def all(self):
        return list(self.kept)

    def put(self, searches) -> None:
        self.kept = list(searches)

    def names(self) -> str:
        return "".join(each.name for each in self.kept)


class Desk:
    def __init__(self) -> None:
        self.around, self.shelf, self.shown = Surroundings(), Shelf(), []
        self.undoing = Undoing(self.around.place)
        self.kept = KeptSearches(
            self.shelf,
            self.around.place,
            self.undoing,
            show=lambda searches, current: self.shown.append(
                ("".join(each.name for each in searches), current)
            ),
        )
        self.kept.load()


def test_a_search_is_kept_below_the_others_or_in_place_of_its_namesake() -> None:
    desk = Desk()
    desk.kept.keep("D", Wanted(words="lũ", binned=True))
    desk.kept.keep("B", Wanted(words="bão"))
    assert desk.shelf.names() == "ABCD"
    assert desk.shelf.kept[3].wanted == Wanted(words="lũ", binned=True)
    assert desk.shelf.kept[1].wanted.words == "bão"


def test_searches_are_put_in_order_and_renamed() -> None:
    desk = Desk()
    desk.kept.move(2, 0)
    assert (desk.shelf.names(), desk.shown[-1]) == ("CAB", ("CAB", 0))
    desk.kept.rename(1, "Z")
    desk.kept.rename(0, "")
    assert desk.shelf.names() == "CZB"


def test_a_removed_search_comes_back_to_its_place() -> None:
    desk = Desk()
    desk.kept.remove(1)
    assert (desk.shelf.names(), desk.shown[-1]) == ("AC", ("AC", 1))
    desk.undoing.take_back_last()
    assert (desk.shelf.names(), desk.shown[-1][0]) == ("ABC", "ABC")

"""The presenter of kept searches."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from desktop.language import tr
from desktop.library import SavedSearch, Wanted
from desktop.state_names import state_name
from desktop.ui.undoing import Act, Undoing, at_once
from desktop.ui.workplace import Workplace


class Shelf(Protocol):
    """What is needed of the library."""

    def all(self) -> list[SavedSearch]:
        """Return the kept searches."""
        ...

    def put(self, searches: Sequence[SavedSearch]) -> None:
        """Keep these in place of what was kept."""
        ...


class KeptSearches:
    """Keeps searches in their order; `show` is told of every change, with the chosen one."""

    def __init__(
        self,
        shelf: Shelf,
        place: Workplace,
        undoing: Undoing,
        *,
        show: Callable[[list[SavedSearch], int], None],
    ) -> None:
        self._shelf, self._place, self._undoing, self._show = shelf, place, undoing, show
        self._all: list[SavedSearch] = []

    def load(self) -> None:
        """Show what is kept."""
        self._place.run(self._shelf.all, self._take)

    def wanted(self, number: int) -> Wanted:
        """Return what search `number` looks for."""
        return self._all[number].wanted

    def keep(self, name: str, wanted: Wanted) -> None:
        """Keep `wanted` under `name`, in place of what had this name."""
        kept = SavedSearch(name=name, wanted=wanted)
        names = [each.name for each in self._all]
        number = names.index(name) if name in names else len(names)
        self._put([*self._all[:number], kept, *self._all[number + 1 :]], number)

    def rename(self, number: int, name: str) -> None:
        """Give search `number` another name; an empty one changes nothing."""
        former = self._all[number]
        kept = replace(former, name=name or former.name)
        self._put([*self._all[:number], kept, *self._all[number + 1 :]], number)

    def move(self, number: int, to: int) -> None:
        """Put search `number` at the place `to`."""
        others = [*self._all[:number], *self._all[number + 1 :]]
        self._put([*others[:to], self._all[number], *others[to:]], to)

    def remove(self, number: int) -> None:
        """Remove search `number`; it can be taken back."""
        gone = self._all[number]
        left = [*self._all[:number], *self._all[number + 1 :]]
        self._put(left, min(number, len(left) - 1))
        self._undoing.done(
            Act(
                text=tr("The search “{name}” is removed.", name=gone.name),
                take_back=at_once(lambda: self._bring_back(gone, number)),
                then=self.load,
            )
        )

    def _bring_back(self, gone: SavedSearch, number: int) -> None:
        there = self._shelf.all()
        self._shelf.put([*there[:number], gone, *there[number:]])

    def _put(self, searches: list[SavedSearch], current: int) -> None:
        self._all = searches
        self._show(searches, current)
        self._place.run(lambda: self._shelf.put(searches), lambda _none: None)

    def _take(self, searches: list[SavedSearch]) -> None:
        self._all = searches
        self._show(searches, -1)


def described(wanted: Wanted) -> str:
    """Return in words what would be kept."""
    place = tr("Bin") if wanted.binned else state_name(wanted.state) if wanted.state else ""
    said = [wanted.words, place]
    told = " · ".join(filter(None, said))
    return told or tr("All articles, in the order of the list.")

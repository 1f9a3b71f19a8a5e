"""The presenter of the media's window: what is listed, looked for, and looked at."""

from dataclasses import replace
from typing import Protocol

from desktop.library import Entry
from desktop.library.shelved import MediaOrder, MediaWanted, Shelved, Shown
from desktop.ui.background import Pause
from desktop.ui.workplace import Workplace

PAGE = 100
"""Media that are fetched at once; the rest follows when the writer gets there."""
TYPING_PAUSE, LONGEST_TYPING = 200, 800


class Shelf(Protocol):
    """What is needed of the library's shelf."""

    def page(
        self, wanted: MediaWanted, *, after: Shelved | None = None, limit: int = 100
    ) -> list[Shelved]:
        """Return at most `limit` media that follow `after`."""
        ...

    def shown_in(self, media_hash: str) -> list[Entry]:
        """Return the articles that show the medium."""
        ...

    def describe(self, media_hash: str, *, alt: str, credit: str) -> Shelved:
        """Keep what is said of the medium."""
        ...


class View(Protocol):
    """How the window shows it."""

    def show_media(self, media: list[Shelved], wanted: MediaWanted, *, more: bool) -> None:
        """List `media`."""
        ...

    def add_media(self, media: list[Shelved], *, more: bool) -> None:
        """List `media` below the others."""
        ...

    def show_uses(self, entries: list[Entry], alike: list[Shelved]) -> None:
        """Tell who shows the medium that is looked at, and which others are the same picture."""
        ...

    def renew(self, medium: Shelved) -> None:
        """Show what is known of a medium now."""
        ...


class Browsing:
    """Lists media a page at a time; an answer to an older question is not shown any more."""

    def __init__(self, shelf: Shelf, view: View, place: Workplace) -> None:
        self._shelf, self._view, self._place = shelf, view, place
        self._wanted = MediaWanted()
        self._listed: list[Shelved] = []
        self._answers = 0
        self._at = ""
        self._typing = Pause(
            self.refresh, pause=TYPING_PAUSE, longest=LONGEST_TYPING, later=place.later
        )

    def look_for(self, words: str) -> None:
        """Narrow the list to what holds each of `words`."""
        self._wanted = replace(self._wanted, words=words.strip())
        self._typing.changed()

    def show(self, shown: Shown) -> None:
        """List only these."""
        self._wanted = replace(self._wanted, shown=shown)
        self.refresh()

    def order(self, order: MediaOrder) -> None:
        """List in this order."""
        self._wanted = replace(self._wanted, order=order)
        self.refresh()

    def refresh(self) -> None:
        """Fetch the list anew, as far as it was shown."""
        self._answers += 1
        number, wanted = self._answers, self._wanted
        limit = max(PAGE, len(self._listed))

        def show(media: list[Shelved]) -> None:
            if number == self._answers:
                self._listed = media
                self._view.show_media(media, wanted, more=len(media) >= limit)

        self._place.run(lambda: self._shelf.page(wanted, limit=limit), show)

    def list_more(self) -> None:
        """Fetch what follows."""
        number, wanted = self._answers, self._wanted
        last = self._listed[-1] if self._listed else None

        def show(media: list[Shelved]) -> None:
            if number == self._answers:
                self._listed += media
                self._view.add_media(media, more=len(media) >= PAGE)

        self._place.run(lambda: self._shelf.page(wanted, after=last, limit=PAGE), show)

    def look_at(self, medium: Shelved) -> None:
        """Ask who shows `medium`."""
        self._at = medium.media.hash
        alike = [
            each
            for each in self._listed
            if medium.group and each.group == medium.group and each.media != medium.media
        ]

        def show(entries: list[Entry]) -> None:
            if self._at == medium.media.hash:
                self._view.show_uses(entries, alike)

        self._place.run(lambda: self._shelf.shown_in(medium.media.hash), show)

    def describe(self, medium: Shelved) -> None:
        """Keep what was typed about `medium`."""

        def kept(now: Shelved) -> None:
            known = replace(now, group=medium.group)
            self._listed = [known if each.media == known.media else each for each in self._listed]
            if self._at == known.media.hash:
                self._view.renew(known)

        self._place.run(
            lambda: self._shelf.describe(medium.media.hash, alt=medium.alt, credit=medium.credit),
            kept,
        )

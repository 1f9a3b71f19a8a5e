"""The pictures that are edited, in the library: opened and developed away from the window."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from desktop.article.recipe import AS_IT_IS, Recipe
from desktop.editor import StoredPicture

if TYPE_CHECKING:
    from desktop.exchange.developing import Plate
    from desktop.library import Library

SHOWN_SIDE = 1400
"""Pixels of the longer side that are worked on while editing; the file itself comes last."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A picture on the table: the original's hash, what was done to it before, what is seen of it."""

    original: str
    recipe: Recipe
    plate: "Plate"


class Editable(Protocol):
    """Where pictures to edit come from and go to; called on a thread of its own."""

    def open(self, media: str) -> Opened:
        """Return the picture `media`; raises what the library raises, and `PictureBroken`."""
        ...

    def proof(self, opened: Opened, recipe: Recipe) -> "Plate":
        """Return what `recipe` makes of the picture, to be looked at."""
        ...

    def develop(self, opened: Opened, recipe: Recipe) -> StoredPicture:
        """Make the file and keep it; without anything to do it is the original."""
        ...


class LibraryPictures:
    """The pictures of a library."""

    def __init__(self, library: "Library") -> None:
        self._library = library

    def open(self, media: str) -> Opened:
        """Return the picture `media`, as it was before anybody edited it, with its recipe."""
        from desktop.exchange.developing import plate

        edited = self._library.edited(media)
        original = edited.original if edited else media
        name = self._library.media(original).name
        shown = plate(self._library.media_bytes(original), name, SHOWN_SIDE)
        return Opened(original, edited.recipe if edited else AS_IT_IS, shown)

    def proof(self, opened: Opened, recipe: Recipe) -> "Plate":
        """Return what `recipe` makes of the picture, to be looked at."""
        from desktop.exchange.developing import proof

        return proof(opened.plate, recipe)

    def develop(self, opened: Opened, recipe: Recipe) -> StoredPicture:
        """Make the file that `recipe` asks for and keep it with its origin."""
        from desktop.exchange.developing import developed
        from desktop.library import Edited

        if recipe == AS_IT_IS:
            return self.original(opened.original)
        name = self._library.media(opened.original).name
        made = developed(self._library.media_bytes(opened.original), name, recipe)
        kept = self._library.add_media(
            made.data, name=name, mime=made.mime, width=made.width, height=made.height
        )
        self._library.keep_edited(kept.hash, Edited(opened.original, recipe))
        return StoredPicture(media=kept.hash, width=made.width, height=made.height)

    def original(self, media: str) -> StoredPicture:
        """Return the picture that `media` was made of, or itself."""
        edited = self._library.edited(media)
        known = self._library.media(edited.original if edited else media)
        return StoredPicture(media=known.hash, width=known.width, height=known.height)

"""Where the grid's covers come from: the library's small files, on a thread of their own."""

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.ui.background import Worker
from desktop.ui.covers import Covers
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.library import Library

WIDTH = 320
"""Pixels of a cover: two tiles beside one another in a library drawn wide, at 100 %."""


class CoverDesk:
    """Fetches covers for `covers`."""

    def __init__(self, library: "Library", place: Workplace, covers: Covers) -> None:
        self._library = library
        self._apart = Worker()
        covers.begin(place, self._apart, self._files)

    def close(self) -> None:
        """End the thread."""
        self._apart.close()

    def _files(self, ids: list[UUID]) -> dict[UUID, Path]:
        library = self._library
        files = {
            article_id: library.thumbnails.made(cover, WIDTH)
            for article_id, cover in library.covers(ids).items()
        }
        return {article_id: file for article_id, file in files.items() if file}

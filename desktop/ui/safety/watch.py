"""Watches over the library while the window is open, on a thread that gives way to all others.

The same thread holds the web sizes of its pictures ready.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from desktop.library.whereabouts import doubt_about
from desktop.settings.remembered import Remembered
from desktop.ui.background import Worker, later
from desktop.ui.safety.checking import Checking
from desktop.ui.safety.picturing import WebSizes
from desktop.ui.safety.placing import PlaceWarning
from desktop.ui.safety.yielding import give_way
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.export.site.ready_pictures import ReadyPictures
    from desktop.library import Library


class Watch:
    """Looks at the place and the wholeness of a library on this machine's disk.

    Nothing is looked at of a shared one: its server does that. `mend` is what the writer may ask.
    """

    def __init__(
        self,
        library: "Library",
        place: Workplace,
        settings: Remembered,
        *,
        mend: Callable[[], None],
    ) -> None:
        self._gently = Worker(give_way)
        self._checking: Checking | None = None
        self._sizes: WebSizes | None = None
        if library.is_shared:
            return
        PlaceWarning(
            library.folder,
            place,
            self._gently,
            doubt_about,
            warned=settings.now.warned_places,
            remember=lambda warned: settings.change(warned_places=warned),
        )
        self._checking = Checking(library.checkup, place, self._gently, mend=mend, later=later)
        self._sizes = WebSizes(partial(_sizes_of, library), self._gently, later=later)

    def note_typing(self) -> None:
        """Let what is not urgent wait until the writer rests."""
        if self._sizes:
            self._sizes.note_typing()

    def close(self) -> None:
        """End what is under way, and the thread."""
        if self._checking:
            self._checking.stop()
        if self._sizes:
            self._sizes.stop()
        self._gently.close()


def _sizes_of(library: "Library") -> "ReadyPictures":
    from desktop.export.site.ready_pictures import ReadyPictures  # after the start

    return ReadyPictures(library)

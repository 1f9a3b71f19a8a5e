"""Watches over the library while the window is open, on a thread that gives way to all others."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.library.whereabouts import doubt_about
from desktop.settings.remembered import Remembered
from desktop.ui.background import Worker, later
from desktop.ui.safety.checking import Checking
from desktop.ui.safety.placing import PlaceWarning
from desktop.ui.safety.yielding import give_way
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
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

    def close(self) -> None:
        """End what is under way, and the thread."""
        if self._checking:
            self._checking.stop()
        self._gently.close()

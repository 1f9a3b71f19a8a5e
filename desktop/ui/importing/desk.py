"""Importing, wired to the window; imported when the first files come."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.progress import Job
from desktop.ui.background import Background
from desktop.ui.importing.choosing import choose_files, files_in
from desktop.ui.importing.importing import Importing
from desktop.ui.importing.panel import ImportPanel
from desktop.ui.importing.results import Result, result_of
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace
from desktop.ui.writing import Writing

if TYPE_CHECKING:
    from desktop.library import Library


@dataclass
class LastFolder:
    """The folder that files came from last; `remember` keeps it for the next start."""

    path: str
    remember: Callable[[str], None]

    def take(self, path: Path) -> None:
        """Take note of another folder."""
        self.path = str(path)
        self.remember(self.path)


class ImportDesk:
    """Holds the panel and its presenter."""

    def __init__(
        self,
        library: "Library",
        window: Window,
        place: Workplace,
        writing: Writing,
        *,
        apart: Background,
        changed: Callable[[], None],
        folder: LastFolder,
    ) -> None:
        self._library, self._window, self._place = library, window, place
        self._folder = folder
        self._panel = ImportPanel()
        self._importing = Importing(
            library,
            self._panel,
            place,
            apart=apart,
            importer=self._importer,
            leave=writing.leave,
            changed=changed,
        )
        window.hold_panel(self._panel)
        self._panel.more_requested.connect(self.choose)
        self._panel.cancel_requested.connect(self._importing.cancel)
        self._panel.undo_requested.connect(self._importing.undo)
        self._panel.restore_requested.connect(self._importing.restore)
        self._panel.open_requested.connect(writing.open)

    def choose(self) -> None:
        """Ask for files, and bring them in."""
        files = choose_files(self._window, self._folder.path)
        if files:
            self._folder.take(files[0].parent)
            self.bring_in(files)

    def bring_in(self, dropped: list[Path]) -> None:
        """Import files, and the articles in folders; the panel shows what comes of them."""
        self._importing.bring_in(files_in(dropped))
        self._window.show_panel(self._panel)

    def look_again(self) -> None:
        """Show what became of the articles that came in, once some went to the bin or for good."""
        self._importing.look_again()

    def stop(self) -> None:
        """Begin no further file."""
        self._importing.cancel()

    def _importer(self, files: list[Path], tell: Callable[[Result], object]) -> Job[None]:
        from desktop.exchange.arrivals import bring_in

        sentence = self._place.sentence
        return bring_in(self._library, files, lambda each: tell(result_of(each, sentence)))

"""Other libraries, wired to the window; imported when the first is asked for."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QFileDialog

from desktop.language import tr, trn
from desktop.library.address import Address, Place, own_folder, place_named
from desktop.library.unlocking import unlocked
from desktop.settings.remembered import Remembered
from desktop.settings.secrets import SystemSecrets
from desktop.ui.background import Background
from desktop.ui.libraries.elsewhere import Elsewhere
from desktop.ui.libraries.names import is_own
from desktop.ui.libraries.panel import LibrariesPanel
from desktop.ui.libraries.trying import Trying
from desktop.ui.safety.keeping import Keeping
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.exchange.copying import Tally
    from desktop.library import Library

_KNOWN = 8
"""Libraries that are remembered."""


class LibrariesDesk:
    """The panel in `window`; `save` keeps the open article before copying."""

    def __init__(
        self,
        library: "Library",
        window: Window,
        place: Workplace,
        settings: Remembered,
        *,
        apart: Background,
        save: Callable[[Callable[[], None]], None],
        elsewhere: Elsewhere,
    ) -> None:
        self._library, self._window, self._settings = library, window, settings
        self._here, self._switch = elsewhere.here, elsewhere.switch
        self._save = save
        self._secrets = SystemSecrets()
        self._panel = panel = LibrariesPanel()
        self._copying = Keeping(panel, place, apart, renew=self._renew)
        self._trying = Trying(panel.form, place, self._secrets, came=self._came)
        window.hold_panel(panel)
        panel.open_requested.connect(self._open)
        panel.copy_requested.connect(self._copy)
        panel.folder_requested.connect(self._choose_folder)
        panel.cancel_requested.connect(self._copying.cancel)
        panel.form.trial_requested.connect(self._trying.begin)
        panel.form.open_requested.connect(self._trying.begin_and_open)

    def show(self) -> None:
        """Show the panel."""
        self._renew()
        self._window.show_panel(self._panel)

    def stop(self) -> None:
        """End what is under way after the step at hand."""
        self._copying.cancel()

    def _renew(self) -> None:
        names = dict.fromkeys(self._settings.now.libraries)
        places = [own_folder(), *map(place_named, names)]
        here = _text(self._here)
        others = [each for each in places if _text(each) != here]
        self._panel.show_libraries(self._here, others, chosen=len(self._chosen()))

    def _chosen(self) -> list[UUID]:
        return [entry.id for entry in self._window.library.articles.chosen()]

    def _open(self, place: Place) -> None:
        self._switch(_text(place))

    def _choose_folder(self) -> None:
        asked = QFileDialog.getExistingDirectory(self._window, tr("Another folder"))
        if asked:
            self._remember(Path(asked))

    def _came(self, address: Address, opened: bool) -> None:  # noqa: FBT001 - an answer
        self._remember(address)
        if opened:
            self._open(address)

    def _remember(self, place: Place) -> None:
        text = _text(place)
        if text:
            others = [each for each in self._settings.now.libraries if each != text]
            self._settings.change(libraries=(text, *others)[:_KNOWN])
        self._renew()

    def _copy(self, place: Place, only_chosen: bool) -> None:  # noqa: FBT001 - a slot
        from desktop.exchange.copying import copy_to

        ids: Sequence[UUID] | None = self._chosen() if only_chosen else None
        job = copy_to(self._library, lambda: unlocked(place, self._secrets), ids)
        self._save(lambda: self._copying.begin(job, tr("Copying articles…"), said_of))


def _text(place: Place) -> str:
    """Return what the settings call the library, empty for the own one."""
    if isinstance(place, Address):
        return place.text
    return "" if is_own(place) else str(place)


def said_of(tally: "Tally") -> str:
    """Return what became of the articles that were copied."""
    parts = [
        trn("One article was added", "{count} articles were added", tally.added),
        trn("one was brought up to date", "{count} were brought up to date", tally.merged),
        trn("one was the same", "{count} were the same", tally.unchanged),
    ]
    said = ", ".join(parts) + "."
    if tally.conflicts:
        said += " " + trn(
            "One was changed on both sides: both texts are kept there until you decide.",
            "{count} were changed on both sides: both texts are kept there until you decide.",
            tally.conflicts,
        )
    if tally.kept:
        said += " " + trn(
            "One waits there for a decision between two people: its text from here became a version.",
            "{count} wait there for a decision between two people: their texts from here became "
            "versions.",
            tally.kept,
        )
    if tally.missing:
        said += " " + trn(
            "One file was lost earlier and is not there.",
            "{count} files were lost earlier and are not there.",
            tally.missing,
        )
    return said

"""Warns once of a library that lies where it is not safe, and says what to do."""

from collections.abc import Callable
from pathlib import Path

from desktop.language import tr
from desktop.library.placing import Doubt, Risk
from desktop.ui.background import Background
from desktop.ui.messages import Message
from desktop.ui.workplace import Workplace

_TOPIC = "library-place"


class PlaceWarning:
    """Looks on `gently` for a doubt about the place of the library in `folder`.

    `warned` are the warnings that were given before, `remember` keeps them with one more.
    """

    def __init__(
        self,
        folder: Path,
        place: Workplace,
        gently: Background,
        look: Callable[[Path], Doubt | None],
        *,
        warned: tuple[str, ...],
        remember: Callable[[tuple[str, ...]], None],
    ) -> None:
        self._folder, self._place = folder, place
        self._warned, self._remember = warned, remember
        gently.run(lambda: look(folder), self._tell, place.tell_error)

    def _tell(self, doubt: Doubt | None) -> None:
        if doubt is None:
            return
        known = f"{doubt.risk.value} {self._folder}"
        if known not in self._warned:
            said = sentence(doubt, self._folder)
            self._place.teller.tell(Message(text=said, grave=True, topic=_TOPIC))
            self._remember((*self._warned, known))


def sentence(doubt: Doubt, folder: Path) -> str:
    """Return what is wrong with the place, and what to do."""
    if doubt.risk is Risk.NETWORK:
        return tr(
            "The library lies on another machine’s disk (“{folder}”). When the network falters "
            "while something is saved, the library may break: close the program, copy the folder "
            "to a disk of this machine and open it there. For several people, use a shared "
            "library.",
            folder=folder,
        )
    if doubt.risk is Risk.FAT:
        return tr(
            "The library lies on a stick or card (“{folder}”). Pulled out while something is "
            "saved, it may break: always eject it first, or keep the library on this machine’s "
            "disk and take articles along as a package.",
            folder=folder,
        )
    if doubt.cloud is None:
        return tr(
            "The library lies in a folder that is copied to other machines (“{folder}”). Such a "
            "copy may be put over your newer articles: close the program, move the folder to "
            "another place on this machine’s disk and open it there. Keep backups in the copied "
            "folder instead.",
            folder=folder,
        )
    return tr(
        "The library lies in a folder that {program} copies to other machines (“{folder}”). Such a "
        "copy may be put over your newer articles: close the program, move the folder to another "
        "place on this machine’s disk and open it there. Keep backups in the copied folder instead.",
        program=doubt.cloud.value,
        folder=folder,
    )

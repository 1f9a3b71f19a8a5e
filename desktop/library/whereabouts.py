"""Asking the system about the place of a folder, on Windows and on Linux."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePath

from desktop.library.placing import MARKS, Doubt, Place, System, doubt

_REMOTE = 4
"""`DRIVE_REMOTE` of GetDriveType."""
_LONGEST = 64
"""Letters of a file system's name."""

_ROOTS = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
"""Variables of the environment in which OneDrive says where its folder is."""


class Windows:
    """Asks kernel32, and the environment."""

    def place_of(self, folder: PurePath) -> Place:
        """Return what is known of the drive of `folder`."""
        synced = frozenset(filter(None, map(os.environ.get, _ROOTS)))
        remote, kind = _drive(f"{folder.drive}\\")
        return Place(remote=remote, format=kind, synced=synced)


def _drive(root: str) -> tuple[bool, str]:
    """Return whether the drive `root` is another machine's, and its file system."""
    if sys.platform == "win32":
        import ctypes

        kernel, name = ctypes.windll.kernel32, ctypes.create_unicode_buffer(_LONGEST)
        kernel.GetVolumeInformationW(root, None, 0, None, None, None, name, _LONGEST)
        return kernel.GetDriveTypeW(root) == _REMOTE, name.value
    return False, ""


class Linux:
    """Reads the table of mounts."""

    def __init__(self, mounts: Path = Path("/proc/self/mounts")) -> None:
        self._mounts = mounts

    def place_of(self, folder: PurePath) -> Place:
        """Return what the mount says that `folder` is on."""
        with suppress(OSError):
            return Place(format=format_of(folder, self._mounts.read_text(errors="replace")))
        return Place()


def format_of(folder: PurePath, mounts: str) -> str:
    """Return the file system of `folder` by a table of mounts: the deepest, and of those the last."""
    found, depth = "", -1
    for at, kind in _mounted(mounts):
        if folder.is_relative_to(at) and len(at.parts) >= depth:
            found, depth = kind, len(at.parts)
    return found


def _mounted(mounts: str) -> Iterator[tuple[PurePath, str]]:
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) > 2:  # noqa: PLR2004 - device, place, kind
            yield type(PurePath())(_spelled(fields[1])), fields[2]


def _spelled(place: str) -> str:
    """Read the octal escapes of blanks and other signs (fstab(5))."""
    raw = re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), place)
    return (
        raw.encode("latin-1", errors="replace").decode("utf-8", errors="replace")
        if raw != place
        else place
    )


def doubt_about(folder: Path, system: System | None = None) -> Doubt | None:
    """Return why the library in `folder` had better lie elsewhere, None if it need not."""
    asked = system or (Windows() if sys.platform == "win32" else Linux())
    place = folder.resolve()
    return doubt(place, asked.place_of(place), _marks(place))


def _marks(folder: Path) -> Iterator[tuple[PurePath, str]]:
    for above in (folder, *folder.parents):
        for mark in MARKS:
            with suppress(OSError):
                if next(above.glob(mark), None):
                    yield above, mark

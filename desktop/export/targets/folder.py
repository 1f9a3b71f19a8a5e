"""A folder of this computer or of a network drive."""

import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import held_files
from desktop.export.targets.causes import file_error
from desktop.export.targets.errors import NotPermitted, PlaceIsFile
from desktop.export.targets.paths import checked
from desktop.export.targets.target import Closing

if TYPE_CHECKING:
    from desktop.export.targets.values import Press
    from desktop.export.targets.writer import Writer

_NEIGHBOUR = ".bantin-part"


class FolderTarget(Closing):
    """The folder `root`, made with the first file.

    A file that was there is replaced by a finished neighbour. A new one, to which nothing points
    yet, is written straight, twice as fast; a kill in the middle leaves it torn, and the next
    upload, whose journal has no confirmation of it, writes it again. What the system took in
    full counts as written and is not read back: the proof is the file's size.
    """

    at_hand = True

    def __init__(self, root: Path) -> None:
        if root.exists() and not root.is_dir():
            raise PlaceIsFile(str(root))
        self._root = str(root)
        self._ahead: Writer | None = None

    def read(self, path: str) -> bytes | None:
        """Return the content of `path`, None when it is missing."""
        try:
            return Path(self._at(path)).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise file_error(error, path) from error

    def write(self, path: str, data: bytes) -> None:
        """Put `data` at `path`."""
        place = self._at(path)
        try:
            _write(place, data)
        except OSError as error:
            raise file_error(error, path) from error

    def delete(self, path: str) -> None:
        """Delete `path`; a missing one is fine, one that a link leads to elsewhere is not ours."""
        place = Path(self._at(path))
        if self._leads_out(place):
            raise NotPermitted(path)
        try:
            held_files.remove(place)
        except NotADirectoryError:
            return
        except OSError as error:
            raise file_error(error, path) from error

    def holds(self, path: str, data: bytes) -> bool:
        """Return whether a file of the size of `data` stands at `path`."""
        try:
            return os.stat(self._at(path)).st_size == len(data)  # noqa: PTH116 - thrice as fast
        except OSError:
            return False

    def start_ahead(self, press: "type[Press]") -> None:
        """Start the process of `writer` before there is anything to write, for a `press`."""
        from desktop.export.targets.writer import Writer

        with suppress(OSError):
            self._ahead = Writer(self._root, press)

    def writer(self) -> "Writer":
        """Start a process that writes to this folder; raises `OSError`."""
        from desktop.export.targets.writer import Writer

        ahead, self._ahead = self._ahead, None
        return ahead or Writer(self._root)

    def close(self) -> None:
        """End the process that was started and not asked for."""
        if self._ahead:
            self._ahead.close()
            self._ahead = None

    def _leads_out(self, place: Path) -> bool:
        return not place.parent.resolve().is_relative_to(Path(self._root).resolve())

    def _at(self, path: str) -> str:
        return f"{self._root}/{checked(path)}"


def _write(place: str, data: bytes) -> None:
    try:
        _write_new(place, data)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(place), exist_ok=True)  # noqa: PTH103, PTH120
        _write_new(place, data)
    except FileExistsError:
        _replace(Path(place), data)


def _write_new(place: str, data: bytes) -> None:
    """Write what must not be there yet; leaves nothing when it fails."""
    with open(place, "xb", buffering=0) as file:  # noqa: PTH123 - Path doubles the time
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[file.write(rest) :]
        except OSError:
            file.close()
            os.unlink(place)  # noqa: PTH108
            raise


def _replace(place: Path, data: bytes) -> None:
    if place.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(place))
    neighbour = place.with_name(f".{place.name}{_NEIGHBOUR}")
    held_files.remove(neighbour)
    _write_new(str(neighbour), data)
    try:
        held_files.move(neighbour, place)
    except OSError:
        held_files.remove(neighbour)
        raise

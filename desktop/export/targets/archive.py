"""A ZIP archive: the same site always gives the same bytes.

What changes waits in a neighbour; closing joins it with what the archive held, sorted and dated
1980, and puts the new archive in the old one's place. Until then the old one stands.
"""

import os
import zipfile
from pathlib import Path
from types import TracebackType
from typing import Self
from zlib import error as ZlibError  # noqa: N812 - a class

from desktop import held_files
from desktop.export.targets.causes import file_error
from desktop.export.targets.errors import NotAZip, NotVerified
from desktop.export.targets.paths import are_safe, checked

_ENDING = ".bantin-part"
_DAMAGE = (zipfile.BadZipFile, ZlibError, EOFError, NotImplementedError, RuntimeError)
"""RuntimeError and NotImplementedError: encrypted, or packed in a way Python does not know."""


class ZipTarget:
    """The archive at `path`, made when missing; raises `NotAZip` for another kind of file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._beside = path.with_name(f".{path.name}{_ENDING}")
        self._old: zipfile.ZipFile | None = None
        self._new: zipfile.ZipFile | None = None
        self._changed: dict[str, str | None] = {}
        self._old = self._opened()
        self._held = set(self._old.namelist()) if self._old else set()
        if not are_safe([name.rstrip("/") for name in self._held]):
            self._let_go()
            raise NotAZip(str(path))

    def read(self, path: str) -> bytes | None:
        """Return the content of `path`, None when it is missing."""
        checked(path)
        if path in self._changed:
            name = self._changed[path]
            return None if name is None or self._new is None else self._new.read(name)
        return self._unpacked(path) if path in self._held else None

    def write(self, path: str, data: bytes) -> None:
        """Put `data` at `path` once the archive is closed."""
        checked(path)
        try:
            if self._new is None:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._new = zipfile.ZipFile(self._beside, "w")
            name = str(len(self._new.filelist))
            self._new.writestr(name, data)
        except OSError as error:
            raise file_error(error, path) from error
        self._changed[path] = name

    def delete(self, path: str) -> None:
        """Leave `path` out once the archive is closed."""
        self._changed[checked(path)] = None

    def close(self) -> None:
        """Write the archive, if anything in it changed, and put it in its place."""
        try:
            if any(name is not None or path in self._held for path, name in self._changed.items()):
                self._replace()
        except OSError as error:
            raise file_error(error, str(self._path)) from error
        finally:
            self._let_go()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close; after an exception nothing of this time is kept."""
        if kind is None:
            self.close()
        else:
            self._let_go()

    def _opened(self) -> zipfile.ZipFile | None:
        try:
            return zipfile.ZipFile(self._path)
        except FileNotFoundError:
            return None
        except _DAMAGE as error:
            raise NotAZip(str(self._path)) from error
        except OSError as error:
            raise file_error(error, str(self._path)) from error

    def _unpacked(self, path: str) -> bytes:
        if self._old is None:
            raise KeyError(path)
        try:
            return self._old.read(path)
        except _DAMAGE as error:
            raise NotAZip(str(self._path)) from error
        except OSError as error:
            raise file_error(error, path) from error

    def _replace(self) -> None:
        finished = self._beside.with_name(f"{self._beside.name}-2")
        try:
            self._write_all(finished)
            self._let_old_go()
            held_files.move(finished, self._path)
        finally:
            held_files.remove(finished)

    def _write_all(self, finished: Path) -> None:
        gone = {path for path, name in self._changed.items() if name is None}
        kept = {name for name in self._held if not name.endswith("/")}
        with finished.open("wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
                for path in sorted((kept | self._changed.keys()) - gone):
                    archive.writestr(_dated(path), self.read(path) or b"", zipfile.ZIP_DEFLATED)
            file.flush()
            os.fsync(file.fileno())
        with zipfile.ZipFile(finished) as archive:
            if (torn := archive.testzip()) is not None:
                raise NotVerified(torn)

    def _let_old_go(self) -> None:
        if self._old is not None:
            self._old.close()
            self._old = None

    def _let_go(self) -> None:
        self._let_old_go()
        if self._new is not None:
            self._new.close()
            self._new = None
            held_files.remove(self._beside)
        self._changed.clear()


def _dated(path: str) -> zipfile.ZipInfo:
    """Return an entry that says nothing of when and where it was made."""
    entry = zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0))
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    return entry

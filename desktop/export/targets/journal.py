"""What this computer knows of an upload under way, so that a cut one goes on where it was.

One JSON array a line, flushed to the system at once, so that a kill loses nothing:

    ["manifest", stamp]           what follows builds on the target's list with this stamp
    ["sending", path]             the file may be changing now
    ["there", path, hash, size]   the file is there and confirmed
    ["deleting", path]            the file may be going now

The journal is emptied once the target's list says all this.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

import msgspec

from desktop.export.targets.errors import JournalFailed, UploadRunning
from desktop.export.targets.manifest import UNCONFIRMED, Entry, Manifest
from desktop.export.targets.paths import is_safe

_Line = tuple[str, str] | tuple[str, str, str, int]


@dataclass(slots=True)
class Resumed:
    """What an earlier upload left: files by path, and those that it was about to delete."""

    files: dict[str, Entry] = field(default_factory=dict)
    going: set[str] = field(default_factory=set)


def journal_for(folder: Path, address: str) -> "Journal":
    """Return the journal of the target at `address`, kept in `folder`."""
    return Journal(folder / f"upload-{sha256(address.encode()).hexdigest()[:16]}.jsonl")


class Journal:
    """The journal kept at `path`; one upload at a time holds it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: BinaryIO | None = None

    def left(self) -> frozenset[str]:
        """Return the paths that an upload which was cut may have touched; raises `JournalFailed`."""
        with self._told():
            lines = _whole_lines(self._path)
        return frozenset(filter(None, map(_touched, lines)))

    @contextmanager
    def held(self, manifest: Manifest) -> Iterator[Resumed]:
        """Hold the journal and say what is to be known beyond `manifest`.

        Raises `UploadRunning` when another upload holds it, and `JournalFailed`.
        """
        from filelock import FileLock, Timeout

        with self._told():
            self._path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(self._path.with_suffix(".lock"), blocking=False):
                yield from self._opened(manifest)
        except Timeout as error:
            raise UploadRunning(str(self._path)) from error

    def sending(self, path: str) -> None:
        """Note that `path`, which is known, may change from now on."""
        self._note(("sending", path))

    def confirmed(self, path: str, entry: Entry) -> None:
        """Note that `path` is there and holds `entry`."""
        self._note(("there", path, *entry))

    def deleting(self, path: str) -> None:
        """Note that `path` may go from now on."""
        self._note(("deleting", path))

    def listed(self, manifest: Manifest) -> None:
        """Note that the target's list is now `manifest` and says all of the above."""
        self._note(("manifest", manifest.stamp))

    def clear(self) -> None:
        """Forget everything: the target's list says it."""
        with self._told():
            self._open().truncate(0)

    def _opened(self, manifest: Manifest) -> Iterator[Resumed]:
        with self._told():
            lines = list(_whole_lines(self._path))
            self._file = self._path.open("r+b" if self._path.exists() else "x+b", buffering=0)
            self._file.truncate(sum(len(line) for line in lines))
            self._file.seek(0, 2)
        try:
            self._note(("manifest", manifest.stamp))
            yield _resume(lines, manifest)
        finally:
            self._file.close()
            self._file = None

    def _note(self, line: _Line) -> None:
        try:
            self._open().write(msgspec.json.encode(line) + b"\n")
        except OSError as error:  # not by `_told`: of every file something is noted
            raise self._failed(error) from error

    def _open(self) -> BinaryIO:
        if self._file is None:
            raise ValueError(self._path)
        return self._file

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise self._failed(error) from error

    def _failed(self, error: OSError) -> JournalFailed:
        return JournalFailed(str(self._path), error.strerror or str(error))


def _whole_lines(path: Path) -> list[bytes]:
    """Return the lines up to the first that a kill or the disk tore."""
    try:
        lines = path.read_bytes().splitlines(keepends=True)
    except FileNotFoundError:
        return []
    for number, line in enumerate(lines):
        if not (line.endswith(b"\n") and _decode(line)):
            return lines[:number]
    return lines


def _decode(line: bytes) -> list[str | int] | None:
    try:
        found = msgspec.json.decode(line, type=list[str | int])
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    return found if _is_note(found) else None


def _is_note(found: list[str | int]) -> bool:
    match found:
        case ["manifest", str()]:
            return True
        case ["sending" | "deleting", str(path)] | ["there", str(path), str(), int()]:
            return is_safe(path)
    return False


def _touched(line: bytes) -> str:
    match _decode(line):
        case ["sending" | "there" | "deleting", str(path), *_]:
            return path
    return ""


def _resume(lines: list[bytes], manifest: Manifest) -> Resumed:
    """Replay `lines`; of those that build on another list it is open what `manifest` knew."""
    resumed, current = Resumed(), True
    for line in lines:
        match _decode(line):
            case ["manifest", stamp]:
                current = stamp == manifest.stamp
            case [what, str(path), *facts] if current or path not in manifest.files:
                _replay(resumed, str(what), path, facts)
            case [_, str(path), *_]:
                _replay(resumed, "sending", path, [])
    for path in [path for path, entry in resumed.files.items() if entry == UNCONFIRMED]:
        if path not in manifest.files:
            del resumed.files[path]  # it may be somebody else's still
    resumed.going &= manifest.files.keys()
    return resumed


def _replay(resumed: Resumed, what: str, path: str, facts: list[str | int]) -> None:
    if what == "deleting":
        resumed.files.pop(path, None)
        resumed.going.add(path)
        return
    resumed.going.discard(path)
    resumed.files[path] = Entry(str(facts[0]), int(facts[1])) if what == "there" else UNCONFIRMED

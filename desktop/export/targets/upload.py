"""One upload: assets, pages, indexes, then deletions; the list of what is there is written last.

A kill, a cut line or a cancel at any moment leaves whole files; the journal knows which, and the
next upload goes on from there.
"""

import time
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from desktop.export.targets.errors import FileError, NotVerified
from desktop.export.targets.insisting import PAUSES, insist
from desktop.export.targets.journal import Journal, Resumed
from desktop.export.targets.manifest import (
    MANIFEST,
    UNCONFIRMED,
    Entry,
    Manifest,
    encode,
    entry_of,
    merge,
    read_again,
    stamp_of,
)
from desktop.export.targets.paths import OURS, checked
from desktop.export.targets.target import Confirming, Target, holds
from desktop.progress import Job, Progress

_PROBE = f"{OURS}probe"


class Stage(IntEnum):
    """The order in which files go up, so that nothing points to what is not there yet."""

    ASSETS = 0
    PAGES = 1
    INDEXES = 2
    """Indexes, feeds, sitemap, the page for missing ones: what points to pages."""


@dataclass(frozen=True, slots=True)
class SiteFile:
    """One file of the site: its relative POSIX path, and all of it."""

    path: str
    data: bytes
    stage: Stage


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be put or deleted, and why."""

    path: str
    error: FileError


@dataclass(frozen=True, slots=True)
class Uploaded:
    """What an upload did; `bytes` counts what was sent.

    `merged` says that somebody else published meanwhile and that both lists were joined.
    """

    written: int
    unchanged: int
    deleted: int
    bytes: int
    failed: tuple[Failure, ...]
    merged: bool = False


def upload(  # noqa: PLR0913 - the last two are for tests
    files: Iterable[SiteFile],
    gone: Collection[str],
    target: Target,
    manifest: Manifest,
    journal: Journal,
    *,
    total: int,
    whole: bool,
    every: float = 0.05,
    pauses: Sequence[float] = PAUSES,
) -> Job[Uploaded]:
    """Bring `target` up to `files`, which come in the order of their stages.

    `whole`: `files` is the entire site, and what `manifest` names beyond it is deleted (an empty
    stream deletes nothing). Otherwise only `gone` is. A file that the manifest has with the same
    hash is not sent. `total` counts `files`, for the progress, which is told every `every`
    seconds; a cut line is tried again after each of `pauses` (seconds).

    Raises what concerns the target as a whole (`LineError`, `AccessError`, `ManifestError`,
    `UploadRunning`, `JournalFailed`, and `FileError` when nothing at all can be written): what
    was confirmed until then is in the journal.
    """
    with journal.held(manifest) as resumed:
        under_way = _Upload(target, manifest, journal, resumed, total, pauses)
        yield from under_way.send_all(files, every)
        yield from under_way.delete_all(gone, whole=whole)
        yield from under_way.list_all()
        journal.clear()
    return under_way.result()


class _Upload:
    """What is known while an upload runs: `_known` is what the target holds, file by file."""

    def __init__(
        self,
        target: Target,
        manifest: Manifest,
        journal: Journal,
        resumed: Resumed,
        total: int,
        pauses: Sequence[float],
    ) -> None:
        self._target, self._base, self._journal = target, manifest, journal
        self._total, self._pauses = total, pauses
        self._known: dict[str, Entry] = {**manifest.files, **resumed.files}
        self._known |= dict.fromkeys(resumed.going, UNCONFIRMED)
        self._going = resumed.going
        self._from_journal = resumed.files.keys()
        self._at_hand = isinstance(target, Confirming) and target.at_hand
        self._brought: set[str] = set()
        self._failed: list[Failure] = []
        self._written = self._unchanged = self._deleted = self._bytes = 0
        self._proved = self._merged = False
        self._attempt: tuple[bytes, dict[str, Entry]] | None = None

    def result(self) -> Uploaded:
        """Return what was done."""
        return Uploaded(
            self._written,
            self._unchanged,
            self._deleted,
            self._bytes,
            tuple(self._failed),
            self._merged,
        )

    def send_all(self, files: Iterable[SiteFile], every: float) -> Job[None]:
        """Send what differs."""
        told = -every
        for file in files:
            if (now := time.monotonic()) - told >= every:
                told = now
                yield self._here(file.path)
            self._brought.add(checked(file.path))
            entry = entry_of(file.data)
            if self._is_there(file, entry):
                self._unchanged += 1
            else:
                yield from self._send(file, entry)

    def delete_all(self, gone: Collection[str], *, whole: bool) -> Job[None]:
        """Delete what the list names and the site has no longer."""
        doomed = self._doomed(gone, whole=whole)
        if not doomed:
            return
        if not self._base.files.keys() >= set(doomed):
            yield from self._list()  # only what the list names is ever deleted
        here = self._here(MANIFEST)
        raw = yield from insist(lambda: self._target.read(MANIFEST), here, self._pauses)
        theirs = read_again(raw, self._base)
        for path in doomed:
            if theirs.files.get(path) == self._base.files.get(path):
                yield from self._delete(path)

    def list_all(self) -> Job[None]:
        """Write the list, joined with what others published meanwhile."""
        if self._known != self._base.files or self._base.adopted:
            yield from self._list()

    def _list(self) -> Job[None]:
        here = self._here(MANIFEST)
        yield here
        yield from insist(self._write_list, here, self._pauses)
        self._known, self._attempt = dict(self._base.files), None

    def _is_there(self, file: SiteFile, entry: Entry) -> bool:
        if self._known.get(file.path) != entry:
            return False
        if self._at_hand or file.path in self._from_journal:
            return self._looked_at(file)
        return True

    def _looked_at(self, file: SiteFile) -> bool:
        try:
            return holds(self._target, file.path, file.data)
        except FileError:
            return False

    def _send(self, file: SiteFile, entry: Entry) -> Job[None]:
        here = self._here(file.path)
        if not self._proved:
            yield from insist(self._prove_writable, here, self._pauses)
            self._proved = True
        self._journal.sending(file.path)
        try:
            yield from insist(lambda: self._put(file), here, self._pauses)
        except NotVerified as error:
            self._known[file.path] = UNCONFIRMED
            self._failed.append(Failure(file.path, error))
        except FileError as error:
            self._failed.append(Failure(file.path, error))
        else:
            self._confirm(file, entry)

    def _put(self, file: SiteFile) -> None:
        self._target.write(file.path, file.data)
        if not holds(self._target, file.path, file.data):
            raise NotVerified(file.path)

    def _confirm(self, file: SiteFile, entry: Entry) -> None:
        self._journal.confirmed(file.path, entry)
        self._known[file.path] = entry
        self._written += 1
        self._bytes += len(file.data)

    def _prove_writable(self) -> None:
        """Raise at once what would otherwise be said of each of thousands of files."""
        self._target.write(_PROBE, b"")
        self._target.delete(_PROBE)

    def _doomed(self, gone: Collection[str], *, whole: bool) -> list[str]:
        named = self._known.keys() if whole and self._brought else self._going.union(gone)
        return sorted(named & self._known.keys() - self._brought)

    def _delete(self, path: str) -> Job[None]:
        here = self._here(path)
        yield here
        self._journal.deleting(path)
        try:
            yield from insist(lambda: self._target.delete(path), here, self._pauses)
        except FileError as error:
            self._failed.append(Failure(path, error))
        else:
            del self._known[path]
            self._deleted += 1

    def _write_list(self) -> None:
        raw = self._target.read(MANIFEST)
        if self._attempt is None or raw != self._attempt[0]:  # else the line was cut afterwards
            theirs = read_again(raw, self._base)
            files = self._known if theirs.stamp == self._base.stamp else self._joined(theirs)
            self._attempt = encode(self._base.site, files), files
            self._target.write(MANIFEST, self._attempt[0])
            if self._target.read(MANIFEST) != self._attempt[0]:
                raise NotVerified(MANIFEST)
        listed, files = self._attempt
        self._base = Manifest(self._base.site, dict(files), stamp_of(listed))

    def _joined(self, theirs: Manifest) -> dict[str, Entry]:
        self._merged = True
        joined, both = merge(self._base.files, self._known, theirs.files)
        for path in both:
            data = self._target.read(path)
            if data is None:
                joined.pop(path, None)
            else:
                joined[path] = entry_of(data)
        return joined

    def _here(self, what: str) -> Progress:
        done = self._written + self._unchanged + len(self._failed) + self._deleted
        return Progress(min(done, self._total), self._total, what)

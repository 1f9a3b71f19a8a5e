"""An upload while it runs."""

from collections.abc import Collection, Iterable
from functools import partial

from desktop.export.targets.errors import FileError, NotVerified
from desktop.export.targets.journal import Journal, Resumed
from desktop.export.targets.lanes import Lanes
from desktop.export.targets.listing import Listing
from desktop.export.targets.manifest import (
    MANIFEST,
    UNCONFIRMED,
    Entry,
    Manifest,
    entry_of,
)
from desktop.export.targets.paths import OURS, checked
from desktop.export.targets.target import Confirming, Target
from desktop.export.targets.telling import Pace, Telling
from desktop.export.targets.values import Failure, Put, SiteFile, Uploaded
from desktop.progress import Job

_PROBE = f"{OURS}probe"


class UnderWay:
    """Sends, deletes and lists, in this order; what it did until now is its `result`."""

    def __init__(
        self,
        target: Target,
        manifest: Manifest,
        journal: Journal,
        resumed: Resumed,
        pace: Pace,
    ) -> None:
        self._target, self._journal = target, journal
        self._listing = Listing(target, manifest, journal, resumed)
        self._telling = Telling(pace)
        self._going = resumed.going
        self._from_journal = resumed.files.keys()
        self._at_hand = isinstance(target, Confirming) and target.at_hand
        self._brought: set[str] = set()
        self._failed: list[Failure] = []
        self._written = self._unchanged = self._deleted = self._bytes = 0
        self._proved = False
        self._lanes = Lanes(target, pace.total)
        self._waiting: list[SiteFile] = []

    def result(self) -> Uploaded:
        """Return what was done."""
        return Uploaded(
            self._written,
            self._unchanged,
            self._deleted,
            self._bytes,
            tuple(self._failed),
            self._listing.merged,
        )

    def send_all(self, files: Iterable[SiteFile]) -> Job[None]:
        """Send what differs."""
        stage = None
        try:
            for file in files:
                yield from self._telling.at(file.path)
                if file.stage is not stage:
                    yield from self._finish()
                    stage = file.stage
                yield from self._bring(file)
            yield from self._finish()
        finally:
            told = self._lanes.rest()
            self._lanes.close()
            self._note(told)

    def delete_all(self, gone: Collection[str], *, whole: bool) -> Job[None]:
        """Delete what the list names and the site has no longer."""
        listing = self._listing
        named = listing.known.keys() if whole and self._brought else self._going.union(gone)
        doomed = sorted(
            path for path in named if path in listing.known and path not in self._brought
        )
        yield from self._look_at(self._from_journal - self._brought - set(doomed))
        if not doomed:
            return
        ours = {path: listing.entries(path) for path in doomed}
        if not listing.names(doomed):
            yield from self._list()  # only what the list names is ever deleted
        theirs = yield from self._telling.insist(MANIFEST, listing.read_now)
        for path in doomed:
            if theirs.get(path) in ours[path]:
                yield from self._delete(path)

    def list_all(self) -> Job[None]:
        """Write the list, joined with what others published meanwhile."""
        if not self._listing.is_told():
            yield from self._list()

    def _bring(self, file: SiteFile) -> Job[None]:
        """Send `file` if it differs, together with others of its stage."""
        if file.path in self._brought:
            yield from self._finish()
        self._brought.add(checked(file.path))
        if file.path in self._listing.known:
            file = file.made()
            if (yield from self._stands(file)):
                self._unchanged += 1
                self._telling.count()
                return
        self._waiting.append(file)
        if len(self._waiting) >= self._lanes.count:
            yield from self._send_waiting()

    def _finish(self) -> Job[None]:
        """Send what waits, and see what became of all."""
        yield from self._send_waiting()
        yield from self._settle(self._lanes.rest())

    def _send_waiting(self) -> Job[None]:
        """Send what waits, all at once."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        if not self._proved:
            yield from self._telling.insist(waiting[0].path, self._prove_writable)
            self._proved = True
        for file in waiting:
            if file.path in self._listing.known:
                self._journal.sending(file.path)
        yield from self._settle(self._lanes.put(waiting))

    def _settle(self, told: Iterable[Put]) -> Job[None]:
        """Note what is there; what is not goes alone and patiently."""
        for file in self._note(told):
            yield from self._send_alone(file)

    def _note(self, told: Iterable[Put]) -> list[SiteFile]:
        """Note what is there, and return what is not."""
        left = []
        for file, entry in told:
            if entry:
                self._confirm(file, entry)
            else:
                left.append(file)
        return left

    def _list(self) -> Job[None]:
        yield from self._telling.at(MANIFEST)
        yield from self._telling.insist(MANIFEST, self._listing.write)

    def _stands(self, file: SiteFile) -> Job[bool]:
        """Return whether a file that is known is the same and still stands.

        The list alone is believed, unless a look costs nothing.
        """
        if self._listing.known[file.path] != entry_of(file.data):
            return False
        if self._at_hand:
            return self._lanes.first.holds(file)
        if file.path not in self._from_journal:
            return True
        try:
            look = partial(self._lanes.first.holds, file)
            return (yield from self._telling.insist(file.path, look))
        except FileError:
            return False

    def _look_at(self, paths: Collection[str]) -> Job[None]:
        """Find out what an earlier upload really left at `paths`."""
        for path in sorted(paths):
            yield from self._telling.at(path)
            try:
                data = yield from self._telling.insist(path, partial(self._target.read, path))
            except FileError:
                self._listing.known[path] = UNCONFIRMED
                continue
            if data is None:
                self._listing.known.pop(path, None)
            else:
                self._listing.known[path] = entry_of(data)

    def _send_alone(self, file: SiteFile) -> Job[None]:
        file = file.made()
        try:
            yield from self._telling.insist(file.path, partial(self._lanes.first.put, file))
        except FileError as error:
            if isinstance(error, NotVerified):
                self._listing.known[file.path] = UNCONFIRMED
            self._failed.append(Failure(file.path, error))
            self._telling.count()
        else:
            self._confirm(file, entry_of(file.data))

    def _confirm(self, file: SiteFile, entry: Entry) -> None:
        self._journal.confirmed(file.path, entry)
        self._listing.known[file.path] = entry
        self._written += 1
        self._bytes += entry.size
        self._telling.count()

    def _prove_writable(self) -> None:
        """Raise at once what would otherwise be said of each of thousands of files."""
        self._target.write(_PROBE, b"")
        self._target.delete(_PROBE)

    def _delete(self, path: str) -> Job[None]:
        yield from self._telling.at(path)
        self._journal.deleting(path)
        try:
            yield from self._telling.insist(path, lambda: self._target.delete(path))
        except FileError as error:
            self._failed.append(Failure(path, error))
        else:
            del self._listing.known[path]
            self._deleted += 1

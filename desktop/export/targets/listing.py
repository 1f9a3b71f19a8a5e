"""What an upload knows of the files at the target, and the list that it writes of them."""

from desktop.export.targets.entries import Entries
from desktop.export.targets.errors import NotVerified
from desktop.export.targets.journal import Journal, Resumed
from desktop.export.targets.manifest import (
    MANIFEST,
    UNCONFIRMED,
    Entry,
    Files,
    Manifest,
    encode,
    entry_of,
    merge,
    read_again,
    stamp_of,
)
from desktop.export.targets.target import Target, proof_of


class Listing:
    """The target's files: `known` as they are now, beside what its list said when last read."""

    def __init__(
        self, target: Target, manifest: Manifest, journal: Journal, resumed: Resumed
    ) -> None:
        self._target, self._base, self._journal = target, manifest, journal
        self.known = Entries(manifest.files)
        self.known.update(resumed.files)
        self.known.update(dict.fromkeys(resumed.going, UNCONFIRMED))
        self.merged = False
        self._attempt: tuple[bytes, Files] | None = None

    def is_told(self) -> bool:
        """Return whether the target's list says what is known."""
        return self.known.are(self._base.files) and not self._base.adopted

    def names(self, paths: list[str]) -> bool:
        """Return whether the target's list names all of `paths`."""
        return self._base.files.keys() >= set(paths)

    def entries(self, path: str) -> set[Entry | None]:
        """Return what the list may say of `path` while nobody else changed it."""
        return {self._base.files.get(path), self.known.get(path)}

    def read_now(self) -> Files:
        """Return what the target's list says now."""
        return read_again(self._target.read(MANIFEST), self._base).files

    def write(self) -> None:
        """Write what is known, joined with what others published since; may be tried again."""
        raw = self._target.read(MANIFEST)
        if self._attempt is None or raw != self._attempt[0]:  # else the line was cut afterwards
            theirs = read_again(raw, self._base)
            files: Files = self.known if theirs.stamp == self._base.stamp else self._joined(theirs)
            self._attempt = encode(self._base.site, files), files
            self._target.write(MANIFEST, self._attempt[0])
            if not proof_of(self._target)(MANIFEST, self._attempt[0]):
                raise NotVerified(MANIFEST)
        listed, files = self._attempt
        self._base = Manifest(self._base.site, files, stamp_of(listed))
        self._attempt = None
        del listed  # 20 MB of a large site, before a copy of what is in it
        self.known = Entries(files)
        self._journal.listed(self._base)

    def _joined(self, theirs: Manifest) -> dict[str, Entry]:
        self.merged = True
        joined, both = merge(self._base.files, self.known, theirs.files)
        for path in both:
            data = self._target.read(path)
            if data is None:
                joined.pop(path, None)
            else:
                joined[path] = entry_of(data)
        return joined

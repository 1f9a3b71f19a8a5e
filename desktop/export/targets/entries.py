"""What is known of a site's files: what was listed, and over it what changed since.

A large site has more than a hundred thousand of them, all of which an upload holds: what is listed
is not copied, and a change takes a third of the room that an `Entry` does.
"""

from collections.abc import Iterator, Mapping, MutableMapping

from desktop.export.targets.manifest import UNCONFIRMED, Entry

_SIZE = 6
"""Bytes of a file's size; those of its SHA-256 follow, none for a file that nobody confirmed."""


class Entries(MutableMapping[str, Entry]):
    """Entries by path: those of `listed`, which is not to change any more, and later ones."""

    def __init__(self, listed: Mapping[str, Entry]) -> None:
        self._listed = listed
        self._gone: set[str] = set()
        self._packed: dict[str, bytes] = {}

    def __getitem__(self, path: str) -> Entry:
        packed = self._packed.get(path)
        if packed is not None:
            return Entry(packed[_SIZE:].hex(), int.from_bytes(packed[:_SIZE], "big"))
        if path in self._gone:
            raise KeyError(path)
        return self._listed[path]

    def __setitem__(self, path: str, entry: Entry) -> None:
        self._packed[path] = _packed(entry)
        self._gone.discard(path)

    def __delitem__(self, path: str) -> None:
        if path not in self:
            raise KeyError(path)
        self._packed.pop(path, None)
        if path in self._listed:
            self._gone.add(path)

    def __contains__(self, path: object) -> bool:
        return path in self._packed or (path in self._listed and path not in self._gone)

    def __iter__(self) -> Iterator[str]:
        yield from (path for path in self._listed if path not in self._gone)
        yield from (path for path in self._packed if path not in self._listed)

    def __len__(self) -> int:
        fresh = self._packed.keys() - self._listed.keys()
        return len(self._listed) - len(self._gone) + len(fresh)

    def are(self, files: Mapping[str, Entry]) -> bool:
        """Return whether `files` are the same entries."""
        if files is self._listed:
            return not self._gone and all(files.get(path) == self[path] for path in self._packed)
        same_length = len(files) == len(self)
        return same_length and all(files.get(path) == entry for path, entry in self.items())


def _packed(entry: Entry) -> bytes:
    """Return the entry as bytes; what cannot have been a file's counts as unconfirmed."""
    try:
        return entry.size.to_bytes(_SIZE, "big") + bytes.fromhex(entry.sha256)
    except (ValueError, OverflowError):
        return _packed(UNCONFIRMED)

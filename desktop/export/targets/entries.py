"""What is known of a site's files, in a third of the room that as many values take.

A large site has more than a hundred thousand of them, all of which an upload holds.
"""

from collections.abc import Iterator, Mapping, MutableMapping

from desktop.export.targets.manifest import UNCONFIRMED, Entry

_SIZE = 6
"""Bytes of a file's size; those of its SHA-256 follow, none for a file that nobody confirmed."""


class Entries(MutableMapping[str, Entry]):
    """Entries by path."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self._packed = {path: _packed(entry) for path, entry in entries.items()}

    def __getitem__(self, path: str) -> Entry:
        packed = self._packed[path]
        return Entry(packed[_SIZE:].hex(), int.from_bytes(packed[:_SIZE], "big"))

    def __setitem__(self, path: str, entry: Entry) -> None:
        self._packed[path] = _packed(entry)

    def __delitem__(self, path: str) -> None:
        del self._packed[path]

    def __contains__(self, path: object) -> bool:
        return path in self._packed

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)

    def are(self, files: Mapping[str, Entry]) -> bool:
        """Return whether `files` are the same entries."""
        same_length = len(files) == len(self)
        return same_length and all(files.get(path) == entry for path, entry in self.items())


def _packed(entry: Entry) -> bytes:
    """Return the entry as bytes; what cannot have been a file's counts as unconfirmed."""
    try:
        return entry.size.to_bytes(_SIZE, "big") + bytes.fromhex(entry.sha256)
    except (ValueError, OverflowError):
        return _packed(UNCONFIRMED)

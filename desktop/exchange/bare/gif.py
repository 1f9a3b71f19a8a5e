"""GIF: blocks behind an introducer (GIF89a specification, 1990)."""

from collections.abc import Iterator

_HEAD = 13
_EXTENSION, _IMAGE, _TRAILER = 0x21, 0x2C, 0x3B
_COMMENT, _APPLICATION = 0xFE, 0xFF
_REPEATS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
"""The two applications' blocks that say how often an animation repeats."""


def bare(data: bytes) -> bytes:
    """Return `data` without comments and without what programs added; its movement stays."""
    start = _HEAD + _table(data[10])
    return data[:start] + b"".join(_kept(data, start)) + bytes([_TRAILER])


def _kept(data: bytes, at: int) -> Iterator[bytes]:
    while (kind := data[at]) != _TRAILER:
        if kind == _EXTENSION:
            end = _blocks_end(data, at + 2)
        elif kind == _IMAGE:
            end = _blocks_end(data, at + 11 + _table(data[at + 9]))
        else:
            raise ValueError(at)
        if not (kind == _EXTENSION and _tells(data, at)):
            yield data[at:end]
        at = end


def _table(flags: int) -> int:
    """Return the bytes of the table of colours that these flags announce."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _blocks_end(data: bytes, at: int) -> int:
    while data[at]:
        at += 1 + data[at]
    return at + 1


def _tells(data: bytes, at: int) -> bool:
    if data[at + 1] == _APPLICATION:
        return data[at + 3 : at + 14] not in _REPEATS
    return data[at + 1] == _COMMENT

"""JPEG: segments between the marks (ITU-T T.81, annex B)."""

from collections.abc import Iterator

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_COMMENT = 0xFE
_APPLICATION = range(0xE0, 0xF0)
_ALONE = {0x01, *range(0xD0, 0xD8)}
"""Marks without a length: what is repeated in scans."""

_KEPT = ((0xE0, b"JFIF\0"), (0xE2, b"ICC_PROFILE\0"), (0xEE, b"Adobe"))
"""Of the applications' segments, those without which colours are shown wrongly."""


def bare(data: bytes) -> bytes:
    """Return the first picture in `data` without the applications' segments and comments.

    What stands behind it goes too: further views and films of phones, with places of their own.
    """
    return b"\xff\xd8" + b"".join(_kept(data)) + b"\xff\xd9"


def _kept(data: bytes) -> Iterator[bytes]:
    at = 2
    while (mark := data[_mark(data, at)]) != _END:
        start = _mark(data, at) - 1
        if mark == _START:
            raise ValueError(mark)
        end = start + 2 + (0 if mark in _ALONE else int.from_bytes(data[start + 2 : start + 4]))
        if mark == _SCAN:
            end = _scan_end(data, end)
        if _stays(mark, data[start + 4 : end]):
            yield data[start:end]
        at = end


def _mark(data: bytes, at: int) -> int:
    """Return the place of the mark's number; before it any number of 0xFF may stand."""
    if data[at] != 0xFF:  # noqa: PLR2004
        raise ValueError(at)
    while data[at] == 0xFF:  # noqa: PLR2004
        at += 1
    return at


def _scan_end(data: bytes, at: int) -> int:
    """Return where the compressed data from `at` on ends: at a mark that is none of its own."""
    while (at := data.find(b"\xff", at)) >= 0:
        following = data[at + 1]
        if following == 0xFF:  # noqa: PLR2004
            at += 1
        elif following == 0 or following in _ALONE:
            at += 2
        else:
            return at
    raise ValueError(at)


def _stays(mark: int, content: bytes) -> bool:
    if mark in _APPLICATION:
        return any(mark == kept and content.startswith(name) for kept, name in _KEPT)
    return mark != _COMMENT

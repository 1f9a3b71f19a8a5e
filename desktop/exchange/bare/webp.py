"""WebP: a RIFF container (RFC 9649)."""

from collections.abc import Iterator

_HEAD = 12
_TELLING = {b"EXIF", b"XMP "}
_TOLD = 0b0000_1100
"""The bits of `VP8X` that say there are chunks EXIF and XMP."""


def bare(data: bytes) -> bytes:
    """Return `data` without EXIF and XMP, and without what stands behind the container."""
    inside = b"".join(_kept(data))
    return b"RIFF" + (len(inside) + 4).to_bytes(4, "little") + b"WEBP" + inside


def _kept(data: bytes) -> Iterator[bytes]:
    at, end = _HEAD, 8 + int.from_bytes(data[4:8], "little")
    while at + 8 <= min(end, len(data)):
        name, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        following = at + 8 + size + size % 2
        chunk = data[at:following]
        if name == b"VP8X":
            chunk = chunk[:8] + bytes([chunk[8] & ~_TOLD]) + chunk[9:]
        if name not in _TELLING:
            yield chunk
        at = following

"""PNG: chunks with a name each (ISO/IEC 15948)."""

from collections.abc import Iterator

_SIGNATURE = 8
_AROUND = 12
"""Bytes of a chunk besides its content: length, name and checksum."""

_TELLING = {b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME", b"caBX"}
"""What devices and programs write; caBX is a record of who made and changed the picture."""

_END = b"IEND"


def bare(data: bytes) -> bytes:
    """Return `data` without the chunks that tell, and without what stands behind the picture."""
    return data[:_SIGNATURE] + b"".join(_kept(data))


def _kept(data: bytes) -> Iterator[bytes]:
    at = _SIGNATURE
    name = b""
    while name != _END:
        name = data[at + 4 : at + 8]
        if len(name) < len(_END):
            raise ValueError(at)
        end = at + _AROUND + int.from_bytes(data[at : at + 4])
        if name not in _TELLING:
            yield data[at:end]
        at = end

"""Pictures and files to bring in, and a store that keeps nothing."""

import hashlib
import struct
import zlib
from dataclasses import dataclass, field
from io import BytesIO

from PIL import Image


@dataclass(frozen=True)
class StoredPicture:
    hash: str


@dataclass
class Shelf:
    """Stands where the library's media go; remembers the names of what it was given."""

    names: list[str] = field(default_factory=list)

    def add_media(self, data: bytes, *, name: str, mime: str, width: int = 0, height: int = 0):
        self.names.append(name)
        return StoredPicture(hashlib.sha256(data).hexdigest())


def picture(form: str = "PNG", size: tuple[int, int] = (8, 6), **options) -> bytes:
    """A whole picture whose colours change from one pixel to the next."""
    image = Image.effect_noise(size, 60).convert("RGB")
    into = BytesIO()
    image.save(into, form, **options)
    return into.getvalue()


def png_that_says(width: int, height: int) -> bytes:
    """A few bytes that claim to open to a huge picture."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b""))
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body

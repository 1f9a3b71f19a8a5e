"""The pictures that a file brings along: beside it, inside it, or only named by it."""

import base64
import binascii
import hashlib
import re
from collections.abc import Callable
from pathlib import Path, PureWindowsPath
from typing import Protocol
from urllib.parse import unquote, unquote_to_bytes

from desktop.exchange.errors import (
    ExchangeError,
    FileMissing,
    PictureBroken,
    PictureMissing,
    PictureOutside,
    PictureRemote,
    PictureTooLarge,
)
from desktop.exchange.pictures import BYTES_LIMIT, PictureFile, read_picture
from desktop.exchange.text import read_bytes

_NETWORK_ADDRESS = re.compile(r"//|(?:https?|ftp):", re.IGNORECASE)
_INLINE_ADDRESS = re.compile("data:", re.IGNORECASE)
_BASE64 = re.compile(r";\s*base64\s*$", re.IGNORECASE)
_FILE_ADDRESS = re.compile(r"^file:(?://[^/]*(?=/))?", re.IGNORECASE)


class Stored(Protocol):
    """What storing a picture answers: its name in the library."""

    @property
    def hash(self) -> str:
        """The SHA-256 of the file."""


class AddMedia(Protocol):
    """Where pictures go: `desktop.library.Library.add_media`, or a stand-in without a library."""

    def __call__(
        self, data: bytes, *, name: str, mime: str, width: int = 0, height: int = 0
    ) -> Stored:
        """Keep a picture."""


class Illustrations:
    """Stores the pictures that one file names, each once, and remembers what went wrong.

    Only pictures in the file's `folder` or below it are read, and nothing is ever fetched.
    """

    def __init__(self, folder: Path, add_media: AddMedia) -> None:
        self._folder = folder
        self._add_media = add_media
        self._known: dict[str, str] = {}
        self.sizes: dict[str, tuple[int, int]] = {}
        self.warnings: list[ExchangeError] = []

    @property
    def media(self) -> tuple[str, ...]:
        """The hashes of the pictures that were stored."""
        return tuple(self.sizes)

    def store(self, source: str) -> str:
        """Return the hash under which the picture `source` is kept; empty with a warning."""
        return self._once(source, lambda: self._stored(*self._found(source)))

    def keep(self, data: bytes, name: str) -> str:
        """Return the hash under which a document's own picture is kept; empty with a warning."""
        digest = hashlib.sha256(data).hexdigest()
        return self._once(f"{digest} {name}", lambda: self._stored(name, data))

    def _once(self, key: str, stored: Callable[[], str]) -> str:
        if key not in self._known:
            try:
                self._known[key] = stored()
            except ExchangeError as error:
                self._known[key] = ""
                self.warnings.append(error)
        return self._known[key]

    def _stored(self, name: str, data: bytes) -> str:
        return self._kept(read_picture(data, name))

    def _kept(self, picture: PictureFile) -> str:
        stored = self._add_media(
            picture.data,
            name=picture.name,
            mime=picture.mime,
            width=picture.width,
            height=picture.height,
        )
        self.sizes[stored.hash] = (picture.width, picture.height)
        return stored.hash

    def _found(self, source: str) -> tuple[str, bytes]:
        if _INLINE_ADDRESS.match(source):
            return "data", inline_bytes(source)
        if is_remote(source):
            raise PictureRemote(source)
        path = self._beside(source)
        return path.name, _beside_bytes(path, source)

    def _beside(self, source: str) -> Path:
        named = unquote(_FILE_ADDRESS.sub("", source))
        try:
            path = (self._folder / PureWindowsPath(named).as_posix()).resolve()
        except (OSError, ValueError) as error:  # no name that a file can have
            raise PictureMissing(named) from error
        if not path.is_relative_to(self._folder.resolve()):
            raise PictureOutside(named)
        return path


def is_remote(source: str) -> bool:
    """Tell whether `source` is an address on the network."""
    return _NETWORK_ADDRESS.match(source) is not None


def _beside_bytes(path: Path, source: str) -> bytes:
    try:
        return read_bytes(path, BYTES_LIMIT, PictureTooLarge)
    except FileMissing as error:
        raise PictureMissing(source) from error


def inline_bytes(source: str) -> bytes:
    """Return what a `data:` address holds; browsers do without the padding of base64."""
    head, _, data = source.partition(",")
    try:
        if _BASE64.search(head):
            return base64.b64decode(unquote_to_bytes(data) + b"==", validate=False)
        return unquote_to_bytes(data)
    except binascii.Error as error:
        raise PictureBroken("data") from error

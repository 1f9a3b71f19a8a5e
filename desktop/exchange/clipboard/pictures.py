"""The pictures of a clip: inside its HTML, in files its program named, or in its RTF."""

import re
from html import escape, unescape
from pathlib import Path
from urllib.parse import unquote

from desktop.errors import ExpectedError
from desktop.exchange.clipboard import rtf
from desktop.exchange.clipboard.values import KeepPicture, Kept
from desktop.exchange.errors import ExchangeError, PictureTooLarge
from desktop.exchange.illustrations import inline_bytes, is_remote
from desktop.exchange.notes import Note, NoteKind
from desktop.exchange.pictures import BYTES_LIMIT
from desktop.exchange.text import read_bytes
from desktop.progress import Job, Progress

_IMG = re.compile(r'<img((?: [^<>="\s]+(?:="[^"]*")?)*) ?/?>')
_VALUE = re.compile(r' ([^<>="\s]+)(?:="([^"]*)")?')
_FILE = re.compile(r"file:(?://(?:localhost)?)?(/[^/\\].*)", re.IGNORECASE | re.DOTALL)
"""A file of this computer; one that names another computer would be fetched from the network."""

_DRIVE = re.compile(r"/(?=[A-Za-z]:)")
_SUFFIXES = {
    ".avif", ".bmp", ".emf", ".gif", ".heic", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp",
    ".wmf",
}  # fmt: skip


class Pictures:
    """Keeps the pictures that `html` names, each once; `notes` says which did not come along."""

    def __init__(self, html: str, rich_text: bytes, keep: KeepPicture) -> None:
        self._html, self._keep = html, keep
        self._rich_text = rich_text
        self._images = [_values(image[1]) for image in _IMG.finditer(html)]
        self._missing = self._remote = 0

    def stored(self) -> Job[str]:
        """Return the job that keeps the pictures; its result is the HTML that shows them."""
        written: dict[int, str] = {}
        kept: dict[str, Kept | None] = {}
        from_rtf = self._from_rtf()
        for number, values in enumerate(self._images):
            yield Progress(number, len(self._images))
            source = values.get("src", "")
            if source.startswith("media:"):
                continue
            if is_remote(source):
                self._remote += 1
                written[number] = _linked(source, values)
                continue
            if source not in kept:
                kept[source] = self._kept(source, from_rtf.get(number, b""))
            picture = kept[source]
            self._missing += picture is None
            written[number] = _shown(picture, values) if picture else ""
        numbers = iter(range(len(self._images)))
        return _IMG.sub(lambda image: written.get(next(numbers), image[0]), self._html)

    @property
    def notes(self) -> tuple[Note, ...]:
        """What the writer should know of the pictures."""
        counts = {NoteKind.PICTURES_MISSING: self._missing, NoteKind.PICTURES_REMOTE: self._remote}
        return tuple(Note(kind, count) for kind, count in counts.items() if count)

    def _from_rtf(self) -> dict[int, bytes]:
        """Return the RTF's pictures by the number of the image, if each has its own there."""
        local = [i for i, values in enumerate(self._images) if _is_local(values.get("src", ""))]
        found = rtf.pictures(self._rich_text) if local and self._rich_text else []
        for numbers in (local, list(range(len(self._images)))):
            if len(found) == len(numbers):
                return dict(zip(numbers, found, strict=True))
        return {}

    def _kept(self, source: str, rich: bytes) -> Kept | None:
        name = (
            unquote(source.replace("\\", "/").rpartition("/")[2]) if _is_local(source) else "image"
        )
        for data in (_data(source), rich):
            try:
                if data:
                    return self._keep(data, name)
            except ExpectedError:  # no picture that browsers show; the RTF may have one
                continue
        return None


def _is_local(source: str) -> bool:
    return source.lower().startswith("file:")


def _values(attributes: str) -> dict[str, str]:
    return {name.lower(): unescape(value) for name, value in _VALUE.findall(attributes)}


def _data(source: str) -> bytes:
    """Return the file that `source` means; nothing where it cannot be read."""
    try:
        if source.lower().startswith("data:image/"):
            return inline_bytes(source)
        named = _FILE.fullmatch(source.replace("\\", "/"))
        path = Path(_DRIVE.sub("", unquote(named[1]), count=1)) if named else None
        if path is None or path.suffix.lower() not in _SUFFIXES or _is_elsewhere(path):
            return b""
        return read_bytes(path, BYTES_LIMIT, PictureTooLarge)
    except (ExchangeError, ValueError):  # a name that no file can have, among them
        return b""


def _is_elsewhere(path: Path) -> bool:
    return path.as_posix().startswith("//")


def _shown(picture: Kept, values: dict[str, str]) -> str:
    alt = f' alt="{escape(values["alt"])}"' if values.get("alt") else ""
    size = f' width="{picture.width}" height="{picture.height}"'
    return f'<img src="media:{picture.media}"{alt}{size}>'


def _linked(source: str, values: dict[str, str]) -> str:
    words = values.get("alt") or values.get("title") or source
    address = f"https:{source}" if source.startswith("//") else source
    return f'<a href="{escape(address)}">{escape(words, quote=False)}</a>'

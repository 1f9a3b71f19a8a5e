"""Text that comes as RTF alone, as WordPad and old mail programs offer it."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.errors import ExpectedError
from desktop.exchange.clipboard.values import Cleaned, KeepPicture
from desktop.exchange.document_errors import DrawingsLeft
from desktop.exchange.errors import ExchangeError, PictureBroken
from desktop.exchange.illustrations import AddMedia, Illustrations
from desktop.exchange.notes import Note, NoteKind

if TYPE_CHECKING:
    from collections.abc import Iterable


def read(rtf: bytes, keep: KeepPicture) -> Cleaned | None:
    """Return what `rtf` says, its pictures kept; None where nobody can read it."""
    from desktop.exchange.rtf.reading import read_piece

    pictures = Illustrations(Path(), _keeping(keep))
    try:
        reading = read_piece(rtf, pictures)
    except (ExchangeError, RecursionError):  # groups without end
        return None
    return Cleaned(reading.html, tuple(_notes(reading.warnings, len(pictures.warnings))))


@dataclass(frozen=True, slots=True)
class _Stored:
    hash: str


def _keeping(keep: KeepPicture) -> AddMedia:
    def add(data: bytes, *, name: str, **_known: object) -> _Stored:
        """Keep a picture whose type and size `keep` finds out for itself."""
        try:
            return _Stored(keep(data, name).media)
        except ExpectedError as error:
            raise PictureBroken(name) from error

    return add


def _notes(warnings: "Iterable[ExchangeError]", missing: int) -> "Iterable[Note]":
    for warning in warnings:
        if isinstance(warning, Note):
            yield warning
        elif isinstance(warning, DrawingsLeft):
            missing += warning.count
    if missing:
        yield Note(NoteKind.PICTURES_MISSING, missing)

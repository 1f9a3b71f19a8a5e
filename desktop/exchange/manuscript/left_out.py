"""What a reader met and did not bring along, as warnings."""

from collections.abc import Iterator, Mapping

from desktop.exchange.document_errors import DrawingsLeft
from desktop.exchange.errors import ExchangeError
from desktop.exchange.notes import Note, NoteKind

_NOTES = (NoteKind.INSERTIONS, NoteKind.DELETIONS, NoteKind.COMMENTS, NoteKind.HIDDEN)
DRAWINGS = "drawings"


def left_out(met: Mapping[str, int]) -> Iterator[ExchangeError]:
    """Yield a warning for each kind of thing that was met at least once."""
    for kind in _NOTES:
        if met.get(kind):
            yield Note(kind, met[kind])
    if met.get(DRAWINGS):
        yield DrawingsLeft(met[DRAWINGS])

"""What a reader met and did not bring along, as warnings."""

from collections.abc import Iterator, Mapping

from desktop.exchange.document_errors import ChangesTaken, CommentsLeft, DrawingsLeft, HiddenLeft
from desktop.exchange.errors import ExchangeError

_WARNINGS = {
    "changes": ChangesTaken,
    "comments": CommentsLeft,
    "hidden": HiddenLeft,
    "drawings": DrawingsLeft,
}


def left_out(met: Mapping[str, int]) -> Iterator[ExchangeError]:
    """Yield a warning for each kind of thing that was met at least once."""
    for kind, warning in _WARNINGS.items():
        if met.get(kind):
            yield warning(met[kind])

"""What is told of a search whose filters name nothing that there could be."""

from desktop.article.states import State
from desktop.language import tr
from desktop.library.query import parse, unknown_days, unknown_states
from desktop.state_names import state_name

_LONGEST = 40
"""Letters of a value that are repeated: somebody may have pasted a page."""


def hints(text: str) -> tuple[str, ...]:
    """Return a sentence for each kind of filter in `text` whose value is none, and what it takes."""
    query = parse(text)
    days, states = unknown_days(query)[:1], unknown_states(query)[:1]
    return (*map(_of_day, days), *map(_of_state, states))


def _of_day(day: str) -> str:
    return tr(
        "“ngay:{day}” names no day and was left out; it takes 2018, 07/2018, 12/07/2018, "
        "or two of them with .. between.",
        day=_cut(day),
    )


def _of_state(state: str) -> str:
    return tr(
        "“trangthai:{state}” names no state; it takes {states}.",
        state=_cut(state),
        states=", ".join(map(state_name, State)),
    )


def _cut(value: str) -> str:
    return value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"

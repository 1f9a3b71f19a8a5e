"""Why nothing goes by itself."""

from enum import Enum, auto

from desktop.errors import ExpectedError


class Rest(Enum):
    """Why nothing goes by itself just now."""

    NONE = auto()
    NO_NETWORK = auto()
    PAUSED = auto()


def is_offline(error: ExpectedError) -> bool:
    """Tell whether `error` says no more than that there is no line to the portal."""
    from desktop.sync import errors

    return isinstance(error, errors.NameNotFound | errors.Unreachable | errors.TimedOut)

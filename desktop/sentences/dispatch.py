"""The function that each layer's module teaches its own errors."""

from functools import singledispatch

from desktop.errors import ExpectedError


@singledispatch
def sentence(error: ExpectedError) -> str:
    """Return `error` as one sentence in the user's language, with its full stop."""
    raise NotImplementedError(type(error))  # a forgotten error is a bug, which a test finds

"""Which paths a target takes: relative, POSIX, and never out of the site."""

import re

OURS = ".bantin/"
"""The folder at the target for what readers are not shown."""

_SAFE = re.compile(
    r"(?!.*//)(?!(?:.*/)?\.{1,2}(?:/|$))[^/\\:\x00-\x1f\x7f][^\\:\x00-\x1f\x7f]*(?<!/)"
)


def is_safe(path: str) -> bool:
    """Return whether `path` stays inside its root on every system: no `..`, drive or backslash."""
    return _SAFE.fullmatch(path) is not None


def checked(path: str) -> str:
    """Return `path`; raises `ValueError` for one that the program should never have made."""
    if not is_safe(path):
        raise ValueError(path)
    return path

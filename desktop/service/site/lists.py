"""`service/gone.txt` and `service/redirects.txt`: withdrawn pages and moved ones.

Paths begin at the site's first folder, with or without a `/`.
"""

from urllib.parse import quote, unquote

_INDEX = "index.html"
_PAIR = 2


def gone(written: bytes) -> frozenset[str]:
    """Return the paths of withdrawn pages, one a line."""
    return frozenset(canonical(_rooted(unquote(line))) for line in _lines(written))


def redirects(written: bytes) -> dict[str, str]:
    """Return where each moved path leads, of lines `from to`; one without a target is left out."""
    pairs = (line.split() for line in _lines(written))
    whole = (pair for pair in pairs if len(pair) == _PAIR)
    return {canonical(_rooted(unquote(old))): _address(new) for old, new in whole}


def canonical(path: str) -> str:
    """Return `path` as the lists name a page: `/tin/` for `/tin/index.html`."""
    return path.removesuffix(_INDEX) if path.endswith(f"/{_INDEX}") else path


def _lines(written: bytes) -> list[str]:
    return [line for line in map(str.strip, written.decode(errors="replace").splitlines()) if line]


def _rooted(path: str) -> str:
    return f"/{path.lstrip('/')}"


def _address(target: str) -> str:
    rooted = target if "://" in target else _rooted(target)
    return quote(rooted, safe="/:?#[]@!$&'()*+,;=%~-._")

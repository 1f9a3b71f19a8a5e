"""`service/articles-X.txt`: the articles that can be rated and counted."""

from pathlib import Path

from desktop.service.site.watched import Watched

_DIGITS = "0123456789abcdef"
_LENGTH = 32
_NONE: frozenset[bytes] = frozenset()


class Articles:
    """The ids of the site's articles, in sixteen files by their last digit, read when asked for."""

    def __init__(self, site: Path) -> None:
        self._shards = {
            digit: Watched(_shard(site, digit), _ids, _NONE, missing=_NONE) for digit in _DIGITS
        }

    def __contains__(self, article: str) -> bool:
        """Return whether `article`, 32 lower-case hexadecimal digits, is one of the site's."""
        return bytes.fromhex(article) in self._shards[article[-1]].value()


def _shard(site: Path, digit: str) -> Path:
    return site / "service" / f"articles-{digit}.txt"


def _ids(written: bytes) -> frozenset[bytes]:
    """Return the ids; a line that an upload has cut short is none."""
    return frozenset(filter(None, map(_id, written.split())))


def _id(line: bytes) -> bytes:
    try:
        return bytes.fromhex(line.decode("ascii")) if len(line) == _LENGTH else b""
    except ValueError:
        return b""

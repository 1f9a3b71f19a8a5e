"""A portal's files by their addresses, for portals that serve them like any site."""

from desktop.sync.errors import GoneThere
from desktop.sync.portals.http import Http, Question
from desktop.sync.portals.http.addresses import same_place

_GONE = frozenset({404, 410})
_MOST = 50 * 1024 * 1024
"""Bytes of a picture, as in `desktop.exchange.pictures`."""


def owned(http: Http, url: str) -> bool:
    """Tell whether `url` is on the portal's own host."""
    return same_place(http.url, url)


def fetched(http: Http, url: str) -> bytes:
    """Return a file's bytes; raises `TooLarge` and `GoneThere`."""
    question = Question(path=url, headers={"Accept": "*/*"}, name=url, may=_GONE, most=_MOST)
    reply = http.ask(question)
    if reply.status in _GONE:
        raise GoneThere(url)
    return reply.body

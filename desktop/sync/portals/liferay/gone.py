"""Telling what is gone from a portal that is not there."""

from desktop.sync.errors import ApiMissing
from desktop.sync.portals.http import Reply

MISSING = frozenset({404})


def is_missing(reply: Reply) -> bool:
    """Tell whether Liferay says that it has no such thing.

    Raises `ApiMissing` when somebody else says so: a page means that the API is off, and nothing
    may be taken for deleted then.
    """
    if reply.status not in MISSING:
        return False
    if reply.is_page:
        raise ApiMissing(reply.url)
    return True

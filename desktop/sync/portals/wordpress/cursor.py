"""What a survey leaves for the next one: nothing in it comes from this machine's clock."""

from datetime import datetime, timedelta

import msgspec
from msgspec import Struct, field

VERSION = 1

OVERLAP = timedelta(minutes=2)
"""How far a survey looks back behind the portal's time at the last one's beginning: a write's
stamp is older than the moment from which it can be seen, and a portal may have several clocks."""

UNSETTLED = timedelta(seconds=3)
"""A post written so shortly before a look may be written again within the same second, which
its stamp need not show; so it is looked at once more."""

THOROUGH = timedelta(days=1)
"""By the portal's time: after that all ids are listed again."""

REMEMBERED = 300
"""Stamps that are kept of the posts written last, three pages of a listing; and those of all
posts of the same second as the last of them, for a listing has no order among these."""

SHELF = 100
"""Ids that share one checksum in `shelves`."""


class Cursor(Struct, omit_defaults=True):
    """The memory of a survey.

    `date` is the portal's time at its beginning, `listed` at the last listing of all ids. `total`
    and `newest` count posts, with trash, and name the highest id. `seen` holds stamps of posts
    that the next look will meet again, `due` the dates of scheduled posts: their publication moves
    nothing else. `shelves` are checksums of all stamps, by `SHELF` ids.
    """

    version: int = VERSION
    root: str = ""
    date: datetime | None = None
    listed: datetime | None = None
    total: int = 0
    newest: int = 0
    seen: dict[int, str] = field(default_factory=dict)
    due: dict[int, datetime] = field(default_factory=dict)
    shelves: dict[int, int] = field(default_factory=dict)


def read_cursor(text: str) -> Cursor | None:
    """Return the cursor; None for an empty one or one that this version does not know."""
    try:
        cursor = msgspec.json.decode(text, type=Cursor)
    except msgspec.DecodeError:
        return None
    return cursor if cursor.version == VERSION and cursor.date else None


def write_cursor(cursor: Cursor) -> str:
    """Return the cursor as text."""
    return msgspec.json.encode(cursor).decode()

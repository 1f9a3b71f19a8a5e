"""Where a survey goes on from."""

from dataclasses import dataclass
from datetime import datetime, timedelta

OVERLAP = timedelta(minutes=5)
"""How far a survey looks back behind the last one's start: what answers may run by another clock
than what stamps the posts."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """The portal's clock when a survey began, and the highest id of a post that it saw.

    Both are needed: a post that is made with a date of long ago is also stamped with it.
    """

    began: datetime
    last_id: int

    @property
    def since(self) -> str:
        """The stamp from which on posts may have changed."""
        return (self.began - OVERLAP).replace(microsecond=0).isoformat()

    def text(self) -> str:
        """Return the cursor as it is kept."""
        return f"{self.began.isoformat()} {self.last_id}"


def read_cursor(text: str) -> Cursor | None:
    """Return what was kept; None when it says nothing, so that everything is looked at."""
    began, _, last_id = text.partition(" ")
    try:
        cursor = Cursor(datetime.fromisoformat(began), int(last_id))
    except ValueError:
        return None
    return cursor if cursor.began.tzinfo else None

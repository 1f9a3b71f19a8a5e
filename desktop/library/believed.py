"""How many days have really passed: a clock that is ahead empties no bin and publishes nothing."""

from datetime import date

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library.schema import counters

_STRIDE = 3
"""Days that one look may believe to have passed, a weekend's."""


def believed_day(connection: Connection, name: str, today: date) -> date:
    """Return the day up to which time is believed to have gone, and remember it.

    `today` is what the clock says, `name` that of the counter that holds the day as an ordinal.
    Of the days since the last look `_STRIDE` are believed at most, so ten looks on ten days have
    to agree before a month has gone.
    """
    mine = counters.c.name == name
    known = connection.execute(sa.select(counters.c.value).where(mine)).scalar()
    day = today.toordinal() if known is None else min(today.toordinal(), known + _STRIDE)
    if known is None:
        connection.execute(sa.insert(counters).values(name=name, value=day))
    elif day != known:
        connection.execute(sa.update(counters).where(mine).values(value=day))
    return date.fromordinal(day)

"""How far thinning may believe the clock: one that jumps years ahead must not cost a year's texts."""

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.library.schema import THINNED, counters, versions

STEP = timedelta(days=7)
"""The most that one thinning goes beyond the one before it; it runs about once a day."""

_TODAY = timedelta(days=1)


def keeping_pace(connection: Connection, now: datetime) -> datetime:
    """Return the moment to thin for, and remember it: `now`, or earlier when that is far ahead.

    The first time it is measured from the last version of an earlier day.
    """
    name = counters.c.name == THINNED
    before = connection.execute(sa.select(counters.c.value).where(name)).scalar()
    reached = (
        datetime.fromtimestamp(before, UTC) if before else _last_of_earlier_days(connection, now)
    )
    moment = min(now, reached + STEP) if reached else now
    connection.execute(sa.delete(counters).where(name))
    connection.execute(sa.insert(counters).values(name=THINNED, value=int(moment.timestamp())))
    return moment


def _last_of_earlier_days(connection: Connection, now: datetime) -> datetime | None:
    earlier = versions.c.kept_at < now - _TODAY
    return connection.execute(sa.select(sa.func.max(versions.c.kept_at)).where(earlier)).scalar()

"""The tables. A reader is only ever a keyed mark, another one for every article and poll."""

import sqlalchemy as sa

metadata = sa.MetaData()

notes = sa.Table(
    "bantin_notes",
    metadata,
    sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("value", sa.String(200), nullable=False),
)
"""What the workers share: the version of these tables, and the secret that keys the marks."""

stars = sa.Table(
    "bantin_stars",
    metadata,
    sa.Column("mark", sa.LargeBinary(32), primary_key=True),
    sa.Column("article", sa.String(32), nullable=False),
    sa.Column("stars", sa.SmallInteger, nullable=False),
)

ratings = sa.Table(
    "bantin_ratings",
    metadata,
    sa.Column("article", sa.String(32), primary_key=True),
    sa.Column("sum", sa.BigInteger, nullable=False),
    sa.Column("counted", sa.BigInteger, nullable=False),
)
"""The totals of `stars`, changed in the same transaction."""

votes = sa.Table(
    "bantin_votes",
    metadata,
    sa.Column("mark", sa.LargeBinary(32), primary_key=True),
    sa.Column("poll", sa.String(200), nullable=False),
    sa.Column("option", sa.String(200), nullable=False),
)

polls = sa.Table(
    "bantin_polls",
    metadata,
    sa.Column("poll", sa.String(200), primary_key=True),
    sa.Column("option", sa.String(200), primary_key=True),
    sa.Column("counted", sa.BigInteger, nullable=False),
)
"""The totals of `votes`, changed in the same transaction."""

days = sa.Table(
    "bantin_days",
    metadata,
    sa.Column("day", sa.String(10), primary_key=True),
    sa.Column("counted", sa.BigInteger, nullable=False),
)
"""The visits of each day of Vietnam's calendar."""

read = sa.Table(
    "bantin_read",
    metadata,
    sa.Column("article", sa.String(32), primary_key=True),
    sa.Column("counted", sa.BigInteger, nullable=False),
)
"""The visits of each article."""

salts = sa.Table(
    "bantin_salts",
    metadata,
    sa.Column("day", sa.String(10), primary_key=True),
    sa.Column("salt", sa.LargeBinary(32), nullable=False),
)
"""What keys the visitors' marks of a day; it goes with the day."""

seen = sa.Table(
    "bantin_seen",
    metadata,
    sa.Column("mark", sa.LargeBinary(32), primary_key=True),
    sa.Column("day", sa.String(10), nullable=False, index=True),
    sa.Column("counted_at", sa.BigInteger, nullable=False),
)
"""When each visitor's page of a day was counted last, in seconds of the epoch; it goes too."""

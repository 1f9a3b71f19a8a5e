"""What lists are sorted by, topics, and searches that are kept."""

from collections.abc import Iterator
from datetime import UTC, datetime

import msgspec
import sqlalchemy as sa
from alembic import op

from desktop.vietnamese import sort_text

revision = "0006"
down_revision = "0005"

_ROWS = 500
"""Articles that are in memory at once."""


class _Dated(msgspec.Struct):
    """What an article tells besides the columns that its row has."""

    topic: str = ""
    date: datetime | None = None


def upgrade() -> None:
    """Add the columns and the table, and fill the columns from what the articles say."""
    for name in ("title_key", "category_key", "topic"):
        op.add_column("articles", sa.Column(name, sa.Text, nullable=False, server_default=""))
    day = sa.Column("day", sa.String(20), nullable=False, server_default="")
    op.add_column("articles", day)
    op.create_index("articles_topic", "articles", ["topic", "deleted_at"])
    op.create_table(
        "saved_searches",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("category", sa.Text, nullable=False),
        sa.Column("sort", sa.String(16), nullable=False),
        sa.Column("descending", sa.Boolean, nullable=False),
    )
    filled = sa.text(
        "UPDATE articles SET title_key = :title, category_key = :category, "
        "day = coalesce(:day, published_at, created_at), topic = :topic WHERE key = :key"
    )
    for rows in _batches():
        op.get_bind().execute(filled, rows)


def _batches() -> Iterator[list[dict[str, object]]]:
    query = sa.text(
        "SELECT key, title, category, content FROM articles "
        "WHERE key > :key ORDER BY key LIMIT :rows"
    )
    key = -(2**63)
    while rows := op.get_bind().execute(query, {"key": key, "rows": _ROWS}).all():
        key = rows[-1].key
        yield [_filled(*row) for row in rows]


def _filled(key: int, title: str, category: str, content: bytes) -> dict[str, object]:
    try:
        told = msgspec.json.decode(content, type=_Dated)
    except (msgspec.MsgspecError, UnicodeDecodeError):  # `verify` tells of it once it opens
        told = _Dated()
    path = category.replace("/", "\t")
    return {
        "key": key,
        "title": sort_text(title),
        "category": sort_text(path),
        "day": _stamp(told.date) if told.date else None,
        "topic": told.topic,
    }


def _stamp(moment: datetime) -> str:
    utc = moment.astimezone(UTC)
    return f"{utc.year:04}-{utc:%m-%dT%H:%M:%SZ}"

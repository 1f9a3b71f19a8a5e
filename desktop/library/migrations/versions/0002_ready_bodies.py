"""Bodies made ready for readers, a count of changes, and the paths ever published.

No body is made ready here, and no article's row is written: that would take minutes for a large
library. `Library.reading_copies` makes ready what it finds missing.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the tables and the column; the articles that are there have seen no change yet."""
    op.add_column("articles", sa.Column("change", sa.Integer, nullable=False, server_default="0"))
    op.create_index("articles_change", "articles", ["change"])
    counters = op.create_table(
        "counters",
        sa.Column("name", sa.String(16), primary_key=True),
        sa.Column("value", sa.Integer, nullable=False),
    )
    op.bulk_insert(counters, [{"name": "articles", "value": 1}])  # their having been there counts
    op.create_table(
        "ready_bodies",
        sa.Column("article", sa.CHAR(32), sa.ForeignKey("articles.id"), primary_key=True),
        sa.Column("made_by", sa.Integer, nullable=False),
        sa.Column("left_out", sa.Integer, nullable=False),
        sa.Column("media", sa.Text, nullable=False),
        sa.Column("html", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
    )
    op.create_index("ready_bodies_made_by", "ready_bodies", ["made_by"])
    op.create_table(
        "published_paths",
        sa.Column("site", sa.String(64), primary_key=True),
        sa.Column("path", sa.Text, primary_key=True),
        sa.Column("article", sa.CHAR(32), nullable=False),
    )

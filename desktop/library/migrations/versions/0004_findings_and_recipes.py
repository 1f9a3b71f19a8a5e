"""Findings that an article's writers ignore, and how an edited picture came of its original."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the tables; an older library has ignored nothing and edited no picture."""
    op.create_table(
        "ignored_findings",
        sa.Column("article", sa.CHAR(32), primary_key=True),
        sa.Column("rule", sa.String(64), primary_key=True),
        sa.Column("text", sa.Text, primary_key=True),
        sa.Column("context", sa.Text, primary_key=True),
    )
    op.create_table(
        "picture_recipes",
        sa.Column("hash", sa.String(64), primary_key=True),
        sa.Column("original", sa.String(64), nullable=False),
        sa.Column("recipe", sa.LargeBinary, nullable=False),
    )
    op.create_index("picture_recipes_original", "picture_recipes", ["original"])

"""Who is writing on what, in a library that several people share."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Make the table of those who are writing."""
    op.create_table(
        "writers",
        sa.Column("article", sa.CHAR(32), primary_key=True),
        sa.Column("who", sa.String(128), primary_key=True),
        sa.Column("machine", sa.String(128), primary_key=True),
        sa.Column("since", sa.BigInteger, nullable=False),
        sa.Column("seen", sa.BigInteger, nullable=False),
        sa.Column("base_version", sa.Integer),
        sa.Column("media", sa.Text, nullable=False, server_default=""),
    )

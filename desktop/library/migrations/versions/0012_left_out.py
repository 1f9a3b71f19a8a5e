"""Articles whose attached files a portal did not take are found again."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Add the column; what a portal did not take before is tried when it changes here."""
    left_out = sa.Column("left_out", sa.Boolean, nullable=False, server_default=sa.false())
    op.add_column("sync_bases", left_out)

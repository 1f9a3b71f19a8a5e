"""Texts that another library knows from a package: the thinning of versions spares them."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Add the table; what a package brought before is spared from now on."""
    op.create_table(
        "handed_over",
        sa.Column("article", sa.CHAR(32), primary_key=True),
        sa.Column("hash", sa.String(64), primary_key=True),
    )
    op.execute(
        "INSERT INTO handed_over (article, hash) "
        "SELECT DISTINCT article, hash FROM versions WHERE reason = 'import'"
    )

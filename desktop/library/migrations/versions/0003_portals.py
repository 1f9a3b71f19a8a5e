"""Portals, what was last agreed with each, the outbox, conflicts, and files on portals."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the tables; an older library knows no portal yet."""
    _portals()
    _bases()
    _open_matters()
    _media()


def _portals() -> None:
    op.create_table(
        "portals",
        sa.Column("name", sa.String(64), primary_key=True),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "portal_cursors",
        sa.Column("portal", sa.String(64), primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("thorough_at", sa.String(20)),
        sa.Column("synced_at", sa.String(20), nullable=False),
    )


def _bases() -> None:
    op.create_table(
        "sync_bases",
        sa.Column("portal", sa.String(64), primary_key=True),
        sa.Column("article", sa.CHAR(32), primary_key=True),
        sa.Column("remote_id", sa.Text, nullable=False),
        sa.Column("change", sa.Integer, nullable=False),
        sa.Column("loose", sa.Boolean, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("moment", sa.String(20)),
        sa.Column("permalink", sa.Text, nullable=False),
    )
    op.create_index("sync_bases_remote", "sync_bases", ["portal", "remote_id"], unique=True)
    op.create_index("sync_bases_due", "sync_bases", ["portal", "state", "moment"])
    op.create_index("sync_bases_permalink", "sync_bases", ["portal", "permalink"])
    op.create_table(
        "sync_base_contents",
        sa.Column("portal", sa.String(64), primary_key=True),
        sa.Column("article", sa.CHAR(32), primary_key=True),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )


def _open_matters() -> None:
    op.create_table(
        "sync_holds",
        sa.Column("portal", sa.String(64), primary_key=True),
        sa.Column("article", sa.CHAR(32), primary_key=True),
    )
    op.create_table(
        "sync_parcels",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("portal", sa.String(64), nullable=False),
        sa.Column("article", sa.CHAR(32), nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_index("sync_parcels_article", "sync_parcels", ["portal", "article"], unique=True)
    op.create_table(
        "sync_conflicts",
        sa.Column("portal", sa.String(64), primary_key=True),
        sa.Column("article", sa.CHAR(32), primary_key=True),
        sa.Column("noted_at", sa.String(20), nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )


def _media() -> None:
    op.create_table(
        "portal_media",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("portal", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("remote_id", sa.Text, nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("alt", sa.Text, nullable=False),
        sa.Column("caption", sa.Text, nullable=False),
    )
    op.create_index("portal_media_hash", "portal_media", ["portal", "hash"])
    op.create_index("portal_media_url", "portal_media", ["portal", "url"], unique=True)

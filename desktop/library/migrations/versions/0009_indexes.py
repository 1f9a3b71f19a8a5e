"""Indexes for lists of a million articles."""

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Bring nothing yet."""

"""What lists are sorted by, topics, and searches that are kept."""

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Bring nothing yet."""

"""What is known of media, edited once for every place."""

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Bring nothing yet."""

"""Who is writing on what, in a library that several people share."""

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Bring nothing yet."""

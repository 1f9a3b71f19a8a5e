"""What was typed for a shared library and waits on this machine, where its server is away."""

from desktop.library import drafts
from desktop.library.address import Address
from desktop.library.opening import open_database


def waiting(address: Address, *, patience: float) -> int:
    """Return how many articles have typing on this machine that no version holds."""
    if not (address.home / "library.db").exists():
        return 0
    database = open_database(address.home, patience=patience)
    try:
        with database.reading() as connection:
            return len(drafts.read_all(connection))
    finally:
        database.close()

"""Which portal a packed value belongs to: its row says it, for a portal may have been renamed."""

from dataclasses import replace
from typing import TypeVar

from desktop.article.post import Base, Conflict, Parcel

Record = TypeVar("Record", Base, Conflict, Parcel)


def of_portal(record: Record, portal: str) -> Record:
    """Return `record` as one of `portal`, whatever that was called when it was kept."""
    return record if record.portal == portal else replace(record, portal=portal)

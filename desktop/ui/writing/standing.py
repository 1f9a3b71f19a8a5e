"""Where the open article's text stands, in one value and one sentence."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from desktop.language import tr
from desktop.ui.moments import clock


class Standing(Enum):
    """Where the open article's text stands."""

    NEW = auto()
    SAVED = auto()
    CHANGED = auto()
    KEPT = auto()
    SAVING = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class Kept:
    """Where the text stands, and since when (UTC)."""

    standing: Standing
    at: datetime | None = None

    def sentence(self) -> str:
        """Return what the window says of it."""
        at = clock(self.at) if self.at else ""
        return {
            Standing.NEW: tr("New article"),
            Standing.SAVED: tr("Saved {time}", time=at),
            Standing.CHANGED: tr("Not saved yet"),
            Standing.KEPT: tr("Kept as a draft {time}", time=at),
            Standing.SAVING: tr("Saving…"),
            Standing.FAILED: tr("Cannot be saved"),
        }[self.standing]

"""Media as their browser lists them: values in, values out."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.library.values import Media


class Shown(StrEnum):
    """Which of the media are listed."""

    ALL = "all"
    PICTURES = "pictures"
    DOCUMENTS = "documents"
    SOUND = "sound"
    FILM = "film"
    UNUSED = "unused"
    """What no article, version, draft, site or other picture needs."""
    ALIKE = "alike"
    """Pictures that look the same as another, at another size or quality."""
    UNSAID = "unsaid"
    """Pictures that some article shows without a text alternative."""
    BINNED = "binned"


class MediaOrder(StrEnum):
    """What comes first in a list of media."""

    NEWEST = "newest"
    NAME = "name"
    SIZE = "size"


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaWanted:
    """Which media are asked for: those that hold each word, accents and case aside."""

    words: str = ""
    shown: Shown = Shown.ALL
    order: MediaOrder = MediaOrder.NEWEST


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """A medium as the library keeps it for every place that shows it.

    `alt` and `credit` are what is offered where it is put in. `group` tells pictures that look
    alike apart from others that do, counted from 1; 0 where that was not asked.
    """

    media: Media
    added_at: datetime
    alt: str = ""
    credit: str = ""
    binned_at: datetime | None = None
    words: str = ""
    group: int = 0

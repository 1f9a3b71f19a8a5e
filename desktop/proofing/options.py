"""What a site decides for its texts."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from desktop.settings.model import Tones


class TonePlacement(StrEnum):
    """Where `oa`, `oe` and `uy` carry their tone: on the first vowel (hòa) or the second (hoà)."""

    FIRST = "first"
    SECOND = "second"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """`tones` is the site's placement of tones; without one an article has to agree with itself."""

    tones: TonePlacement | None = None

    @classmethod
    def of(cls, site: Tones | None, machine: Tones) -> Self:
        """Return what the `site` says of its texts, or where it says nothing, the `machine`."""
        tones = machine if site is None else site
        return cls() if tones is Tones.AS_ARTICLE else cls(tones=TonePlacement(tones.value))

"""What a site decides for its texts."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from desktop.settings.model import ProofingSettings, Tones


class TonePlacement(StrEnum):
    """Where `oa`, `oe` and `uy` carry their tone: on the first vowel (hòa) or the second (hoà)."""

    FIRST = "first"
    SECOND = "second"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """`tones` is the site's placement of tones; without one an article has to agree with itself."""

    tones: TonePlacement | None = None

    @classmethod
    def of(cls, settings: ProofingSettings) -> Self:
        """Return what `settings` say of the site's texts."""
        if settings.tones is Tones.AS_ARTICLE:
            return cls()
        return cls(tones=TonePlacement(settings.tones.value))

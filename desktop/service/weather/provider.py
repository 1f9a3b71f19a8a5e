"""What gives the weather: a place's reading, and where it was read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import msgspec

from desktop.service.site.profile import Place


class Source(msgspec.Struct, frozen=True):
    """Who measured, named beside every reading."""

    name: str
    url: str


class Reading(msgspec.Struct, frozen=True):
    """The weather at the place `id`: °C, per cent, km/h, and the WMO's weather code (table 4677)."""

    id: str
    temperature: float
    observed_at: datetime
    humidity: int | None = None
    wind: float | None = None
    code: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What a provider knows now."""

    source: Source
    readings: Sequence[Reading]


class NoWeather(Exception):
    """The provider has nothing to say at the moment; `str` says why, for the log."""


class Provider(Protocol):
    """A source of weather."""

    async def report(self, places: Sequence[Place]) -> Report:
        """Return the newest readings for `places`, as far as there are any; raises `NoWeather`."""

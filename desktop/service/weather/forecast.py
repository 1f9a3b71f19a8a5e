"""The newest weather of the site's places, asked for seldom and shown only while it is fresh."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

import msgspec

from desktop.service.site.profile import Place
from desktop.service.weather.provider import NoWeather, Provider, Reading, Report, Source

KEEP = timedelta(minutes=15)
"""How long a report is good before the provider is asked again."""
RETRY = timedelta(minutes=1)
"""How long a provider that failed is left alone."""
STALE = timedelta(hours=1)
"""From this age on a reading is marked."""
DROP = timedelta(hours=6)
"""From this age on a reading is no weather."""
_AHEAD = timedelta(minutes=15)
"""How far a station's clock may be ahead; Open-Meteo names the end of a quarter of an hour."""

_log = logging.getLogger(__name__)


class PlaceWeather(msgspec.Struct, frozen=True):
    """The weather at a place: °C, per cent, km/h, the WMO's code; `stale` after an hour."""

    id: str
    name: str
    temperature: float
    humidity: int | None
    wind: float | None
    code: int | None
    observed_at: datetime
    stale: bool


class Weather(msgspec.Struct, frozen=True):
    """The weather of all places that have any, and who measured it."""

    places: list[PlaceWeather]
    source: Source | None


class Forecasts:
    """What `provider` said last; `now` is the clock."""

    def __init__(
        self, provider: Provider, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._provider = provider
        self._now = now
        self._report: Report | None = None
        self._ask_at = datetime.min.replace(tzinfo=UTC)
        self._asking: asyncio.Task[None] | None = None

    async def weather(self, places: Sequence[Place]) -> Weather:
        """Return the weather of `places`; only the first reader waits for the provider."""
        if places and self._asking is None and self._now() >= self._ask_at:
            self._asking = asyncio.create_task(self._ask(places))
        if self._report is None and self._asking is not None:
            await asyncio.shield(self._asking)
        return fresh(self._report, places, self._now())

    async def close(self) -> None:
        """Give up what is being asked."""
        if self._asking is not None:
            self._asking.cancel()
            await asyncio.gather(self._asking, return_exceptions=True)

    async def _ask(self, places: Sequence[Place]) -> None:
        try:
            self._report = await self._provider.report(places)
            self._ask_at = self._now() + KEEP
        except NoWeather as reason:
            self._ask_at = self._now() + RETRY
            _log.warning("The weather could not be read: %s", reason)
        finally:
            self._asking = None


def fresh(report: Report | None, places: Sequence[Place], now: datetime) -> Weather:
    """Return what `report` says of `places` and is not too old; nothing is made up."""
    if report is None:
        return Weather([], None)
    known = {each.id: each for each in report.readings if -_AHEAD <= now - each.observed_at < DROP}
    shown = [_shown(place, known[place.id], now) for place in places if place.id in known]
    return Weather(shown, report.source)


def _shown(place: Place, reading: Reading, now: datetime) -> PlaceWeather:
    return PlaceWeather(
        place.id,
        place.name,
        reading.temperature,
        reading.humidity,
        reading.wind,
        reading.code,
        reading.observed_at,
        stale=now - reading.observed_at >= STALE,
    )

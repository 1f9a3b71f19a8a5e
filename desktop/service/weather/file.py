"""A file of readings that somebody else keeps up to date, such as the province's own station."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from desktop.service.site.profile import Place
from desktop.service.weather.provider import NoWeather, Reading, Report, Source

FILE = "service/weather.json"


class _Written(msgspec.Struct):
    source: Source
    places: list[Reading]


class WeatherFile:
    """Reads `{"source": {"name", "url"}, "places": [{"id", "temperature", "observed_at", …}]}`."""

    def __init__(self, path: Path) -> None:
        self._path = path

    async def report(self, places: Sequence[Place]) -> Report:
        """Return the readings of `places` that the file holds; raises `NoWeather`."""
        try:
            written = msgspec.json.decode(self._path.read_bytes(), type=_Written)
        except (OSError, msgspec.DecodeError) as error:
            raise NoWeather(f"{self._path}: {error}") from error
        asked = {place.id for place in places}
        dated = [each for each in written.places if each.observed_at.tzinfo is not None]
        return Report(written.source, [each for each in dated if each.id in asked])

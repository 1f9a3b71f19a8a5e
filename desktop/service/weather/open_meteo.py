"""Open-Meteo, without a key; its data are under CC BY 4.0 (https://open-meteo.com/en/licence)."""

from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec

from desktop.service.site.profile import Place
from desktop.service.weather.provider import NoWeather, Reading, Report, Source

ADDRESS = "https://api.open-meteo.com/v1/forecast"
SOURCE = Source("Open-Meteo", "https://open-meteo.com/")
_FIELDS = "temperature_2m,relative_humidity_2m,wind_speed_10m,weather_code"
_TIMEOUT = 5.0


class _Current(msgspec.Struct):
    time: int
    temperature_2m: float | None = None
    relative_humidity_2m: float | None = None
    wind_speed_10m: float | None = None
    weather_code: int | None = None


class _Answer(msgspec.Struct):
    current: _Current


class OpenMeteo:
    """Asks the service at `address` for all places in one request."""

    def __init__(self, address: str = ADDRESS) -> None:
        self._address = address

    async def report(self, places: Sequence[Place]) -> Report:
        """Return the readings of `places`; raises `NoWeather`."""
        import httpx  # 0.1 s, and only a site with weather needs it

        try:
            async with httpx.AsyncClient(timeout=_TIMEOUT) as client:
                answer = await client.get(self._address, params=_question(places))
                answer.raise_for_status()
        except httpx.HTTPError as error:
            raise NoWeather(f"{type(error).__name__}: {error}") from error
        return Report(SOURCE, _readings(places, answer.content))


def _question(places: Sequence[Place]) -> dict[str, str]:
    return {
        "latitude": ",".join(str(place.latitude) for place in places),
        "longitude": ",".join(str(place.longitude) for place in places),
        "current": _FIELDS,
        "timeformat": "unixtime",
    }


def _readings(places: Sequence[Place], written: bytes) -> list[Reading]:
    """Return what Open-Meteo wrote: one answer for one place, a list for several."""
    try:
        read = msgspec.json.decode(written, type=_Answer | list[_Answer])
    except msgspec.DecodeError as error:
        raise NoWeather(f"not what Open-Meteo writes: {error}") from error
    answers = read if isinstance(read, list) else [read]
    if len(answers) != len(places):
        raise NoWeather(f"{len(answers)} answers for {len(places)} places")
    return [
        _reading(place, answer.current, answer.current.temperature_2m)
        for place, answer in zip(places, answers, strict=True)
        if answer.current.temperature_2m is not None
    ]


def _reading(place: Place, current: _Current, temperature: float) -> Reading:
    humidity = current.relative_humidity_2m
    return Reading(
        place.id,
        temperature,
        datetime.fromtimestamp(current.time, UTC),
        None if humidity is None else round(humidity),
        current.wind_speed_10m,
        current.weather_code,
    )

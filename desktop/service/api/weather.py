"""`/weather`: the weather of the profile's places."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from desktop.service.api import API, replies
from desktop.service.site.profile import Profile
from desktop.service.weather.forecast import Forecasts

_FRESH = 60
"""Seconds for which browsers and proxies may keep the weather."""


class WeatherByPlace:
    """What `forecasts` knows of the places of the site's profile."""

    def __init__(self, profile: Callable[[], Profile], forecasts: Forecasts) -> None:
        self._profile = profile
        self._forecasts = forecasts

    def route(self) -> Route:
        """Return the route."""
        return replies.resource(f"{API}/weather", GET=self.show)

    async def show(self, _request: Request) -> Response:
        """Answer with the weather; a place without data is left out."""
        asked = self._profile().weather
        weather = await self._forecasts.weather(asked.places if asked else ())
        return replies.shared_json(weather, _FRESH)

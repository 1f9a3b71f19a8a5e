"""The service, put together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp

from desktop.service import openapi
from desktop.service.api import API, replies
from desktop.service.api.newsroom import Health, NewsroomStatistics, Token
from desktop.service.api.polls import Polls
from desktop.service.api.problems import Problem
from desktop.service.api.ratings import Ratings
from desktop.service.api.visits import Visits
from desktop.service.api.weather import WeatherByPlace
from desktop.service.guard import Guard
from desktop.service.housekeeping import keeping_house
from desktop.service.metrics import Tallies
from desktop.service.options import Options
from desktop.service.site.articles import Articles
from desktop.service.site.files import SiteFiles
from desktop.service.site.folder import Folder
from desktop.service.site.profile import FILE, Profile, parse, read_site
from desktop.service.site.watched import Watched
from desktop.service.store import versions
from desktop.service.store.database import Database, Unavailable
from desktop.service.store.ledger import Ledger
from desktop.service.store.reads import Reads
from desktop.service.weather.file import FILE as WEATHER_FILE
from desktop.service.weather.file import WeatherFile
from desktop.service.weather.forecast import Forecasts
from desktop.service.weather.open_meteo import OpenMeteo
from desktop.service.weather.provider import Provider


def create(options: Options) -> ASGIApp:
    """Return the service that `options` describe; raises `ServiceError`s."""
    path = options.site / FILE
    found = read_site(options.site)
    profile = Watched(path, lambda written: parse(path, written), found)
    database = Database(options.database)
    versions.bring_up(database)
    return _Parts(options, database, profile).application()


class _Parts:
    """Everything that a running service holds open."""

    def __init__(self, options: Options, database: Database, profile: Watched[Profile]) -> None:
        self.options = options
        self.database = database
        self.profile = profile.value
        self.folder = Folder(options.site)
        self.articles = Articles(options.site)
        self.tallies = Tallies(options.tallies)
        self.reads = Reads(database)
        self.ledger = Ledger(database, self.tallies.booked)
        self.forecasts = Forecasts(_provider(options, self.profile()))
        self.files = SiteFiles(self.folder)

    def application(self) -> ASGIApp:
        app = Starlette(
            routes=self._routes(),
            lifespan=self._life,
            exception_handlers={
                Problem: _problem,
                HTTPException: self._refused,
                Unavailable: _unavailable,
                Exception: _bug,
            },
        )
        return Guard(app, self.profile, self.tallies, self.options.votes, self.options.requests)

    def _routes(self) -> list[BaseRoute]:
        token = Token(self.options.token)
        return [
            *self._api(token),
            *Health(self.reads, self.tallies, token).routes(),
            Route("/{path:path}", self._page, methods=["GET"]),
        ]

    def _api(self, token: Token) -> list[BaseRoute]:
        secret = self._secret()
        return [
            Ratings(self.articles, self.reads, self.ledger, secret).route(),
            Polls(self.profile, self.reads, self.ledger, secret).route(),
            Visits(self.folder, self.articles, self.reads, self.ledger).route(),
            WeatherByPlace(self.profile, self.forecasts).route(),
            NewsroomStatistics(self.database, token).route(),
            replies.resource(f"{API}/openapi.json", GET=openapi.answer),
        ]

    def _secret(self) -> bytes:
        return self.options.secret.encode() or versions.secret(self.database)

    @asynccontextmanager
    async def _life(self, _app: Starlette) -> AsyncIterator[None]:
        async with keeping_house(self.database):
            yield
        await self.forecasts.close()
        self.ledger.close()
        self.reads.close()
        self.tallies.close()
        self.database.close()

    async def _refused(self, _request: Request, error: Exception) -> Response:
        if not isinstance(error, HTTPException):
            raise error
        kind = "wrong-method" if error.status_code == 405 else "refused"  # noqa: PLR2004 - HTTP's
        return Problem(error.status_code, kind, error.detail, error.headers).response()

    async def _page(self, request: Request) -> Response:
        if f"{request.scope['path']}/".startswith(f"{API}/"):
            raise Problem(404, "no-resource", "The interface has no such resource.")
        return await self.files.answer(request)


def _provider(options: Options, profile: Profile) -> Provider:
    """Return the weather's provider: the file that was named, or what the profile says."""
    if options.weather is not None:
        return WeatherFile(options.weather)
    if profile.weather is not None and profile.weather.provider == "file":
        return WeatherFile(options.site / WEATHER_FILE)
    return OpenMeteo()


async def _problem(_request: Request, error: Exception) -> Response:
    if not isinstance(error, Problem):
        raise error
    return error.response()


async def _unavailable(_request: Request, _error: Exception) -> Response:
    again = {"Retry-After": "5"}
    return Problem(503, "no-database", "The counts are not at hand now.", again).response()


async def _bug(_request: Request, _error: Exception) -> Response:
    return Problem(500, "bug", "Something went wrong here.").response()

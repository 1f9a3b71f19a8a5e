"""What the newsroom and the machine room read: statistics, health, metrics."""

import asyncio
import hmac
from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from desktop.service.api import API, replies, requests
from desktop.service.api.problems import Problem
from desktop.service.limits import is_loopback
from desktop.service.metrics import Tallies
from desktop.service.store.database import Database
from desktop.service.store.reads import Reads
from desktop.service.store.statistics import Statistics, gather

_FORWARDED = ("x-forwarded-for", "forwarded", "x-real-ip", "via")


class Token:
    """The secret word of the newsroom; an empty one opens nothing."""

    def __init__(self, word: str) -> None:
        self._word = word.encode()

    def demand(self, request: Request) -> None:
        """Raise `Problem` unless the request bears the token."""
        if not self.is_borne_by(request):
            known = {"WWW-Authenticate": "Bearer"}
            raise Problem(401, "no-token", "This needs the newsroom's token.", known)

    def is_borne_by(self, request: Request) -> bool:
        """Return whether the request bears the token; takes as long for any wrong one."""
        scheme, _, sent = request.headers.get("authorization", "").partition(" ")
        same = hmac.compare_digest(sent.strip().encode("latin-1"), self._word)
        return bool(self._word) and scheme.lower() == "bearer" and same


class NewsroomStatistics:
    """All counts of `database`, for whoever has the token."""

    def __init__(self, database: Database, token: Token) -> None:
        self._database = database
        self._token = token

    def route(self) -> Route:
        """Return the route."""
        return replies.resource(f"{API}/statistics", GET=self.show)

    async def show(self, request: Request) -> Response:
        """Answer with all counts."""
        self._token.demand(request)
        return replies.json(await asyncio.to_thread(self._gather))

    def _gather(self) -> Statistics:
        with self._database.reading() as connection:
            return gather(connection, datetime.now(UTC))


class Health:
    """Whether this process lives, whether it can work, and what it did."""

    def __init__(self, reads: Reads, tallies: Tallies, token: Token) -> None:
        self._reads = reads
        self._tallies = tallies
        self._token = token

    def routes(self) -> list[Route]:
        """Return the routes."""
        return [
            replies.resource("/healthz", GET=self.live),
            replies.resource("/readyz", GET=self.ready),
            replies.resource("/metrics", GET=self.metrics),
        ]

    async def live(self, _request: Request) -> Response:
        """Answer that the process lives."""
        return PlainTextResponse("ok\n", headers=replies.PRIVATE)

    async def ready(self, _request: Request) -> Response:
        """Answer that the database answers; else the service says 503."""
        await self._reads.ask()
        return PlainTextResponse("ok\n", headers=replies.PRIVATE)

    async def metrics(self, request: Request) -> Response:
        """Answer with the counters, to this machine itself or to whoever has the token."""
        if not _is_from_here(request):
            self._token.demand(request)
        text = await asyncio.to_thread(self._tallies.text)
        return PlainTextResponse(
            text, headers=replies.PRIVATE, media_type="text/plain; version=0.0.4"
        )


def _is_from_here(request: Request) -> bool:
    """Return whether no proxy stands between this machine and the request."""
    forwarded = any(name in request.headers for name in _FORWARDED)
    return is_loopback(requests.address(request)) and not forwarded

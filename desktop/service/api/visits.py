"""`/visits`: how many came today, yesterday and ever; nobody is followed and no cookie is set."""

from datetime import UTC, datetime
from typing import Annotated
from urllib.parse import unquote

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from desktop.service.api import API, replies, requests
from desktop.service.api.problems import Problem
from desktop.service.bots import is_bot
from desktop.service.limits import network
from desktop.service.site.articles import Articles
from desktop.service.site.folder import Folder
from desktop.service.site.lists import canonical
from desktop.service.store.ledger import Ledger
from desktop.service.store.reads import Reads
from desktop.service.store.visits import Counts, Visit, counts, window


class PageOpened(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A reader opened the page at the path `page`, which shows `article`."""

    page: Annotated[str, msgspec.Meta(pattern="^/", max_length=1000)]
    article: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")] | None = None


class VisitCounts(msgspec.Struct, frozen=True):
    """Pages opened today, yesterday (days of Vietnam) and altogether since the day `since`."""

    today: int
    yesterday: int
    total: int
    since: Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    at: datetime


class Visits:
    """The visits of the site in `folder`."""

    def __init__(self, folder: Folder, articles: Articles, reads: Reads, ledger: Ledger) -> None:
        self._folder = folder
        self._articles = articles
        self._reads = reads
        self._ledger = ledger

    def route(self) -> Route:
        """Return the route."""
        return replies.resource(f"{API}/visits", GET=self.show, POST=self.count)

    async def show(self, _request: Request) -> Response:
        """Answer with the counts."""
        at = datetime.now(UTC)
        return _reply(await self._known(at), at)

    async def count(self, request: Request) -> Response:
        """Count a reader's visit, unless a program or a reload made it; answer with the counts."""
        opened = await requests.body(request, PageOpened)
        page = canonical(unquote(opened.page))
        if not self._folder.has_page(page):
            raise Problem(404, "no-page", "The site has no such page.")
        at = datetime.now(UTC)
        if is_bot(request.headers):
            return _reply(await self._known(at), at)
        return _reply(await self._ledger.visit(self._visit(request, page, opened.article, at)), at)

    async def _known(self, at: datetime) -> Counts:
        row = await self._reads.visits(window(at))
        return counts((row[0], row[1], row[2], row[3]), at)

    def _visit(self, request: Request, page: str, named: str | None, at: datetime) -> Visit:
        article = named if named and named in self._articles else None
        agent = request.headers.get("user-agent", "")
        return Visit(at, network(requests.address(request)), agent, page, article)


def _reply(known: Counts, at: datetime) -> Response:
    return replies.json(VisitCounts(known.today, known.yesterday, known.total, known.since, at))

"""`/ratings/{article}`: one click to rate, and to change one's mind."""

from typing import Annotated

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from desktop.service.api import API, replies, requests
from desktop.service.api.problems import Problem
from desktop.service.site.articles import Articles
from desktop.service.store.ledger import Ledger
from desktop.service.store.marks import reader_mark
from desktop.service.store.ratings import Rating, Stars
from desktop.service.store.reads import Reads

_KIND = "rating"
_NOBODY = b""


class StarsGiven(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A reader's rating: a whole number, which JSON may write as 4 or 4.0."""

    stars: Annotated[float, msgspec.Meta(ge=1, le=5, multiple_of=1)]


class Ratings:
    """The ratings of `articles`, under marks made with `secret`."""

    def __init__(self, articles: Articles, reads: Reads, ledger: Ledger, secret: bytes) -> None:
        self._articles = articles
        self._reads = reads
        self._ledger = ledger
        self._secret = secret

    def route(self) -> Route:
        """Return the route."""
        return replies.resource(f"{API}/ratings/{{article}}", GET=self.show, PUT=self.rate)

    async def show(self, request: Request) -> Response:
        """Answer with an article's rating, and the reader's own where they say who they are."""
        article = self._article(request)
        reader = requests.reader(request)
        mark = reader_mark(self._secret, _KIND, article, reader) if reader else _NOBODY
        row = await self._reads.rating(article, mark)
        return replies.json(Rating(*row) if row else Rating())

    async def rate(self, request: Request) -> Response:
        """Count a reader's stars and answer with the rating that came of it."""
        article = self._article(request)
        mark = reader_mark(self._secret, _KIND, article, requests.needed_reader(request))
        given = await requests.body(request, StarsGiven)
        return replies.json(await self._ledger.rate(Stars(article, mark, int(given.stars))))

    def _article(self, request: Request) -> str:
        article = requests.article_id(request.path_params["article"])
        if article not in self._articles:
            raise Problem(404, "no-article", "The site has no such article.")
        return article

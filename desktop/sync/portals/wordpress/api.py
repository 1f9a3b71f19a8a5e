"""The REST interface of one WordPress: where it is, and asking it."""

from collections.abc import Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from desktop.sync.errors import ApiMissing, FieldRefused, LoginRefused, NotPermitted, PortalTrouble
from desktop.sync.portals.http import Http, Question, Reply
from desktop.sync.portals.http.addresses import next_address, same_place
from desktop.sync.portals.wordpress.refusals import refusal
from desktop.sync.portals.wordpress.values import Index

if TYPE_CHECKING:
    from datetime import datetime

PRETTY = "wp-json"
PLAIN = "?rest_route="
"""Where sites without permalinks have it; anything else is the folder that a site names."""

_RELATION = 'rel="https://api.w.org/"'


class Api:
    """Asks below wp/v2 and knows, once it was asked, whether the site has permalinks.

    `root` is what an earlier run found out: `wp-json`, `?rest_route=` or a folder; empty: ask.
    `clock` is what the portal's showed when it answered last; None: nothing was asked yet.
    """

    def __init__(self, http: Http, root: str = "") -> None:
        self._http = http
        self.root = root
        self.clock: datetime | None = None

    def get(
        self, route: str, query: Mapping[str, str] | None = None, *, may: tuple[int, ...] = ()
    ) -> Reply:
        """Look at a route such as `posts/4`."""
        return self.ask(Question(path=route, query=query, may=may))

    def ask(self, question: Question) -> Reply:
        """Ask for `question.path` below wp/v2; see `Http.ask`."""
        if not self.root:
            self.find()
        try:
            reply = self._http.ask(_routed(question, self.root, f"/wp/v2/{question.path}"))
        except FieldRefused as error:
            if question.changes_nothing and error.field == "status":
                raise self._stranger() from error
            raise
        self.clock = reply.date or self.clock
        return reply

    def _stranger(self) -> PortalTrouble:
        """Return why drafts are not shown: WordPress takes who logs in wrongly for a visitor."""
        try:
            self.get("users/me", {"_fields": "id"})
        except LoginRefused as error:
            return error
        return NotPermitted(self._http.user, "read")

    def find(self) -> Index:
        """Find the interface and return what it says of the site; raises `ApiMissing`."""
        for root in (PRETTY, PLAIN):
            if index := self._index(root):
                self.root = root
                return index
        named = self._named_root()
        index = self._index(named) if named else None
        if index is None:
            raise ApiMissing(f"{self._http.url}/wp-json/")
        self.root = named
        return index

    def _index(self, root: str) -> Index | None:
        question = Question(query={"_fields": "name,namespaces"}, may=_ELSEWHERE)
        reply = self._http.ask(_routed(question, root, "/"))
        index = reply.value_or(Index, Index())
        if "wp/v2" in index.namespaces:
            return index
        told = None if reply.good or reply.is_page else refusal(reply, self._http.user, "read")
        if told and not isinstance(told, ApiMissing):
            raise told
        return None

    def _named_root(self) -> str:
        """Return the folder that the site's first page names in its `Link` field."""
        try:
            reply = self._http.ask(Question(method="HEAD", may=_ELSEWHERE))
        except PortalTrouble:
            return ""
        for link in reply.headers.get("link", "").split(","):
            address, _, rest = link.partition(">")
            if _RELATION in rest:
                return self._below(next_address(reply.url, address.strip(" <")))
        return ""

    def _below(self, url: str) -> str:
        base = urlsplit(self._http.url).path
        path = urlsplit(url).path
        if not same_place(self._http.url, url) or not path.startswith(base):
            return ""
        return path.removeprefix(base).strip("/")


_ELSEWHERE = (HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.GONE)


def _routed(question: Question, root: str, route: str) -> Question:
    if root != PLAIN:
        return replace(question, path=f"{root}{route}")
    return replace(question, path="", query={"rest_route": route, **(question.query or {})})

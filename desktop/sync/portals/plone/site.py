"""Asking a Plone site: addresses, searches, items."""

from collections.abc import Iterable
from datetime import datetime
from functools import cached_property
from http import HTTPStatus
from urllib.parse import quote, urlencode, urlsplit

from desktop.article.post import PortalAccount
from desktop.sync.errors import NotPermitted
from desktop.sync.portals.http import Basic, Http, Limits, Question, Reply
from desktop.sync.portals.plone.answers import Item, Items, Line, Lines
from desktop.sync.portals.plone.refusals import Refusals
from desktop.sync.portals.plone.session import Session, begin, prove

_MANY = 60_000
"""Lines of the catalogue in one answer: at some 800 bytes, what an answer may have."""

Query = list[tuple[str, str]]


class Site:
    """One account's way to a site. Paths are below the site's root, "" is the root."""

    def __init__(self, account: PortalAccount, secret: str, limits: Limits | None) -> None:
        """Raise `BadAddress`; asks nothing yet. Option `api`: where plone.restapi answers."""
        self._user, self._secret = account.user, secret
        self.http = Http(
            account.option("api") or account.url,
            login=Basic(account.user, secret),
            user=account.user,
            ca_file=account.ca_file,
            limits=limits,
            refusal=Refusals(account.user),
        )

    @cached_property
    def session(self) -> Session:
        """The account, once its login is proven."""
        return begin(self.http, self._user, self._secret)

    def prove(self) -> None:
        """Raise `LoginRefused` when the site no longer knows us."""
        prove(self.http, self.session.user_id)

    def path(self, address: str) -> str:
        """Return the path of an item by the address that the site told."""
        return urlsplit(address).path.removeprefix(urlsplit(self.session.root).path).strip("/")

    def ask(self, question: Question) -> Reply:
        """Ask as the account, never as a stranger."""
        _ = self.session
        return self.http.ask(question)

    def get(self, path: str, *, may: Iterable[int] = ()) -> Reply:
        """Look at `path`."""
        return self.ask(Question(path=path, may=frozenset(may)))

    def lines(self, folder: str, query: Query) -> tuple[list[Line], datetime]:
        """Return the catalogue's lines below `folder`, and the site's clock when it gave them."""
        fields = [("metadata_fields", name) for name in ("UID", "modified", "effective")]
        reply = self._search(folder, [*query, *fields, ("b_size", str(_MANY))])
        answer, moment = reply.value(Lines), clock(reply)
        if len(answer.items) != answer.total:
            raise reply.garbled("all of a listing")
        return answer.items, moment

    def items(self, query: Query) -> tuple[list[Item], datetime]:
        """Return what is found in the whole site, and the site's clock."""
        reply = self._search("", [*query, ("fullobjects", "1"), ("b_size", "1000")])
        return reply.value(Items).items, clock(reply)

    def by_uid(self, uid: str) -> tuple[Item, datetime] | None:
        """Return an item; None when it is gone; raises `NotPermitted` when it is only hidden."""
        found, moment = self.items([("UID", uid)])
        if found:
            return found[0], moment
        reply = self.get(f"resolveuid/{quote(uid)}", may={HTTPStatus.NOT_FOUND})
        if reply.status == HTTPStatus.NOT_FOUND:
            return None
        raise NotPermitted(self._user, "read")

    def item(self, path: str) -> tuple[Item, datetime]:
        """Return the item at `path`."""
        reply = self.get(path)
        return reply.value(Item), clock(reply)

    def close(self) -> None:
        """Let go of connections."""
        self.http.close()

    def _search(self, folder: str, query: Query) -> Reply:
        told = urlencode([*query, ("show_inactive", "1")])  # else what is scheduled stays out
        return self.get(f"{below(folder, '@search')}?{told}")


def below(folder: str, name: str) -> str:
    """Return the path of `name` in `folder`."""
    return f"{folder}/{name}" if folder else name


def clock(reply: Reply) -> datetime:
    """Return the site's own time; raises `Garbled` when it does not tell."""
    if reply.date is None:
        raise reply.garbled("the field Date")
    return reply.date

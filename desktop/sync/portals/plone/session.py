"""Who we are on a Plone site, proven before anything else is believed.

With a wrong password Plone answers as to a stranger, without a word: public posts only. So the
login is asked for by itself, and again after every listing.
"""

from base64 import urlsafe_b64decode
from dataclasses import dataclass
from http import HTTPStatus

import msgspec

from desktop.sync.errors import ApiMissing, Garbled, LoginRefused
from desktop.sync.portals.http import Http, Question
from desktop.sync.portals.plone.answers import Token, User


class _Claims(msgspec.Struct):
    sub: str


@dataclass(frozen=True, slots=True)
class Session:
    """The account: `root` is the site's address as the site itself tells it."""

    root: str
    user_id: str
    name: str
    roles: frozenset[str]


def begin(http: Http, user: str, secret: str) -> Session:
    """Log in; raises `LoginRefused`, or `ApiMissing` where plone.restapi does not answer."""
    reply = http.ask(
        Question(
            method="POST",
            path="@login",
            json={"login": user, "password": secret},
            may={HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_IMPLEMENTED},
        )
    )
    if reply.is_page:
        raise ApiMissing(http.url)
    if reply.status == HTTPStatus.UNAUTHORIZED:
        raise LoginRefused(http.host, user)
    if reply.status == HTTPStatus.NOT_IMPLEMENTED:  # a site without tokens
        return prove(http, user)
    return prove(http, _subject(reply.value(Token).token, http.host))


def prove(http: Http, user_id: str) -> Session:
    """Return the account as which requests are answered; raises `LoginRefused` for a stranger."""
    reply = http.get(f"@users/{user_id}", may={HTTPStatus.UNAUTHORIZED})
    if reply.status == HTTPStatus.UNAUTHORIZED:
        raise LoginRefused(http.host, http.user)
    told = reply.value(User)
    root = told.address.partition("/@users/")[0]
    return Session(root, told.id, told.fullname or told.id, frozenset(told.roles))


def _subject(token: str, host: str) -> str:
    try:
        claims = token.split(".")[1]
        padded = claims + "=" * (-len(claims) % 4)
        return msgspec.json.decode(urlsafe_b64decode(padded), type=_Claims).sub
    except (IndexError, ValueError, msgspec.DecodeError) as error:
        raise Garbled(host, "a login's token") from error

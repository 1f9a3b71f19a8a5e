"""Logging in with user and password, or with OAuth 2's client credentials."""

import time
from urllib.parse import urlencode

from desktop.article.post import PortalAccount
from desktop.sync.portals.http import Basic, Http, Limits, Login, Question
from desktop.sync.portals.liferay.answers import Token

_EARLY = 30.0
"""Seconds before its end at which a token is renewed."""


def login_of(account: PortalAccount, secret: str, limits: Limits | None) -> Login:
    """Return the login that the option `auth` asks for: `basic` or `oauth2`."""
    if account.option("auth") == "oauth2":
        return ClientCredentials(account, secret, limits)
    return Basic(account.user, secret)


class ClientCredentials:
    """A token for the account's client id and secret (RFC 6749, section 4.4), renewed in time."""

    def __init__(self, account: PortalAccount, secret: str, limits: Limits | None) -> None:
        self._http = Http(account.url, user=account.user, ca_file=account.ca_file, limits=limits)
        self._form = {
            "grant_type": "client_credentials",
            "client_id": account.user,
            "client_secret": secret,
        }
        self._token = ""
        self._until = 0.0

    def headers(self) -> dict[str, str]:
        """Return the field `Authorization`; asks for a token when there is none that lasts."""
        if time.monotonic() > self._until:
            self._renew()
        return {"Authorization": f"Bearer {self._token}"}

    def close(self) -> None:
        """Let go of connections."""
        self._http.close()

    def _renew(self) -> None:
        asked = time.monotonic()
        question = Question(
            method="POST",
            path="o/oauth2/token",
            content=urlencode(self._form).encode(),
            headers={"Content-Type": "application/x-www-form-urlencoded"},
        )
        token = self._http.ask(question).value(Token)
        self._token = token.access_token
        self._until = asked + token.expires_in - _EARLY

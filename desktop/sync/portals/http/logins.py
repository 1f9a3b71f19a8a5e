"""How a request says who it comes from. None of these shows its secret when it is printed."""

from base64 import b64encode
from dataclasses import dataclass, field
from typing import Protocol


class Login(Protocol):
    """What a request carries so that the portal knows the account."""

    def headers(self) -> dict[str, str]:
        """Return the header fields that log in; asked anew for every request."""
        ...


@dataclass(frozen=True, slots=True)
class NoLogin:
    """Nobody in particular: what every visitor may ask, or a protocol that logs in by itself."""

    def headers(self) -> dict[str, str]:
        """Return nothing."""
        return {}


@dataclass(frozen=True, slots=True)
class Basic:
    """User and password in every request (RFC 7617, in UTF-8)."""

    user: str
    secret: str = field(repr=False)

    def headers(self) -> dict[str, str]:
        """Return the field `Authorization`."""
        pair = f"{self.user}:{self.secret}".encode()
        return {"Authorization": f"Basic {b64encode(pair).decode('ascii')}"}


@dataclass(slots=True)
class Bearer:
    """A token in every request; whoever renews it sets `token`."""

    token: str = field(repr=False)

    def headers(self) -> dict[str, str]:
        """Return the field `Authorization`, or nothing while there is no token."""
        return {"Authorization": f"Bearer {self.token}"} if self.token else {}

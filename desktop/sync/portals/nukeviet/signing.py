"""Proving that we know the secret, without sending it (`api.php`)."""

from datetime import UTC, datetime, timedelta

from desktop.article.model import now

_ROUNDS = 4
"""The fewest there are, 1 ms on either side: NukeViet makes the secret itself, of random letters,
and no slow hash has to keep those from being guessed."""
_LONGEST = 72
"""Bytes that bcrypt looks at; PHP drops the rest, Python's library refuses it."""

Signature = dict[str, str]


class Signer:
    """Signs requests by the portal's clock, which may be at most 5 seconds from the stamp."""

    def __init__(self, key: str, secret: str) -> None:
        self._key = key
        self._secret = secret
        self._ahead = timedelta()

    def signature(self) -> Signature:
        """Return the fields that log a request in, right now."""
        timestamp = int((now() + self._ahead).timestamp())
        return {
            "apikey": self._key,
            "timestamp": str(timestamp),
            "hashsecret": _hash(f"{self._secret}_{timestamp}"),
        }

    def go_by(self, clock: datetime) -> None:
        """Take the portal's clock, as its answer has just told it, for ours."""
        self._ahead = clock.astimezone(UTC) - now()


def _hash(text: str) -> str:
    import bcrypt

    hashed = bcrypt.hashpw(text.encode()[:_LONGEST], bcrypt.gensalt(_ROUNDS)).decode("ascii")
    return hashed.replace("$2b$", "$2y$", 1)  # the same algorithm by PHP's name for it

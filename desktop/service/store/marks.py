"""What is kept of a reader: a keyed hash that leads neither back to them nor to their other votes."""

import hmac
from datetime import date

HASH = "sha256"


def reader_mark(secret: bytes, kind: str, subject: str, reader: str) -> bytes:
    """Return the mark of `reader` (32 hexadecimal digits) on one article or poll.

    `kind` and `subject` are part of what is hashed, so two marks of one reader share nothing.
    """
    return hmac.digest(secret, f"{kind}\0{subject}\0{reader}".encode(), HASH)


def visitor_mark(salt: bytes, day: date, address: str, agent: str, page: str) -> bytes:
    """Return the mark of a visitor of `page`, under the `salt` that is thrown away with `day`."""
    return hmac.digest(salt, f"{day}\0{address}\0{agent}\0{page}".encode(), HASH)

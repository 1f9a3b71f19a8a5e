"""How long and how much a portal may take of us."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Seconds and bytes after which an answer is given up on.

    `read` is the longest silence within an answer, `total` the longest that all of it may take,
    `most` its bytes: 100 long articles with their HTML are some 10 MB. A line that was `idle` for
    longer is not used again; httpx's own five seconds are over while others of a sync still ask,
    and its pool may then close a line in the moment in which another thread takes it.
    """

    connect: float = 10.0
    read: float = 30.0
    total: float = 300.0
    most: int = 64_000_000
    connections: int = 4
    idle: float = 60.0

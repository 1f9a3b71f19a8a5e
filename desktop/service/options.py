"""What a running service is told."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """How to serve the exported folder `site`, its counts kept at the database URL `database`.

    `token` opens the statistics (empty: closed). `secret` keys the readers' marks (empty: one is
    made and kept in the database). `weather` is a file of readings (None: what the site's profile
    says). `proxies` lists, separated by commas, the addresses whose `X-Forwarded-For` is believed.
    `votes` and `requests` are what one address may send a minute (0: without limit). `tallies` is
    a folder that the workers share for as long as they run. What may be secret is not in its `repr`.
    """

    site: Path
    database: str = field(repr=False)
    tallies: Path
    token: str = field(default="", repr=False)
    secret: str = field(default="", repr=False)
    weather: Path | None = None
    proxies: str = ""
    votes: int = 600
    requests: int = 6000

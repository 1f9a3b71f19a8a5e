"""What a portal is asked."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import msgspec


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One request.

    `path` goes below the portal's address, or is a whole address on its host. `json` is anything
    that msgspec encodes, else `content` is sent as it is. `action` and `name` say what was at
    hand if it is refused (`NotPermitted.action`, `TooLarge.name`). `may` are the statuses beyond
    2xx that the asker reads itself; `most` bounds the answer's bytes (0: the usual).
    """

    method: str = "GET"
    path: str = ""
    query: Mapping[str, str] | None = None
    json: object = field(default=None, repr=False)
    content: bytes | None = field(default=None, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    action: str = "read"
    name: str = ""
    may: Collection[int] = ()
    most: int = 0

    @property
    def body(self) -> bytes | None:
        """The bytes to send."""
        return self.content if self.json is None else msgspec.json.encode(self.json)

    @property
    def fields(self) -> dict[str, str]:
        """The header fields to send."""
        kind = {} if self.json is None else {"Content-Type": "application/json"}
        return kind | dict(self.headers)

    @property
    def changes_nothing(self) -> bool:
        """Whether it only looks."""
        return self.method in {"GET", "HEAD"}

"""A portal's answer, whole and within its limits."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import TypeVar

import msgspec

from desktop.sync.errors import Garbled
from desktop.sync.portals.http.addresses import host_of

Value = TypeVar("Value")

_BOM = b"\xef\xbb\xbf"
"""What a carelessly saved file of a portal may put before its answers."""


@dataclass(frozen=True, slots=True)
class Reply:
    """Status, header fields (by names in lower case) and body of an answer of `url`."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)
    url: str = field(repr=False)

    @property
    def good(self) -> bool:
        """Whether the portal did what it was asked (2xx)."""
        return HTTPStatus.OK <= self.status < HTTPStatus.MULTIPLE_CHOICES

    @property
    def is_page(self) -> bool:
        """Whether this is a page for people rather than an answer for programs."""
        kind = self.headers.get("content-type", "").lower()
        return "html" in kind or (not kind and self.body.lstrip()[:1] == b"<")

    def value(self, kind: type[Value]) -> Value:
        """Return the JSON of the body as a `kind`; raises `Garbled` when it is none."""
        try:
            return msgspec.json.decode(self.body.removeprefix(_BOM), type=kind)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise self.garbled(kind.__name__) from error

    def value_or(self, kind: type[Value], default: Value) -> Value:
        """Return the JSON of the body as a `kind`, or `default` when it is none."""
        try:
            return self.value(kind)
        except Garbled:
            return default

    def garbled(self, expected: str) -> Garbled:
        """Return the trouble that this answer is not `expected`."""
        return Garbled(host_of(self.url), expected)

    @property
    def date(self) -> datetime | None:
        """The portal's own clock, in UTC."""
        return http_date(self.headers.get("date", ""))

    @property
    def retry_after(self) -> float:
        """The seconds after which the portal wants to be asked again; 0 when it does not say."""
        told = self.headers.get("retry-after", "").strip()
        if told.isascii() and told.isdigit():
            return min(float(told[:9]), _LONGEST)
        moment, now = http_date(told), self.date
        if moment is None or now is None:  # this machine's clock is no measure
            return 0.0
        return min(max((moment - now).total_seconds(), 0.0), _LONGEST)


_LONGEST = 86_400.0
"""A day: who is told more asks once in between."""


def http_date(text: str) -> datetime | None:
    """Return the moment in a header field, in UTC, or None when it is none."""
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)

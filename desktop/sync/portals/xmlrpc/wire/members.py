"""A struct of an answer, read by name: servers agree on names more than on types."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from xmlrpc.client import Binary, DateTime

_DATE = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)")


@dataclass(frozen=True, slots=True)
class Members:
    """The members of a struct; what is missing or of another type reads as nothing."""

    values: Mapping[object, object] = field(repr=False)

    def text(self, *names: str) -> str:
        """Return the first of `names` that says anything; numbers as written."""
        return next(filter(None, (_text(self.values.get(name)) for name in names)), "")

    def has(self, name: str) -> bool:
        """Tell whether there is a member `name`."""
        return name in self.values

    def moment(self, *names: str) -> datetime | None:
        """Return the first of `names` that is a date, taken as Greenwich time."""
        moments = (_moment(self.values.get(name)) for name in names)
        return next((moment for moment in moments if moment), None)

    def flag(self, name: str, *, default: bool) -> bool:
        """Return a truth value, which some servers send as a number or a text."""
        value = self.values.get(name)
        return default if value is None else value in {True, "1", "true"}

    def one(self, name: str) -> "Members":
        """Return the struct called `name`; an empty one when there is none."""
        value = self.values.get(name)
        return Members(value) if isinstance(value, dict) else Members({})

    def many(self, name: str) -> "list[Members]":
        """Return the structs in the array called `name`."""
        return as_members(self.values.get(name))

    def texts(self, name: str) -> list[str]:
        """Return the texts in the array called `name`, which PHP may have made a struct."""
        value = self.values.get(name)
        items = list(value.values()) if isinstance(value, dict) else value
        return [_text(item) for item in items] if isinstance(items, list) else []


def as_members(value: object) -> list[Members]:
    """Return the structs of an array, or of one struct alone."""
    values = value if isinstance(value, list) else [value]
    return [Members(item) for item in values if isinstance(item, dict)]


def _text(value: object) -> str:
    match value:
        case str():
            return value
        case bool() | None:
            return ""
        case int() | float():
            return str(value)
        case Binary():
            return bytes(value.data).decode("utf-8", "replace")
        case _:
            return ""


def _moment(value: object) -> datetime | None:
    text = value.value if isinstance(value, DateTime) else value
    match = _DATE.match(text) if isinstance(text, str) else None
    if match is None:
        return None
    try:
        return datetime(*map(int, match.groups()), tzinfo=UTC)  # type: ignore[misc, arg-type]
    except ValueError:  # 0000-00-00, which WordPress sends for drafts
        return None

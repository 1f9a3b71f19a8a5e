"""What a check finds."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters: an `error` keeps readers out, a `warning` asks for a look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to look at: `rule` names it for good, `message` says it in the user's language.

    `excerpt` is the text it is about and `suggestion` what could stand there; both may be empty.
    """

    rule: str
    severity: Severity
    message: str
    excerpt: str = ""
    suggestion: str = ""

"""What every reader of a file returns: an article in the making."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.exchange.errors import ExchangeError
from desktop.exchange.raw import Raw


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that was read: its `fields` as written, its body as `html` that nobody checked yet.

    `title` is what the text itself offers where no field names one.
    """

    html: str
    title: str = ""
    fields: Mapping[str, Raw] = field(default_factory=dict)
    warnings: tuple[ExchangeError, ...] = ()

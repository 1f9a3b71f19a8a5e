"""What mends a finding whose words are right and what they are is not.

A closed set: the page does each by its `kind` (`src/findings/remedies.ts`).
"""

from dataclasses import dataclass
from typing import Literal

from desktop.language import tr


@dataclass(frozen=True, slots=True)
class HeadingLevel:
    """The heading becomes one of `level`, 2 to 4."""

    level: int
    kind: Literal["heading-level"] = "heading-level"


@dataclass(frozen=True, slots=True)
class HeaderRow:
    """The first row of a table becomes its header; `table` counts those of the block from 0."""

    table: int
    kind: Literal["header-row"] = "header-row"


@dataclass(frozen=True, slots=True)
class InLanguage:
    """The words are marked as being in `language`: `en`, `fr` or `de` (BCP 47)."""

    language: str
    kind: Literal["in-language"] = "in-language"


Remedy = HeadingLevel | HeaderRow | InLanguage


def remedy_words(remedy: Remedy) -> str:
    """Return what `remedy` does, as a button says it."""
    match remedy:
        case HeadingLevel(level=level):
            return tr("Make it a heading of level {level}", level=level)
        case HeaderRow():
            return tr("Make the first row its header")
        case InLanguage(language=language):
            return _LANGUAGES[language]()


_LANGUAGES = {
    "en": lambda: tr("Mark it as English"),
    "fr": lambda: tr("Mark it as French"),
    "de": lambda: tr("Mark it as German"),
}

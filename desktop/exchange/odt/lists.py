"""Lists of an odt: their levels, and the number that each item has."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.exchange.manuscript.counting import counted
from desktop.exchange.manuscript.parts import Item
from desktop.exchange.odt.names import EXTENDED, STYLE, TEXT, number

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree import ElementTree as ET

_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman",
          "I": "upperRoman"}  # fmt: skip
_NUMBERED = TEXT + "list-level-style-number"
_DEEPEST = 10


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list style; `form` is empty for a bullet or no sign at all."""

    form: str = ""
    bullet: bool = False
    before: str = ""
    after: str = ""
    start: int = 1
    shown: int = 1


class Lists:
    """Counts through one document."""

    def __init__(self, styles: "Mapping[str, ET.Element]") -> None:
        self._styles = styles
        self._counts: dict[str, dict[int, int]] = {}

    def begin(self, style: str, at: int, *, goes_on: bool) -> None:
        """Begin a list at level `at`, which counts on from the last one of its style or anew."""
        if not goes_on:
            counts = self._counts.setdefault(style, {})
            for deeper in [level for level in counts if level >= at]:
                del counts[deeper]

    def item(self, style: str, at: int, start: str | None) -> Item | None:
        """Return the place of the next item, None where it has no sign; `start` sets its number."""
        level = self._level(style, at)
        if level.bullet or not level.form:
            return Item(at) if level.bullet else None
        counts = self._counts.setdefault(style, {})
        counts[at] = number(start, counts[at] + 1 if at in counts else level.start)
        label = level.before + self._number(style, at, level) + level.after
        plain = level.form == "decimal" and level.shown == 1 and not _has_words(level)
        return Item(at, counts[at] if plain else None, label.strip())

    def _number(self, style: str, at: int, level: Level) -> str:
        first = max(0, at + 1 - level.shown)
        counts = self._counts[style]
        forms = {each: self._level(style, each).form or level.form for each in range(first, at + 1)}
        return ".".join(counted(counts.get(each, 1), form) for each, form in forms.items())

    def _level(self, style: str, at: int) -> Level:
        element = self._styles.get(style)
        levels = list(element) if element is not None else []
        found = next((each for each in levels if each.get(TEXT + "level") == str(at + 1)), None)
        return _level(found) if found is not None else Level(bullet=at < _DEEPEST)


def _has_words(level: Level) -> bool:
    return any(sign.isalnum() for sign in level.before + level.after)


def _level(element: "ET.Element") -> Level:
    if element.tag != _NUMBERED:
        return Level(bullet=True)
    before, _, after = element.get(EXTENDED + "num-list-format", "").partition("%")
    return Level(
        form=_FORMS.get(element.get(STYLE + "num-format", ""), ""),
        before=element.get(STYLE + "num-prefix", before),
        after=element.get(STYLE + "num-suffix", after.rpartition("%")[2]),
        start=number(element.get(TEXT + "start-value"), 1),
        shown=number(element.get(TEXT + "display-levels"), 1),
    )

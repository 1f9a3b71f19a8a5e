"""Numbers and bullets of a docx: which list a paragraph is in and what stands before it."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.exchange.docx.names import W, number, value
from desktop.exchange.manuscript.counting import counted
from desktop.exchange.manuscript.parts import Item

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from desktop.exchange.docx.package import Package

_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    text: str
    start: int
    style: str


class Numbering:
    """Counts through one document, paragraph by paragraph."""

    def __init__(self, package: "Package") -> None:
        root = package.xml(package.of_kind("numbering"))
        lists = [] if root is None else root.findall(W + "abstractNum")
        self._levels = {each.get(W + "abstractNumId", ""): _levels(each) for each in lists}
        self._nums = {each.get(W + "numId", ""): each for each in _all(root, "num")}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def level_of(self, num_id: str, style_id: str) -> int:
        """Return the level of the list that is bound to the paragraph style `style_id`, or 0."""
        levels = self._levels.get(self._list_of(num_id), {})
        return next((at for at, level in levels.items() if level.style == style_id), 0)

    def item(self, num_id: str, at: int) -> Item | None:
        """Return the place of the next paragraph of the list `num_id` at level `at`, if it has one."""
        list_id = self._list_of(num_id)
        level = self._levels.get(list_id, {}).get(at)
        if level is None or level.form == "none":
            return None
        if level.form == "bullet":
            return Item(at)
        count = self._count(num_id, list_id, at, level)
        plain = level.form.startswith("decimal") and _is_bare(level.text, at)
        return Item(at, count if plain else None, self._text(list_id, level) or f"{count}.")

    def _list_of(self, num_id: str) -> str:
        return value(self._nums.get(num_id), "abstractNumId") or ""

    def _count(self, num_id: str, list_id: str, at: int, level: _Level) -> int:
        counts = self._counts.setdefault(list_id, {})
        restart = self._restart(num_id, at)
        first = restart is not None and (num_id, at) not in self._begun
        self._begun.add((num_id, at))
        if restart is not None and first:
            counts[at] = restart
        else:
            counts[at] = counts[at] + 1 if at in counts else level.start
        for deeper in [other for other in counts if other > at]:
            del counts[deeper]
        return counts[at]

    def _restart(self, num_id: str, at: int) -> int | None:
        for override in _all(self._nums.get(num_id), "lvlOverride"):
            start = value(override, "startOverride")
            if start is not None and override.get(W + "ilvl") == str(at):
                return number(start, 1)
        return None

    def _text(self, list_id: str, level: _Level) -> str:
        counts, levels = self._counts[list_id], self._levels[list_id]

        def place(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            shown = levels.get(at, level)
            return counted(counts.get(at, shown.start), shown.form)

        return _PLACE.sub(place, level.text).strip()


def _is_bare(text: str, at: int) -> bool:
    """Tell whether a level shows its own number and no words, so that a list says the same."""
    return _PLACE.findall(text) == [str(at + 1)] and not re.search(r"[^\W\d_]", text)


def _levels(element: "ET.Element") -> dict[int, _Level]:
    return {number(each.get(W + "ilvl"), 0): _level(each) for each in element.findall(W + "lvl")}


def _level(element: "ET.Element") -> _Level:
    return _Level(
        form=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        start=number(value(element, "start"), 1),
        style=value(element, "pStyle") or "",
    )


def _all(root: "ET.Element | None", name: str) -> "list[ET.Element]":
    return [] if root is None else root.findall(W + name)

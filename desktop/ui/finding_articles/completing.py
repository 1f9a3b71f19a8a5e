"""What can be proposed for the words in the search field: filters by name, and their values. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from desktop.article.states import State
from desktop.language import tr
from desktop.library.query import Facet
from desktop.state_names import state_name
from desktop.vietnamese import fold

if TYPE_CHECKING:
    from desktop.article.labels import Label, LabelKind

MOST = 8
"""Proposals that are shown at once."""

_LEAST = 2
"""Letters of a filter's name before it is proposed."""

_LAST = re.compile(
    r"(?<!\S)(?P<minus>-?)(?P<name>[^\W\d_]+)"
    r'(?P<value>:(?:"(?P<phrase>[^"]*)|(?P<word>[^\s"]*)))?$'
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The labels that filters can name, and the day that it is."""

    today: date
    labels: "dict[Facet, list[Label]]" = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would be written, what it is called, and what is told of it besides."""

    written: str
    name: str
    told: str = ""


@dataclass(frozen=True, slots=True)
class Completion:
    """What is proposed in place of the letters from `start` up to the caret."""

    start: int
    proposals: tuple[Proposal, ...]
    of_values: bool
    """Whether a filter's values are proposed, not the filters."""


def facet_names() -> dict[Facet, str]:
    """Return what each filter asks for, in words."""
    return {
        Facet.CATEGORY: tr("Category"),
        Facet.PERSON: tr("Author"),
        Facet.TAG: tr("Tag"),
        Facet.TOPIC: tr("Topic"),
        Facet.STATE: tr("State"),
        Facet.DAY: tr("Date"),
        Facet.PICTURE: tr("With a picture"),
    }


def facets_of_labels() -> "dict[LabelKind, Facet]":
    """Return which filter asks for which kind of label."""
    from desktop.article.labels import LabelKind  # once the text can be typed into

    return {
        LabelKind.CATEGORY: Facet.CATEGORY,
        LabelKind.TAG: Facet.TAG,
        LabelKind.TOPIC: Facet.TOPIC,
    }


def completion(before: str, vocabulary: Vocabulary) -> Completion | None:
    """Return what can be proposed for the end of `before`, the text up to the caret; or nothing."""
    last = _LAST.search(before)
    if last is None:
        return None
    name = fold(last["name"])
    if last["value"] is None:
        found = _filters(name, last["minus"]) if len(name) >= _LEAST else []
    elif name in list(Facet):
        typed = fold(last["phrase"] or last["word"] or "")
        found = _values(Facet(name), typed, f"{last['minus']}{name}:", vocabulary)
    else:
        found = []
    if not found:
        return None
    return Completion(last.start(), tuple(found[:MOST]), of_values=last["value"] is not None)


def written(facet: Facet, value: str) -> str:
    """Return the filter that asks for `value` itself."""
    return f'{facet.value}:"{value.replace(chr(34), " ")}"'


def _filters(typed: str, minus: str) -> list[Proposal]:
    return [
        Proposal(f"{minus}{facet.value}:", f"{facet.value}:", words)
        for facet, words in facet_names().items()
        if facet.value.startswith(typed)
    ]


def _values(facet: Facet, typed: str, name: str, vocabulary: Vocabulary) -> list[Proposal]:
    match facet:
        case Facet.STATE:
            return _named(typed, name, ((state_name(state), "") for state in State))
        case Facet.PICTURE:
            return _named(typed, name, (("co", tr("with a picture")), ("khong", tr("without"))))
        case Facet.DAY:
            return _days(typed, name, vocabulary.today)
    labels = sorted(vocabulary.labels.get(facet, []), key=lambda label: -label.count)
    return [
        Proposal(f'{name}"{label.name.replace(chr(34), " ")}" ', label.name, str(label.count))
        for label in labels
        if _fits(typed, label.name)
    ]


def _named(typed: str, name: str, values: Iterable[tuple[str, str]]) -> list[Proposal]:
    return [
        Proposal(f'{name}"{value}" ' if " " in value else f"{name}{value} ", value, told)
        for value, told in values
        if _fits(typed, value)
    ]


def _days(typed: str, name: str, today: date) -> list[Proposal]:
    before = date(today.year - (today.month == 1), (today.month - 2) % 12 + 1, 1)
    days = (
        (f"{today:%Y-%m-%d}", tr("today")),
        (f"{today:%Y-%m}", tr("this month")),
        (f"{before:%Y-%m}", tr("last month")),
        (f"{today:%Y}", tr("this year")),
        (f"{today.year - 1}", tr("last year")),
    )
    return [
        Proposal(f"{name}{day} ", day, told)
        for day, told in days
        if day.startswith(typed) and day != typed
    ]


def _fits(typed: str, name: str) -> bool:
    words = fold(name).replace("/", " ").split()
    return all(any(word.startswith(each) for word in words) for each in typed.split())

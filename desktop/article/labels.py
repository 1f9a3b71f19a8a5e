"""The labels that articles are filed under, given another name in many at once. Pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop.article.model import Article
from desktop.article.moving import after_edit
from desktop.article.site import SiteProfile
from desktop.vietnamese import fold, nfc


class LabelKind(StrEnum):
    """What kind of label it is."""

    CATEGORY = "category"
    TAG = "tag"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class Label:
    """A label and how many articles outside the bin it finds; a category also those below it."""

    name: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Renaming:
    """The labels `former` become `new`, which may be in use already; an empty one removes them.

    Categories are paths: those below the former ones move along.
    """

    kind: LabelKind
    former: tuple[str, ...]
    new: str = ""

    def of(self, label: str) -> str:
        """Return what `label` is called now; empty for one that is removed."""
        if self.kind is not LabelKind.CATEGORY:
            return self.new if label in self.former else label
        for path in self.former:
            if label == path or label.startswith(f"{path}/"):
                return f"{self.new}{label[len(path) :]}" if self.new else ""
        return label


def tidy(name: str, kind: LabelKind) -> str:
    """Return `name` as articles carry it; a category's path without empty parts."""
    words = " ".join(nfc(name).split())
    if kind is not LabelKind.CATEGORY:
        return words
    return "/".join(filter(None, (part.strip() for part in words.split("/"))))


def renamed(article: Article, renaming: Renaming) -> Article:
    """Return `article` under the new labels, in the state that an edit leaves it in."""
    match renaming.kind:
        case LabelKind.TOPIC:
            edited = replace(article, topic=renaming.of(article.topic))
        case LabelKind.TAG:
            edited = replace(article, tags=_each(article.tags, renaming.of))
        case LabelKind.CATEGORY:
            edited = replace(article, categories=_each(article.categories, renaming.of))
    return after_edit(article, edited)


def renamed_profile(profile: SiteProfile, renaming: Renaming) -> SiteProfile:
    """Return `profile` with its categories, and its menu's lines for them, under the new names."""
    menu = (replace(line, target=renaming.of(line.target) or line.target) for line in profile.menu)
    return replace(profile, categories=_each(profile.categories, renaming.of), menu=tuple(menu))


def alike(labels: Iterable[Label]) -> list[tuple[Label, ...]]:
    """Return those that differ in accents, capitals or spaces alone, the most used first."""
    groups: dict[str, list[Label]] = {}
    for label in labels:
        groups.setdefault(" ".join(fold(label.name).split()), []).append(label)
    return [
        tuple(sorted(group, key=lambda each: -each.count))
        for group in groups.values()
        if len(group) > 1
    ]


def with_those_above(paths: Iterable[str]) -> list[str]:
    """Return each path once, and those that it lies below."""
    every: dict[str, None] = {}
    for path in paths:
        parts = path.split("/")
        every.update(("/".join(parts[: end + 1]), None) for end in range(len(parts)))
    return list(every)


def _each(labels: Iterable[str], name: Callable[[str], str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(name, labels))))

"""What was found, with numbers that stay while the article is written, and in groups."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.editor.findings import Mark
from desktop.proofing import Finding, Part, Severity, rule_title

_CUT = "…"
_GRAVITY = (Severity.STOP, Severity.ERROR, Severity.WARNING)


@dataclass(frozen=True, slots=True)
class Found:
    """A finding; `id` is the same for the same words as long as they are found again."""

    id: int
    finding: Finding

    @property
    def in_body(self) -> bool:
        """Whether it has a place in the article's text."""
        place = self.finding.place
        return place is not None and place.part is Part.BODY


@dataclass(frozen=True, slots=True)
class Kind:
    """What one rule found, in reading order."""

    severity: Severity
    rule: str
    found: tuple[Found, ...]

    @property
    def title(self) -> str:
        """The rule's name."""
        return rule_title(self.rule)

    @property
    def mendable(self) -> list[Found]:
        """Those that are mended by putting the suggestion in their place."""
        return [each for each in self.found if each.finding.mendable]


class Numbers:
    """Gives findings their numbers; what is found no longer gives its number up."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], int] = {}
        self._last = 0

    def numbered(self, findings: Iterable[Finding]) -> tuple[Found, ...]:
        """Return `findings` with their numbers."""
        before, self._known = self._known, {}
        seen: Counter[tuple[object, ...]] = Counter()
        found = []
        for finding in findings:
            part = finding.place and finding.place.part
            same = (part, finding.rule, finding.excerpt, finding.context)
            key = (*same, seen[same])
            seen[same] += 1
            self._known[key] = number = before.get(key) or self._next()
            found.append(Found(number, finding))
        return tuple(found)

    def _next(self) -> int:
        self._last += 1
        return self._last


def kinds(found: Sequence[Found]) -> list[Kind]:
    """Return `found` by severity, the gravest first, and rule, in the order of their first place."""
    by_rule: dict[tuple[Severity, str], list[Found]] = {}
    for each in found:
        by_rule.setdefault((each.finding.severity, each.finding.rule), []).append(each)
    ordered = sorted(by_rule, key=lambda kind: _GRAVITY.index(kind[0]))
    return [Kind(severity, rule, tuple(by_rule[severity, rule])) for severity, rule in ordered]


def marks(found: Iterable[Found]) -> dict[int, list[Mark]]:
    """Return what is to be marked in each block of the body."""
    by_block: dict[int, list[Mark]] = {}
    for each in found:
        place = each.finding.place
        if place is not None and place.part is Part.BODY:
            by_block.setdefault(place.block, []).append(_mark(each))
    return by_block


def _mark(found: Found) -> Mark:
    place, excerpt = found.finding.place, found.finding.excerpt
    assert place is not None  # noqa: S101 - whoever calls has looked
    cut = excerpt.endswith(_CUT) and place.end - place.start != len(excerpt)
    return Mark(
        id=found.id,
        severity=found.finding.severity,
        passage=place.passage,
        start=place.start,
        end=place.end,
        text=excerpt.removesuffix(_CUT).rstrip() if cut else excerpt,
        cut=cut,
    )

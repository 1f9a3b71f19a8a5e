"""Checks an article again and again while it is written.

The rules, with all that they compile and read, are loaded by the first check, on its thread.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.article.model import Article
from desktop.proofing.findings import Finding, Part
from desktop.proofing.ignoring import Ignored
from desktop.proofing.options import Options
from desktop.proofing.passages import Passage, passages_of_block, split
from desktop.proofing.sightings import Sighting, moved

_PARTS = {Part.TITLE: 0, Part.SAPO: 1, Part.BODY: 2}
_NOWHERE = (len(_PARTS), 0, 0, 0)
_NOTHING_IGNORED = Ignored()


@dataclass(frozen=True, slots=True)
class _Judged:
    """What the rules say of one block, as if it were the first."""

    findings: tuple[Finding, ...]
    sightings: tuple[Sighting, ...]

    def moved(self, block: int) -> "_Judged":
        """Return the same of the block with that number."""
        return _Judged(
            tuple(moved(finding, block) for finding in self.findings),
            tuple(seen.moved(block) for seen in self.sightings),
        )


class Proofreader:
    """Proofreads articles; what it found in a block is kept as long as the block is unchanged.

    `options` may be others from one check to the next. One thread at a time may use it. What it finds is in the language spoken when it was found.
    """

    def __init__(self, options: Options = Options()) -> None:  # noqa: B008 - it is frozen
        self.options = options
        self._kept: dict[tuple[Part, str], _Judged] = {}
        self._placed: dict[tuple[Part, str, int], _Judged] = {}

    def check(self, article: Article, ignored: Ignored = _NOTHING_IGNORED) -> tuple[Finding, ...]:
        """Return everything to look at in `article` in reading order; fields without place last."""
        from desktop.proofing.rules import ARTICLE_RULES, verdicts

        judged = self._judged(article)
        findings = [
            *(finding for each in judged for finding in each.findings),
            *verdicts((seen for each in judged for seen in each.sightings), self.options),
            *(finding for rule in ARTICLE_RULES for finding in rule(article)),
        ]
        return tuple(sorted((f for f in findings if not ignored.hides(f)), key=_reading_order))

    def _judged(self, article: Article) -> list[_Judged]:
        texts = [(Part.TITLE, article.title, 0), (Part.SAPO, article.sapo, 0)]
        texts += [(Part.BODY, block, number) for number, block in enumerate(split(article.body))]
        kept, self._kept = self._kept, {}
        placed, self._placed = self._placed, {}
        judged: list[_Judged] = []
        for part, text, number in texts:
            key = (part, text)
            self._kept[key] = each = kept.get(key) or self._kept.get(key) or _judge(part, text)
            if each.findings or each.sightings:
                place = (part, text, number)
                self._placed[place] = there = placed.get(place) or each.moved(number)
                judged.append(there)
        return judged


def _judge(part: Part, text: str) -> _Judged:
    from desktop.proofing.rules import BLOCK_OBSERVERS, BLOCK_RULES

    if part is not Part.BODY:
        passages = [Passage(part=part, tag=part.value, text=text)] if text.strip() else []
        return _Judged(tuple(_found(passages)), tuple(_seen(passages)))
    passages = passages_of_block(text)
    about_block = (finding for rule in BLOCK_RULES for finding in rule(text))
    in_block = (seen for observe in BLOCK_OBSERVERS for seen in observe(text))
    return _Judged((*about_block, *_found(passages)), (*in_block, *_seen(passages)))


def _found(passages: Iterable[Passage]) -> Iterator[Finding]:
    from desktop.proofing.rules import PASSAGE_RULES

    return (finding for passage in passages for rule in PASSAGE_RULES for finding in rule(passage))


def _seen(passages: Iterable[Passage]) -> Iterator[Sighting]:
    from desktop.proofing.rules import OBSERVERS

    return (seen for passage in passages for observe in OBSERVERS for seen in observe(passage))


def _reading_order(finding: Finding) -> tuple[int, int, int, int]:
    place = finding.place
    if place is None:
        return _NOWHERE
    passage = -1 if place.passage is None else place.passage
    return _PARTS[place.part], place.block, passage, place.start

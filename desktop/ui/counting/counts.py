"""The measures of a body or of a selection. Pure."""

from dataclasses import dataclass

from desktop.article.body import pictures, plain_text
from desktop.article.words import reading_minutes, word_count
from desktop.proofing.passages import passages

_PARAGRAPHS = frozenset(["p", "h2", "h3", "h4", "li", "pre"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Words, letters with and without spaces, paragraphs (headings and items too), pictures.

    `minutes` is the time that reading takes.
    """

    words: int = 0
    letters: int = 0
    letters_without_spaces: int = 0
    paragraphs: int = 0
    pictures: int = 0
    minutes: int = 0


def counts_of(body: str) -> Counts:
    """Return the measures of a canonical `body`; a line's end is no letter."""
    text = plain_text(body)
    return Counts(
        words=word_count(text),
        letters=_letters(text),
        letters_without_spaces=len("".join(text.split())),
        paragraphs=sum(passage.tag in _PARAGRAPHS for passage in passages(body)),
        pictures=len(pictures(body)),
        minutes=reading_minutes(word_count(text)),
    )


def counts_of_selection(text: str) -> Counts:
    """Return the measures of selected plain `text`; its lines are its paragraphs."""
    return Counts(
        words=word_count(text),
        letters=_letters(text),
        letters_without_spaces=len("".join(text.split())),
        paragraphs=sum(bool(line.strip()) for line in text.splitlines()),
        minutes=reading_minutes(word_count(text)),
    )


def _letters(text: str) -> int:
    return sum(len(line) for line in text.splitlines())

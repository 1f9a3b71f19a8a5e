"""The words beside a word, and how well another would stand between them."""

from dataclasses import dataclass

from desktop.proofing.passages import Passage
from desktop.vietnamese.pairs import known_pairs

_SPACES = (" ", "\u00a0")


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The words before and after, in lower case; "" where a mark or the end comes between."""

    before: str
    after: str

    def vouch(self, syllable: str) -> int:
        """Return with how many of them `syllable` is known: 0 to 2."""
        pairs = known_pairs()
        return pairs.seen(self.before, syllable) + pairs.seen(syllable, self.after)


def neighbours(passage: Passage, index: int) -> Neighbours:
    """Return the words that stand a space away from the word with that `index`."""
    return around(passage, index, index)


def around(passage: Passage, first: int, last: int) -> Neighbours:
    """Return the words that stand a space away from the words from `first` to `last`."""
    words, text = passage.words, passage.open_text
    before = after = ""
    if first and text[words[first - 1].end : words[first].start] in _SPACES:
        before = words[first - 1].text.lower()
    if last + 1 < len(words) and text[words[last].end : words[last + 1].start] in _SPACES:
        after = words[last + 1].text.lower()
    return Neighbours(before, after)

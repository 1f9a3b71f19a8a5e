"""What each keyboard sends to a program while a word's keys are pressed.

UniKey and EVKey send what is left of the key: Backspaces as far back as the word changes, then the
letters that follow (`VK_BACK`, then `VK_PACKET` with each letter). EVKey's mending for address
bars sends a narrow no-break space first and takes it back as well; UniKey's clipboard mode pastes
the letters. IBus composes: the word is underlined until it is done (Bamboo), or the program is
asked to put letters in the place of those before the caret (Unikey with surrounding text).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from tests.editor.sequences.syllable import Method, Syllable

EMPTY = "\u202f"


class Way(StrEnum):
    """One way that something reaches the program; the value is its sign in the files."""

    LETTER = ""
    BACKSPACE = "⌫"
    PASTE = "⎘"
    PREEDIT = "…"
    COMMIT = "="


@dataclass(frozen=True)
class Sent:
    """Something sent: `text` for all but Backspace; `replaced` letters before the caret give way."""

    way: Way
    text: str = ""
    replaced: int = 0


Keyboard = Callable[[str, Method], Iterator[Sent]]
"""Takes the keys of one word (its letters without a break) and the method."""


def screens(keys: str, method: Method) -> Iterator[tuple[str, str, str]]:
    """Yield each key with what stands on the screen before and after it; `⌫` is the writer's own."""
    syllable = Syllable(method)
    for key in keys:
        before = syllable.shown
        if key == Way.BACKSPACE.value:
            syllable.take_back()
        else:
            syllable.press(key)
        yield key, before, syllable.shown


def unikey(keys: str, method: Method, *, first: str = "", pasted: bool = False) -> Iterator[Sent]:
    """Take back and send anew; see the module."""
    for key, before, after in screens(keys, method):
        common = _shared(before, after)
        back, letters = len(before) - common, after[common:]
        if key == Way.BACKSPACE.value or back == 0:
            yield Sent(Way.BACKSPACE) if key == Way.BACKSPACE.value else Sent(Way.LETTER, letters)
            continue
        yield from [Sent(Way.LETTER, first)] if first else []
        yield from [Sent(Way.BACKSPACE)] * (back + len(first))
        if pasted:
            yield Sent(Way.PASTE, letters)
        else:
            yield from (Sent(Way.LETTER, letter) for letter in letters)


def evkey(keys: str, method: Method) -> Iterator[Sent]:
    """As UniKey, with the mending for address bars."""
    return unikey(keys, method, first=EMPTY)


def clipboard(keys: str, method: Method) -> Iterator[Sent]:
    """UniKey's clipboard mode."""
    return unikey(keys, method, pasted=True)


def bamboo(keys: str, method: Method) -> Iterator[Sent]:
    """IBus with the word underlined until it is done."""
    after = ""
    for _key, _before, after in screens(keys, method):
        yield Sent(Way.PREEDIT, after)
    yield Sent(Way.COMMIT, after)


def surrounding(keys: str, method: Method) -> Iterator[Sent]:
    """IBus with the letters before the caret replaced."""
    for key, before, after in screens(keys, method):
        common = _shared(before, after)
        if key == Way.BACKSPACE.value:
            yield Sent(Way.BACKSPACE)
        else:
            yield Sent(Way.COMMIT, after[common:], replaced=len(before) - common)


def _shared(before: str, after: str) -> int:
    """Return how many letters both begin with."""
    pairs = enumerate(zip(before, after, strict=False))
    return next(
        (place for place, (one, other) in pairs if one != other), min(len(before), len(after))
    )

"""A syllable while its keys are typed: the rules of Telex and VNI as the Vietnamese keyboards have them.

Both methods say the same with other keys. A mark's key changes the letter it fits that stands last
in the syllable, however much was typed after it ("free style": `dienedj` and `ddieenj` are both
`điện`); typed a second time it takes the mark back and stays a letter (`ass` is `as`, `eee` is
`ee`), and nothing in that word is marked any more. The tone stands where schools put it: on the
marked vowel (on the second of `ươ`), else on the vowel before a final consonant, else on the first
of two and on the middle one of three (`hòa`, `hoàn`, `ngoài`), and it moves while letters follow.
What cannot be one syllable (`Campuchia`) is typed as it is.
"""

import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum

VOWELS = "aeiouy"
TONES = dict(zip("12345", "\u0301\u0300\u0309\u0303\u0323", strict=True))
TELEX_TONES = dict(zip("sfrxj", "12345", strict=True))
CIRCUMFLEX, HORN, BREVE, STROKE = "6", "7", "8", "9"
MARKED = {
    "a" + CIRCUMFLEX: "â",
    "e" + CIRCUMFLEX: "ê",
    "o" + CIRCUMFLEX: "ô",
    "o" + HORN: "ơ",
    "u" + HORN: "ư",
    "a" + BREVE: "ă",
    "d" + STROKE: "đ",
}


class Method(StrEnum):
    """How marks are typed: with letters, or with digits."""

    TELEX = "telex"
    VNI = "vni"


@dataclass
class Letter:
    """A letter as it was typed, and its mark."""

    key: str
    mark: str = ""

    @property
    def shown(self) -> str:
        """The letter with its mark."""
        marked = MARKED.get(self.key.lower() + self.mark, self.key.lower())
        return marked.upper() if self.key.isupper() else marked


@dataclass
class Syllable:
    """The keys of one word so far; `shown` is what stands on the screen for them."""

    method: Method
    letters: list[Letter] = field(default_factory=list)
    tone: str = ""
    plain: bool = False
    """Whether a mark was taken back: the rest of the word is typed as it is."""

    @property
    def shown(self) -> str:
        """What stands on the screen."""
        shown = [letter.shown for letter in self.letters]
        if self.tone:
            place = self._toned()
            shown[place] = unicodedata.normalize("NFC", shown[place] + TONES[self.tone])
        return "".join(shown)

    def press(self, key: str) -> None:
        """Type `key`: a mark, a tone or a letter."""
        if self.plain or not self._whole() or not self._changes(key.lower()):
            self.letters.append(Letter(key))

    def take_back(self) -> None:
        """Press Backspace: the last letter on the screen goes, with what it bore."""
        if self.tone and self._toned() == len(self.letters) - 1:
            self.tone = ""
        self.letters.pop()

    def _changes(self, key: str) -> bool:
        if self.method is Method.TELEX:
            if key in TELEX_TONES:
                return self._tone(TELEX_TONES[key])
            if key == "w":
                return self._horn() or self._mark("a", BREVE)
            return self._mark(key, STROKE if key == "d" else CIRCUMFLEX)
        if key in TONES:
            return self._tone(key)
        if key == HORN:
            return self._horn()
        fits = {CIRCUMFLEX: "aeo", BREVE: "a", STROKE: "d"}.get(key, "")
        last = next(
            (letter.key.lower() for letter in reversed(self.letters) if letter.key.lower() in fits),
            "",
        )
        return bool(last) and self._mark(last, key)

    def _tone(self, tone: str) -> bool:
        if not self._vowels():
            return False
        again = tone == self.tone
        self.tone, self.plain = ("", True) if again else (tone, False)
        return not again

    def _mark(self, base: str, mark: str) -> bool:
        if base + mark not in MARKED:
            return False
        fitting = [letter for letter in self.letters if letter.key.lower() == base]
        if not fitting:
            return False
        again = fitting[-1].mark == mark
        fitting[-1].mark, self.plain = ("", True) if again else (mark, False)
        return not again

    def _horn(self) -> bool:
        vowels = [self.letters[place] for place in self._vowels()]
        horned = [letter for letter in vowels if letter.key.lower() in "uo" and letter.key]
        if not horned or (
            self.method is Method.TELEX and vowels[-1].key.lower() == "a" and len(vowels) == 1
        ):
            return False
        pair = "".join(letter.key.lower() for letter in horned)
        chosen = horned[:2] if pair.startswith("uo") else horned[:1]
        again = all(letter.mark == HORN for letter in chosen)
        for letter in chosen:
            letter.mark = "" if again else HORN
        self.plain = again
        return not again

    def _whole(self) -> bool:
        """Tell whether the letters can be one syllable: its vowels stand together."""
        places = self._vowels()
        return not places or places == list(range(places[0], places[-1] + 1))

    def _vowels(self) -> list[int]:
        """The places of the vowels; `qu` and `gi` before another vowel are consonants."""
        keys = [letter.key.lower() for letter in self.letters]
        places = [place for place, key in enumerate(keys) if key in VOWELS]
        start = "".join(keys[:2])
        glides = start == "qu" or (start == "gi" and len(places) > 1)
        return places[1:] if glides and len(places) > 1 else places

    def _toned(self) -> int:
        places = self._vowels()
        marked = [place for place in places if self.letters[place].mark]
        if marked:
            return marked[-1]
        closed = places[-1] < len(self.letters) - 1
        if len(places) == 1 or (len(places) == 2 and not closed):
            return places[0]
        return places[1]

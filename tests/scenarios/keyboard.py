"""A Vietnamese keyboard, pressed through the X server.

`xdotool` lends a key to each letter that the layout lacks and takes it back at once; a program
that reads the layout a moment later has lost the letter. So the letters get keys of their own
before anything is typed, as a Vietnamese layout has them.
"""

import os
import re
import subprocess

_LETTERS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ" + "–“”…"
_NAMES = {" ": "space", "\n": "Return", "\t": "Tab", "-": "minus", ".": "period", ",": "comma"}
_NAMES |= {"/": "slash", ":": "colon", "_": "underscore", "(": "parenleft", ")": "parenright"}
_LAYOUT = """xkb_keymap {{
    xkb_keycodes {{ include "evdev+aliases(qwerty)" }};
    xkb_types {{ include "complete" }};
    xkb_compat {{ include "complete" }};
    xkb_symbols {{ include "pc+us+inet(evdev)" {keys} }};
}};
"""


def add_vietnamese_keys() -> None:
    """Give every Vietnamese letter a key of the display; the multimedia keys are free for it."""
    display = os.environ["DISPLAY"]
    before = _run("xkbcomp", "-xkb", display, "-")
    free = re.findall(r"<(I\d+)> =", before)
    keys = " ".join(
        f"replace key <{key}> {{ [ {_code(letter)}, {_code(letter.upper())} ] }};"
        for key, letter in zip(free, _LETTERS, strict=False)
    )
    _run("xkbcomp", "-w", "0", "-", display, given=_LAYOUT.format(keys=keys))


def press(*keys: str, gap: int = 12) -> None:
    """Press `keys`, named as X names them (`ctrl+s`, `Tab`), `gap` milliseconds apart."""
    if keys:
        _run("xdotool", "key", "--clearmodifiers", "--delay", str(gap), *keys)


def step(*keys: str) -> None:
    """Press keys that move the focus, as slowly as a hand that looks where it arrives."""
    press(*keys, gap=250)


def type_text(text: str, gap: int = 12) -> None:
    """Press the key of each letter of `text`; a line's end is Enter, a tab is Tab."""
    press(*(key_of(letter) for letter in text), gap=gap)


def key_of(letter: str) -> str:
    """Return X's name of the key that types `letter`."""
    return _NAMES.get(letter) or (letter if letter.isascii() else _code(letter))


def _code(letter: str) -> str:
    return f"U{ord(letter):04X}"


def _run(*command: str, given: str | None = None) -> str:
    ran = subprocess.run(
        command, input=given, capture_output=True, encoding="utf-8", check=True, timeout=60
    )
    return ran.stdout

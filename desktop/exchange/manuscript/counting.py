"""Numbers of lists in the signs that word processors count in."""

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LARGEST = 5000


def counted(count: int, form: str) -> str:
    """Return `count` as `form` (Word's `lowerLetter`, `upperRoman`, …) writes it."""
    name = form.lower()
    if not 0 < count < _LARGEST or name.endswith(("decimal", "zero")):
        return str(count)
    if name.endswith("roman"):
        text = _roman(count)
    elif name.endswith("letter"):
        text = _LETTERS[(count - 1) % 26] * ((count - 1) // 26 + 1)
    else:
        return str(count)
    return text.upper() if name.startswith("upper") else text


def _roman(count: int) -> str:
    text = ""
    for worth, sign in _ROMAN:
        text += sign * (count // worth)
        count %= worth
    return text

"""Pictures of RTF: hexadecimal digits or bytes, and the words that describe them."""

from desktop.exchange.rtf import letters
from desktop.exchange.rtf.tree import Binary, Group, Word

_SUFFIXES = {"pngblip": ".png", "jpegblip": ".jpg", "emfblip": ".emf", "wmetafile": ".wmf",
             "dibitmap": ".bmp", "wbitmap": ".bmp", "pmmetafile": ".wmf", "macpict": ".pict"}  # fmt: skip


def picture(group: Group) -> tuple[bytes, str]:
    """Return the bytes of a `pict` and the suffix that its kind has."""
    kinds = (part.name for part in group.parts if isinstance(part, Word))
    suffix = next((_SUFFIXES[kind] for kind in kinds if kind in _SUFFIXES), "")
    for part in group.parts:
        if isinstance(part, Binary):
            return part.data, suffix
    digits = "".join(part for part in group.parts if isinstance(part, str)).replace(" ", "")
    try:
        return bytes.fromhex(digits[: len(digits) // 2 * 2]), suffix
    except ValueError:
        return b"", suffix


def described(shape: Group, encoding: str) -> str | None:
    """Return the alternative text among a shape's properties, None where nobody wrote one."""
    found = _property(shape, "wzDescription")
    return (_words(found, encoding).strip() or None) if found else None


def shown_by(shape: Group) -> Group | None:
    """Return the `pict` that a shape shows, and not one that only fills it."""
    found = _property(shape, "pib")
    return found.find("pict") if found else None


def _property(shape: Group, name: str) -> Group | None:
    for each in shape.every():
        named = next((part for part in each.groups() if part.kind == "sn"), None)
        if each.kind == "sp" or named is not None:
            value = next((part for part in each.groups() if part.kind == "sv"), None)
            if named is not None and value is not None and named.text().strip() == name:
                return value
    return None


def _words(value: Group, encoding: str) -> str:
    """Return the letters of plain text with `u`, each followed by one sign to be skipped."""
    told: list[str] = []
    skipped = 0
    for part in value.parts:
        if isinstance(part, Word) and part.name == "u":
            told.append(letters.of_number(part.number or 0))
            skipped = 1
        elif isinstance(part, str):
            told.append(letters.decoded(part[skipped:], encoding))
            skipped = 0
    return letters.whole("".join(told))

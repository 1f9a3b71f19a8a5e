"""What stands at the head of an RTF file: its fonts and its styles."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.exchange.manuscript.lettering import role_of
from desktop.exchange.manuscript.parts import Role
from desktop.exchange.rtf import letters
from desktop.exchange.rtf.tree import Group, Word
from desktop.vietnamese.legacy import legacy_of


@dataclass(frozen=True, slots=True)
class Font:
    """A font: its name, the encoding of bytes in it, whether it holds signs only."""

    name: str = ""
    encoding: str = letters.WESTERN
    symbols: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """Fonts and styles by their numbers; `first` is the font of text that names none."""

    encoding: str = letters.WESTERN
    first: int = 0
    fonts: Mapping[int, Font] = field(default_factory=dict)
    styles: Mapping[int, str] = field(default_factory=dict)

    def font(self, number: int) -> Font:
        """Return the font `number`; an unknown one is in the document's encoding."""
        return self.fonts.get(number, Font(encoding=self.encoding))

    def role(self, style: int) -> Role:
        """Return what a paragraph of this style is."""
        return role_of(self.styles.get(style, ""))

    def outline(self, style: int) -> int:
        """Return the heading level of a style called `heading 2`, 0 for any other."""
        kind, _, digit = self.styles.get(style, "").rpartition(" ")
        return int(digit) if kind == "heading" and digit in set("123456789") else 0


def head(document: Group) -> Head:
    """Return what stands at the head of `document`."""
    numbers = {part.name: part.number for part in document.parts if isinstance(part, Word)}
    encoding = letters.code_page(numbers.get("ansicpg"))
    fonts, styles = document.find("fonttbl"), document.find("stylesheet")
    return Head(
        encoding,
        numbers.get("deff") or 0,
        dict(_fonts(fonts, encoding)) if fonts else {},
        dict(_style(each) for each in styles.groups()) if styles else {},
    )


def _fonts(table: Group, encoding: str) -> list[tuple[int, Font]]:
    """Return the fonts; old programs write them all into one group, each ended by a semicolon."""
    entries = list(table.groups()) or [table]
    return [found for entry in entries for found in _entries(entry, encoding)]


def _entries(entry: Group, encoding: str) -> list[tuple[int, Font]]:
    fonts: list[tuple[int, Font]] = []
    number, charset = 0, 0
    for part in entry.parts:
        if isinstance(part, Word) and part.name == "f":
            number = part.number or 0
        elif isinstance(part, Word) and part.name == "fcharset":
            charset = part.number or 0
        elif isinstance(part, str) and part.strip(" ;"):
            fonts.append((number, _font(part.strip(" ;"), charset, encoding)))
    return fonts


def _font(name: str, charset: int, document: str) -> Font:
    old = legacy_of(name) is not None  # whose bytes are what its own table says
    encoding = letters.WESTERN if old else letters.of_character_set(charset, document)
    return Font(name, encoding, charset == letters.SYMBOLS)


def _style(entry: Group) -> tuple[int, str]:
    words = [part for part in entry.parts if isinstance(part, Word)]
    others = {"cs", "ds", "ts"}  # of letters, sections and tables
    number = next((word.number or 0 for word in words if word.name == "s"), 0)
    number = -1 if any(word.name in others for word in words) else number
    names = (part for part in entry.parts if isinstance(part, str))
    return number, "".join(names).strip(" ;").lower()

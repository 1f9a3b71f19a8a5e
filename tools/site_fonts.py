"""Makes the fonts of the theme "cong" from resources/fonts: `./dev site_fonts`, after `./dev fonts`.

A page of a site is read over slow lines, so each face is one small file with the letters of
Vietnamese, English, French and German; a rarer one is drawn in a typeface of the reader's system.
Hinting is left out: browsers of today do without. The licence of Source Serif keeps the name
"Source" for unchanged files; the cut faces are therefore called "Ban Tin Serif".
"""

from collections.abc import Iterator
from typing import NamedTuple

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from tools.fonts import ENGLISH, HERE, UNICODE_BMP, WINDOWS, as_truetype

TARGET = HERE.parent / "themes/cong/fonts"
LETTERS = (
    (0x20, 0x7E), (0xA0, 0xA0), (0xA3, 0xA3), (0xA7, 0xA7), (0xA9, 0xA9), (0xAB, 0xAB), (0xAE, 0xAE),
    (0xB0, 0xB3), (0xB5, 0xB5), (0xB7, 0xB7), (0xBB, 0xBB), (0xBD, 0xBD),  # £ § © « ® ° ± ² ³ µ · » ½
    (0xC0, 0xC4), (0xC7, 0xCF), (0xD1, 0xD7), (0xD9, 0xDD), (0xDF, 0xE4), (0xE7, 0xEF),
    (0xF1, 0xF7), (0xF9, 0xFD), (0x102, 0x103), (0x110, 0x111), (0x128, 0x129), (0x131, 0x131),
    (0x168, 0x169), (0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x1EA0, 0x1EF9),
    (0x2010, 0x2011), (0x2013, 0x2014), (0x2018, 0x201A), (0x201C, 0x201E), (0x2022, 0x2022),
    (0x2026, 0x2026), (0x2032, 0x2033), (0x2039, 0x203A), (0x20AB, 0x20AC), (0x2190, 0x2193),
    (0x2212, 0x2212),
)  # fmt: skip
COPYRIGHT = 0
LICENCE = "This Font Software is licensed under the SIL Open Font License, Version 1.1."
OFL = "https://openfontlicense.org"
FEATURES = ["kern"]  # every text is composed (NFC): no letter needs its marks placed


class Face(NamedTuple):
    """A face: how its subsets in resources/fonts are called, and what the cut file is."""

    package: str
    style: str
    family: str
    target: str


FACES = (
    Face("be-vietnam-pro", "400-normal", "Be Vietnam Pro", "be-vietnam-pro-400"),
    Face("be-vietnam-pro", "600-normal", "Be Vietnam Pro", "be-vietnam-pro-600"),
    Face("source-serif-4", "400-normal", "Ban Tin Serif", "ban-tin-serif-400"),
    Face("source-serif-4", "600-normal", "Ban Tin Serif", "ban-tin-serif-600"),
    Face("source-serif-4", "400-italic", "Ban Tin Serif", "ban-tin-serif-400-italic"),
)


def main() -> None:
    """Cut every face."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for face in FACES:
        cut(face)


def cut(face: Face) -> None:
    """Write the one file of `face`."""
    sources = [HERE / f"{face.package}-{cut}-{face.style}.woff2" for cut in ("latin", "vietnamese")]
    font = Merger().merge([as_truetype(source) for source in sources])
    options = Options(hinting=False, layout_features=FEATURES, notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=points())
    subsetter.subset(font)
    rename(font, face)
    font.recalcTimestamp = False  # the same file at every run
    drawn = TTFont(sources[0])["head"]
    font["head"].created, font["head"].modified = drawn.created, drawn.modified
    font.flavor = "woff2"
    font.save(TARGET / f"{face.target}.woff2")


def rename(font: TTFont, face: Face) -> None:
    """Keep the copyright, state the licence (it must come with each copy), name the face."""
    names = font["name"]
    names.names = [name for name in names.names if name.nameID == COPYRIGHT]
    stated = {1: face.family, 2: "Regular", 4: face.target, 6: face.target, 13: LICENCE, 14: OFL}
    for number, text in stated.items():
        names.setName(text, number, WINDOWS, UNICODE_BMP, ENGLISH)


def points() -> Iterator[int]:
    """Yield the code points of `LETTERS`."""
    for first, last in LETTERS:
        yield from range(first, last + 1)


if __name__ == "__main__":
    main()

"""The fonts of the page: only the faces it uses, and of each only the parts its letters need."""

from base64 import b64encode
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from desktop import resources

# The ranges are those under which fontsource cut the files (its 400.css of both families).
_RANGES = {
    "vietnamese": (
        "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,"
        "U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB"
    ),
    "latin-ext": (
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,"
        "U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,"
        "U+A720-A7FF"
    ),
    "latin": (
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,"
        "U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"
    ),
}


@dataclass(frozen=True, slots=True)
class FontFile:
    """One woff2 file of the page: a face, cut to the letters of `letters` (a key of the ranges)."""

    family: str
    weight: int
    style: str
    letters: str

    @property
    def name(self) -> str:
        """The file's name in `resources/fonts`, and in the assets of a page in folder form."""
        family = self.family.lower().replace(" ", "-")
        return f"{family}-{self.letters}-{self.weight}-{self.style}.woff2"

    def data(self) -> bytes:
        """Return the file's content."""
        return resources.path(f"fonts/{self.name}").read_bytes()


_FACES = (
    ("Be Vietnam Pro", 400, "normal"),
    ("Be Vietnam Pro", 700, "normal"),
    ("Source Serif 4", 400, "normal"),
    ("Source Serif 4", 700, "normal"),
)
_ITALIC = ("Source Serif 4", 400, "italic")


def font_files(text: str, *, italic: bool) -> tuple[FontFile, ...]:
    """Return the files that a page with the letters of `text` needs, `italic` when it slants.

    Vietnamese and Latin letters always come along: the page's own words need them.
    """
    faces = (*_FACES, _ITALIC) if italic else _FACES
    cuts = (
        ("vietnamese", "latin-ext", "latin") if _has_rare_letters(text) else ("vietnamese", "latin")
    )
    return tuple(FontFile(*face, cut) for face in faces for cut in cuts)


def inside(file: FontFile) -> str:
    """Return the font as a `data:` URL, for a page that is one file."""
    return f"data:font/woff2;base64,{b64encode(file.data()).decode('ascii')}"


def font_faces(files: Iterable[FontFile], url: Callable[[FontFile], str]) -> str:
    """Return the CSS that declares `files`, each found at its `url`."""
    return "\n".join(_font_face(file, url(file)) for file in files)


def _font_face(file: FontFile, url: str) -> str:
    return (
        f'@font-face {{ font-family: "{file.family}"; font-weight: {file.weight}; '
        f'font-style: {file.style}; font-display: swap; src: url("{url}") format("woff2"); '
        f"unicode-range: {_RANGES[file.letters]}; }}"
    )


def _has_rare_letters(text: str) -> bool:
    common = _points("latin") | _points("vietnamese")
    return any(
        point not in common and point in _points("latin-ext") for point in map(ord, set(text))
    )


def _points(cut: str) -> frozenset[int]:
    points: set[int] = set()
    for part in _RANGES[cut].split(","):
        first, _, last = part.removeprefix("U+").partition("-")
        points.update(range(int(first, 16), int(last or first, 16) + 1))
    return frozenset(points)

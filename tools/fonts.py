"""Makes resources/fonts from npm's fontsource packages: `./dev fonts`.

The editor and the exported page load the woff2 subsets as they come. Qt wants whole files, so
the window's typeface is merged from its subsets, a TrueType file each weight, named so that every
font database puts all weights under one family. Source Serif is left as it comes: its licence
reserves the name "Source" for unchanged files.
"""

import io
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import NamedTuple

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent.parent / "resources/fonts"
SUBSETS = ("latin", "latin-ext", "vietnamese")
STYLES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
WINDOWS, UNICODE_BMP, ENGLISH = 3, 1, 0x409  # where the `name` table keeps what systems read
ITALIC, BOLD, REGULAR = 1 << 0, 1 << 5, 1 << 6  # OS/2 fsSelection, OpenType 1.9


class Family(NamedTuple):
    """One typeface: its npm package, its name, and the weights taken of it."""

    package: str
    version: str
    name: str
    upright: tuple[int, ...]
    italic: tuple[int, ...]
    in_window: bool

    @property
    def stem(self) -> str:
        """How its TrueType files begin, such as `BeVietnamPro`."""
        return self.name.replace(" ", "")


FAMILIES = (
    Family(
        "be-vietnam-pro",
        "5.3.0",
        "Be Vietnam Pro",
        (400, 500, 600, 700),
        (400, 600),
        in_window=True,
    ),
    Family(
        "source-serif-4", "5.3.1", "Source Serif 4", (400, 600, 700), (400, 600), in_window=False
    ),
)


def main() -> None:
    """Fetch the packages, copy the subsets and licences, make the whole files."""
    with tempfile.TemporaryDirectory() as scratch:
        for family in FAMILIES:
            package = unpack(family, Path(scratch))
            shutil.copyfile(package / "LICENSE", HERE / f"LICENSE-{family.stem}.txt")
            for weight in family.upright:
                make(family, package, weight, italic=False)
            for weight in family.italic:
                make(family, package, weight, italic=True)


def unpack(family: Family, scratch: Path) -> Path:
    """Return the folder of `family`'s npm package, fetched into `scratch`."""
    wanted = f"@fontsource/{family.package}@{family.version}"
    npm = shutil.which("npm") or sys.exit("npm is needed to fetch the fonts; install Node first.")
    subprocess.run([npm, "pack", "--silent", wanted], cwd=scratch, check=True)
    folder = scratch / family.package
    archive = next(scratch.glob(f"*{family.package}-{family.version}.tgz"))
    with tarfile.open(archive) as package:
        package.extractall(folder, filter="data")
    return folder / "package"


def make(family: Family, package: Path, weight: int, *, italic: bool) -> None:
    """Copy the subsets of one weight; merge them too when the window writes in them."""
    slope = "italic" if italic else "normal"
    names = [f"{family.package}-{subset}-{weight}-{slope}.woff2" for subset in SUBSETS]
    for name in names:
        shutil.copyfile(package / "files" / name, HERE / name)
    if family.in_window:
        merge(family, [HERE / name for name in names], weight, italic=italic)


def merge(family: Family, subsets: list[Path], weight: int, *, italic: bool) -> None:
    """Write the TrueType file of one weight."""
    font = Merger().merge([as_truetype(subset) for subset in subsets])
    style = f"{STYLES[weight]}{' Italic' if italic else ''}".replace("Regular Italic", "Italic")
    rename(font, family.name, weight, style)
    font.recalcTimestamp = False  # the same file at every run
    drawn = TTFont(subsets[0])["head"]
    font["head"].created, font["head"].modified = drawn.created, drawn.modified
    font.save(HERE / f"{family.stem}-{style.replace(' ', '')}.ttf")


def as_truetype(path: Path) -> io.BytesIO:
    """Return the woff2 at `path` as an unpacked font, which is what the merger reads."""
    font = TTFont(path, recalcTimestamp=False)
    font.flavor = None
    if "STAT" in font:
        del font["STAT"]  # of the variable original; these are static
    unpacked = io.BytesIO()
    font.save(unpacked)
    unpacked.seek(0)
    return unpacked


def rename(font: TTFont, family: str, weight: int, style: str) -> None:
    """Name `font` so that old (four styles) and new (any weight) systems find its family."""
    italic = style.endswith("Italic")
    four_styles = weight in {400, 700}
    old_family = family if four_styles else f"{family} {STYLES[weight]}"
    old_style = style if four_styles else ("Italic" if italic else "Regular")
    names = {1: old_family, 2: old_style, 4: f"{family} {style}", 16: family, 17: style}
    for number, text in names.items():
        font["name"].setName(text, number, WINDOWS, UNICODE_BMP, ENGLISH)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = ITALIC * italic | BOLD * (weight == 700) or REGULAR  # noqa: PLR2004
    font["head"].macStyle = (weight == 700) | italic << 1  # noqa: PLR2004


if __name__ == "__main__":
    main()

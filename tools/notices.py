"""Writes THIRD-PARTY-NOTICES.md: whose work the application carries, under which licence.

It reads the metadata of the packages that `requirements.lock` pins for this system, the licences
that the editor's build collects from npm, and those beside the fonts.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
TARGET = HOUSE / "THIRD-PARTY-NOTICES.md"
PINNED = re.compile(r"^([a-z0-9-]+)==", re.MULTILINE)
NPM_HEADING = re.compile(r"^(@?[\w./-]+) (\d[\w.-]*) \(([\w.\- ]+)\)$", re.MULTILINE)
LICENCE_FILE = re.compile(r"(?:^|/)(?:licen[cs]es?|copying|notice)[^/]*(?:/[^/]+)?$", re.IGNORECASE)
FROZEN_TOO = ("psycopg", "psycopg-binary")
"""What build.spec takes along beyond the lock file: a shared library's way to its server."""
FONTS = {
    "BeVietnamPro": "Be Vietnam Pro",
    "SourceSerif4": "Source Serif 4, and cut for sites as Ban Tin Serif",
}
INTRODUCTION = """\
# Third-party notices

Bản Tin itself is under the MIT licence (LICENSE). It carries the work of others, named here with
their licences. `./dev notices` writes this file.

Qt and PySide6 are used under the LGPL 3: they are separate, unchanged libraries that you may
replace by your own builds. Their sources are at <https://download.qt.io/official_releases/>, the
licence's text at <https://www.gnu.org/licenses/lgpl-3.0.txt>, and the notices of the Chromium in
Qt WebEngine at <https://doc.qt.io/qt-6/qtwebengine-licensing.html>. The icons are Phosphor Icons
(MIT, copyright 2020 Phosphor Icons), as QtAwesome ships them. A frozen build carries Python
itself too (PSF-2.0, <https://docs.python.org/3/license.html>).
"""


@dataclass(frozen=True)
class Work:
    """One package or font: its licence by name, and in full where its makers ship the text."""

    name: str
    version: str
    licence: str
    text: str = ""


def main() -> None:
    """Write the file."""
    TARGET.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{TARGET.name} is written.\n")


def page() -> str:
    """Return the whole file."""
    works = [*python_works(), *npm_works(), *fonts()]
    rows = "".join(f"| {work.name} | {work.version} | {work.licence} |\n" for work in works)
    texts = "".join(
        f"\n## {work.name} {work.version}".rstrip() + f"\n\n```text\n{work.text}\n```\n"
        for work in works
        if work.text
    )
    return f"{INTRODUCTION}\n| work | version | licence |\n|---|---|---|\n{rows}{texts}"


def python_works() -> Iterator[Work]:
    """Yield the pinned packages that are installed here."""
    pinned = PINNED.findall((HOUSE / "requirements.lock").read_text(encoding="utf-8"))
    for name in sorted([*pinned, *FROZEN_TOO]):
        try:
            package = distribution(name)
        except PackageNotFoundError:  # pinned for another system
            continue
        meta = package.metadata
        yield Work(meta["Name"], package.version, licence_of(package), licence_text(package))


def licence_of(package: Distribution) -> str:
    """Return the name of `package`'s licence: the expression, else what older metadata say."""
    meta = package.metadata
    stated = next((meta[key] for key in ("License-Expression", "License") if key in meta), "")
    if stated and "\n" not in stated:
        return stated
    classifiers = meta.get_all("Classifier") or []
    named = [line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License ::")]
    return ", ".join(named) or "see the text below"


def licence_text(package: Distribution) -> str:
    """Return the licence files that `package` ships, one after the other."""
    files = [file for file in package.files or [] if ".dist-info" in str(file)]
    found = sorted(str(file.locate()) for file in files if LICENCE_FILE.search(str(file)))
    return "\n\n".join(Path(file).read_text(encoding="utf-8").strip() for file in found)


def npm_works() -> Iterator[Work]:
    """Yield what is bundled into the editor's page."""
    collected = (HOUSE / "resources/editor/dist/LICENSES.txt").read_text(encoding="utf-8")
    parts = NPM_HEADING.split(collected)[1:]
    for name, version, licence, text in zip(*[iter(parts)] * 4, strict=True):
        yield Work(f"{name} (npm)", version, licence, text.strip())


def fonts() -> Iterator[Work]:
    """Yield the typefaces of resources/fonts."""
    for stem, name in FONTS.items():
        text = (HOUSE / f"resources/fonts/LICENSE-{stem}.txt").read_text(encoding="utf-8")
        yield Work(f"{name} (font)", "", "OFL-1.1", text.strip())


if __name__ == "__main__":
    main()

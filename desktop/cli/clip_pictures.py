"""The names that a library's files get beside a text that is pasted elsewhere."""

from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING

from desktop.cli.shapes import ClipPicture
from desktop.library.errors import MissingMedia
from desktop.vietnamese import slug

if TYPE_CHECKING:
    from desktop.library import Library

_NAMELESS = "anh"


def clip_pictures(library: "Library", hashes: Iterable[str]) -> Iterator[ClipPicture]:
    """Yield each of the files that `library` holds, under a name of its own.

    Names are made of the files' own, in letters that every system takes: `Cổng trời.JPG` becomes
    `cong-troi.jpg`.
    """
    taken: set[str] = set()
    for each in sorted(hashes):
        try:
            path, name = library.media_path(each), library.media(each).name
        except MissingMedia:
            continue
        file = _free(slug(PurePath(name).stem) or _NAMELESS, path.suffix, taken)
        taken.add(file)
        yield ClipPicture(file, each, str(path))


def _free(stem: str, suffix: str, taken: set[str]) -> str:
    number, file = 1, f"{stem}{suffix}"
    while file in taken:
        number += 1
        file = f"{stem}-{number}{suffix}"
    return file

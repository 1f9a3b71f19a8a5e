"""The pages of several articles, each a file, in a folder of their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.errors import ExpectedError
from desktop.export.write import export_page
from desktop.library.errors import SecretMark
from desktop.progress import Job, Progress, run
from desktop.vietnamese import slug

if TYPE_CHECKING:
    from desktop.library import Library


@dataclass(frozen=True, slots=True)
class Pages:
    """What was written: the files in the order of their articles, and what they lack.

    `held` are the articles that bear the mark of a state secret, and are not among them.
    """

    folder: Path
    files: tuple[Path, ...]
    warnings: tuple[ExpectedError, ...] = ()
    held: tuple[SecretMark, ...] = ()


def export_pages(library: "Library", ids: Sequence[UUID], folder: Path) -> Job[Pages]:
    """Write each article's page into a file of its own in `folder`, which is new.

    Two articles of one slug get a number each. Raises but for `SecretMark` the errors of `export_page`.
    """
    library.refuse_own_place(folder)
    folder.mkdir(parents=True)
    files: list[Path] = []
    warnings: list[ExpectedError] = []
    held: list[SecretMark] = []
    for done, article_id in enumerate(ids):
        article = library.article(article_id)
        yield Progress(done, len(ids), article.title)
        name = article.slug or slug(article.title) or "bai-viet"
        to = free(folder, name, ".html")
        try:
            warnings += run(export_page(library, article_id, to, folder=False)).warnings
        except SecretMark as mark:
            held.append(mark)
        else:
            files.append(to)
    return Pages(folder, tuple(files), tuple(warnings), tuple(held))


def free(folder: Path, name: str, suffix: str = "") -> Path:
    """Return a path in `folder` that nothing stands at: `name`, or `name-2`, `name-3`."""
    path, number = folder / f"{name}{suffix}", 1
    while path.exists():
        number += 1
        path = folder / f"{name}-{number}{suffix}"
    return path

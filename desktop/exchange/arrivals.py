"""Files of every kind into the library: documents one by one, packages article by article."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.article.model import Article, now
from desktop.article.moving import as_arrived
from desktop.errors import ExpectedError
from desktop.exchange.errors import (
    ArticleClashes,
    ArticleHere,
    ArticleKept,
    ArticleMerged,
    ArticleNews,
    ArticleUpdated,
)
from desktop.exchange.files import Imported, Outcome, outcome_of
from desktop.library.values import Reason
from desktop.progress import Job, Progress

if TYPE_CHECKING:
    from desktop.exchange.packages.importing import Arrived
    from desktop.library import Library

PACKAGE = ".bantin"
"""The suffix of packages."""


def bring_in(
    library: "Library", paths: Sequence[Path], tell: Callable[[Outcome], object]
) -> Job[None]:
    """Bring `paths` in one after the other; a bad one does not stop the rest.

    What became of each article, or why a file is none, is told before the next step: a job that is
    stopped half-way has told all that it did.
    """

    def keep(article: Article) -> None:
        library.save(as_arrived(article, now()), reason=Reason.IMPORT)

    for number, path in enumerate(paths):
        yield Progress(number, len(paths), path.name)
        if path.suffix.lower() == PACKAGE:
            yield from _package(library, path, tell)
        else:
            tell(outcome_of(path, library.add_media, keep))
    yield Progress(len(paths), len(paths))


def _package(library: "Library", path: Path, tell: Callable[[Outcome], object]) -> Job[None]:
    from desktop.exchange.packages.importing import import_package

    job = import_package(library, path, lambda arrived: tell(_told(library, path, arrived)))
    try:
        for step in job:
            yield replace(step, what=f"{path.name}: {step.what}") if step.what else step
    except ExpectedError as error:
        tell(Outcome(path, error=error))


def _told(library: "Library", path: Path, arrived: "Arrived") -> Outcome:
    from desktop.exchange.packages.deciding import Fate

    news: dict[Fate, type[ArticleNews]] = {
        Fate.UNCHANGED: ArticleHere,
        Fate.UPDATED: ArticleUpdated,
        Fate.MERGED: ArticleMerged,
        Fate.CONFLICT: ArticleClashes,
        Fate.KEPT: ArticleKept,
    }
    known = arrived.fate in news
    warnings = (news[arrived.fate](arrived.title),) if known else ()
    imported = Imported(library.article(arrived.id), warnings=warnings)
    return Outcome(path, imported=imported, was_here=known)

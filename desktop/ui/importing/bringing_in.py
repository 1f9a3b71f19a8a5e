"""The job behind the panel: files become articles, packages are merged."""

from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.article.model import Article
from desktop.errors import ExpectedError
from desktop.library import Reason
from desktop.progress import Job
from desktop.ui.importing.results import (
    Result,
    Sentence,
    result_of,
    result_of_arrived,
    result_of_refused,
)

if TYPE_CHECKING:
    from desktop.library import Library

PACKAGES = ".bantin"


def bring_in(
    library: "Library",
    files: list[Path],
    tell: Callable[[Result], object],
    sentence: Sentence,
) -> Job[None]:
    """Import `files` into `library` in their order; each result is told before the next step."""
    from desktop.exchange.files import import_files

    def keep(article: Article) -> None:
        library.save(article, reason=Reason.IMPORT)

    for packages, some in groupby(files, lambda file: file.suffix.lower() == PACKAGES):
        if packages:
            for file in some:
                yield from _package(library, file, tell, sentence)
        else:
            yield from import_files(
                list(some), library.add_media, keep, lambda each: tell(result_of(each, sentence))
            )


def _package(
    library: "Library", file: Path, tell: Callable[[Result], object], sentence: Sentence
) -> Job[None]:
    from desktop.exchange.packages.importing import import_package

    try:
        yield from import_package(library, file, lambda each: tell(result_of_arrived(file, each)))
    except ExpectedError as error:
        tell(result_of_refused(file, error, sentence))

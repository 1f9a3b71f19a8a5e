"""What came of one file, in words."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.errors import ExpectedError
from desktop.language import tr

if TYPE_CHECKING:
    from desktop.exchange.files import Outcome
    from desktop.exchange.packages.importing import Arrived

Sentence = Callable[[ExpectedError], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One line of the list: `article_id` where there is an article, `problem` where there is none.

    `notes` say what the writer should look at.
    """

    title: str
    file: str
    article_id: UUID | None = None
    is_new: bool = True
    """Whether the article was not here before, so that the bin undoes its coming."""
    notes: tuple[str, ...] = ()
    problem: str = ""


def result_of(outcome: "Outcome", sentence: Sentence) -> Result:
    """Return `outcome` in words."""
    name = outcome.file.name
    if outcome.imported is None:
        problem = sentence(_by_name(outcome.error)) if outcome.error else ""
        return Result(title=name, file=name, problem=problem)
    article = outcome.imported.article
    notes = tuple(dict.fromkeys(map(sentence, outcome.imported.warnings)))
    return Result(
        title=article.title or tr("Without a title"), file=name, article_id=article.id, notes=notes
    )


def result_of_arrived(file: Path, arrived: "Arrived") -> Result:
    """Return in words what became of one article of the package `file`."""
    from desktop.exchange.packages.deciding import Fate

    said = {
        Fate.UNCHANGED: tr("It was here already."),
        Fate.UPDATED: tr("It is newer now."),
        Fate.MERGED: tr("It was merged with what was here."),
        Fate.CONFLICT: tr(
            "It was changed here and there in the same place; both texts are kept until you decide."
        ),
    }
    return Result(
        title=arrived.title or tr("Without a title"),
        file=file.name,
        article_id=arrived.id,
        is_new=arrived.fate is Fate.NEW,
        notes=(said[arrived.fate],) if arrived.fate in said else (),
    )


def result_of_refused(file: Path, error: ExpectedError, sentence: Sentence) -> Result:
    """Return in words why nothing came out of `file`."""
    return Result(title=file.name, file=file.name, problem=sentence(_by_name(error)))


def _by_name(error: ExpectedError) -> ExpectedError:
    """Return `error` with the file's name alone, since the list tells of one file at a time."""
    from desktop.exchange.errors import FileError

    return replace(error, file=Path(error.file).name) if isinstance(error, FileError) else error

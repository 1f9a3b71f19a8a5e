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
        title=article.title or tr("Without a title"),
        file=name,
        article_id=article.id,
        notes=notes,
        is_new=not outcome.was_here,
    )


def _by_name(error: ExpectedError) -> ExpectedError:
    """Return `error` with the file's name alone, since the list tells of one file at a time."""
    from desktop.exchange.errors import FileError

    return replace(error, file=Path(error.file).name) if isinstance(error, FileError) else error

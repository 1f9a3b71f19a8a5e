"""What the background thread does first: open the library and choose what to go on with."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.library import Draft
from desktop.library.address import Place
from desktop.library.errors import NoSuchArticle
from desktop.progress import run as run_job

if TYPE_CHECKING:
    from desktop.exchange.files import Outcome
    from desktop.library import Library


@dataclass(frozen=True)
class Opened:
    """An open library, the typing that was never saved, and the article to show first."""

    library: "Library"
    drafts: list[Draft]
    first: UUID | None
    outcomes: "list[Outcome]"


def open_library(place: Place, target: str | None, last: str) -> Opened:
    """Open the library at `place`; `target` and `last` say what to show first.

    `target` is a file to import or an article's id, `last` the id of the article that was open
    last, or empty. Raises what opening and finding raise.
    """
    from desktop.library.library import Library

    library = Library.open(_with_key(place))
    drafts = _offered(library)
    outcomes: list[Outcome] = []
    if target and Path(target).is_file():
        outcomes = bring_in(library, [Path(target)])
        came = [each.imported.article.id for each in outcomes if each.imported]
        first = came[0] if came else None
    elif target:
        first = library.find(target)
    else:
        first = _last(library, last, {draft.article.id for draft in drafts})
    return Opened(library, drafts, first, outcomes)


def _with_key(place: Place) -> Place:
    """Return `place` with its password, if it is a shared one that has it in the keyring."""
    if isinstance(place, Path):
        return place
    from desktop.library.unlocking import unlocked
    from desktop.settings.secrets import SystemSecrets

    return unlocked(place, SystemSecrets())


def _offered(library: "Library") -> list[Draft]:
    """Return the drafts whose articles are not in the bin."""
    drafts = library.drafts()
    binned = {entry.id for entry in library.binned()} if drafts else set()
    return [draft for draft in drafts if draft.article.id not in binned]


def _last(library: "Library", last: str, waiting: set[UUID]) -> UUID | None:
    """Return the article to go on with: the last one, unless a draft of it is to be asked about."""
    if not last or UUID(last) in waiting:
        return None
    with suppress(NoSuchArticle):
        return library.find(last)
    return None


def bring_in(library: "Library", files: list[Path]) -> "list[Outcome]":
    """Import `files` into `library`; each outcome has an article or the error."""
    from desktop.exchange.arrivals import bring_in as job

    outcomes: list[Outcome] = []
    run_job(job(library, files, outcomes.append))
    return outcomes

"""The presenter of importing: files one after the other, stoppable, each taken back if wanted."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Protocol
from uuid import UUID

from desktop.language import tr, trn
from desktop.library import Entry
from desktop.progress import Job, Progress
from desktop.ui.background import Background
from desktop.ui.importing.results import Result
from desktop.ui.workplace import Workplace

Importer = Callable[[list[Path], Callable[[Result], object]], Job[None]]
"""Returns the job that imports files and tells what came of each, on the job's own thread."""


class Articles(Protocol):
    """What is needed of the library; each may raise what the library raises."""

    def delete(self, article_id: UUID) -> None:
        """Put an article into the bin."""
        ...

    def undelete(self, article_id: UUID) -> None:
        """Take an article out of the bin."""
        ...

    def named(self, ids: Collection[UUID]) -> list[Entry]:
        """Return the entries of those that are still there, in the bin or not."""
        ...


class ImportView(Protocol):
    """How the panel shows it."""

    def show_progress(self, words: str, done: int, total: int) -> None:
        """Show the file at hand, and how far it is."""
        ...

    def add_result(self, result: Result) -> None:
        """Show what came of one more file."""
        ...

    def show_ended(self, words: str) -> None:
        """Show that no more files are read, and what came of them together."""
        ...

    def show_binned(self, article_id: UUID, *, binned: bool) -> None:
        """Show that an imported article is in the bin, or back from it."""
        ...

    def show_gone(self, article_id: UUID) -> None:
        """Show that an imported article is not in the library any more, nor in its bin."""
        ...


class Importing:
    """Brings files in; those that come while others are read follow them.

    `apart` is the thread that reads, beside the one of drafts. `leave` closes an article if it is
    the open one and then goes on; `changed` is told when the list is another.
    """

    def __init__(
        self,
        library: Articles,
        view: ImportView,
        place: Workplace,
        *,
        apart: Background,
        importer: Importer,
        leave: Callable[[UUID, Callable[[], None]], None],
        changed: Callable[[], None],
    ) -> None:
        self._library, self._view, self._place = library, view, place
        self._apart, self._importer = apart, importer
        self._leave, self._changed = leave, changed
        self._results: list[Result] = []
        self._articles: list[UUID] = []
        """What came in and was not gone for good when it was last looked for."""
        self._waiting: list[Path] = []
        self._running = self._stopped = False
        self._came, self._failed = 0, 0

    def bring_in(self, files: list[Path]) -> None:
        """Import `files`; a bad one does not stop the rest."""
        self._waiting += files
        if not self._running and self._waiting:
            self._begin()

    def cancel(self) -> None:
        """Read no more files after the one at hand; what came in stays."""
        self._stopped = self._running
        self._waiting.clear()

    def undo(self, article_id: UUID) -> None:
        """Put an imported article into the bin."""
        self._leave(article_id, lambda: self._bin(article_id))

    def restore(self, article_id: UUID) -> None:
        """Take an imported article out of the bin again."""
        self._place.run(
            lambda: self._library.undelete(article_id),
            lambda _none: self._moved(article_id, binned=False),
        )

    def look_again(self) -> None:
        """Show which articles are in the bin or gone for good: the list puts them there too."""
        asked = list(self._articles)

        def show(entries: list[Entry]) -> None:
            found = {entry.id: entry for entry in entries}
            for each in asked:
                if each in found:
                    self._view.show_binned(each, binned=found[each].deleted_at is not None)
                else:
                    self._view.show_gone(each)
                    self._articles.remove(each)

        if asked:
            self._place.run(lambda: self._library.named(asked), show)

    def _bin(self, article_id: UUID) -> None:
        self._place.run(
            lambda: self._library.delete(article_id),
            lambda _none: self._moved(article_id, binned=True),
        )

    def _moved(self, article_id: UUID, *, binned: bool) -> None:
        self._view.show_binned(article_id, binned=binned)
        self._changed()

    def _begin(self) -> None:
        files, self._waiting = self._waiting, []
        self._running, self._stopped = True, False
        self._apart.drive(
            self._importer(files, self._results.append),
            self._progressed,
            lambda _none: self._next(),
            self._place.tell_error,
        )

    def _progressed(self, step: Progress) -> bool:
        self._take_results()
        if self._stopped:
            self._end()
        elif step.what:
            words = tr(
                "Reading “{file}” ({number} of {total})…",
                file=step.what,
                number=step.done + 1,
                total=step.total,
            )
            self._view.show_progress(words, step.done, step.total)
        return not self._stopped

    def _take_results(self) -> None:
        results, self._results[:] = self._results[:], []
        for result in results:
            self._came += not result.problem
            self._failed += bool(result.problem)
            self._view.add_result(result)
            if result.article_id:
                self._articles.append(result.article_id)

    def _next(self) -> None:
        self._take_results()
        if self._waiting:
            self._begin()
        else:
            self._end()

    def _end(self) -> None:
        words = [_said(self._came, self._failed)]
        if self._stopped:
            words.insert(0, tr("Stopped."))
        self._view.show_ended(" ".join(words))
        if self._came:
            self._changed()
        self._running, self._came, self._failed = False, 0, 0


def _said(came: int, failed: int) -> str:
    told = trn("One article came in.", "{count} articles came in.", came)
    if not failed:
        return told
    lost = trn("One file could not be read.", "{count} files could not be read.", failed)
    return f"{told} {lost}" if came else lost

"""The presenter of exports of several articles: their pages in a folder, or one package."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from desktop.language import tr, trn
from desktop.library import Entry
from desktop.ui.many.running import Running
from desktop.ui.messages import Message, Offer
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.exchange.packages.writing import Written
    from desktop.export.several import Pages
    from desktop.progress import Job, Progress

_TOPIC = "exported"
_MOST_NOTES = 5


class ManyExports(Protocol):
    """What is needed of the rest of the program."""

    def pages(self, ids: Sequence[UUID], folder: Path) -> "Job[Pages]":
        """Write the articles' pages into a new folder inside `folder`."""
        ...

    def package(self, ids: Sequence[UUID], path: Path) -> "Job[Written]":
        """Write the articles into a package at `path`."""
        ...


class ExportingMany:
    """Exports chosen articles.

    `folder` and `file` ask where to (None: the writer thought better of it), `keep` makes a version
    of the open article if it is one of them, `show` opens a folder in the system's own window.
    """

    def __init__(
        self,
        exports: ManyExports,
        place: Workplace,
        running: Running,
        *,
        folder: Callable[[], Path | None],
        file: Callable[[str], Path | None],
        keep: Callable[[Collection[UUID], Callable[[], None]], None],
        show: Callable[[Path], None],
    ) -> None:
        self._exports, self._place, self._running = exports, place, running
        self._folder, self._file, self._keep, self._show = folder, file, keep, show

    def pages(self, entries: list[Entry]) -> None:
        """Ask for a folder, and write the pages of `entries` into a new one in it."""
        if folder := self._folder():
            ids = [entry.id for entry in entries]
            self._keep(ids, lambda: self._write_pages(ids, folder))

    def package(self, entries: list[Entry]) -> None:
        """Ask for a file, and write `entries` into it as a package."""
        if file := self._file(entries[0].title):
            ids = [entry.id for entry in entries]
            self._keep(ids, lambda: self._write_package(ids, file))

    def _write_pages(self, ids: list[UUID], folder: Path) -> None:
        self._running.run(
            self._exports.pages(ids, folder), _step, done=self._tell_pages, stopped=self._tell_stop
        )

    def _write_package(self, ids: list[UUID], file: Path) -> None:
        self._running.run(
            self._exports.package(ids, file),
            _step,
            done=self._tell_package,
            stopped=self._tell_stop,
        )

    def _tell_pages(self, pages: "Pages") -> None:
        text = trn("One page is written.", "{count} pages are written.", len(pages.files))
        held = map(self._place.sentence, pages.held)  # each is told: nobody else names them
        notes = dict.fromkeys(map(self._place.sentence, pages.warnings))
        self._tell("\n".join([text, *held, *list(notes)[:_MOST_NOTES]]), pages.folder)

    def _tell_package(self, written: "Written") -> None:
        text = trn(
            "The package “{name}” holds one article.",
            "The package “{name}” holds {count} articles.",
            written.articles,
            name=written.path.name,
        )
        notes = dict.fromkeys(map(self._place.sentence, written.missing))
        self._tell("\n".join([text, *list(notes)[:_MOST_NOTES]]), written.path.parent)

    def _tell(self, text: str, folder: Path) -> None:
        offer = Offer(tr("Open the folder"), lambda: self._show(folder))
        self._place.teller.tell(Message(text=text, offers=(offer,), topic=_TOPIC))

    def _tell_stop(self) -> None:
        text = tr("The export was stopped.")
        self._place.teller.tell(Message(text=text, topic=_TOPIC))


def _step(progress: "Progress") -> str:
    return tr(
        "Exporting “{title}” ({number} of {total})…",
        title=progress.what,
        number=progress.done + 1,
        total=progress.total,
    )

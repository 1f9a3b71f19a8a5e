"""The export panel's presenter: where the page goes, how far it is, what came of it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from desktop.article.model import Article
from desktop.errors import ExpectedError
from desktop.language import tr, trn
from desktop.progress import Job, Progress
from desktop.settings.model import ExportSettings
from desktop.ui.outgoing import Allowed
from desktop.ui.workplace import Workplace
from desktop.vietnamese import slug

if TYPE_CHECKING:
    from desktop.library import Library


class Result(Protocol):
    """What an export reports: the files written and their size together."""

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that were written."""
        ...

    @property
    def bytes(self) -> int:
        """Their size together."""
        ...

    @property
    def warnings(self) -> tuple[ExpectedError, ...]:
        """What the page lacks."""
        ...


class Exports(Protocol):
    """What the panel needs of the rest of the program."""

    def export(
        self, article_id: UUID, to: Path, *, folder: bool, all_the_same: bool
    ) -> Job[Result]:
        """Write the article's page, `all_the_same` though it bears the mark of a state secret."""
        ...


class LibraryExports:
    """The library and the exporter as the panel needs them."""

    def __init__(self, library: "Library") -> None:
        self._library = library

    def export(
        self, article_id: UUID, to: Path, *, folder: bool, all_the_same: bool
    ) -> Job[Result]:
        """Write the article's page, as the library has it."""
        from desktop.export import export_page

        return (
            yield from export_page(
                self._library, article_id, to, folder=folder, all_the_same=all_the_same
            )
        )


class ExportView(Protocol):
    """How the panel shows it."""

    def show_target(self, target: Path, *, folder: bool) -> None:
        """Show where the page would go."""
        ...

    def show_progress(self, progress: Progress) -> None:
        """Show how far the export is."""
        ...

    def show_result(self, text: str, notes: list[str], page: Path) -> None:
        """Show what was written, and what the page lacks."""
        ...

    def show_problem(self, text: str) -> None:
        """Show why nothing was written, or that it was stopped."""
        ...

    def show_idle(self) -> None:
        """Show that nothing is under way."""
        ...


@dataclass(frozen=True, slots=True)
class Target:
    """Where a page goes: a file, or a folder of its own."""

    path: Path
    folder: bool


def suggested(article: Article, settings: ExportSettings, documents: Path) -> Target:
    """Return where `article` would be looked for: under its slug, where the last one went."""
    name = article.slug or slug(article.title) or "bai-viet"
    base = Path(settings.folder) if settings.folder else documents
    return Target(base / (name if settings.as_folder else f"{name}.html"), settings.as_folder)


class Exporting:
    """Presents the export of the open article; `save` makes sure the library has all of it."""

    def __init__(
        self,
        exports: Exports,
        view: ExportView,
        place: Workplace,
        *,
        save: Callable[[Callable[[], None], Callable[[], None]], None],
        article: Callable[[], Article],
        remember: Callable[[ExportSettings], None],
    ) -> None:
        self._exports, self._view, self._place = exports, view, place
        self._save, self._article = save, article
        self._remember = remember
        self._cancelled = self._running = False

    def propose(self, settings: ExportSettings, documents: Path) -> None:
        """Show where the open article would go; what is under way stays in sight."""
        target = suggested(self._article(), settings, documents)
        self._view.show_target(target.path, folder=target.folder)
        if not self._running:
            self._view.show_idle()

    def export(self, target: Target, allowed: Allowed = frozenset()) -> None:
        """Save the article, then write its page; `allowed` says whether it may bear a mark."""
        self._cancelled, self._running = False, True
        self._remember(ExportSettings(folder=str(target.path.parent), as_folder=target.folder))
        self._view.show_progress(Progress(0, 0))
        article_id = self._article().id  # another one may be open once it is saved
        self._save(lambda: self._write(article_id, target, allowed), self._not_saved)

    def cancel(self) -> None:
        """Stop after the step that is under way; what stood at the target stays."""
        self._cancelled = True

    def _not_saved(self) -> None:
        self._running = False
        self._view.show_idle()

    def _write(self, article_id: UUID, target: Target, allowed: Allowed) -> None:
        job = self._exports.export(
            article_id,
            target.path,
            folder=target.folder,
            all_the_same=article_id in allowed,
        )
        self._place.background.drive(job, self._progressed, self._done, self._failed)

    def _progressed(self, progress: Progress) -> bool:
        if self._cancelled:
            self._running = False
            self._view.show_problem(tr("The export was stopped; nothing was changed."))
            return False
        self._view.show_progress(progress)
        return True

    def _done(self, result: Result) -> None:
        self._running = False
        size = f"{result.bytes / 1024:,.0f}".replace(",", ".")
        count = len(result.files)
        text = trn(
            "The page is written: {size} KB.",
            "The page is written: {count} files, {size} KB.",
            count,
            size=size,
        )
        notes = [self._place.sentence(warning) for warning in result.warnings]
        self._view.show_result(text, notes, _page_of(result.files))

    def _failed(self, error: ExpectedError) -> None:
        self._running = False
        self._view.show_problem(self._place.sentence(error))


def _page_of(files: tuple[Path, ...]) -> Path:
    """Return the file that a browser opens."""
    pages = [file for file in files if file.suffix == ".html"]
    return (pages or list(files))[0]

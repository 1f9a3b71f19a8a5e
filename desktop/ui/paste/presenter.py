"""The paste panel's presenter: what is laid out, what is copied, what was copied already."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop.article.model import Article
from desktop.errors import ExpectedError
from desktop.language import tr, trn
from desktop.progress import Job, Progress
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from uuid import UUID

    from desktop.export import Exported
    from desktop.export.paste import PasteField, PastePicture, Sheet


class Pastes(Protocol):
    """What the panel needs of the rest of the program."""

    def lay_out(self, article: Article, folder: Path) -> "Job[Sheet]":
        """Return what is pasted of `article`, its pictures as files in `folder`."""
        ...

    def export(self, article: Article, to: Path) -> "Job[Exported]":
        """Write the publishing package of `article` to the archive `to`."""
        ...


class PasteView(Protocol):
    """How the panel shows it."""

    def show_busy(self) -> None:
        """Show that the article is being laid out, or the package written."""
        ...

    def show_fields(self, title: str, fields: "Sequence[PasteField]", done: set[str]) -> None:
        """Show the fields in their order, those in `done` as copied."""
        ...

    def show_pictures(self, pictures: "Sequence[PastePicture]", folder: Path) -> None:
        """Show the pictures, whose files are in `folder`."""
        ...

    def show_copied(self, key: str) -> None:
        """Show a field as copied, and where to go on."""
        ...

    def show_notes(self, notes: Sequence[str]) -> None:
        """Show what is missing."""
        ...

    def show_said(self, text: str) -> None:
        """Show what was done."""
        ...

    def show_problem(self, text: str) -> None:
        """Show why something was not done."""
        ...


Copy = Callable[[str, str], None]
"""Puts HTML and text onto the clipboard, as two flavours of one thing."""

Save = Callable[[Callable[[], None], Callable[[], None]], None]


class Pasting:
    """Presents the open article's fields; `save` makes sure the library has all of it.

    `folder` is where picture files may be put while the program runs. What was copied of an
    article stays marked as long as the field says the same.
    """

    def __init__(
        self,
        pastes: Pastes,
        view: PasteView,
        place: Workplace,
        *,
        save: Save,
        article: Callable[[], Article],
        copy: Copy,
        folder: Path,
    ) -> None:
        self._pastes, self._view, self._place = pastes, view, place
        self._save, self._article, self._copy = save, article, copy
        self._folder = folder
        self._sheet: Sheet | None = None
        self._copied: dict[UUID, dict[str, str]] = {}

    def lay_out(self) -> None:
        """Save the open article, then lay it out."""
        self._view.show_busy()
        self._save(self._lay_out, lambda: self._view.show_problem(tr("The article is not saved.")))

    def copy(self, key: str) -> None:
        """Put a field onto the clipboard and mark it."""
        if self._sheet is None:
            return
        for field in self._sheet.fields:
            if field.key == key:
                self._copy(field.html, field.text)
                self._copied.setdefault(self._sheet.article.id, {})[key] = field.html
                self._view.show_copied(key)

    def export(self, to: Path) -> None:
        """Write the package of the article that is laid out."""
        if self._sheet is None:
            return
        self._view.show_busy()
        job = self._pastes.export(self._sheet.article, to)
        self._place.background.drive(job, _go_on, self._written, self._failed)

    def _lay_out(self) -> None:
        article = self._article()
        job = self._pastes.lay_out(article, self._folder_of(article))
        self._place.background.drive(job, _go_on, self._laid_out, self._failed)

    def _laid_out(self, sheet: "Sheet") -> None:
        self._sheet = sheet
        copied = self._copied.get(sheet.article.id, {})
        done = {field.key for field in sheet.fields if copied.get(field.key) == field.html}
        self._view.show_fields(sheet.article.title, sheet.fields, done)
        self._view.show_pictures(sheet.pictures, self._folder_of(sheet.article))
        self._view.show_notes([self._place.sentence(warning) for warning in sheet.warnings])

    def _written(self, exported: "Exported") -> None:
        said = trn(
            "The package is written: {count} file, {path}.",
            "The package is written: {count} files, {path}.",
            len(exported.files),
            path=exported.files[0],
        )
        self._view.show_said(said)

    def _failed(self, error: ExpectedError) -> None:
        self._view.show_problem(self._place.sentence(error))

    def _folder_of(self, article: Article) -> Path:
        return self._folder / article.id.hex


def _go_on(_step: Progress) -> bool:
    return True

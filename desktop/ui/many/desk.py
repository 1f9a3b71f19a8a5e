"""What is done with several articles, wired to the window."""

from collections.abc import Callable, Collection, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from desktop.article.model import now
from desktop.article.setting import Setting
from desktop.language import tr
from desktop.library import Entry
from desktop.ui.background import Background
from desktop.ui.many.exporting import ExportingMany
from desktop.ui.many.running import Running
from desktop.ui.undoing import Undoing
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace
from desktop.ui.writing import Writing
from desktop.vietnamese import slug
from desktop.vietnamese.dates import in_hanoi

if TYPE_CHECKING:
    from desktop.exchange.packages.writing import Written
    from desktop.export.several import Pages
    from desktop.library import Library
    from desktop.progress import Job
    from desktop.ui.many.panel import SettingPanel
    from desktop.ui.many.setting import SettingMany


class LibraryManyExports:
    """The library and the exporters as the presenter needs them."""

    def __init__(self, library: "Library") -> None:
        self._library = library

    def pages(self, ids: Sequence[UUID], folder: Path) -> "Job[Pages]":
        """Write the articles' pages into a new folder, named by the day, inside `folder`."""
        from desktop.export.several import export_pages, free

        new = free(folder, f"ban-tin-{in_hanoi(now()):%Y-%m-%d}")
        return export_pages(self._library, ids, new)

    def package(self, ids: Sequence[UUID], path: Path) -> "Job[Written]":
        """Write the articles into a package at `path`."""
        from desktop.exchange.packages.writing import write_package

        return write_package(self._library, ids, path)


class ManyDesk:
    """Sets fields of the articles that are chosen in the list, and exports them."""

    def __init__(
        self,
        library: "Library",
        window: Window,
        place: Workplace,
        writing: Writing,
        undoing: Undoing,
        *,
        apart: Background,
        changed: Callable[[], None],
    ) -> None:
        self._library, self._window, self._place = library, window, place
        self._writing, self._undoing = writing, undoing
        self._list_anew = changed
        self._folder = ""
        """Where the last export went; the system proposes a folder for the first."""
        foot, articles = window.library.foot, window.library.articles
        self._running = Running(foot, place, apart)
        self._exporting = ExportingMany(
            LibraryManyExports(library),
            place,
            self._running,
            folder=self._ask_for_folder,
            file=self._ask_for_file,
            keep=writing.save_any,
            show=_open,
        )
        foot.cancel_requested.connect(self._running.cancel)
        articles.fields_requested.connect(self._ask_for_fields)
        articles.pages_requested.connect(self._exporting.pages)
        articles.package_requested.connect(self._exporting.package)

    @cached_property
    def _panel(self) -> "SettingPanel":
        from desktop.ui.many.panel import SettingPanel  # with the first chosen articles

        panel = SettingPanel()
        panel.requested.connect(self._set)
        self._window.hold_panel(panel)
        return panel

    @cached_property
    def _setting(self) -> "SettingMany":
        from desktop.ui.many.setting import SettingMany

        return SettingMany(
            self._library.many,
            self._panel,
            self._running,
            self._undoing,
            keep=self._writing.save_any,
            changed=self._changed,
            who=self._writing.who,
        )

    def _ask_for_fields(self, entries: list[Entry]) -> None:
        self._setting.begin(entries)
        library, panel = self._library, self._panel
        self._place.run(
            lambda: (library.categories(), library.tags()), lambda words: panel.suggest(*words)
        )
        self._window.show_panel(panel)

    def _set(self, setting: Setting) -> None:
        if self._setting.set(setting):
            self._panel.closed.emit()

    def _changed(self, ids: Collection[UUID]) -> None:
        self._list_anew()
        if self._writing.article.id in ids:
            self._writing.follow(self._writing.article.id)

    def _ask_for_folder(self) -> Path | None:
        words = tr("Choose a folder for the pages")
        chosen = QFileDialog.getExistingDirectory(self._window, words, self._folder)
        return self._remembered(Path(chosen)) if chosen else None

    def _ask_for_file(self, title: str) -> Path | None:
        proposed = str(Path(self._folder) / f"{slug(title) or 'bai-viet'}.bantin")
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, tr("Export a package"), proposed, tr("Packages (*.bantin)")
        )
        if not chosen:
            return None
        file = Path(chosen)
        self._remembered(file.parent)
        return file if file.suffix else file.with_suffix(".bantin")

    def _remembered(self, folder: Path) -> Path:
        self._folder = str(folder)
        return folder


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

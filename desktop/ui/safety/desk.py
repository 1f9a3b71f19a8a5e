"""Backups, packages and mending, wired to the window; imported when the first is asked for."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from desktop.article.model import Article, now
from desktop.language import tr, trn
from desktop.library.backups.listing import Backup
from desktop.ui.background import Background
from desktop.ui.messages import Message
from desktop.ui.moments import day, written
from desktop.ui.safety.keeping import Keeping
from desktop.ui.safety.menu import Wish
from desktop.ui.safety.panel import KeepingPanel
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace
from desktop.ui.writing import Writing
from desktop.vietnamese import slug

if TYPE_CHECKING:
    from desktop.exchange.packages.writing import Written
    from desktop.library import Library
    from desktop.library.values import Repaired

_TOPIC = "shared-library"


class KeepingDesk:
    """The panel in `window`; `changed` is told when the library is another."""

    def __init__(
        self,
        library: "Library",
        window: Window,
        place: Workplace,
        writing: Writing,
        *,
        apart: Background,
        changed: Callable[[], None],
        documents: Path,
    ) -> None:
        self._library, self._window, self._place = library, window, place
        self._writing, self._changed, self._documents = writing, changed, documents
        self._panel = KeepingPanel()
        self._keeping = Keeping(self._panel, place, apart, renew=self._renew)
        window.hold_panel(self._panel)
        self._panel.cancel_requested.connect(self._keeping.cancel)
        self._panel.backup_requested.connect(self.back_up)
        self._panel.bundle_requested.connect(self.bundle)
        self._panel.file_requested.connect(self._choose_backup)
        self._panel.restore_requested.connect(self._ask_about)

    def do(self, wish: Wish) -> None:
        """Begin what the writer asked for; a shared library is kept safe where its server is."""
        if self._library.is_shared and wish is not Wish.PACKAGE:
            text = tr("A shared library is backed up and checked by whoever runs its server.")
            self._place.teller.tell(Message(text=text, topic=_TOPIC))
            return
        {
            Wish.PACKAGE: self.pack_open,
            Wish.BACKUP: self.back_up,
            Wish.BUNDLE: self.bundle,
            Wish.BACKUPS: self.show,
            Wish.CHECK: self.mend,
        }[wish]()

    def stop(self) -> None:
        """End what is under way after the step at hand."""
        self._keeping.cancel()

    def show(self) -> None:
        """Show the panel with the backups."""
        self._renew()
        self._window.show_panel(self._panel)

    def back_up(self) -> None:
        """Make a backup beside the library."""
        self.show()

        def said(_path: Path) -> str:
            return tr("The backup is made, and was brought back in rehearsal.")

        self._writing.save(
            lambda: self._keeping.begin(self._library.back_up(), tr("Making a backup…"), said)
        )

    def bundle(self) -> None:
        """Ask where, and make a backup with every picture there."""
        name = tr("Library of {day}", day=day(now()).replace("/", "-"))
        path = self._ask_where(tr("Back up to a file"), f"{name}.bantin-backup")
        if path is None:
            return
        self.show()

        def said(_none: None) -> str:
            return tr("The backup with every picture is in “{path}”.", path=path)

        self._writing.save(
            lambda: self._keeping.begin(self._library.bundle(path), tr("Making a backup…"), said)
        )

    def pack_open(self) -> None:
        """Ask where, and put the open article into a package there."""
        self._writing.save(lambda: self._pack(self._writing.article))

    def _pack(self, article: Article) -> None:
        from desktop.exchange.packages.writing import write_package

        name = slug(article.title) or tr("article")
        path = self._ask_where(tr("Package to take along"), f"{name}.bantin")
        if path is None:
            return
        self.show()
        job = write_package(self._library, [article.id], path)
        self._keeping.begin(job, tr("Writing the package…"), _packed)

    def mend(self) -> None:
        """Look at everything, and mend what can be mended."""
        self.show()
        job = self._library.repair()
        self._keeping.begin(job, tr("Checking and mending the library…"), self._mended)

    def _mended(self, repaired: "Repaired") -> str:
        self._changed()
        return _said_of(repaired)

    def _choose_backup(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            tr("Restore from a file"),
            str(self._documents),
            tr("Backups ({patterns})", patterns="*.bantin-backup *.db.gz"),
        )
        if name:
            self._ask(Path(name), Path(name).name)

    def _ask_about(self, backup: Backup) -> None:
        self._ask(backup.path, written(backup.made_at))

    def _ask(self, path: Path, called: str) -> None:
        text = tr(
            "The whole library becomes what it was in the backup “{called}”. What is here now is "
            "made a backup first, so that you can go back to it.",
            called=called,
        )
        self._panel.ask(text, partial(self._restore, path))

    def _restore(self, path: Path) -> None:
        def begin() -> None:
            self._writing.new()
            self._keeping.begin(
                self._library.backups.restore(path),
                tr("Bringing the backup back…"),
                self._restored,
            )

        self._writing.save(begin)

    def _restored(self, _before: Path) -> str:
        self._changed()
        return tr(
            "The library is as it was in the backup. What was here before is the newest backup."
        )

    def _ask_where(self, title: str, name: str) -> Path | None:
        asked, _ = QFileDialog.getSaveFileName(self._window, title, str(self._documents / name))
        return Path(asked) if asked else None

    def _renew(self) -> None:
        self._place.run(self._library.backups.listed, self._panel.show_backups)


def _packed(package: "Written") -> str:
    said = trn(
        "One article is in “{path}”.",
        "{count} articles are in “{path}”.",
        package.articles,
        path=package.path,
    )
    if not package.missing:
        return said
    lost = trn(
        "One file was lost earlier and is not in it.",
        "{count} files were lost earlier and are not in it.",
        len(package.missing),
    )
    return f"{said} {lost}"


def _said_of(repaired: "Repaired") -> str:
    if not repaired.mended and not repaired.left:
        return tr("The library is whole.")
    mended = trn("One place was mended.", "{count} places were mended.", len(repaired.mended))
    if not repaired.left:
        return mended
    left = trn(
        "One place could not be mended: restore a backup from before.",
        "{count} places could not be mended: restore a backup from before.",
        len(repaired.left),
    )
    return f"{mended} {left}" if repaired.mended else left

"""What belongs to portals in one run of the program: each part is made when it is first wanted."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from desktop.settings.secrets import SystemSecrets
from desktop.ui.background import later
from desktop.ui.made import is_made
from desktop.ui.portals.beside import Beside
from desktop.ui.portals.portals import LibraryPortals
from desktop.ui.portals.sync_desk import Elsewhere, SyncDesk
from desktop.ui.site.publishing.session_secrets import SessionSecrets
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace
from desktop.ui.writing import Writing

if TYPE_CHECKING:
    from desktop.article.post import Conflict, PortalAccount, SyncState
    from desktop.library import Library
    from desktop.ui.conflicts.packages import PackageConflicts
    from desktop.ui.paste.desk import PasteDesk
    from desktop.ui.portals.desk import AccountsDesk

LOOK_AFTER = 3_000
"""Milliseconds after the library is open before portals are looked for: writing comes first."""


class PortalDesk:
    """Ties the portals to the library, to the window and to the open article.

    `paused` says whether nothing is to go by itself, and `remember` keeps that for the next
    start; `changed` is told when a sync made the library another.
    """

    def __init__(
        self,
        library: "Library",
        window: Window,
        place: Workplace,
        writing: Writing,
        *,
        paused: bool,
        remember: Callable[[bool], None],
        changed: Callable[[], None],
    ) -> None:
        self._library, self._window, self._place, self._writing = library, window, place, writing
        self._changed = changed
        self._portals = LibraryPortals(library, SessionSecrets(SystemSecrets()))
        self._any = False
        """Whether there is a portal."""
        self._beside = Beside(
            self._portals,
            place,
            open_id=lambda: writing.article.id,
            show=window.inspector.show_portals,
            resolve=self._open_conflict,
            copy=lambda url: QGuiApplication.clipboard().setText(url),
        )
        elsewhere = Elsewhere(
            accounts=self._show_accounts,
            paste=self._show_paste,
            resolve=self._open_conflict,
            changed=self._library_changed,
        )
        self._syncs = SyncDesk(
            self._portals, window, place, writing, elsewhere, paused=paused, remember=remember
        )
        self._forget = later(LOOK_AFTER, self._look)
        self._listen()

    def states(self, articles: list[UUID]) -> "Mapping[UUID, SyncState]":
        """Return where articles stand with the portals."""
        return self._portals.states(articles)

    def saved(self) -> None:
        """Take note of a new version of the open article."""
        if self._any:
            self._syncs.saved()
            self._beside.refresh()

    def look_for_conflicts(self) -> None:
        """Tell of what packages have left to decide."""
        self._package_conflicts.look()

    def decide(self, conflict: "Conflict") -> None:
        """Let a person decide; what is typed in the open article is saved first."""
        self._open_conflict(conflict)

    def leave(self, then: Callable[[], None]) -> None:
        """Stop what is under way between two requests, then go on."""
        self._syncs.leave(then)

    @property
    def given_up(self) -> bool:
        """Whether the program ends while a request to a portal hangs."""
        return self._syncs.given_up

    def close(self) -> None:
        """Leave no timer, thread or window behind; the library must still be open."""
        self._forget()
        if is_made(self, "_accounts"):
            self._accounts.close()
        if is_made(self, "_paste"):
            self._paste.close()
        self._syncs.close()

    @cached_property
    def _accounts(self) -> "AccountsDesk":
        from desktop.ui.portals.desk import AccountsDesk

        return AccountsDesk(
            self._portals, self._place, self._syncs.line, changed=self._accounts_changed
        )

    @cached_property
    def _package_conflicts(self) -> "PackageConflicts":
        from desktop.ui.conflicts.packages import PackageConflicts

        return PackageConflicts(self._library.records, self._place, self._open_conflict)

    @cached_property
    def _paste(self) -> "PasteDesk":
        from desktop.ui.paste.desk import PasteDesk

        return PasteDesk(self._library, self._place, self._writing)

    def _listen(self) -> None:
        window = self._window
        window.text_kept.connect(self._beside.follow)
        part = window.inspector.portal
        part.address_opened.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))
        part.address_copied.connect(self._beside.copy)
        part.resolve_requested.connect(self._beside.decide)

    def _look(self) -> None:
        """Begin with the portals, if there are any; without one nothing of sync is loaded."""
        self._place.run(self._portals.accounts, self._found)
        self.look_for_conflicts()

    def _found(self, accounts: "list[PortalAccount]") -> None:
        began, self._any = self._any, bool(accounts)
        if self._any and not began:
            self._syncs.begin()
        self._beside.know(any_portal=self._any)

    def _accounts_changed(self) -> None:
        if self._any:
            self._syncs.accounts_changed()
        self._syncs.refresh()
        self._look()
        self._changed()

    def _library_changed(self) -> None:
        self._changed()
        self._beside.refresh()

    def _show_accounts(self) -> None:
        self._accounts.show()

    def _show_paste(self) -> None:
        self._paste.show()

    def _open_conflict(self, conflict: "Conflict") -> None:
        """Let a person decide; what is typed in the open article is saved first."""
        from desktop.ui.conflicts import open_conflict

        def resolved() -> None:
            self._writing.follow(conflict.article_id)
            self._library_changed()
            self._syncs.refresh()
            self._syncs.saved()
            self.look_for_conflicts()

        def ask() -> None:
            open_conflict(
                self._window,
                self._library,
                self._place,
                conflict,
                resolved,
                edit=self._writing.open,
            )

        self._writing.save(ask)

"""What belongs to portals in one run of the program: each part is made when it is first wanted."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from desktop.language import tr
from desktop.settings.secrets import SystemSecrets
from desktop.ui.background import Worker, later
from desktop.ui.messages import Message
from desktop.ui.portals.beside import Beside
from desktop.ui.portals.portals import LibraryPortals
from desktop.ui.site.publishing.session_secrets import SessionSecrets
from desktop.ui.site.shared import is_made
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace
from desktop.ui.writing import Writing

if TYPE_CHECKING:
    from desktop.article.post import Conflict, PortalAccount, SyncState
    from desktop.library import Library
    from desktop.ui.paste.desk import PasteDesk
    from desktop.ui.portals.desk import AccountsDesk
    from desktop.ui.portals.network import SystemNetwork
    from desktop.ui.portals.panel import PortalPanel
    from desktop.ui.portals.queue import Queue
    from desktop.ui.portals.rest import Rest
    from desktop.ui.portals.running import Runs
    from desktop.ui.portals.syncing import Syncing

LOOK_AFTER = 3_000
"""Milliseconds after the library is open before portals are looked for: writing comes first."""
_LEAVING = "leaving"


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
        self._paused, self._remember, self._changed = paused, remember, changed
        self._portals = LibraryPortals(library, SessionSecrets(SystemSecrets()))
        self._any = False
        """Whether there is a portal."""
        self._leaving = False
        self._beside = Beside(
            self._portals,
            place,
            open_id=lambda: writing.article.id,
            show=window.inspector.show_portals,
            resolve=self._open_conflict,
            copy=lambda url: QGuiApplication.clipboard().setText(url),
        )
        self._forget = later(LOOK_AFTER, self._look)
        self._listen()

    def states(self, articles: list[UUID]) -> "Mapping[UUID, SyncState]":
        """Return where articles stand with the portals."""
        return self._portals.states(articles)

    def saved(self) -> None:
        """Take note of a new version of the open article."""
        if self._any:
            self._queue.saved()
            self._beside.refresh()

    def leave(self, then: Callable[[], None]) -> None:
        """Stop what is under way between two requests, then go on; the writer is told to wait."""
        if not is_made(self, "_runs") or self._runs.running is None:
            then()
        elif not self._leaving:
            self._leaving = True
            text = tr("Bản Tin closes as soon as the portal has answered. Everything is safe.")
            self._place.teller.tell(Message(text=text, topic=_LEAVING, stays=True))
            self._queue.close()
            self._runs.stop(then)

    def close(self) -> None:
        """Leave no timer, thread or window behind; the library must still be open."""
        self._forget()
        if is_made(self, "_queue"):
            self._queue.close()
        if is_made(self, "_network"):
            self._network.close()
        if is_made(self, "_accounts"):
            self._accounts.close()
        if is_made(self, "_paste"):
            self._paste.close()
        if is_made(self, "_line"):
            self._line.close()

    @cached_property
    def _line(self) -> Worker:
        """Where portals are waited for, so that the drafts need not wait for them."""
        return Worker()

    @cached_property
    def _runs(self) -> "Runs":
        from desktop.ui.portals.notices import Notices
        from desktop.ui.portals.running import Runs

        writing = self._writing
        made = Runs(self._portals, self._line)
        made.tell(
            Notices(
                self._place,
                open_id=lambda: writing.article.id,
                follow=writing.follow,
                leave=lambda article_id: writing.leave(article_id, lambda: None),
                changed=self._library_changed,
                show=self._show,
            )
        )
        return made

    @cached_property
    def _network(self) -> "SystemNetwork":
        from desktop.ui.portals.network import SystemNetwork

        return SystemNetwork(self._network_changed)

    @cached_property
    def _queue(self) -> "Queue":
        from desktop.ui.portals.queue import Queue

        return Queue(
            self._portals,
            self._runs,
            self._place,
            self._network,
            paused=self._paused,
            resting=self._show_rest,
        )

    @cached_property
    def _panel(self) -> "PortalPanel":
        from desktop.ui.portals.panel import PortalPanel

        made = PortalPanel()
        self._window.export.hold_portal(made)
        made.portals_requested.connect(self._show_accounts)
        made.paste_requested.connect(self._show_paste)
        made.article_chosen.connect(self._writing.open)
        made.conflict_chosen.connect(self._open_conflict)
        return made

    @cached_property
    def _syncing(self) -> "Syncing":
        from desktop.ui.portals.syncing import Syncing

        panel = self._panel
        made = Syncing(
            self._portals,
            self._runs,
            self._queue,
            panel,
            self._place,
            save=self._writing.save,
            status=self._window.status.show_portal,
        )
        panel.sync_requested.connect(made.sync)
        panel.dry_run_requested.connect(made.look_ahead)
        panel.stop_requested.connect(made.stop)
        panel.pause_requested.connect(lambda: self._pause(paused=True))
        panel.continue_requested.connect(lambda: self._pause(paused=False))
        panel.deletions_accepted.connect(made.accept_deletions)
        panel.password_given.connect(
            lambda secret, remember: made.take_password(secret, remember=remember)
        )
        return made

    @cached_property
    def _accounts(self) -> "AccountsDesk":
        from desktop.ui.portals.desk import AccountsDesk

        return AccountsDesk(self._portals, self._place, self._line, changed=self._accounts_changed)

    @cached_property
    def _paste(self) -> "PasteDesk":
        from desktop.ui.paste.desk import PasteDesk

        return PasteDesk(self._library, self._place, self._writing)

    def _listen(self) -> None:
        window = self._window
        window.bar.sync_requested.connect(self._sync)
        window.export.portal_wanted.connect(self._show_standings)
        window.status.portal_requested.connect(self._show)
        window.text_kept.connect(self._beside.follow)
        part = window.inspector.portal
        part.address_opened.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))
        part.address_copied.connect(self._beside.copy)
        part.resolve_requested.connect(self._beside.decide)

    def _look(self) -> None:
        """Begin with the portals, if there are any; without one nothing of sync is loaded."""
        self._place.run(self._portals.accounts, self._found)

    def _found(self, accounts: "list[PortalAccount]") -> None:
        began, self._any = self._any, bool(accounts)
        if self._any and not began:
            self._syncing.refresh()
            self._queue.start()
        self._beside.know(any_portal=self._any)

    def _accounts_changed(self) -> None:
        if self._any:
            self._queue.accounts_changed()
        self._syncing.refresh()
        self._look()
        self._changed()

    def _library_changed(self) -> None:
        self._changed()
        self._beside.refresh()

    def _network_changed(self) -> None:
        self._queue.network_changed()

    def _show_rest(self, rest: "Rest") -> None:
        self._syncing.show_rest(rest)

    def _show_accounts(self) -> None:
        self._accounts.show()

    def _show_paste(self) -> None:
        self._paste.show()

    def _show_standings(self) -> None:
        self._syncing.refresh()

    def _show(self) -> None:
        """Bring the sync panel into sight."""
        self._window.show_export(shown=True)
        self._window.export.choose_portal()
        self._panel.take_focus()

    def _sync(self) -> None:
        self._show()
        self._syncing.sync()

    def _pause(self, *, paused: bool) -> None:
        self._paused = paused
        self._remember(paused)
        if paused:
            self._syncing.pause()
        else:
            self._syncing.go_on()

    def _open_conflict(self, conflict: "Conflict") -> None:
        """Let a person decide; what is typed in the open article is saved first."""
        from desktop.ui.conflicts import open_conflict

        def resolved() -> None:
            self._writing.follow(conflict.article_id)
            self._library_changed()
            self._syncing.refresh()
            self._queue.saved()

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

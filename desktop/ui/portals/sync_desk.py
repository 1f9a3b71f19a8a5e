"""The wiring of the syncs: what runs them, the queue, and the panel that shows them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.language import tr
from desktop.ui.background import Worker
from desktop.ui.made import is_made
from desktop.ui.messages import Message, Offer
from desktop.ui.portals.portals import LibraryPortals
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace
from desktop.ui.writing import Writing

if TYPE_CHECKING:
    from desktop.article.post import Conflict
    from desktop.ui.portals.network import SystemNetwork
    from desktop.ui.portals.panel import PortalPanel
    from desktop.ui.portals.queue import Queue
    from desktop.ui.portals.rest import Rest
    from desktop.ui.portals.running import Runs
    from desktop.ui.portals.syncing import Syncing

_LEAVING = "leaving"
QUICK, PATIENT = 300, 3_000
"""Milliseconds after which a writer who closes is told what is waited for, and may go anyway."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """What the panel leads to, and who is told of what a sync did."""

    accounts: Callable[[], None]
    paste: Callable[[], None]
    resolve: "Callable[[Conflict], None]"
    changed: Callable[[], None]
    """The library is another."""


class SyncDesk:
    """Ties the syncs to the window and to the open article.

    `paused` says whether nothing is to go by itself, and `remember` keeps that for the next start.
    """

    def __init__(
        self,
        portals: LibraryPortals,
        window: Window,
        place: Workplace,
        writing: Writing,
        elsewhere: Elsewhere,
        *,
        paused: bool,
        remember: Callable[[bool], None],
    ) -> None:
        self._portals, self._window, self._place, self._writing = portals, window, place, writing
        self._elsewhere, self._paused, self._remember = elsewhere, paused, remember
        self._leaving: list[Callable[[], None]] = []
        """Forget about what is still to be told to a writer who closes."""
        self.given_up = False
        """Whether the program ends while a request hangs."""
        window.bar.sync_requested.connect(self._sync)
        window.export.portal_wanted.connect(self.refresh)
        window.status.portal_requested.connect(self._show)

    @cached_property
    def line(self) -> Worker:
        """Where portals are waited for, so that the drafts need not wait for them."""
        return Worker()

    def begin(self) -> None:
        """Let syncs go by themselves."""
        self._syncing.refresh()
        self._queue.start()

    def refresh(self) -> None:
        """Show anew how the portals stand."""
        self._syncing.refresh()

    def saved(self) -> None:
        """Take note of a new version."""
        self._queue.saved()

    def accounts_changed(self) -> None:
        """Take note that a person has seen to the portals."""
        self._queue.accounts_changed()

    def leave(self, then: Callable[[], None]) -> None:
        """Stop what is under way between two requests, then go on; the writer is told to wait.

        A request that hangs can be given up: what it sends is in the outbox.
        """
        if not is_made(self, "line"):
            then()
        elif not self._leaving:
            later = self._place.later
            offer = Offer(tr("Close anyway"), lambda: self._give_up(then))
            self._leaving = [
                later(QUICK, self._tell_to_wait),
                later(PATIENT, lambda: self._tell_to_wait(offer)),
            ]
            self._stop_all(lambda: None if self.given_up else then())

    def close(self) -> None:
        """Leave no timer or thread behind; the library must still be open."""
        for forget in self._leaving:
            forget()
        if is_made(self, "_queue"):
            self._queue.close()
        if is_made(self, "_network"):
            self._network.close()
        if is_made(self, "line"):
            self.line.close()

    def _stop_all(self, then: Callable[[], None]) -> None:
        """Begin nothing more; go on once nothing waits for a portal, be it a sync or a test."""

        def wait() -> None:
            self.line.run(lambda: None, lambda _none: then(), self._place.tell_error)

        if is_made(self, "_queue"):
            self._queue.close()
        if is_made(self, "_runs"):
            self._runs.stop(wait)
        else:
            wait()

    def _tell_to_wait(self, *offers: Offer) -> None:
        text = tr("Bản Tin closes as soon as the portal has answered. Everything is safe.")
        if offers:
            text = tr(
                "The portal has not answered yet. You can close Bản Tin all the same: everything "
                "is safe, and the next sync goes on from there."
            )
        self._window.show_messages()
        self._place.teller.tell(Message(text=text, topic=_LEAVING, offers=offers, stays=True))

    def _give_up(self, then: Callable[[], None]) -> None:
        self.given_up = True
        self.line.give_up()
        then()

    @cached_property
    def _runs(self) -> "Runs":
        from desktop.ui.portals.notices import Notices
        from desktop.ui.portals.running import Runs

        writing = self._writing
        made = Runs(self._portals, self.line)
        made.tell(
            Notices(
                self._place,
                open_id=lambda: writing.article.id,
                follow=writing.follow,
                leave=lambda article_id: writing.leave(article_id, lambda: None),
                changed=self._elsewhere.changed,
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
        made.portals_requested.connect(self._elsewhere.accounts)
        made.paste_requested.connect(self._elsewhere.paste)
        made.article_chosen.connect(self._writing.open)
        made.conflict_chosen.connect(self._elsewhere.resolve)
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
        panel.sync_requested.connect(self._ask_and_sync)
        panel.dry_run_requested.connect(made.look_ahead)
        panel.stop_requested.connect(made.stop)
        panel.pause_requested.connect(lambda: self._pause(paused=True))
        panel.continue_requested.connect(lambda: self._pause(paused=False))
        panel.deletions_accepted.connect(made.accept_deletions)
        panel.password_given.connect(
            lambda secret, remember: made.take_password(secret, remember=remember)
        )
        return made

    def _network_changed(self) -> None:
        self._queue.network_changed()

    def _show_rest(self, rest: "Rest") -> None:
        self._syncing.show_rest(rest)

    def _show(self) -> None:
        """Bring the sync panel into sight."""
        self._window.show_export(shown=True)
        self._window.export.choose_portal()
        self._panel.take_focus()

    def _sync(self) -> None:
        self._show()
        self._ask_and_sync()

    def _ask_and_sync(self) -> None:
        self._window.outgoing.let(self._syncing.sync)

    def _pause(self, *, paused: bool) -> None:
        self._paused = paused
        self._remember(paused)
        if paused:
            self._syncing.pause()
        else:
            self._syncing.go_on()

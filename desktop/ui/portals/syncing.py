"""The sync panel's presenter: what is under way, what came of it, and what only a person decides."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.progress import Progress
from desktop.ui.outgoing import Allowed
from desktop.ui.portals.portals import Ask, Portals, PortalStanding
from desktop.ui.portals.queue import Queue
from desktop.ui.portals.rest import Rest, is_offline
from desktop.ui.portals.running import Runs
from desktop.ui.portals.sync_view import Overview, SyncView
from desktop.ui.portals.words import (
    last_synced,
    log_line,
    status,
    summary,
    unkept_words,
)
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.article.post import PortalAccount
    from desktop.sync.job import Report

Save = Callable[[Callable[[], None], Callable[[], None]], None]


@dataclass(slots=True)
class _Round:
    """What was told of the syncs that follow one another."""

    cleared: bool = False
    """Whether the log of the round before is gone."""
    troubled: bool = False
    said: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    ask: Callable[[], None] | None = None
    """Asks what only a person can answer."""


class Syncing:
    """Presents the syncs; `save` makes sure the library has all of the open article.

    `status` shows in a few words how things stand.
    """

    def __init__(
        self,
        portals: Portals,
        runs: Runs,
        queue: Queue,
        view: SyncView,
        place: Workplace,
        *,
        save: Save,
        status: Callable[[str], None],
    ) -> None:
        self._portals, self._runs, self._queue = portals, runs, queue
        self._view, self._place = view, place
        self._save, self._status = save, status
        self._round: _Round | None = None
        self._restore: Callable[[], None] = view.show_idle
        """Shows what came of the last round that did anything."""
        self._standings: list[PortalStanding] = []
        self._asked: tuple[PortalAccount, Ask] | None = None
        self._asking = False
        """Whether a question waits in the panel, which nothing that goes by itself takes away."""
        runs.tell(self)

    def refresh(self) -> None:
        """Show anew how the portals stand."""
        self._place.run(self._portals.standings, self._show_standings)

    def show_rest(self, rest: Rest) -> None:
        """Show why nothing goes by itself."""
        self._view.show_rest(rest)
        self._show_status()

    def sync(self, allowed: Allowed = frozenset()) -> None:
        """Save the open article, then bring every portal into step, with what is `allowed`."""
        self._save(lambda: self._begin_all(dry_run=False, allowed=allowed), _nothing)

    def look_ahead(self) -> None:
        """Say what the next sync would do, and do nothing."""
        self._save(lambda: self._begin_all(dry_run=True), _nothing)

    def stop(self) -> None:
        """Stop after the request under way."""
        if self._runs.running:
            self._view.show_stopping()
            self._runs.stop()

    def pause(self) -> None:
        """Stop, and let nothing go by itself until a person goes on."""
        self._queue.pause()
        self.stop()

    def go_on(self) -> None:
        """Go on from where it was paused."""
        self._queue.go_on()
        self.sync()

    def take_password(self, secret: str, *, remember: bool) -> None:
        """Go on with the password that was asked for."""
        if self._asked is None:
            return
        account, ask = self._asked

        def given(remembered: bool) -> None:  # noqa: FBT001 - what the background returns
            self._runs.begin(ask)
            if not remembered:
                self._view.show_note(unkept_words())

        self._place.run(
            lambda: self._portals.give_secret(account, secret, remember=remember), given
        )

    def accept_deletions(self) -> None:
        """Sync again, with a person's word that so many articles are gone."""
        if self._asked:
            self._runs.begin(replace(self._asked[1], accept_deletions=True))

    def began(self, ask: Ask) -> None:
        """Show that a sync begins."""
        if self._round is None:
            self._round = _Round()
        if not ask.by_itself:
            self._asking = False
            self._clear(self._round)
        self._show_progress(Progress(0, 0), ask)
        self._show_status()

    def progressed(self, ask: Ask, step: Progress) -> None:
        """Show how far it is, and what became of an article."""
        from desktop.sync.job import SyncProgress

        if isinstance(step, SyncProgress) and step.outcome and self._round:
            self._clear(self._round)
            line = log_line(step.outcome, self._place.sentence, dry_run=ask.dry_run)
            self._view.add_line(line)
        self._show_progress(step, ask)

    def ended(self, ask: Ask, report: "Report") -> None:
        """Show what it did; one that went by itself and found nothing is not worth a word."""
        if self._round and (report.outcomes or not ask.by_itself):
            self._round.troubled |= bool(report.failed or report.waiting)
            self._round.said.append(self._of(ask, summary(report, dry_run=ask.dry_run)))
        self._settle()

    def failed(self, ask: Ask, error: ExpectedError) -> None:
        """Ask what can be answered here; tell everything else."""
        text = self._of(ask, self._place.sentence(error))
        if self._round and not ask.by_itself:
            self._round.ask = self._question(ask, error, text)
        if self._round and not self._round.ask and not (ask.by_itself and is_offline(error)):
            self._round.problems.append(text)
        self._settle()

    def stopped(self, ask: Ask) -> None:
        """Show that it was stopped, and what is safe."""
        text = tr("Stopped. What was sent is remembered: the next sync goes on from there.")
        if self._round:
            self._round.said.append(self._of(ask, text))
        self._settle()

    def _question(self, ask: Ask, error: ExpectedError, text: str) -> Callable[[], None] | None:
        """Return what asks for the answer to `error`; None: a person can only read it."""
        from desktop.sync import errors

        accounts = {each.account.name: each.account for each in self._standings}
        account = accounts.get(ask.portal)
        if account is None:
            return None
        self._asked = account, ask
        if isinstance(error, errors.SecretMissing | errors.LoginRefused):
            return lambda: self._view.ask_password(text)
        if isinstance(error, errors.ShrunkenListing):
            missing = error.missing
            return lambda: self._view.ask_deletions(text, missing)
        return None

    def _begin_all(self, *, dry_run: bool, allowed: Allowed = frozenset()) -> None:
        def begin(standings: list[PortalStanding]) -> None:
            self._show_standings(standings)
            names = [each.account.name for each in standings]
            self._runs.begin(
                *(Ask(portal=name, dry_run=dry_run, allowed=allowed) for name in names)
            )

        self._place.run(self._portals.standings, begin)

    def _show_progress(self, step: Progress, ask: Ask) -> None:
        if not self._asking:
            self._view.show_progress(step, ask.portal)

    def _clear(self, round_: _Round) -> None:
        if not round_.cleared:
            round_.cleared = True
            self._view.clear_log()

    def _settle(self) -> None:
        """Show what came of the round, once no other sync follows."""
        done = self._round
        if self._runs.more or done is None:
            return
        self._round = None
        text = "\n".join(done.said + done.problems)
        if done.ask:
            self._asking = True
            self._restore = done.ask
        elif self._asking:
            self._restore = _nothing
        elif done.said:
            again = done.troubled or bool(done.problems)
            self._restore = lambda: self._view.show_result(text, again=again)
        elif done.problems:
            self._restore = lambda: self._view.show_problem(text)
        self._restore()
        self.refresh()

    def _show_standings(self, standings: list[PortalStanding]) -> None:
        self._standings = standings
        self._view.show_overview(
            Overview(
                portals=tuple(last_synced(each.account.name, each.synced_at) for each in standings),
                conflicts=tuple(one for each in standings for one in each.conflicts),
            )
        )
        self._view.show_rest(self._queue.rest)
        self._show_status()

    def _show_status(self) -> None:
        running = self._runs.running is not None
        self._status(status(self._standings, self._queue.rest, running=running))

    def _of(self, ask: Ask, text: str) -> str:
        """Return `text`, with the portal's name where there are several."""
        return f"{ask.portal}: {text}" if len(self._standings) > 1 else text


def _nothing() -> None:
    return

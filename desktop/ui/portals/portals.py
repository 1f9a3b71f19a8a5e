"""What the window needs of portals, and the library, the keyring and the engine as they give it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from desktop.article.post import Conflict, ConflictKind, PortalAccount, SyncState
from desktop.errors import ExpectedError
from desktop.ui.outgoing import Allowed
from desktop.ui.site.publishing.session_secrets import SessionSecrets

if TYPE_CHECKING:
    from desktop.library import Library
    from desktop.progress import Job
    from desktop.sync.job import Report
    from desktop.sync.portal import Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A sync that somebody wants: a person, or the queue by itself."""

    portal: str
    by_itself: bool = False
    dry_run: bool = False
    """Whether to say only what would happen."""
    accept_deletions: bool = False
    """Whether a person has agreed that many articles have gone from the portal."""
    allowed: Allowed = frozenset()
    """What goes though it bears the mark of a state secret: a person said so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalStanding:
    """A portal, when it was synced last (None: never), and what waits for a decision."""

    account: PortalAccount
    synced_at: datetime | None = None
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPortal:
    """Where one article stands with one portal, and its address there if it has one.

    `conflict` is what is to be decided, if something is.
    """

    portal: str
    state: SyncState
    permalink: str = ""
    conflict: ConflictKind | None = None


class Portals(Protocol):
    """The accounts, their secrets and their syncs; everything may raise an `ExpectedError`."""

    def accounts(self) -> list[PortalAccount]:
        """Return every account, by name."""
        ...

    def add(self, account: PortalAccount) -> None:
        """Keep a new account; raises `PortalExists`."""
        ...

    def keep(self, account: PortalAccount) -> None:
        """Keep what changed in an account; raises `NoSuchPortal`."""
        ...

    def rename(self, former: str, account: PortalAccount) -> None:
        """Keep `account` in place of the one called `former`; raises `PortalExists`, `SyncRuns`."""
        ...

    def drop(self, account: PortalAccount) -> None:
        """Forget an account, its secret and what was remembered of it; raises `SyncRuns`."""
        ...

    def knows_secret(self, account: PortalAccount) -> bool:
        """Tell whether a password is at hand for the account."""
        ...

    def give_secret(self, account: PortalAccount, secret: str, *, remember: bool) -> bool:
        """Take the account's password; return False if it cannot be remembered as asked."""
        ...

    def test(self, account: PortalAccount, secret: str) -> "Job[Identity]":
        """Log in with `secret` (empty: the one at hand); return who we are there."""
        ...

    def failed_step(self, error: ExpectedError) -> str:
        """Return the step of a test that failed with `error`, in words; empty: none of them."""
        ...

    def why(self, error: ExpectedError) -> str:
        """Return what to make of `error` in a test; empty: what it says anywhere."""
        ...

    def standings(self) -> list[PortalStanding]:
        """Return how each portal stands."""
        ...

    def sync(self, ask: Ask) -> "Job[Report]":
        """Bring the library and a portal into step."""
        ...


class LibraryPortals:
    """The library, the engine and the keyring as the window needs them."""

    def __init__(self, library: "Library", secrets: SessionSecrets) -> None:
        self._library, self._records, self._secrets = library, library.records, secrets
        self.accounts = self._records.accounts
        self.add = self._records.add_account
        self.keep = self._records.keep_account

    def rename(self, former: str, account: PortalAccount) -> None:
        """Keep `account` in place of the one called `former`; raises `PortalExists`, `SyncRuns`."""
        from desktop.sync.job import held

        with held(self._library.folder, former):
            self._records.rename_account(former, account)

    def drop(self, account: PortalAccount) -> None:
        """Forget an account, its secret and what was remembered of it; raises `SyncRuns`."""
        from desktop.sync.job import held
        from desktop.sync.portals.opening import service_of

        with held(self._library.folder, account.name):
            self._records.drop_account(account.name)
        self._secrets.delete(service_of(account), account.user)

    def knows_secret(self, account: PortalAccount) -> bool:
        """Tell whether a password is at hand for the account."""
        from desktop.sync.portals.opening import service_of

        return bool(self._secrets.get(service_of(account), account.user))

    def give_secret(self, account: PortalAccount, secret: str, *, remember: bool) -> bool:
        """Take the account's password; return False if it cannot be remembered as asked."""
        from desktop.sync.portals.opening import service_of

        return self._secrets.give(service_of(account), account.user, secret, remember=remember)

    def test(self, account: PortalAccount, secret: str) -> "Job[Identity]":
        """Log in with `secret` (empty: the one at hand); return who we are there."""
        from desktop.sync.portals.opening import secret_of
        from desktop.sync.portals.testing import test_connection

        return (yield from test_connection(account, secret or secret_of(account, self._secrets)))

    def failed_step(self, error: ExpectedError) -> str:
        """Return the step of a test that failed with `error`, in words; empty: none of them."""
        from desktop.sync.errors import PortalTrouble
        from desktop.sync.portals.testing import failed_step, in_words

        return in_words(failed_step(error)) if isinstance(error, PortalTrouble) else ""

    def why(self, error: ExpectedError) -> str:
        """Return what to make of `error` in a test; empty: what it says anywhere."""
        from desktop.sync.errors import PortalTrouble
        from desktop.sync.portals.testing import why

        return why(error) if isinstance(error, PortalTrouble) else ""

    def standings(self) -> list[PortalStanding]:
        """Return how each portal stands."""
        conflicts = self._records.conflicts()
        return [
            PortalStanding(
                account=account,
                synced_at=self._synced_at(account.name),
                conflicts=tuple(each for each in conflicts if each.portal == account.name),
            )
            for account in self._records.accounts()
        ]

    def states(self, articles: list[UUID]) -> Mapping[UUID, SyncState]:
        """Return where `articles` stand, the worst of several portals; nothing without portals."""
        if not articles or not self._records.accounts():
            return {}
        return self._records.states(ids=articles)

    def of(self, article_id: UUID) -> list[OnPortal]:
        """Return where one article stands with each portal."""
        links = dict(self._records.permalinks(article_id))
        found = []
        for account in self._records.accounts():
            state = self._records.states(account.name, [article_id]).get(article_id)
            if state:
                found.append(
                    OnPortal(
                        portal=account.name,
                        state=state,
                        permalink=links.get(account.name, ""),
                        conflict=self._kind(account.name, article_id, state),
                    )
                )
        return found

    def conflict(self, portal: str, article_id: UUID) -> Conflict | None:
        """Return what is to be decided of an article, if it still is."""
        return self._records.conflict(portal, article_id)

    def sync(self, ask: Ask) -> "Job[Report]":
        """Bring the library and a portal into step; the line to the portal is let go at the end."""
        from desktop.sync.job import sync
        from desktop.sync.portals.opening import open_portal, secret_of

        account = self._records.account(ask.portal)
        portal = open_portal(account, secret_of(account, self._secrets))
        try:
            return (
                yield from sync(
                    self._library,
                    account,
                    portal,
                    dry_run=ask.dry_run,
                    accept_deletions=ask.accept_deletions,
                    patient=ask.by_itself,
                    allowed=ask.allowed,
                )
            )
        finally:
            portal.close()

    def _kind(self, portal: str, article_id: UUID, state: SyncState) -> ConflictKind | None:
        if state is not SyncState.CONFLICT:
            return None
        conflict = self.conflict(portal, article_id)
        return conflict.kind if conflict else None

    def _synced_at(self, portal: str) -> datetime | None:
        cursor = self._records.cursor(portal)
        return cursor.synced_at if cursor else None

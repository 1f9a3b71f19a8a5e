"""The library's memory of portals: values in, values out, each call a transaction of its own."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from uuid import UUID

from desktop.article.post import (
    Base,
    Conflict,
    Parcel,
    PortalAccount,
    PortalMedia,
    SyncState,
)
from desktop.library.database import Database
from desktop.library.records import (
    accounts,
    bases,
    conflicts,
    media,
    outbox,
    standing,
    taking,
)
from desktop.library.values import Cursor, LocalCopy, Taken


class SyncRecords:
    """What the library knows of portals, and of its articles there.

    Thread-safe as `Library` is, and any call may raise the same errors. What is kept of a portal
    that is not known raises `NoSuchPortal`: it may be renamed or gone since it was asked for.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def accounts(self) -> list[PortalAccount]:
        """Return every portal's account, in the order of the alphabet."""
        with self._database.reading() as connection:
            return accounts.read_all(connection)

    def account(self, name: str) -> PortalAccount:
        """Return a portal's account; raises `NoSuchPortal`."""
        with self._database.reading() as connection:
            return accounts.existing(connection, name)

    def add_account(self, account: PortalAccount) -> None:
        """Keep a new portal's account; raises `PortalExists`."""
        with self._database.writing() as connection:
            accounts.add(connection, account)

    def keep_account(self, account: PortalAccount) -> None:
        """Keep `account` in place of the one of its name; raises `NoSuchPortal`."""
        with self._database.writing() as connection:
            accounts.keep(connection, account)

    def rename_account(self, former: str, account: PortalAccount) -> None:
        """Keep `account` in place of the one called `former`; what is known of that is its own.

        Raises `NoSuchPortal` and `PortalExists`. No sync may run with either meanwhile.
        """
        with self._database.writing() as connection:
            accounts.rename(connection, former, account)

    def drop_account(self, name: str) -> None:
        """Forget a portal with everything remembered of it; articles stay.

        What the portal says in open conflicts becomes a version of each article first. Raises
        `NoSuchPortal`.
        """
        self.account(name)
        while unsettled := self.conflicts(name):
            self.take([taking.abandoned(each, self.copy(each.article_id)) for each in unsettled])
        with self._database.writing() as connection:
            accounts.drop(connection, name)

    def cursor(self, portal: str) -> Cursor | None:
        """Return up to where the portal was surveyed; None: never."""
        with self._database.reading() as connection:
            return accounts.cursor(connection, portal)

    def keep_cursor(self, portal: str, cursor: Cursor) -> None:
        """Keep up to where the portal was surveyed."""
        with self._database.writing() as connection:
            accounts.keep_cursor(connection, portal, cursor)

    def copy(self, article_id: UUID) -> LocalCopy | None:
        """Return the saved article as sync compares it, in the bin or not; None: not here."""
        with self._database.reading() as connection:
            return standing.copies(connection, [article_id]).get(article_id)

    def copies(self, ids: Collection[UUID]) -> dict[UUID, LocalCopy]:
        """Return saved articles as `copy` does; those that are not here are left out."""
        with self._database.reading() as connection:
            return standing.copies(connection, ids)

    def changed_here(self, portal: str) -> list[UUID]:
        """Return the articles that the portal may have to hear of, the oldest change first.

        Those are the ones outside the bin of which nothing was agreed, and those, in the bin or
        not, that have changed since or whose text had links without an address there.
        """
        with self._database.reading() as connection:
            return standing.changed_here(connection, portal)

    def states(
        self, portal: str = "", ids: Collection[UUID] | None = None
    ) -> dict[UUID, SyncState]:
        """Return what is to be said of articles, for one portal or the worst of all.

        Without `ids` of every article. Those that no portal is to know are left out.
        """
        with self._database.reading() as connection:
            return standing.states(connection, portal, ids)

    def base(self, portal: str, article_id: UUID) -> Base | None:
        """Return what was last agreed of the article; None: nothing."""
        with self._database.reading() as connection:
            return bases.read(connection, portal, article_id)

    def base_of(self, portal: str, remote_id: str) -> Base | None:
        """Return what was last agreed of the post; None: nothing."""
        with self._database.reading() as connection:
            return bases.read_of(connection, portal, remote_id)

    def bases_of(self, portal: str, remote_ids: Collection[str]) -> dict[str, Base]:
        """Return what was last agreed of the posts, by their ids; unknown ones are left out."""
        with self._database.reading() as connection:
            return bases.read_many(connection, portal, remote_ids)

    def ids(self, portal: str) -> dict[str, UUID]:
        """Return the article of every post that is known there."""
        with self._database.reading() as connection:
            return bases.ids(connection, portal)

    def due(self, portal: str, moment: datetime) -> list[str]:
        """Return the ids of scheduled posts whose hour has come by `moment`."""
        with self._database.reading() as connection:
            return bases.due(connection, portal, moment)

    def incomplete(self, portal: str) -> list[UUID]:
        """Return the articles that are there without files which the portal did not take."""
        with self._database.reading() as connection:
            return bases.incomplete(connection, portal)

    def keep_base(self, base: Base) -> None:
        """Keep `base` in place of what was agreed of its article or post; a hold on it ends."""
        with self._database.writing() as connection:
            bases.keep(connection, base)

    def forget(self, portal: str, article_id: UUID) -> None:
        """Remove what was agreed of the article, if anything."""
        with self._database.writing() as connection:
            bases.forget(connection, portal, article_id)

    def hold(self, portal: str, article_id: UUID, held: bool) -> None:  # noqa: FBT001 - a value
        """Note that a change there waits for the article to be saved, or no longer does."""
        with self._database.writing() as connection:
            bases.hold(connection, portal, article_id, held=held)

    def held(self, portal: str) -> list[UUID]:
        """Return the articles whose posts' changes wait for them to be saved."""
        with self._database.reading() as connection:
            return bases.held(connection, portal)

    def permalinks(self, article_id: UUID) -> list[tuple[str, str]]:
        """Return the portals that readers find the article on, and its address there."""
        with self._database.reading() as connection:
            return bases.permalinks(connection, article_id)

    def permalink(self, portal: str, article_id: UUID) -> str:
        """Return the article's address there, or an empty string."""
        with self._database.reading() as connection:
            return bases.permalink(connection, portal, article_id)

    def article_at(self, portal: str, permalink: str) -> UUID | None:
        """Return the article whose address there is `permalink`."""
        with self._database.reading() as connection:
            return bases.article_at(connection, portal, permalink)

    def take(self, taken: Sequence[Taken]) -> list[bool]:
        """Keep what was decided for articles, in one transaction, and tell of each whether.

        False: the article has changed since, or someone writes on it and was to lose the text
        below; then nothing of its `Taken` is kept. A second word on the same article is False too.
        """
        ready = [taking.prepared(each) for each in taken]
        with self._database.writing() as connection:
            return taking.take(connection, ready)

    def parcels(self, portal: str) -> list[Parcel]:
        """Return the portal's parcels, the first decided first."""
        with self._database.reading() as connection:
            return outbox.read_all(connection, portal)

    def parcel(self, portal: str, article_id: UUID) -> Parcel | None:
        """Return the article's parcel, if there is one."""
        with self._database.reading() as connection:
            return outbox.read(connection, portal, article_id)

    def keep_parcel(self, parcel: Parcel) -> None:
        """Keep `parcel` in the place of its article's, or last."""
        with self._database.writing() as connection:
            outbox.keep(connection, parcel)

    def keep_parcels(self, parcels: Iterable[Parcel]) -> None:
        """Keep many parcels, all or none."""
        with self._database.writing() as connection:
            for parcel in parcels:
                outbox.keep(connection, parcel)

    def drop_parcel(self, portal: str, article_id: UUID) -> None:
        """Remove the article's parcel, if there is one."""
        with self._database.writing() as connection:
            outbox.drop(connection, portal, article_id)

    def settle(self, base: Base) -> None:
        """Keep `base` and remove its article's parcel: the errand is done."""
        with self._database.writing() as connection:
            bases.keep(connection, base)
            outbox.drop(connection, base.portal, base.article_id)

    def media(self, portal: str, media_hash: str) -> PortalMedia | None:
        """Return where the file with this SHA-256 is on the portal."""
        return self.media_of(portal, [media_hash]).get(media_hash)

    def media_at(self, portal: str, url: str) -> PortalMedia | None:
        """Return what is known of the file at this address there."""
        return self.media_at_urls(portal, [url]).get(url)

    def media_of(self, portal: str, hashes: Collection[str]) -> dict[str, PortalMedia]:
        """Return where the files are on the portal, by SHA-256; unknown ones are left out."""
        with self._database.reading() as connection:
            return media.by_hash(connection, portal, hashes)

    def media_at_urls(self, portal: str, urls: Collection[str]) -> dict[str, PortalMedia]:
        """Return the files at these addresses there; unknown ones are left out."""
        with self._database.reading() as connection:
            return media.by_url(connection, portal, urls)

    def media_with_ids(self, portal: str, remote_ids: Collection[str]) -> dict[str, PortalMedia]:
        """Return the files with these ids there; unknown ones are left out."""
        with self._database.reading() as connection:
            return media.by_id(connection, portal, remote_ids)

    def keep_media(self, known: PortalMedia) -> None:
        """Keep what is known of an address there; one file may be there several times."""
        with self._database.writing() as connection:
            media.keep(connection, known)

    def drop_media(self, portal: str, url: str) -> None:
        """Forget the file at this address there: it is gone."""
        with self._database.writing() as connection:
            media.drop(connection, portal, url)

    def conflicts(self, portal: str = "") -> list[Conflict]:
        """Return the portal's conflicts, or every portal's, the first noted first."""
        with self._database.reading() as connection:
            return conflicts.read_all(connection, portal)

    def conflict(self, portal: str, article_id: UUID) -> Conflict | None:
        """Return the article's conflict with the portal, if there is one."""
        with self._database.reading() as connection:
            return conflicts.read(connection, portal, article_id)

    def keep_conflict(self, conflict: Conflict) -> None:
        """Keep `conflict` in place of the one that its article has with the portal."""
        with self._database.writing() as connection:
            conflicts.keep(connection, conflict)

    def note_clash(self, clash: Conflict) -> Conflict | None:
        """Return what a colleague changed too, as kept; None where a package's text waits."""
        with self._database.writing() as connection:
            return conflicts.note_clash(connection, clash)

    def drop_conflict(self, portal: str, article_id: UUID) -> None:
        """Remove the article's conflict with the portal, if there is one."""
        with self._database.writing() as connection:
            conflicts.drop(connection, portal, article_id)

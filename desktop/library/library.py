"""The library as the rest of the program sees it: values in, values out."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar
from uuid import UUID

from sqlalchemy.engine import Connection

from desktop.article.model import Article, now
from desktop.article.readers import Readers
from desktop.article.site import DEFAULT_SITE, SiteProfile
from desktop.article.states import State, Transition
from desktop.library import (
    articles,
    changes,
    events,
    finding,
    ignored,
    media,
    paging,
    profiles,
    published,
    reading,
    recipes,
    related,
    search,
    vocabulary,
)
from desktop.library.address import Address
from desktop.library.address import Place as LibraryPlace
from desktop.library.bin import Bin, staying
from desktop.library.bringing_in import Arriving, bring_in
from desktop.library.database import Database
from desktop.library.errors import InsideLibrary
from desktop.library.failures import explained
from desktop.library.handing_over import HandedOver
from desktop.library.kept_copy import KeptCopy
from desktop.library.labels import Labels
from desktop.library.many import Many
from desktop.library.media_files import MediaFolder
from desktop.library.opening import MEDIA, open_database
from desktop.library.people import People, Writer
from desktop.library.query import parse
from desktop.library.readying import make_ready
from desktop.library.related import Related
from desktop.library.saving import ready, record_step, restore_version, save_article, save_many
from desktop.library.searches import Searches
from desktop.library.shelf import Shelf
from desktop.library.sync_records import SyncRecords
from desktop.library.thumbnails import Thumbnails
from desktop.library.typing_place import TypingPlace
from desktop.library.values import (
    Draft,
    Due,
    Edited,
    Entry,
    Media,
    ReadingCopy,
    Reason,
    Repaired,
    Saved,
    VerifyReport,
    Version,
    Wanted,
)
from desktop.library.verifying import verify_library
from desktop.progress import Job

SMALL_FILES = "cache"
"""The folder of what can be made again; it is in no backup and may be deleted at any time."""

if TYPE_CHECKING:
    from desktop.library.backups.shelf import BackupShelf
    from desktop.library.checkup import Checkup
    from desktop.library.postgres.listening import Listening

Value = TypeVar("Value")

PATIENCE = 5.0
"""Seconds that a write waits for another program's to end."""


class Library:
    """Articles, their versions, drafts and media in one folder: `library.db` and `media/`.

    Thread-safe: each call is a transaction of its own, done when the call returns. Any call may
    raise `LockedLibrary`, `ReadOnlyLibrary`, `DiskFull`, `DiskFailed`, `DamagedLibrary` or
    `LibraryFolderMissing`; then nothing of it has happened.
    """

    def __init__(
        self, folder: Path, database: Database, files: MediaFolder, typing: TypingPlace
    ) -> None:
        self.folder = folder
        self._database, self._files, self._typing = database, files, typing
        self.thumbnails = Thumbnails(folder / SMALL_FILES, self.media_path)
        self.shelf = Shelf(database, self._files, self.thumbnails)

    @classmethod
    def open(
        cls, place: LibraryPlace, *, patience: float = PATIENCE, me: Writer | None = None
    ) -> "Library":
        """Open the library at `place`, made when missing; a write waits `patience` seconds.

        `me` is who writes in a shared one, by default whoever is logged in. Raises also
        `NotAFolder`, `NoPermission`, `NewerLibrary` and `MigrationFailed`, and of a shared one
        the kinds of `SharedLibraryError`.
        """
        if isinstance(place, Address):
            from desktop.library.shared import open_shared

            return cls(place.home, *open_shared(place, me or Writer.here(), patience=patience))
        database = open_database(place, patience=patience)
        return cls(place, database, MediaFolder(place / MEDIA), TypingPlace(database))

    def close(self) -> None:
        """Let go of the files; the library is not used afterwards."""
        self._typing.close()
        self._database.close()

    @property
    def is_shared(self) -> bool:
        """Tell whether other people work in it, from other machines."""
        return self._database.is_shared

    @property
    def others(self) -> "Listening | None":
        """What hears of others' writing; None for a library that is not shared."""
        return self._typing.listening()

    @property
    def people(self) -> People:
        """Who else has an article open."""
        return People(self._database, self._typing.me)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def save(
        self,
        article: Article,
        *,
        reason: Reason = Reason.SAVE,
        drop_draft: bool = True,
        base: int | None = None,
    ) -> Saved:
        """Keep `article`, whose body is canonical, and return it as kept.

        Content that differs from the last version becomes a new one. An empty slug is made of
        the title; `created_at` stays what it was, `modified_at` is now unless nothing changed.
        `drop_draft` is for who has the draft's text in `article`; an edit from elsewhere leaves
        the draft row to the window. With `base`, the version that `article` was written on top
        of (0: none), raises `NewerVersion` if another has become the newest.
        """
        said = ready(article)
        with self._saving(article.id, drop_draft=drop_draft) as connection:
            if base is not None:
                articles.expect_version(connection, article.id, base)
            return save_article(connection, said, reason)

    def save_all(self, many: Iterable[Article], *, reason: Reason = Reason.IMPORT) -> list[Saved]:
        """Keep `many` articles as `save` would, all or none; drafts stay.

        One transaction for many is many times faster; all of them are in memory meanwhile, so
        of thousands hand over some hundred at a time.
        """
        said = [ready(article) for article in many]
        with self._database.writing() as connection:
            return save_many(connection, said, reason)

    def bring_in(self, many: Sequence[Arriving]) -> list[bool]:
        """Keep articles with their versions, those that are not here; tell of each whether it was.

        One transaction; of thousands hand over some hundred at a time.
        """
        with self._database.writing() as connection:
            return bring_in(connection, many)

    def record(self, article: Article, step: Transition, *, drop_draft: bool = True) -> Saved:
        """Keep `article`, in the state after `step`, and append `step` to its events.

        The step is recorded with the hash of the content as it was kept, the one its version
        carries; `drop_draft` is as for `save`.
        """
        said = ready(article)
        with self._saving(article.id, drop_draft=drop_draft) as connection:
            return record_step(connection, said, step)

    def publish_due(self) -> Due:
        """Publish each article that was scheduled for a moment that has come.

        Left as they are: those that bear the mark of a state secret, that lie in the bin, or that
        somebody is typing on.
        """
        from desktop.library.due import publish_all_due
        from desktop.library.secret_marks import secret_mark

        return publish_all_due(self._database, now(), mark=partial(secret_mark, self))

    def events(self, article_id: UUID) -> list[Transition]:
        """Return the steps that the article has taken, the first one first."""
        with self._database.reading() as connection:
            return events.read_all(connection, article_id)

    def article(self, article_id: UUID) -> Article:
        """Return the saved article, be it in the bin or not; raises `NoSuchArticle`."""
        with self._database.reading() as connection:
            return articles.existing(connection, article_id)

    def related(self, article: Article) -> list[Related]:
        """Return what may be related to `article`, saved or not, the best first."""
        with self._database.reading() as connection:
            return related.related(connection, article)

    def named(self, ids: Collection[UUID]) -> list[Entry]:
        """Return the entries of these articles, in the bin or not, in the order of `ids`."""
        with self._database.reading() as connection:
            return articles.named(connection, ids)

    def covers(self, ids: Collection[UUID]) -> dict[UUID, str]:
        """Return the SHA-256 of each article's cover; those without one are left out."""
        with self._database.reading() as connection:
            found = [articles.read(connection, each) for each in ids]
        return {each.id: each.cover.media for each in found if each and each.cover}

    def change(self) -> int:
        """Return the number of the last change to an article: saved, moved, binned or taken out."""
        with self._database.reading() as connection:
            return changes.last(connection)

    def reading_copies(
        self, *, since: int = 0, ids: Collection[UUID] | None = None
    ) -> Iterator[ReadingCopy]:
        """Stream articles for the site, that of the oldest change first, in constant memory.

        With `since`, a number that `change` gave, those that changed after it, in the bin or
        not; without, all outside the bin; with `ids` these, in the bin or not, as far as they
        are there. It is the library of one moment, held until the stream ends or is closed.
        """
        return self.each(KeptCopy.opened, since=since, ids=ids)

    def each(
        self, read: reading.Read[Value], *, since: int = 0, ids: Collection[UUID] | None = None
    ) -> Iterator[Value]:
        """Stream what `read` makes of the articles that `reading_copies` would open."""
        if ids is not None:
            return reading.named(self._database, ids, read)
        return reading.changed(self._database, since, read)

    def opened(self, copy: KeptCopy) -> ReadingCopy:
        """Return the article of which `each` gave the `copy`; raises `DamagedLibrary`."""
        with explained(self._database.path):
            return copy.opened()

    def make_ready(self) -> Job[int]:
        """Make ready for readers the bodies that an older program left; return how many.

        `reading_copies` does so before its first one; this is for who shows how far it is.
        """
        return make_ready(self._database)

    def find(self, id_or_part: str) -> UUID:
        """Return the id outside the bin that is, begins or ends like this, with `-` or without.

        Raises `NoSuchArticle` and `AmbiguousId`.
        """
        with self._database.reading() as connection:
            return finding.find(connection, id_or_part)

    def entries(
        self,
        *,
        state: State | None = None,
        category: str = "",
        limit: int | None = None,
        offset: int = 0,
    ) -> list[Entry]:
        """Return saved articles, the last modified first; `category` holds those below it."""
        newest = articles.listing(state, category).order_by(*articles.NEWEST_FIRST)
        with self._database.reading() as connection:
            rows = connection.execute(newest.limit(limit).offset(offset))
            return [articles.entry(row) for row in rows]

    def search(
        self, query: str, *, state: State | None = None, category: str = "", limit: int = 50
    ) -> list[Entry]:
        """Return saved articles that hold what `desktop.library.query` reads in `query`.

        Those with the accents as typed come first, then the newest. A blank query finds every
        article; one without any letter or digit finds none.
        """
        return self.page(Wanted(words=query, state=state, category=category), limit=limit)

    def page(
        self,
        wanted: Wanted,
        *,
        after: Entry | None = None,
        limit: int = 100,
        told: int | None = None,
    ) -> list[Entry]:
        """Return at most `limit` of the entries that `wanted` asks for, those that follow `after`.

        `after` is the last entry of the page before, which this call gave for the same `wanted`.
        The first `told` hits of words have their snippets (None: all); `snippets` has the rest.
        """
        with self._database.reading() as connection:
            entries = paging.page(connection, wanted, after.place if after else None, limit, told)
            if not wanted.binned:
                return entries
            stays = staying(connection, [entry.id for entry in entries])
            return [replace(entry, stays=stays.get(entry.id)) for entry in entries]

    def snippets(self, words: str, ids: Collection[UUID]) -> dict[UUID, str]:
        """Return `Entry.snippet` of each of these articles that is still there, for a search."""
        with self._database.reading() as connection:
            return search.snippets_of(connection, ids, parse(words))

    def versions(self, article_id: UUID) -> list[Version]:
        """Return the article's versions, the newest first; raises `NoSuchArticle`."""
        with self._database.reading() as connection:
            articles.existing(connection, article_id)
            return articles.version_list(connection, article_id)

    def version(self, article_id: UUID, number: int) -> Article:
        """Return the article as it was; raises `NoSuchArticle` and `NoSuchVersion`."""
        with self._database.reading() as connection:
            return articles.version(connection, article_id, number)

    def restore(self, article_id: UUID, number: int) -> Saved:
        """Make what version `number` said the newest version, in the article's present state.

        A draft on top of the present text becomes a version first, so no typing is lost.
        Raises `NoSuchArticle` and `NoSuchVersion`.
        """
        with self._saving(article_id, drop_draft=True) as connection:
            typed = self._typing.within(connection, article_id)
            return restore_version(connection, article_id, number, typed)

    def keep_draft(self, article: Article, *, base: int) -> Draft:
        """Keep `article` as typing on top of version `base` (0: never saved)."""
        draft = Draft(article=article, base_version=base, kept_at=now())
        self._typing.keep(draft)
        return draft

    def draft(self, article_id: UUID) -> Draft | None:
        """Return the article's draft, if it has one."""
        return self._typing.draft(article_id)

    def drafts(self) -> list[Draft]:
        """Return every draft, the last kept first."""
        return self._typing.drafts()

    def drop_draft(self, article_id: UUID) -> None:
        """Remove the article's draft, if it has one."""
        self._typing.drop(article_id)

    @property
    def bin(self) -> Bin:
        """What was deleted, and how it comes back or goes for good."""
        return Bin(self._database, self._typing)

    @property
    def labels(self) -> Labels:
        """The categories, tags and topics in use."""
        return Labels(self._database)

    @property
    def searches(self) -> Searches:
        """The searches that are kept."""
        return Searches(self._database)

    @property
    def many(self) -> Many:
        """What is done with many articles at once."""
        return Many(self._database)

    def delete(self, article_id: UUID) -> None:
        """Put the article into the bin; versions, draft and media stay. Raises `NoSuchArticle`."""
        self.bin.put([article_id])

    def undelete(self, article_id: UUID) -> None:
        """Take the article out of the bin; raises `NoSuchArticle`."""
        self.bin.take_out([article_id])

    def binned(self) -> list[Entry]:
        """Return what lies in the bin, the last deleted first."""
        return self.bin.entries()

    def add_media(
        self, data: bytes, *, name: str, mime: str, width: int = 0, height: int = 0
    ) -> Media:
        """Keep the file `data`; the same bytes are kept once, under their first description."""
        added = media.described(data, name, mime, width, height)
        with self._database.reading() as connection:
            known = media.read(connection, added.hash) or added
        self._files.put(known, data)
        with self._database.writing() as connection:
            written = media.write(connection, known)
            if not self._files.has(known):  # it left the bin for good this very moment
                self._files.put(known, data)
        return written

    def media(self, media_hash: str) -> Media:
        """Return what is known of a file by its SHA-256; raises `MissingMedia`."""
        with self._database.reading() as connection:
            return media.existing(connection, media_hash)

    def media_path(self, media_hash: str) -> Path:
        """Return where the file stands; raises `MissingMedia`."""
        return self._files.path(self.media(media_hash))

    def media_bytes(self, media_hash: str) -> bytes:
        """Return what the file holds; raises `MissingMedia` and `ChangedMedia`."""
        return self._files.read(self.media(media_hash))

    def edited(self, media_hash: str) -> Edited | None:
        """Return how an edited picture came to be; None for one that nobody edited."""
        with self._database.reading() as connection:
            return recipes.read(connection, media_hash)

    def keep_edited(self, media_hash: str, edited: Edited) -> None:
        """Keep how the picture came to be; raises `MissingMedia` for what is not in the library."""
        with self._database.writing() as connection:
            for each in (media_hash, edited.original):
                media.existing(connection, each)
            recipes.write(connection, media_hash, edited)

    def made_of(self, original: str) -> list[str]:
        """Return the pictures that were made of the picture `original`."""
        with self._database.reading() as connection:
            return recipes.made_of(connection, original)

    def ignored_findings(self, article_id: UUID) -> frozenset[tuple[str, str, str]]:
        """Return what is ignored in the article, saved or not: rule, excerpt, and context.

        An empty context stands for every place in the article.
        """
        with self._database.reading() as connection:
            return ignored.read(connection, article_id)

    def ignore_finding(self, article_id: UUID, rule: str, text: str, context: str = "") -> None:
        """Ignore what `rule` finds with `text`: at the place of `context`, or in all the article."""
        with self._database.writing() as connection:
            ignored.add(connection, article_id, (rule, text, context))

    def heed_finding(self, article_id: UUID, rule: str, text: str, context: str = "") -> None:
        """Take back that it is ignored."""
        with self._database.writing() as connection:
            ignored.drop(connection, article_id, (rule, text, context))

    def categories(self) -> list[str]:
        """Return the paths of the categories in use, in the order of the alphabet."""
        with self._database.reading() as connection:
            return vocabulary.categories(connection)

    def tags(self) -> list[str]:
        """Return the tags in use, in the order of the alphabet."""
        with self._database.reading() as connection:
            return vocabulary.tags(connection)

    def site_profiles(self) -> list[SiteProfile]:
        """Return every site's profile: the main one first, the others by name."""
        with self._database.reading() as connection:
            return profiles.sites(connection)

    def site_profile(self, site: str = DEFAULT_SITE) -> SiteProfile:
        """Return a site's profile; the main one is empty until someone fills it in.

        Raises `NoSuchSite`.
        """
        with self._database.reading() as connection:
            return profiles.site(connection, site)

    def keep_site_profile(self, profile: SiteProfile) -> None:
        """Keep `profile` under its id."""
        with self._database.writing() as connection:
            profiles.keep_site(connection, profile)

    def drop_site_profile(self, site: str) -> None:
        """Remove a site's profile, if it is there; the main one becomes empty."""
        with self._database.writing() as connection:
            profiles.drop_site(connection, site)

    def readers(self, site: str) -> Readers | None:
        """Return what is known of the site's readers; None before anything was read."""
        with self._database.reading() as connection:
            return profiles.readers(connection, site)

    def keep_readers(self, site: str, known: Readers) -> None:
        """Keep what is known of the site's readers, in place of what was known before."""
        with self._database.writing() as connection:
            profiles.keep_readers(connection, site, known)

    def published_paths(self, site: str) -> dict[str, UUID]:
        """Return the article of every path that the site ever had one under."""
        with self._database.reading() as connection:
            return published.paths(connection, site)

    def note_published_paths(self, site: str, paths: Mapping[str, UUID]) -> None:
        """Remember under which `paths` the site has its articles; older paths stay known."""
        with self._database.writing() as connection:
            published.note(connection, site, paths)

    @property
    def records(self) -> SyncRecords:
        """What the library knows of portals, and of its articles there."""
        return SyncRecords(self._database)

    @property
    def backups(self) -> "BackupShelf":
        """The backups beside the library, and the way back to one."""
        from desktop.library.backups.shelf import BackupShelf

        return BackupShelf(self._database, patience=PATIENCE)

    @property
    def checkup(self) -> "Checkup":
        """The looks at whether everything is whole."""
        from desktop.library.checkup import Checkup

        return Checkup(self._database, self._files)

    @property
    def handed_over(self) -> HandedOver:
        """Which texts other libraries know from packages."""
        return HandedOver(self._database)

    def back_up(self) -> Job[Path]:
        """Make a backup beside the library, rehearsed and compared; old ones make room.

        Returns its file. Raises `BackupBroken`.
        """
        from desktop.library.backups.making import back_up

        return back_up(self._database, now())

    def thin(self) -> Job[int]:
        """Let old versions grow fewer; none that was submitted, approved or published goes."""
        from desktop.library.thinning import thin

        return thin(self._database, now())

    def keep_house(self) -> Job[None]:
        """Let go what grew old, versions and what lay in the bin; for after a backup."""
        yield from self.thin()
        yield from self.bin.expire(now())
        yield from self.shelf.expire(now())

    def tidy_up(self) -> Job[bool]:
        """Do as `keep_house` does, unless another program is at it; tell whether it was done."""
        with self._database.tidying() as first:
            if first:
                yield from self.keep_house()
        return first

    def sweep(self) -> None:
        """Remove what killed jobs left among the library's files an hour ago or earlier."""
        from desktop.library.backups.scratch import sweep_library
        from desktop.library.failures import explained

        with explained(self.folder):
            sweep_library(self.folder)

    def last_backup(self) -> datetime | None:
        """Return when the newest backup was made; one from a clock that went wrong is none."""
        from desktop.library.backups.making import FOLDER
        from desktop.library.backups.rotation import backups_in

        clock = now()
        made = backups_in(self.folder / FOLDER)
        return next((moment for moment in made if moment <= clock), None)

    def written_at(self) -> datetime:
        """Return when anything was last written into the library; raises `LibraryFolderMissing`."""
        return self._database.written_at()

    def unbacked(self) -> bool:
        """Tell whether anything was written into the library since the newest backup.

        Never of a shared one, which is backed up where its server is.
        """
        if self.is_shared:
            return False
        made = self.last_backup()
        return made is None or self._database.written_at() >= made

    def bundle(self, path: Path) -> Job[None]:
        """Write the library with every picture and document into one file.

        Raises `InsideLibrary` and `BackupBroken`.
        """
        from desktop.library.backups.bundle import bundle

        self.refuse_own_place(path)
        return bundle(self._database, self._files, path, now())

    def refuse_own_place(self, path: Path) -> None:
        """Raise `InsideLibrary` for a file that would stand among the library's own."""
        if path.resolve().is_relative_to(self.folder.resolve()):
            raise InsideLibrary(path)

    def verify(self) -> Job[VerifyReport]:
        """Check everything that the library holds; changes nothing."""
        return verify_library(self._database, self._files)

    def repair(self) -> Job[Repaired]:
        """Check everything, and mend from versions and backups what can be mended."""
        from desktop.library.repairing import repair_library

        return repair_library(self._database, self._files, now())

    @contextmanager
    def _saving(self, article_id: UUID, *, drop_draft: bool) -> Iterator[Connection]:
        """Give a connection that writes; the article's draft is gone when all is kept."""
        with self._database.writing() as connection:
            yield connection
            if drop_draft:
                self._typing.saved(connection, article_id)
        if drop_draft:
            self._typing.drop_apart(article_id)

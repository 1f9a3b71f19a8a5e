"""The library's media as their browser needs them: lists, words, a bin, and who shows what."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from desktop.article.model import Attachment, now
from desktop.library import articles, media, media_listing, media_needed
from desktop.library.alike import alike
from desktop.library.believed import believed_day
from desktop.library.database import Database
from desktop.library.errors import MissingMedia
from desktop.library.likeness import likeness
from desktop.library.media_files import MediaFolder
from desktop.library.schema import articles as article_rows
from desktop.library.schema import media as table
from desktop.library.schema import media_uses, picture_recipes, portal_media
from desktop.library.shelved import MediaWanted, Shelved, Shown
from desktop.library.thumbnails import WIDTHS, Thumbnails
from desktop.library.values import Entry, Media
from desktop.progress import Job, Progress
from desktop.vietnamese.dates import in_hanoi

KEPT = timedelta(days=30)
"""How long a medium lies in the bin before it goes for good."""

_BELIEVED = "media-bin-day"
"""The counter of the day up to which time is believed to have gone."""

_FEW = 5
"""Pictures that are looked at between two writes."""


class Shelf:
    """Media in lists and in the bin. Thread-safe; errors are the library's."""

    def __init__(self, database: Database, files: MediaFolder, thumbnails: Thumbnails) -> None:
        self._database, self._files, self._thumbnails = database, files, thumbnails

    def add(self, files: Sequence[tuple[Media, Callable[[], bytes]]]) -> None:
        """Keep files in one transaction, each with what gives its bytes, as `add_media` would."""
        with self._database.reading() as connection:
            read = ((media.read(connection, told.hash) or told, data) for told, data in files)
            known = list(read)
        for told, data in known:
            self._files.put(told, data())
        with self._database.writing() as connection:
            for told, data in known:
                media.write(connection, told)
                if not self._files.has(told):  # it left the bin for good this very moment
                    self._files.put(told, data())

    def page(
        self, wanted: MediaWanted, *, after: Shelved | None = None, limit: int = 100
    ) -> list[Shelved]:
        """Return at most `limit` of the media wanted, those that follow `after` in their order."""
        with self._database.reading() as connection:
            if wanted.shown is Shown.ALIKE:
                return [] if after else list(alike(connection, wanted))
            return list(media_listing.listed(connection, wanted, after, limit))

    def one(self, media_hash: str) -> Shelved:
        """Return what is known of a medium; raises `MissingMedia`."""
        with self._database.reading() as connection:
            query = sa.select(table).where(table.c.hash == media_hash)
            row = connection.execute(query).first()
        if row is None:
            raise MissingMedia(media_hash)
        return media_listing.shelved(row)

    def worth_showing(self, limit: int) -> list[Media]:
        """Return at most `limit` pictures out of the bin, those that came last first.

        Without those that articles showed once, and the originals of edited ones, unless an
        article shows them now.
        """
        is_shown = sa.exists().where(media_uses.c.hash == table.c.hash)
        worth = table.c.mime.startswith("image/"), is_shown | sa.and_(*media_needed.NEVER_SHOWN)
        query = sa.select(table).where(table.c.binned_at.is_(None), *worth)
        newest = query.order_by(table.c.added_at.desc(), table.c.hash.desc()).limit(limit)
        with self._database.reading() as connection:
            return list(map(media.of, connection.execute(newest)))

    def shown_in(self, media_hash: str) -> list[Entry]:
        """Return the articles that show it or hand it out, the last modified first."""
        with self._database.reading() as connection:
            showing = sa.select(media_uses.c.article).where(media_uses.c.hash == media_hash)
            query = articles.listing().where(article_rows.c.key.in_(showing))
            rows = connection.execute(query.order_by(*articles.NEWEST_FIRST))
            return [articles.entry(row) for row in rows]

    def attachment(self, media_hash: str) -> Attachment:
        """Return the document as the article last modified that hands it out names it.

        Without one, it is called as its file was. Raises `MissingMedia`.
        """
        for entry in self.shown_in(media_hash):
            with self._database.reading() as connection:
                files = articles.existing(connection, entry.id).attachments
            for file in files:
                if file.media == media_hash:
                    return file
        return Attachment(media=media_hash, file=self.one(media_hash).media.name)

    def describe(self, media_hash: str, *, alt: str, credit: str) -> Shelved:
        """Keep what is offered where the medium is put in; raises `MissingMedia`."""
        with self._database.writing() as connection:
            name = media.existing(connection, media_hash).name
            here = sa.update(table).where(table.c.hash == media_hash)
            words = media.words(name, alt, credit)
            connection.execute(here.values(alt=alt, credit=credit, words=words))
        return self.one(media_hash)

    def put_away(self, hashes: Collection[str]) -> list[str]:
        """Put media into the bin, but for those that something needs; return which lie there."""
        with self._database.writing() as connection:
            free = sorted(set(hashes) - media_needed.needed(connection, hashes))
            _set_binned(connection, free, now())
        return free

    def bring_back(self, hashes: Collection[str]) -> None:
        """Take media out of the bin."""
        with self._database.writing() as connection:
            _set_binned(connection, list(hashes), None)

    def expire(self, moment: datetime) -> Job[int]:
        """Remove for good what lay in the bin for `KEPT`; return how many files went.

        It is for the daily housekeeping, after the backup; a clock that is ahead is not believed
        at once. What something needs after all comes out of the bin instead; what an article in
        a backup shows waits there until that backup has gone.
        """
        with self._database.writing() as connection:
            due = _due(connection, moment)
        backed_up = media_needed.backed_up(self._database, due) if due else set()
        due = [each for each in due if each not in backed_up]
        agreed = media_needed.agreed(self._database, due) if due else set()
        removed = 0
        for done, media_hash in enumerate(due):
            yield Progress(done, len(due))
            removed += self._remove(media_hash, needed=media_hash in agreed)
        return removed

    def look(self) -> Job[int]:
        """Make the small files of pictures nobody has looked at yet, and note their likeness."""
        looked = 0
        total = self._unlooked_count()
        while unlooked := self._unlooked():
            yield Progress(looked, max(total, looked))
            seen = [(each, self._likeness(each)) for each in unlooked]
            with self._database.writing() as connection:
                for media_hash, alike in seen:
                    here = sa.update(table).where(table.c.hash == media_hash)
                    connection.execute(here.values(likeness=alike))
            looked += len(seen)
        return looked

    def _unlooked_count(self) -> int:
        query = sa.select(sa.func.count()).where(*_UNLOOKED)
        with self._database.reading() as connection:
            count: int = connection.execute(query).scalar_one()
        return count

    def _unlooked(self) -> Sequence[str]:
        query = sa.select(table.c.hash).where(*_UNLOOKED).limit(_FEW)
        with self._database.reading() as connection:
            return connection.execute(query).scalars().all()

    def _likeness(self, media_hash: str) -> str:
        small = self._thumbnails.made(media_hash, WIDTHS[0])
        try:
            return likeness(small) if small else ""
        except OSError:  # the folder of small files was emptied this very moment
            return ""

    def _remove(self, media_hash: str, *, needed: bool) -> bool:
        """Remove one file that lies in the bin unless it is needed; tell whether it went."""
        with self._database.writing() as connection:
            if needed or media_needed.needed(connection, [media_hash]):
                _set_binned(connection, [media_hash], None)
                return False
            gone = media.existing(connection, media_hash)
            for known in (table, picture_recipes, portal_media):
                connection.execute(sa.delete(known).where(known.c.hash == media_hash))
        with self._database.writing() as connection:  # nobody adds it again meanwhile
            if media.read(connection, media_hash) is None:
                self._files.remove(gone)
        self._thumbnails.forget(media_hash)
        return True


_UNLOOKED = (table.c.likeness.is_(None), table.c.mime.startswith("image/"))


def _set_binned(connection: Connection, hashes: list[str], moment: datetime | None) -> None:
    here = table.c.hash == sa.bindparam("medium")
    if hashes:
        rows = [{"medium": each} for each in hashes]
        connection.execute(sa.update(table).where(here).values(binned_at=moment), rows)


def _due(connection: Connection, moment: datetime) -> list[str]:
    """Return what has lain in the bin for long enough; what was put there in the future does now."""
    today = in_hanoi(moment).date()
    ahead = sa.update(table).where(table.c.binned_at > moment)
    connection.execute(ahead.values(binned_at=moment))
    before = moment - (today - believed_day(connection, _BELIEVED, today)) - KEPT
    query = sa.select(table.c.hash).where(table.c.binned_at < before)
    return list(connection.execute(query).scalars())

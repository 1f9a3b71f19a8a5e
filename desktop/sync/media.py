"""An article's files on their way to a portal: each once, looked for before it is sent again."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from desktop.article.body import media as files_in
from desktop.article.body import pictures
from desktop.article.model import Article
from desktop.article.post import Base, PortalMedia
from desktop.library.errors import MediaError
from desktop.sync.errors import (
    Blocked,
    FieldRefused,
    FilesLeftOut,
    NotPermitted,
    Passing,
    PortalTrouble,
    TooLarge,
)
from desktop.sync.naming import short, upload_name
from desktop.sync.portal import PostField, RemoteMedia, Upload
from desktop.sync.session import Session, Steps

_GOING_OUT = "upload:"
"""What stands for the address of a file whose upload may have arrived or not."""

_NOT_TAKEN = (Blocked, FieldRefused, MediaError, NotPermitted, TooLarge)
"""Why a file cannot go though the article can: WordPress, for one, takes not every type."""


@dataclass(frozen=True, slots=True)
class Words:
    """What readers are told of a picture."""

    alt: str = ""
    caption: str = ""


class Files:
    """The files of articles, on one run's portal."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def known(self, *articles: Article) -> Mapping[str, PortalMedia]:
        """Return what of the articles' files is there, by SHA-256."""
        hashes = {each for article in articles for each in self._needed(article)}
        rows = self._session.records.media_of(self._session.name, hashes)
        return {name: row for name, row in rows.items() if not row.url.startswith(_GOING_OUT)}

    def missing(self, article: Article, base: Base | None) -> list[str]:
        """Return the files that are not there as the article needs them: a cover needs an id.

        Of attachments only those that are to be listed and are not yet.
        """
        if not self._session.capabilities.media:
            return []
        known = self.known(article)
        cover = self._cover(article)
        return [
            each
            for each in sorted({*self._shown(article), *self._tried(article, base)})
            if each not in known or (each == cover and not known[each].remote_id)
        ]

    def send_all(self, article: Article, base: Base | None) -> Steps[None]:
        """Put the files there that the article needs, one after the other. Raises a trouble.

        Of an attachment that the portal does not take none is raised (`not_taken` tells): the
        article goes without it.
        """
        for media_hash in self.missing(article, base):
            try:
                self.send(article, media_hash)
            except _NOT_TAKEN as trouble:
                if media_hash in self._shown(article):
                    raise
                if isinstance(trouble, NotPermitted):  # then no file of another article either
                    self._session.incomplete.intersection_update({article.id})
            yield self._session.tell(what=article.title)

    def not_taken(self, article: Article, base: Base | None) -> FilesLeftOut | None:
        """Return what to tell of attachments that were tried and are not there, if any."""
        missing = self._tried(article, base) - self.known(article).keys()
        names = tuple(each.file for each in article.attachments if each.media in missing)
        return FilesLeftOut(article.title, names) if names else None

    def find_attached(self, article: Article, body: str) -> Steps[None]:
        """Know the attachments again that `body`, a post's, links to and this library forgot."""
        session, known = self._session, self.known(article)
        for file in article.attachments:
            if file.media in known or short(file.media) not in body:
                continue
            try:
                kept = session.library.media(file.media)
                name = upload_name(kept.name, file.media, kept.mime)
                ask = partial(session.portal.find_media, name)
                there = yield from session.insist(ask, article.title)
            except Passing:
                raise
            except (MediaError, PortalTrouble):
                continue  # then the list that stands there is text of the article's
            if there is not None:
                self._keep(file.media, there)

    def send(self, article: Article, media_hash: str) -> None:
        """Put a file there, unless it is; first it is noted that it may be. Raises a trouble."""
        session = self._session
        file = session.library.media(media_hash)
        name = upload_name(file.name, media_hash, file.mime)
        rows = session.records.media_of(session.name, [media_hash])
        note = PortalMedia(
            portal=session.name, hash=media_hash, remote_id="", url=_GOING_OUT + media_hash
        )
        there = None
        if media_hash in rows and rows[media_hash].url == note.url:
            there = session.portal.find_media(name)
        if there is None:
            said = _words(article).get(media_hash, Words())
            data = session.library.media_bytes(media_hash)
            session.records.keep_media(note)
            upload = Upload(
                hash=media_hash,
                name=name,
                mime=file.mime,
                data=data,
                alt=said.alt,
                caption=said.caption,
            )
            there = session.portal.upload(upload)
        self._keep(media_hash, there)
        session.records.drop_media(session.name, note.url)

    def describe(self, article: Article, base: Base | None) -> bool:
        """Tell the portal what is new here of the pictures' words; return whether it was told.

        Only words that changed in this article: another article may say others of the picture.
        Raises a trouble.
        """
        before = _words(base.article) if base else {}
        known = self.known(article)
        told = False
        for media_hash, said in _words(article).items():
            there = known.get(media_hash)
            if there is None or not there.remote_id or before.get(media_hash, said) == said:
                continue
            if (there.alt, there.caption) != (said.alt, said.caption):
                described = self._session.portal.describe(
                    there.remote_id, alt=said.alt, caption=said.caption
                )
                self._keep(media_hash, replace(described, url=there.url))
                told = True
        return told

    def forget_gone(self, article: Article) -> bool:
        """Forget the article's files that were deleted there; return whether there were any."""
        session, gone = self._session, False
        for there in self.known(article).values():
            if there.remote_id and session.portal.media(there.remote_id) is None:
                session.records.drop_media(session.name, there.url)
                gone = True
        return gone

    def _tried(self, article: Article, base: Base | None) -> set[str]:
        """Return the attachments that are sent now unless they are there."""
        agreed = base.article.attachments if base else ()
        again = base.left_out if base and article.id in self._session.incomplete else ()
        return {
            each.media for each in article.attachments if each not in agreed or each.media in again
        }

    def _keep(self, media_hash: str, there: RemoteMedia) -> None:
        self._session.records.keep_media(
            PortalMedia(
                portal=self._session.name,
                hash=media_hash,
                remote_id=there.remote_id,
                url=there.url,
                alt=there.alt,
                caption=there.caption,
            )
        )

    def _cover(self, article: Article) -> str:
        travels = PostField.COVER in self._session.capabilities.fields
        return article.cover.media if article.cover and travels else ""

    def _needed(self, article: Article) -> set[str]:
        return self._shown(article) | {each.media for each in article.attachments}

    def _shown(self, article: Article) -> set[str]:
        cover = self._cover(article)
        return files_in(article.body) | ({cover} if cover else set())


def _words(article: Article) -> dict[str, Words]:
    """Return what the article says of each picture; the cover's words count where both tell."""
    said = {each.media: Words(each.alt or "", each.caption) for each in pictures(article.body)}
    if article.cover:
        said[article.cover.media] = Words(article.cover.alt, article.cover.caption)
    return said

"""A portal's posts as articles of ours, their pictures fetched first."""

from dataclasses import replace
from uuid import UUID

from desktop.article.content import clean
from desktop.article.merging import Side, merge, settle
from desktop.article.model import Article, Attachment
from desktop.article.post import Base, PortalMedia, Post
from desktop.sync.conversion import ImageRef, author_of, images_of, read_post, travelling
from desktop.sync.errors import Passing, PortalTrouble
from desktop.sync.pictures import name_of, read_picture
from desktop.sync.portal import RemoteMedia
from desktop.sync.session import Session, Steps
from desktop.vietnamese import slug


class Reading:
    """Reads posts of one run's portal; what it fetched it remembers in the library."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._media: dict[str, str | None] = {}
        self._articles: dict[str, UUID | None] = {}

    def expect(self, permalinks: dict[str, UUID]) -> None:
        """Know the addresses of articles that come together and may link to each other.

        What was asked of the library before is asked anew: since then more has come.
        """
        self._articles = dict(permalinks)
        self._media.clear()

    def article(
        self,
        post: Post,
        known: Article | None,
        article_id: UUID,
        attached: tuple[Attachment, ...] = (),
    ) -> Article:
        """Return `post` as the article `article_id`; what does not travel is as in `known`.

        Files `attached` since, which the post may list already, are not listed in the text.
        """
        said = read_post(
            post,
            known or Article(id=article_id),
            capabilities=self._session.capabilities,
            media_at=self._media_at,
            article_at=self._article_at,
            owns=self._session.portal.owns,
            attached=attached,
        ).article
        own = said if said.id == article_id else replace(said, id=article_id)
        said = clean(self._described(own, post, known))
        return said if said.slug else replace(said, slug=slug(said.title))

    def theirs(self, base: Base, post: Post, attached: tuple[Attachment, ...] = ()) -> Article:
        """Return what `post` makes of the base's article.

        What the portal merely stores otherwise than it was sent is no change of theirs: it says
        the same in the base's post. An author that it could not keep it has no say about: what
        it names instead is an account, which may be renamed.
        """
        author = author_of(base.article)
        if author and author != base.post.author:
            post = replace(post, author=base.post.author)
        before = self.article(base.post, base.article, base.article_id)
        after = self.article(post, base.article, base.article_id, attached)
        fields = travelling(self._session.capabilities)
        merged = merge(before, base.article, after, fields)
        return settle(merged, Side.THEIRS, Side.THEIRS)

    def fetch_pictures(self, post: Post) -> Steps[None]:
        """Bring the portal's own pictures that `post` shows into the library.

        One that cannot be had stays what it is, an address; raises only what may pass.
        """
        owns = self._session.portal.owns
        for picture in images_of(post.body, owns):
            if not any(map(self._media_at, (picture.url, *picture.whole))):
                yield from self._fetch(picture, post.title)
        if post.cover and self._media_at(post.cover) is None:
            yield from self._fetch_cover(post)

    def _fetch(self, picture: ImageRef, title: str) -> Steps[None]:
        for url in picture.whole or (picture.url,):
            there = RemoteMedia(
                remote_id=picture.remote_id, url=url, alt=picture.alt, caption=picture.caption
            )
            if self._session.portal.owns(url) and (yield from self._store(there, title)):
                return

    def _fetch_cover(self, post: Post) -> Steps[None]:
        there = yield from self._asked(post)
        if there is not None and self._session.portal.owns(there.url):
            known = self._session.records.media_at(self._session.name, there.url)
            if known:
                told = replace(
                    known, remote_id=there.remote_id, alt=there.alt, caption=there.caption
                )
                self._session.records.keep_media(told)
                self._media.clear()
            else:
                yield from self._store(there, post.title)

    def _asked(self, post: Post) -> Steps[RemoteMedia | None]:
        try:
            return (
                yield from self._session.insist(
                    lambda: self._session.portal.media(post.cover), post.title
                )
            )
        except Passing:
            raise
        except PortalTrouble:
            return None

    def _store(self, there: RemoteMedia, title: str) -> Steps[bool]:
        session = self._session
        try:
            data = yield from session.insist(lambda: session.portal.fetch(there.url), title)
        except Passing:
            raise
        except PortalTrouble:
            return False  # not there, or too large: the text keeps the address
        picture = read_picture(data)
        if picture is None:
            return False
        kept = session.library.add_media(
            data,
            name=there.name or name_of(there.url),
            mime=picture.mime,
            width=picture.width,
            height=picture.height,
        )
        known = session.records.media(session.name, kept.hash)
        remote_id = there.remote_id or (known.remote_id if known else "")
        session.records.keep_media(
            PortalMedia(
                portal=session.name,
                hash=kept.hash,
                remote_id=remote_id,
                url=there.url,
                alt=there.alt,
                caption=there.caption,
            )
        )
        self._media.clear()
        return True

    def _media_at(self, address: str) -> str | None:
        if address not in self._media:
            records, name = self._session.records, self._session.name
            known = records.media_at(name, address)
            known = known or records.media_with_ids(name, [address]).get(address)
            self._media[address] = known.hash if known else None
        return self._media[address]

    def _article_at(self, address: str) -> UUID | None:
        if address not in self._articles:
            records, name = self._session.records, self._session.name
            self._articles[address] = records.article_at(name, address)
        return self._articles[address]

    def _described(self, said: Article, post: Post, known: Article | None) -> Article:
        """Give a cover that came from the portal the words that its media have for it."""
        cover = said.cover
        if cover is None or (known and known.cover and known.cover.media == cover.media):
            return said
        there = self._session.records.media_with_ids(self._session.name, [post.cover])
        media = there.get(post.cover)
        if media is None:
            return said
        return replace(said, cover=replace(cover, alt=media.alt, caption=media.caption))

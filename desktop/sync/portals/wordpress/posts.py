"""WordPress' posts as ours and the other way round."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from re import compile as pattern
from uuid import UUID

from desktop.article.post import Post, PostState
from desktop.sync.marks import marked, unmarked
from desktop.sync.portal import Found
from desktop.sync.portals.wordpress.api import Api
from desktop.sync.portals.wordpress.people import People
from desktop.sync.portals.wordpress.states import DATED, date_of, moment_of, state_of, status_of
from desktop.sync.portals.wordpress.terms import Categories, Tags
from desktop.sync.portals.wordpress.texts import as_html, plain
from desktop.sync.portals.wordpress.values import RawPost, Revision

_TRASHED = pattern(r"__trashed(-\d+)?$")


class Posts:
    """Turns posts over, with what the site calls its categories, tags and people."""

    def __init__(self, api: Api) -> None:
        self.categories = Categories(api)
        self.tags = Tags(api)
        self.people = People(api)

    def found(self, raws: Sequence[RawPost]) -> list[Found]:
        """Return the posts; asks at most once for each kind of name that is not known yet."""
        self.categories.learn(each for raw in raws for each in raw.categories)
        self.tags.learn(each for raw in raws for each in raw.tags)
        self.people.learn(raw.author for raw in raws)
        return [self._found(raw) for raw in raws]

    def one(self, raw: RawPost) -> Found:
        """Return one post."""
        return self.found([raw])[0]

    def _found(self, raw: RawPost) -> Found:
        body, mark = unmarked(raw.content.raw)
        state = state_of(raw.status, locked=bool(raw.password))
        post = Post(
            title=plain(raw.title.raw),
            sapo=plain(raw.excerpt.raw),
            body=body,
            slug=_TRASHED.sub("", raw.slug),
            state=state,
            moment=moment_of(raw.date_gmt) if state in DATED else None,
            categories=self.categories.paths(raw.categories),
            tags=self.tags.names(raw.tags),
            author=self.people.name(raw.author),
            cover=str(raw.featured_media) if raw.featured_media else "",
        )
        link = raw.link if state is PostState.PUBLISHED else ""
        return Found(remote_id=str(raw.id), stamp=raw.stamp, post=post, permalink=link, mark=mark)

    def fields(
        self, post: Post, mark: UUID, *, known: Post | None, clock: datetime | None
    ) -> dict[str, object]:
        """Return what to send so that `known` (None: nothing yet) says `post`.

        `clock` is the portal's: who publishes now, by a clock that is ahead, does not schedule.
        """
        old = known or Post()
        said: dict[str, object] = {}
        if post.title != old.title:
            said["title"] = as_html(post.title)
        if post.sapo != old.sapo:
            said["excerpt"] = as_html(post.sapo)
        if post.body != old.body or known is None:
            said["content"] = marked(post.body, mark)
        return said | _standing(post, known, clock) | self._names(post, old)

    def _names(self, post: Post, old: Post) -> dict[str, object]:
        said: dict[str, object] = {}
        if post.categories != old.categories:
            said["categories"] = self.categories.ids(post.categories)
        if post.tags != old.tags:
            said["tags"] = self.tags.ids(post.tags)
        if post.cover != old.cover:
            said["featured_media"] = int(post.cover or 0)
        if post.author and post.author != old.author and (author := self.people.id(post.author)):
            said["author"] = author
        return said


def _standing(post: Post, known: Post | None, clock: datetime | None) -> dict[str, object]:
    """Return slug, status and date, as far as they are to change."""
    back = known is not None and known.state is PostState.TRASHED
    said: dict[str, object] = {}
    if post.slug and (known is None or back or post.slug != known.slug):
        said["slug"] = post.slug
    if known is None or post.state is not known.state:
        said["status"] = status_of(post.state)
    if post.state in DATED and (known is None or "status" in said or post.moment != known.moment):
        said |= _dated(post, known, clock)
    return said


def _dated(post: Post, known: Post | None, clock: datetime | None) -> dict[str, object]:
    ahead = post.moment is not None and clock is not None and post.moment > clock
    if post.moment and not (ahead and post.state is not PostState.SCHEDULED):
        return {"date_gmt": date_of(post.moment)}
    return {} if known is None else {"date_gmt": None}  # null: from now on


def texts_of(post: Post, revision: Revision) -> Post:
    """Return `post` with the texts of `revision`."""
    return replace(
        post,
        title=plain(revision.title.raw),
        sapo=plain(revision.excerpt.raw),
        body=unmarked(revision.content.raw)[0],
    )

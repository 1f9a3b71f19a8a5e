"""What stands behind the in-memory portal: posts and media with the habits of real portals.

Stamps are whole seconds of the server's own clock, every write moves them, a second post of one
slug gets `-2`, what is scheduled for the past is published. Colleagues work on it directly.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from desktop.article.post import Post, PostState
from desktop.sync.marks import marked, unmarked

if TYPE_CHECKING:
    from collections.abc import Callable

_UNWELCOME = re.compile(r"<(script|iframe)\b.*?</\1>", re.DOTALL)
_READERS_SEE = (PostState.PUBLISHED, PostState.WITHDRAWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quirks:
    """Habits that can be switched: `filters` takes frames out of bodies and writes `<img … />`.

    `dated_by_post`: a new post's stamp is its own date, as WordPress has it.
    """

    filters: bool = False
    dated_by_post: bool = True


@dataclass(frozen=True, slots=True)
class StoredPost:
    """A row: `post.body` with our mark in it, if there is one."""

    id: int
    post: Post
    modified: datetime

    @property
    def clean(self) -> Post:
        """The post without the mark."""
        return replace(self.post, body=unmarked(self.post.body)[0])

    @property
    def mark(self) -> UUID | None:
        """The article that the post's body names."""
        return unmarked(self.post.body)[1]


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file in the media."""

    id: int
    name: str
    mime: str
    data: bytes = field(repr=False)
    alt: str = ""
    caption: str = ""


class MemoryServer:
    """A portal's rows; `now` is its clock, which goes on a little with every look at it."""

    def __init__(
        self,
        url: str = "https://portal.test",
        *,
        now: datetime = datetime(2026, 5, 4, 1, 0, tzinfo=UTC),
        quirks: Quirks = Quirks(),
    ) -> None:
        self.url = url
        self.now = now
        self.quirks = quirks
        self.posts: dict[int, StoredPost] = {}
        self.files: dict[int, StoredFile] = {}
        self.terms: list[str] = []
        self.locked: dict[int, str] = {}
        self.meanwhile: Callable[[int], None] | None = None
        """Runs between our look and our write: a colleague who is quicker."""
        self._last_id = 0

    def tick(self) -> datetime:
        """Return the moment, to the second; four looks take one second."""
        self.now += timedelta(milliseconds=250)
        return self.now.replace(microsecond=0)

    def add(self, post: Post, mark: UUID | None = None) -> int:
        """Make a post and return its id."""
        self._last_id += 1
        body = marked(post.body, mark) if mark else post.body
        row = StoredPost(self._last_id, replace(post, body=body), self.tick())
        kept = self._kept(row)
        dated = self.quirks.dated_by_post and kept.post.moment
        self.posts[row.id] = replace(kept, modified=dated) if dated else kept
        return row.id

    def write(self, post_id: int, *, mark: UUID | None = None, **fields: Any) -> None:  # noqa: ANN401
        """Change fields of a post, and its mark; without `mark` the post keeps the one it has."""
        row = self.posts[post_id]
        changed = replace(row.clean, **fields)
        named = mark or row.mark
        if named:
            changed = replace(changed, body=marked(changed.body, named))
        self.posts[post_id] = self._kept(StoredPost(post_id, changed, self.tick()))

    def trash(self, post_id: int) -> None:
        """Put a post into the trash."""
        self.write(post_id, state=PostState.TRASHED)

    def delete(self, post_id: int) -> None:
        """Remove a post for good; nothing lists that it was there."""
        del self.posts[post_id]

    def store(self, name: str, mime: str, data: bytes, alt: str = "", caption: str = "") -> int:
        """Keep a file and return its id; a name that is taken gets `-1`."""
        self._last_id += 1
        taken = {file.name for file in self.files.values()}
        free = name if name not in taken else f"{self._last_id}-{name}"
        self.files[self._last_id] = StoredFile(self._last_id, free, mime, data, alt, caption)
        return self._last_id

    def publish_due(self) -> None:
        """Publish what was scheduled for a moment that has come; no stamp moves."""
        for row in list(self.posts.values()):
            post = row.post
            if post.state is PostState.SCHEDULED and (post.moment or self.now) <= self.now:
                published = replace(post, state=PostState.PUBLISHED)
                self.posts[row.id] = replace(row, post=published)

    def address(self, row: StoredPost) -> str:
        """Return where readers find the post, or nothing while they do not."""
        shown = row.post.state in _READERS_SEE and row.post.slug
        return f"{self.url}/{row.post.slug}" if shown else ""

    def file_address(self, file: StoredFile) -> str:
        """Return where the file stands."""
        return f"{self.url}/media/{file.name}"

    def _kept(self, row: StoredPost) -> StoredPost:
        post = self._filtered(row.post)
        post = replace(
            post,
            slug=self._free_slug(post.slug, row.id),
            categories=tuple(map(self._term, post.categories)),
            tags=tuple(map(self._term, post.tags)),
        )
        return replace(row, post=self._standing(post))

    def _filtered(self, post: Post) -> Post:
        if not self.quirks.filters:
            return post
        body = re.sub(r"(<img [^<>]*?)\s*/?>", r"\1 />", _UNWELCOME.sub("", post.body))
        return replace(post, body=body)

    def _free_slug(self, slug: str, post_id: int) -> str:
        others = (row.post for row in self.posts.values() if row.id != post_id)
        taken = {post.slug for post in others if post.state is not PostState.TRASHED}
        free, number = slug, 1
        while slug and free in taken:
            number += 1
            free = f"{slug}-{number}"
        return free

    def _term(self, name: str) -> str:
        for known in self.terms:
            if known.casefold() == name.casefold():
                return known
        self.terms.append(name)
        return name

    def _standing(self, post: Post) -> Post:
        moment = post.moment.replace(microsecond=0) if post.moment else None
        if post.state is PostState.PUBLISHED and moment is None:
            moment = self.now.replace(microsecond=0)
        if post.state is PostState.PUBLISHED and moment and moment > self.now:
            return replace(post, moment=moment, state=PostState.SCHEDULED)
        if post.state is PostState.SCHEDULED and (moment is None or moment <= self.now):
            return replace(post, moment=moment, state=PostState.PUBLISHED)
        return replace(post, moment=moment)

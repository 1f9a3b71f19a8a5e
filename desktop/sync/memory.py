"""A portal in memory that behaves like a real one, for tests and for trying the engine.

Every request goes over a line that tests can cut before it arrives or after it was done.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple, TypeVar
from uuid import UUID

from desktop.article.post import Post
from desktop.sync.errors import (
    ChangedThere,
    FieldRefused,
    GoneThere,
    LockedThere,
    NotPermitted,
)
from desktop.sync.memory_server import MemoryServer, StoredFile, StoredPost
from desktop.sync.portal import (
    Capabilities,
    Found,
    Identity,
    PostField,
    RemoteMedia,
    Survey,
    SurveyEnd,
    Upload,
    Written,
)

PAGE = 100
OVERLAP = timedelta(seconds=2)
"""How far a survey looks back behind the last one's beginning: stamps are whole seconds."""


class Leg(StrEnum):
    """Where on the line a request is when `Line` hears of it."""

    THERE = "there"
    """Going out: what is raised now keeps it from arriving."""
    BACK = "back"
    """Done: what is raised now loses the reply."""


Answer = TypeVar("Answer")

Line = Callable[[str, Leg], None]
"""Called with the name of a request at both legs; raises what happens on the line."""


class _Cursor(NamedTuple):
    second: str
    last_id: int
    posts: int


class MemoryPortal:
    """One library's way to a `MemoryServer`; several may share a server.

    `requests` names what was asked, `writes` those that changed something.
    """

    def __init__(
        self,
        server: MemoryServer,
        *,
        capabilities: Capabilities = Capabilities(),  # noqa: B008 - frozen
        line: Line | None = None,
    ) -> None:
        self.server = server
        self.line = line
        self.requests: list[str] = []
        self.writes: list[str] = []
        self._capabilities = capabilities

    @property
    def capabilities(self) -> Capabilities:
        """What this portal can do."""
        return self._capabilities

    def identify(self) -> Identity:
        """Return who we are."""
        return self._ask("identify", lambda: Identity(portal_name="Cổng thử", user_name="An"))

    def survey(self, cursor: str, *, thorough: bool = False) -> Survey:
        """Return what moved since `cursor`, by stamps and by ids that are new."""
        end = SurveyEnd()
        since = _read_cursor(cursor)
        began = self.server.tick() - OVERLAP
        rows = self._ask("survey", lambda: self._moved(since))
        end.cursor = _text(began)
        changed = self._stream([row.id for row in rows], since, end, thorough=thorough)
        return Survey(changed=changed, result=end, total=len(rows))

    def read(self, remote_id: str) -> Found | None:
        """Return the post as it stands."""
        return self._ask("read", lambda: self._found(remote_id))

    def look_up(self, mark: UUID, slug: str) -> Found | None:  # noqa: ARG002 - texts are searched
        """Return the eldest post with our mark."""
        return self._ask("look_up", lambda: self._marked(mark))

    def create(self, mark: UUID, post: Post) -> Written:
        """Make a post."""
        return self._write("create", lambda: self._created(mark, post))

    def update(self, known: Found, mark: UUID, post: Post) -> Written:
        """Make the post `known` say `post`."""
        self._ask("look", lambda: self._unmoved(known))
        return self._write("update", lambda: self._updated(known, mark, post))

    def trash(self, known: Found) -> None:
        """Put the post into the trash, or delete it where there is none."""
        if self._ask("look", lambda: self._row(known.remote_id)) is None:
            return
        self._ask("look", lambda: self._unmoved(known))
        self._write("trash", lambda: self._trashed(int(known.remote_id)))

    def find_media(self, upload_name: str) -> RemoteMedia | None:
        """Return the file of this name."""
        return self._ask("find_media", lambda: self._named(upload_name))

    def media(self, remote_id: str) -> RemoteMedia | None:
        """Return what is known of a file."""
        return self._ask("media", lambda: self._file(remote_id))

    def upload(self, file: Upload) -> RemoteMedia:
        """Put a file into the media."""
        return self._write("upload", lambda: self._stored(file))

    def describe(self, remote_id: str, *, alt: str, caption: str) -> RemoteMedia:
        """Change a file's alternative text and caption."""
        return self._write("describe", lambda: self._described(remote_id, alt, caption))

    def owns(self, url: str) -> bool:
        """Tell whether `url` is a file of this portal."""
        return url.startswith(f"{self.server.url}/media/")

    def fetch(self, url: str) -> bytes:
        """Return a file's bytes."""
        return self._ask("fetch", lambda: self._bytes(url))

    def close(self) -> None:
        """Let go of nothing."""

    def _ask(self, name: str, act: Callable[[], Answer]) -> Answer:
        self.requests.append(name)
        if self.line:
            self.line(name, Leg.THERE)
        self.server.tick()
        self.server.publish_due()
        answer = act()
        if self.line:
            self.line(name, Leg.BACK)
        return answer

    def _write(self, name: str, act: Callable[[], Answer]) -> Answer:
        def noted() -> Answer:
            answer = act()
            self.writes.append(name)
            return answer

        return self._ask(name, noted)

    def _moved(self, since: _Cursor) -> list[StoredPost]:
        posts = self.server.posts.values()
        return [row for row in posts if row.id > since.last_id or _stamp(row) >= since.second]

    def _stream(
        self, ids: list[int], since: _Cursor, end: SurveyEnd, *, thorough: bool
    ) -> Iterator[Found]:
        for first in range(0, len(ids), PAGE):
            page = ids[first : first + PAGE]
            yield from self._ask("page", lambda page=page: self._page(page))  # type: ignore[misc]
        listed, last = self._ask("count", lambda: self._listed(since))
        end.cursor = "|".join((end.cursor, str(last), str(len(listed))))
        fewer = len(listed) != since.posts + sum(each > since.last_id for each in listed)
        if thorough or fewer or not since.second:
            end.listing = self._ask("list", lambda: frozenset(map(str, listed)))

    def _page(self, ids: list[int]) -> list[Found]:
        return [self._shown(self.server.posts[each]) for each in ids if each in self.server.posts]

    def _listed(self, since: _Cursor) -> tuple[list[int], int]:
        ids = list(self.server.posts)
        return ids, max(ids, default=since.last_id)

    def _row(self, remote_id: str) -> StoredPost | None:
        return self.server.posts.get(int(remote_id))

    def _found(self, remote_id: str) -> Found | None:
        row = self._row(remote_id)
        return self._shown(row) if row else None

    def _shown(self, row: StoredPost) -> Found:
        return Found(
            remote_id=str(row.id),
            stamp=_stamp(row),
            post=self._visible(row.clean),
            permalink=self.server.address(row),
            mark=row.mark,
        )

    def _visible(self, post: Post) -> Post:
        """Return `post` without the fields that this protocol does not carry."""
        carried = {name.value: getattr(post, name.value) for name in self._capabilities.fields}
        return Post(**carried)

    def _marked(self, mark: UUID) -> Found | None:
        for row in sorted(self.server.posts.values(), key=lambda row: row.id):
            if row.mark == mark:
                return self._shown(row)
        return None

    def _created(self, mark: UUID, post: Post) -> Written:
        self._refuse(post)
        post_id = self.server.add(self._visible(post), mark)
        return Written(found=self._shown(self.server.posts[post_id]))

    def _unmoved(self, known: Found) -> StoredPost:
        row = self._row(known.remote_id)
        if row is None:
            raise GoneThere(known.remote_id)
        if self._capabilities.preconditions and _stamp(row) != known.stamp:
            raise ChangedThere(known.remote_id)
        if self._shown(row).post != known.post:
            raise ChangedThere(known.remote_id)
        return row

    def _updated(self, known: Found, mark: UUID, post: Post) -> Written:
        post_id = int(known.remote_id)
        self._let_others_in(post_id)
        if self._capabilities.preconditions:
            self._unmoved(known)
        row = self._row(known.remote_id)
        if row is None:
            raise GoneThere(known.remote_id)
        if self._capabilities.locks and post_id in self.server.locked:
            raise LockedThere(row.post.title, self.server.locked[post_id])
        before = self._shown(row).post
        self._refuse(post)
        self.server.write(post_id, mark=mark, **_differing(known.post, post))
        overtaken = None if before == known.post else before
        return Written(found=self._shown(self.server.posts[post_id]), overtaken=overtaken)

    def _let_others_in(self, post_id: int) -> None:
        meanwhile, self.server.meanwhile = self.server.meanwhile, None
        if meanwhile:
            meanwhile(post_id)

    def _trashed(self, post_id: int) -> None:
        if self._capabilities.trash:
            self.server.trash(post_id)
        else:
            self.server.delete(post_id)

    def _refuse(self, post: Post) -> None:
        if post.cover and int(post.cover) not in self.server.files:
            raise FieldRefused(PostField.COVER, "no such file")
        if post.state not in self._capabilities.states:
            raise NotPermitted("An", "publish")

    def _named(self, name: str) -> RemoteMedia | None:
        files = self.server.files.values()
        return next((self._described_file(each) for each in files if each.name == name), None)

    def _file(self, remote_id: str) -> RemoteMedia | None:
        file = self.server.files.get(int(remote_id))
        return self._described_file(file) if file else None

    def _stored(self, file: Upload) -> RemoteMedia:
        file_id = self.server.store(file.name, file.mime, file.data, file.alt, file.caption)
        return self._described_file(self.server.files[file_id])

    def _described(self, remote_id: str, alt: str, caption: str) -> RemoteMedia:
        if int(remote_id) not in self.server.files:
            raise GoneThere(remote_id)
        file = replace(self.server.files[int(remote_id)], alt=alt, caption=caption)
        self.server.files[file.id] = file
        return self._described_file(file)

    def _described_file(self, file: StoredFile) -> RemoteMedia:
        return RemoteMedia(
            remote_id=str(file.id),
            url=self.server.file_address(file),
            name=file.name,
            mime=file.mime,
            alt=file.alt,
            caption=file.caption,
        )

    def _bytes(self, url: str) -> bytes:
        for file in self.server.files.values():
            if self.server.file_address(file) == url:
                return file.data
        raise GoneThere(url)


def _stamp(row: StoredPost) -> str:
    return _text(row.modified)


def _text(moment: datetime) -> str:
    return moment.replace(microsecond=0).isoformat()


def _read_cursor(cursor: str) -> _Cursor:
    if not cursor:
        return _Cursor("", 0, 0)
    second, last_id, posts = cursor.split("|")
    return _Cursor(second, int(last_id), int(posts))


def _differing(before: Post, after: Post) -> dict[str, object]:
    names = [name.value for name in PostField]
    return {
        name: getattr(after, name)
        for name in names
        if getattr(after, name) != getattr(before, name)
    }

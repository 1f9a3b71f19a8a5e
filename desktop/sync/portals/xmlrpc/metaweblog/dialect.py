"""MetaWeblog as a portal.

It tells no moments of change, lists only the newest posts, knows of published or not, and takes
files without a way to find them again: what was lost on the line may go up a second time.
"""

from collections.abc import Iterator
from uuid import UUID

from desktop.article.post import Post, PostState
from desktop.sync.errors import ApiMissing, ChangedThere, FieldRefused, Garbled, GoneThere
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
from desktop.sync.portals.xmlrpc.metaweblog.categories import missing_made
from desktop.sync.portals.xmlrpc.metaweblog.files import Files
from desktop.sync.portals.xmlrpc.metaweblog.posts import content_of, is_trashed, read_post
from desktop.sync.portals.xmlrpc.rpc import Rpc
from desktop.sync.portals.xmlrpc.wire import Members, as_members

CAPABILITIES = Capabilities(
    fields=frozenset(
        {
            PostField.TITLE,
            PostField.SAPO,
            PostField.BODY,
            PostField.SLUG,
            PostField.STATE,
            PostField.CATEGORIES,
            PostField.TAGS,
        }
    ),
    states=frozenset({PostState.DRAFT, PostState.PUBLISHED}),
    trash=False,
    schedule=False,
)

_KEY = "bantin"
"""The first parameter of Blogger's methods, a key of programs that nobody looks at any more."""
_NEWEST = 200
_ALL = 2000
"""Posts that are asked for; there are no pages, and each comes with its whole text."""


class MetaWeblog:
    """Posts and files by `metaWeblog.*`, `mt.*` and `blogger.*`."""

    def __init__(self, rpc: Rpc) -> None:
        self._rpc = rpc
        self._files = Files(rpc)

    def identify(self) -> Identity:
        """Log in and return who we are."""
        blogs = as_members(self._rpc.call("blogger.getUsersBlogs", _KEY, *self._rpc.login))
        ours = [each for each in blogs if each.text("blogid") == self._rpc.blog] or blogs
        name = ours[0].text("blogName") if ours else ""
        return Identity(portal_name=name, user_name=self._rpc.user)

    def survey(self, cursor: str, *, thorough: bool) -> Survey:
        """Return the newest posts; all that can be had at first and when asked to be thorough."""
        end = SurveyEnd()
        number = _ALL if thorough or not cursor else _NEWEST
        return Survey(changed=self._changed(number, end), result=end)

    def read(self, remote_id: str) -> Found | None:
        """Return the post as it stands; None when it is gone, or in a trash."""
        struct = self._struct(remote_id)
        return read_post(struct) if struct else None

    def look_up(self, mark: UUID) -> Found | None:
        """Return the eldest post with our mark among those that are listed."""
        found = [each for each in self._recent(_ALL) if each.mark == mark]
        return found[-1] if found else None

    def create(self, mark: UUID, post: Post) -> Written:
        """Make a post."""
        missing_made(self._rpc, post.categories)
        public = post.state is PostState.PUBLISHED
        action = "publish" if public else "edit"
        made = self._rpc.blog_call(
            "metaWeblog.newPost", content_of(post, mark), public, action=action
        )
        if not isinstance(made, str | int):
            raise Garbled(self._rpc.http.host, "a post's id")
        return Written(found=self._again(str(made)))

    def update(self, known: Found, mark: UUID, post: Post) -> Written:
        """Look whether the post still says what is known, and write."""
        now = self._unmoved(known)
        found = read_post(now)
        if found.post == post:
            return Written(found=found)
        if post.categories != found.post.categories:
            missing_made(self._rpc, post.categories)
        public = post.state is PostState.PUBLISHED
        content = content_of(post, mark, now)
        self._rpc.post_call(
            "metaWeblog.editPost",
            known.remote_id,
            content,
            public,
            action="publish" if public else "edit",
        )
        return Written(found=self._again(known.remote_id))

    def trash(self, known: Found) -> None:
        """Delete the post; WordPress puts it into its trash."""
        if self._struct(known.remote_id) is None:
            return
        self._unmoved(known)
        sent = (_KEY, known.remote_id, *self._rpc.login, False)
        self._rpc.call("blogger.deletePost", *sent, action="delete", remote_id=known.remote_id)

    def find_media(self, upload_name: str) -> RemoteMedia | None:  # noqa: ARG002
        """Return None: nothing lists files."""
        return None

    def media(self, remote_id: str) -> RemoteMedia | None:
        """Return the file, whose id is its address."""
        return self._files.at(remote_id)

    def upload(self, file: Upload) -> RemoteMedia:
        """Put a file in."""
        return self._files.put(file)

    def describe(self, remote_id: str, caption: str) -> RemoteMedia:  # noqa: ARG002
        """Return the file as it is: nothing can be said of one."""
        found = self._files.at(remote_id)
        if found is None:
            raise GoneThere(remote_id)
        return found

    def _changed(self, number: int, end: SurveyEnd) -> Iterator[Found]:
        found = self._recent(number)
        yield from found
        ids = frozenset(each.remote_id for each in found)
        end.listing = ids if len(ids) < number and self._is_all(ids, number) else None
        end.cursor = self._rpc.moment.isoformat()

    def _is_all(self, ids: frozenset[str], number: int) -> bool:
        """Tell whether asking for more brings no more.

        Fewer than asked for may also mean that others' posts were left out, and older ones of
        ours are behind them.
        """
        try:
            listed = self._rpc.blog_call("mt.getRecentPostTitles", 2 * number)
        except (ApiMissing, FieldRefused):  # also what WordPress says when there are no posts
            return False
        return ids == {each.text("postid") for each in as_members(listed)}

    def _recent(self, number: int) -> list[Found]:
        structs = as_members(self._rpc.blog_call("metaWeblog.getRecentPosts", number))
        return [read_post(struct) for struct in structs if not is_trashed(struct)]

    def _struct(self, remote_id: str) -> Members | None:
        try:
            value = self._rpc.post_call("metaWeblog.getPost", remote_id)
        except GoneThere:
            return None
        struct = Members(value if isinstance(value, dict) else {})
        return None if is_trashed(struct) or not struct.text("postid") else struct

    def _unmoved(self, known: Found) -> Members:
        struct = self._struct(known.remote_id)
        if struct is None:
            raise GoneThere(known.remote_id)
        if read_post(struct).post != known.post:
            raise ChangedThere(known.remote_id)
        return struct

    def _again(self, remote_id: str) -> Found:
        found = self.read(remote_id)
        if found is None:
            raise GoneThere(remote_id)
        return found

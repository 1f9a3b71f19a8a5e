"""WordPress's own methods as a portal."""

from datetime import datetime
from uuid import UUID

from desktop.article.post import Post, PostState
from desktop.sync.errors import ChangedThere, Garbled, GoneThere, NotPermitted
from desktop.sync.portal import Capabilities, Found, Identity, RemoteMedia, Survey, Upload, Written
from desktop.sync.portals.xmlrpc.rpc import Rpc
from desktop.sync.portals.xmlrpc.wire import Members, as_members, moment_value
from desktop.sync.portals.xmlrpc.wp.authors import Authors
from desktop.sync.portals.xmlrpc.wp.categories import Categories
from desktop.sync.portals.xmlrpc.wp.listing import EVERY_STATUS
from desktop.sync.portals.xmlrpc.wp.media import Media
from desktop.sync.portals.xmlrpc.wp.reading import FIELDS, read_post
from desktop.sync.portals.xmlrpc.wp.surveying import Surveying
from desktop.sync.portals.xmlrpc.wp.writing import Content, Writing

CAPABILITIES = Capabilities(preconditions=True, blocks=True)

_PUBLISHERS = frozenset({"administrator", "editor", "author"})


class WordPressMethods:
    """Posts, media and survey by `wp.*`."""

    def __init__(self, rpc: Rpc) -> None:
        self._rpc = rpc
        self._authors = Authors(rpc)
        self._categories = Categories(rpc)
        self._writing = Writing(self._authors, self._categories)
        self._surveying = Surveying(rpc, self._found)
        self._media = Media(rpc)

    def identify(self) -> Identity:
        """Log in and return who we are; raises `NotPermitted` for a mere reader of the site."""
        asked = ["roles", "display_name"]
        profile = self._struct("wp.getProfile", asked)
        roles = set(profile.texts("roles"))
        if roles == {"subscriber"}:
            raise NotPermitted(self._rpc.user, "write")
        options = self._struct("wp.getOptions", ["software_version", "blog_title"])
        return Identity(
            portal_name=options.one("blog_title").text("value"),
            user_name=profile.text("display_name") or self._rpc.user,
            may_publish=roles != {"contributor"},
            may_upload=roles != {"contributor"},
            version=options.one("software_version").text("value"),
        )

    def survey(self, cursor: str, *, thorough: bool) -> Survey:
        """Return what moved since `cursor`."""
        return self._surveying.survey(cursor, thorough=thorough)

    def read(self, remote_id: str) -> Found | None:
        """Return the post as it stands; None when it is gone."""
        try:
            struct = self._struct("wp.getPost", int(remote_id), list(FIELDS), remote_id=remote_id)
        except GoneThere:
            return None
        return self._found(struct)

    def look_up(self, mark: UUID) -> Found | None:
        """Return the eldest post with our mark."""
        asked = {"post_status": EVERY_STATUS, "s": str(mark), "number": 100}
        posts = as_members(self._rpc.blog_call("wp.getPosts", asked, list(FIELDS)))
        found = [each for each in map(self._found, posts) if each.mark == mark]
        return min(found, key=lambda each: int(each.remote_id), default=None)

    def create(self, mark: UUID, post: Post) -> Written:
        """Make a post."""
        content = self._writing.new(post, mark, self._rpc.moment)
        made = self._rpc.blog_call("wp.newPost", content, action=_action(post))
        if not isinstance(made, str | int):
            raise Garbled(self._rpc.http.host, "a post's id")
        return Written(found=self._again(str(made)))

    def update(self, known: Found, mark: UUID, post: Post) -> Written:
        """Change what differs, unless somebody else has written meanwhile."""
        now = self._unmoved(known)
        content = self._writing.changes(now.post, post, mark, self._rpc.moment)
        if not content:
            return Written(found=now)
        self._edit(now, content, _action(post))
        return Written(found=self._again(known.remote_id))

    def trash(self, known: Found) -> None:
        """Put the post into the trash; asked twice, WordPress would delete it for good."""
        now = self.read(known.remote_id)
        if now is None or now.post.state is PostState.TRASHED:
            return
        if now.post != known.post:
            raise ChangedThere(known.remote_id)
        try:
            self._rpc.blog_call(
                "wp.deletePost", int(now.remote_id), action="delete", remote_id=now.remote_id
            )
        except GoneThere:
            return

    def find_media(self, upload_name: str) -> RemoteMedia | None:
        """Return the file uploaded under this name."""
        return self._media.find(upload_name)

    def media(self, remote_id: str) -> RemoteMedia | None:
        """Return what is known of a file."""
        return self._media.read(remote_id)

    def upload(self, file: Upload) -> RemoteMedia:
        """Put a file in; its alternative text stays in the posts that show it."""
        return self._media.put(file)

    def describe(self, remote_id: str, caption: str) -> RemoteMedia:
        """Change a file's caption."""
        return self._media.describe(remote_id, caption)

    def _edit(self, now: Found, content: Content, action: str) -> None:
        """Write under the condition that nobody else has: WordPress answers 409 if so."""
        condition: Content = {}
        if now.stamp:
            moment = datetime.fromisoformat(now.stamp)
            condition = {"if_not_modified_since": moment_value(moment)}
        self._rpc.blog_call(
            "wp.editPost",
            int(now.remote_id),
            content | condition,
            action=action,
            remote_id=now.remote_id,
        )

    def _unmoved(self, known: Found) -> Found:
        """Return the post as it stands; stamps are of one second, so what it says is compared."""
        now = self._again(known.remote_id)
        if now.post != known.post:
            raise ChangedThere(known.remote_id)
        return now

    def _again(self, remote_id: str) -> Found:
        found = self.read(remote_id)
        if found is None:
            raise GoneThere(remote_id)
        return found

    def _found(self, struct: Members) -> Found:
        return read_post(struct, self._rpc.moment, self._authors, self._categories)

    def _struct(self, method: str, *params: object, remote_id: str = "") -> Members:
        value = self._rpc.blog_call(method, *params, remote_id=remote_id)
        if not isinstance(value, dict):
            raise Garbled(self._rpc.http.host, method)
        return Members(value)


def _action(post: Post) -> str:
    public = {PostState.PUBLISHED, PostState.SCHEDULED, PostState.WITHDRAWN}
    return "publish" if post.state in public else "edit"

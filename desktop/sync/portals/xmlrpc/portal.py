"""A portal in XML-RPC, in whichever dialect it speaks."""

from typing import Protocol
from uuid import UUID

from desktop.article.post import PortalAccount, Post
from desktop.sync.errors import ApiMissing
from desktop.sync.portal import Capabilities, Found, Identity, RemoteMedia, Survey, Upload, Written
from desktop.sync.portals.files import fetched, owned
from desktop.sync.portals.http import Limits
from desktop.sync.portals.xmlrpc.metaweblog.dialect import CAPABILITIES as META
from desktop.sync.portals.xmlrpc.metaweblog.dialect import MetaWeblog
from desktop.sync.portals.xmlrpc.rpc import Rpc
from desktop.sync.portals.xmlrpc.wp.dialect import CAPABILITIES as WP
from desktop.sync.portals.xmlrpc.wp.dialect import WordPressMethods

_WP_NEEDS = frozenset({"wp.getPosts", "wp.getPost", "wp.newPost", "wp.editPost", "wp.deletePost"})
_META_NEEDS = frozenset(
    {"metaWeblog.getRecentPosts", "metaWeblog.getPost", "metaWeblog.newPost", "metaWeblog.editPost"}
)


class _Dialect(Protocol):
    def identify(self) -> Identity: ...
    def survey(self, cursor: str, *, thorough: bool) -> Survey: ...
    def read(self, remote_id: str) -> Found | None: ...
    def look_up(self, mark: UUID) -> Found | None: ...
    def create(self, mark: UUID, post: Post) -> Written: ...
    def update(self, known: Found, mark: UUID, post: Post) -> Written: ...
    def trash(self, known: Found) -> None: ...
    def find_media(self, upload_name: str) -> RemoteMedia | None: ...
    def media(self, remote_id: str) -> RemoteMedia | None: ...
    def upload(self, file: Upload) -> RemoteMedia: ...
    def describe(self, remote_id: str, caption: str) -> RemoteMedia: ...


class XmlrpcPortal:
    """A portal in XML-RPC.

    Until it has been asked which dialect it speaks, it counts as WordPress; the account's option
    `dialect` says it beforehand.
    """

    def __init__(
        self, account: PortalAccount, secret: str, *, limits: Limits | None = None
    ) -> None:
        """Raise `BadAddress` or `AuthorityUnread`; asks nothing yet."""
        self._rpc = Rpc(account, secret, limits)
        self._told = account.option("dialect")
        self._spoken: _Dialect | None = None

    @property
    def capabilities(self) -> Capabilities:
        """What the portal's dialect can do."""
        meta = isinstance(self._spoken, MetaWeblog) or self._told == "metaweblog"
        return META if meta else WP

    def identify(self) -> Identity:
        """Log in and return who we are."""
        return self._dialect.identify()

    def survey(self, cursor: str, *, thorough: bool = False) -> Survey:
        """Return what moved since `cursor`."""
        return self._dialect.survey(cursor, thorough=thorough)

    def read(self, remote_id: str) -> Found | None:
        """Return the post as it stands; None when it is gone."""
        return self._dialect.read(remote_id)

    def look_up(self, mark: UUID, slug: str) -> Found | None:  # noqa: ARG002 - texts are searched
        """Return the eldest post with our mark."""
        return self._dialect.look_up(mark)

    def create(self, mark: UUID, post: Post) -> Written:
        """Make a post."""
        return self._dialect.create(mark, post)

    def update(self, known: Found, mark: UUID, post: Post) -> Written:
        """Change what differs; raises `ChangedThere`."""
        return self._dialect.update(known, mark, post)

    def trash(self, known: Found) -> None:
        """Put the post into the trash; raises `ChangedThere`."""
        self._dialect.trash(known)

    def find_media(self, upload_name: str) -> RemoteMedia | None:
        """Return the file uploaded under this name."""
        return self._dialect.find_media(upload_name)

    def media(self, remote_id: str) -> RemoteMedia | None:
        """Return what is known of a file."""
        return self._dialect.media(remote_id)

    def upload(self, file: Upload) -> RemoteMedia:
        """Put a file in."""
        return self._dialect.upload(file)

    def describe(self, remote_id: str, *, alt: str, caption: str) -> RemoteMedia:  # noqa: ARG002
        """Change a file's caption; alternative texts are out of XML-RPC's reach."""
        return self._dialect.describe(remote_id, caption)

    def owns(self, url: str) -> bool:
        """Tell whether `url` is on the portal's host."""
        return owned(self._rpc.http, url)

    def fetch(self, url: str) -> bytes:
        """Return a file's bytes."""
        return fetched(self._rpc.http, url)

    def close(self) -> None:
        """Let go of connections."""
        self._rpc.http.close()

    @property
    def _dialect(self) -> _Dialect:
        if self._spoken is None:
            self._spoken = self._asked()
        return self._spoken

    def _asked(self) -> _Dialect:
        told = self._told or self._offered()
        return MetaWeblog(self._rpc) if told == "metaweblog" else WordPressMethods(self._rpc)

    def _offered(self) -> str:
        methods = self._rpc.methods()
        if methods >= _WP_NEEDS:
            return "wp"
        if methods >= _META_NEEDS:
            return "metaweblog"
        raise ApiMissing(self._rpc.http.url)

"""WordPress as sync needs a portal; the parts beside this module do the work."""

from uuid import UUID

from desktop.article.post import PortalAccount, Post
from desktop.sync.errors import NotPermitted
from desktop.sync.portal import (
    Capabilities,
    Found,
    Identity,
    RemoteMedia,
    Survey,
    Upload,
    Written,
)
from desktop.sync.portals.http import Basic, Http, Limits
from desktop.sync.portals.wordpress.api import Api
from desktop.sync.portals.wordpress.media import MediaLibrary
from desktop.sync.portals.wordpress.posts import Posts
from desktop.sync.portals.wordpress.refusals import refusal
from desktop.sync.portals.wordpress.survey import Surveyor
from desktop.sync.portals.wordpress.values import EVERY_STATUS, POST_FIELDS, RawPost
from desktop.sync.portals.wordpress.writing import Writer

LANES = 4
"""Questions at a time: what browsers ask of one host, and few enough for a small portal."""

_CAPABILITIES = Capabilities(blocks=True)


class WordPressPortal:
    """One account's way to a WordPress."""

    def __init__(
        self, account: PortalAccount, secret: str, *, limits: Limits | None = None
    ) -> None:
        """Ask nothing yet; raises `BadAddress` and `AuthorityUnread`."""
        self._http = Http(
            account.url,
            login=Basic(account.user, secret),
            user=account.user,
            ca_file=account.ca_file,
            limits=limits or Limits(connections=LANES),
            refusal=lambda reply, action: refusal(reply, account.user, action),
        )
        self._api = Api(self._http)
        self._posts = Posts(self._api)
        self._media = MediaLibrary(self._api, self._http)
        self._writer = Writer(self._api, self._posts)

    @property
    def capabilities(self) -> Capabilities:
        """Everything but locks and preconditions."""
        return _CAPABILITIES

    def identify(self) -> Identity:
        """Log in and return who we are; raises `NotPermitted` for a mere reader of the site."""
        index = self._api.find()
        me = self._posts.people.me()
        if not me.capabilities.get("edit_posts", False):
            raise NotPermitted(self._http.user, "write")
        return Identity(
            portal_name=index.name,
            user_name=me.name,
            may_publish=me.capabilities.get("publish_posts", False),
            may_upload=me.capabilities.get("upload_files", False),
        )

    def survey(self, cursor: str, *, thorough: bool = False) -> Survey:
        """Return what moved since `cursor`; two requests when nothing did."""
        return Surveyor(self._api, self._posts, lanes=LANES).survey(cursor, thorough=thorough)

    def read(self, remote_id: str) -> Found | None:
        """Return the post as it stands, in the trash too; None when it is gone."""
        raw, _ = self._writer.raw(remote_id)
        return self._posts.one(raw) if raw else None

    def look_up(self, mark: UUID, slug: str) -> Found | None:
        """Return the eldest post with our mark: by a search in the texts, else by its slug.

        A site's own search engine may know only what is published.
        """
        queries = [{"search": str(mark)}] + [{"slug": f"{slug},{slug}__trashed"}] * bool(slug)
        for query in queries:
            for found in self._listed(query):
                if found.mark == mark:
                    return found
        return None

    def create(self, mark: UUID, post: Post) -> Written:
        """Make a post and return it as WordPress stored it."""
        return self._writer.create(mark, post)

    def update(self, known: Found, mark: UUID, post: Post) -> Written:
        """Make the post `known` say `post`."""
        return self._writer.update(known, mark, post)

    def trash(self, known: Found) -> None:
        """Put the post into the trash."""
        self._writer.trash(known)

    def find_media(self, upload_name: str) -> RemoteMedia | None:
        """Return the file that was uploaded as `upload_name`."""
        return self._media.named(upload_name)

    def media(self, remote_id: str) -> RemoteMedia | None:
        """Return what is known of a file."""
        return self._media.by_id(remote_id)

    def upload(self, file: Upload) -> RemoteMedia:
        """Put a file with its texts into the media library."""
        return self._media.upload(file)

    def describe(self, remote_id: str, *, alt: str, caption: str) -> RemoteMedia:
        """Change a file's texts."""
        return self._media.describe(remote_id, alt=alt, caption=caption)

    def owns(self, url: str) -> bool:
        """Tell whether `url` is a file of this site."""
        return self._media.owns(url)

    def fetch(self, url: str) -> bytes:
        """Return a file's bytes."""
        return self._media.fetch(url)

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def _listed(self, query: dict[str, str]) -> list[Found]:
        every = {"status": EVERY_STATUS, "context": "edit", "orderby": "id", "order": "asc"}
        reply = self._api.get("posts", every | query | {"_fields": POST_FIELDS})
        return self._posts.found(reply.value(list[RawPost]))

"""Plone as a `desktop.sync.portal.Portal`."""

from urllib.parse import quote, unquote
from uuid import UUID

from desktop.article.post import PortalAccount, Post, PostState
from desktop.sync.errors import FieldRefused, NotPermitted
from desktop.sync.portal import (
    EVERY_FIELD,
    Capabilities,
    Found,
    Identity,
    PostField,
    RemoteMedia,
    Survey,
    Upload,
    Written,
)
from desktop.sync.portals.http import Limits
from desktop.sync.portals.plone.answers import Kind, Root, Schema
from desktop.sync.portals.plone.files import Files
from desktop.sync.portals.plone.posts import Posts
from desktop.sync.portals.plone.reading import found
from desktop.sync.portals.plone.site import Site, below
from desktop.sync.portals.plone.states import States
from desktop.sync.portals.plone.surveying import survey

_CAPABILITIES = Capabilities(
    fields=EVERY_FIELD - {PostField.CATEGORIES},
    states=frozenset(
        {PostState.DRAFT, PostState.SUBMITTED, PostState.SCHEDULED, PostState.PUBLISHED}
    ),
    trash=False,
    locks=True,
    preconditions=True,
)
_MAY_PUBLISH = frozenset({"Manager", "Site Administrator", "Reviewer"})
"""Roles with Plone's permission to review; a folder may give it to others too."""


class Plone:
    """One account on a Plone site.

    Its options: `folder`, `pictures`, `type`, `states`, `transitions` (this package's own words
    explain them) and `api` (the address of plone.restapi where it is another than the site's).
    """

    def __init__(
        self, account: PortalAccount, secret: str, *, limits: Limits | None = None
    ) -> None:
        """Raise `BadAddress` or `AuthorityUnread`; asks nothing yet."""
        self._site = Site(account, secret, limits)
        self._states = States(account)
        self._folder = account.option("folder").strip("/")
        self._kind = account.option("type", "News Item")
        self._files = Files(self._site, account.option("pictures", self._folder).strip("/"))
        self._posts = Posts(self._site, self._states, self._files, self._folder, self._kind)

    @property
    def capabilities(self) -> Capabilities:
        """What Plone can do."""
        return _CAPABILITIES

    def identify(self) -> Identity:
        """Log in and return who we are.

        Raises `NotPermitted` where nothing may be made, and `FieldRefused` where articles have no
        text but Volto's blocks.
        """
        session = self._site.session
        kinds = self._site.get(below(self._folder, "@types")).value(list[Kind])
        addable = {unquote(each.address.rpartition("/")[2]) for each in kinds if each.addable}
        if self._kind not in addable:
            raise NotPermitted(self._site.http.user, "write")
        schema = self._site.get(f"@types/{quote(self._kind)}").value(Schema)
        if "text" not in schema.properties:
            raise FieldRefused(PostField.BODY, "Volto blocks")
        return Identity(
            portal_name=self._site.get("").value(Root).title,
            user_name=session.name,
            may_publish=bool(session.roles & _MAY_PUBLISH),
            may_upload="Image" in addable,
        )

    def survey(self, cursor: str, *, thorough: bool = False) -> Survey:  # noqa: ARG002
        """Return what may have moved; every listing is thorough."""
        kind = [("portal_type", self._kind)]
        return survey(self._site, self._states, self._folder, kind, cursor)

    def read(self, remote_id: str) -> Found | None:
        """Return an item; raises `NotPermitted` for one that is hidden from us."""
        looked = self._site.by_uid(remote_id)
        return found(*looked, self._states) if looked else None

    def look_up(self, mark: UUID, slug: str) -> Found | None:
        """Return the item with our mark that was made with `slug`."""
        return self._posts.look_up(mark, slug)

    def create(self, mark: UUID, post: Post) -> Written:
        """Make an item."""
        return self._posts.create(mark, post)

    def update(self, known: Found, mark: UUID, post: Post) -> Written:
        """Change an item under our lock."""
        return self._posts.update(known, mark, post)

    def trash(self, known: Found) -> None:
        """Delete an item for good."""
        self._posts.delete(known)

    def find_media(self, upload_name: str) -> RemoteMedia | None:
        """Return a file by its id."""
        return self._files.find(upload_name)

    def media(self, remote_id: str) -> RemoteMedia | None:
        """Return a file or a cover."""
        return self._files.media(remote_id)

    def upload(self, file: Upload) -> RemoteMedia:
        """Make an Image or a File."""
        return self._files.upload(file)

    def describe(self, remote_id: str, *, alt: str, caption: str) -> RemoteMedia:
        """Change a file's title and description."""
        return self._files.describe(remote_id, alt=alt, caption=caption)

    def owns(self, url: str) -> bool:
        """Tell whether `url` is this site's."""
        return self._files.owns(url)

    def fetch(self, url: str) -> bytes:
        """Return a file's bytes."""
        return self._files.fetch(url)

    def close(self) -> None:
        """Let go of connections."""
        self._site.close()

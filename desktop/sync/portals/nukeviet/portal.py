"""A NukeViet as a portal."""

from uuid import UUID

from desktop.article.post import PortalAccount, Post
from desktop.sync.errors import ChangedThere, Garbled, GoneThere
from desktop.sync.portal import Capabilities, Found, Identity, RemoteMedia, Survey, Upload, Written
from desktop.sync.portals.files import fetched, owned
from desktop.sync.portals.http import Limits
from desktop.sync.portals.nukeviet.api import Api
from desktop.sync.portals.nukeviet.categories import Tree
from desktop.sync.portals.nukeviet.files import Files
from desktop.sync.portals.nukeviet.news import News
from desktop.sync.portals.nukeviet.rows import row_of, rows_of, text_of
from desktop.sync.portals.nukeviet.settings import settings_of
from desktop.sync.portals.nukeviet.surveying import PAGE, Surveying


class NukevietPortal:
    """The news of one module in one language."""

    def __init__(
        self, account: PortalAccount, secret: str, *, limits: Limits | None = None
    ) -> None:
        """Raise `BadAddress` or `AuthorityUnread`; asks nothing yet."""
        self._settings = settings_of(account)
        self._user = account.user
        self._api = Api(account, secret, self._settings, limits)
        self._news = News(self._settings, Tree(self._api), self._api.http.url)
        self._files = Files(self._api)
        self._surveying = Surveying(self._api, self._news.read)

    @property
    def capabilities(self) -> Capabilities:
        """What the account's actions and fields can carry."""
        return self._settings.capabilities

    def identify(self) -> Identity:
        """Log in; the API does not tell whose the key is."""
        self._api.call("list", {"page": "1", "per_page": "1"})
        return Identity(
            portal_name=self._api.http.host,
            user_name=self._user,
            may_upload=self._settings.capabilities.media,
        )

    def survey(self, cursor: str, *, thorough: bool = False) -> Survey:
        """Return what moved since `cursor`."""
        return self._surveying.survey(cursor, thorough=thorough)

    def read(self, remote_id: str) -> Found | None:
        """Return the post as it stands; None when it is gone."""
        try:
            answer = self._api.call("get", {"id": remote_id}, remote_id=remote_id)
        except GoneThere:
            return None
        return self._news.read(row_of(answer.get(self._settings.answers["item"])))

    def look_up(self, mark: UUID, slug: str) -> Found | None:  # noqa: ARG002 - texts are searched
        """Return the eldest post with our mark."""
        asked = {"q": str(mark), "page": "1", "per_page": str(PAGE)}
        rows = rows_of(self._api.call("list", asked).get(self._settings.answers["items"]))
        found = [each for each in map(self._news.read, rows) if each.mark == mark]
        return min(found, key=lambda each: (len(each.remote_id), each.remote_id), default=None)

    def create(self, mark: UUID, post: Post) -> Written:
        """Make a post."""
        answer = self._api.call(
            "create", self._news.new(post, mark, self._api.moment), action="edit"
        )
        made = text_of(answer.get(self._settings.answers["id"]))
        if not made:
            raise Garbled(self._api.http.host, "a post's id")
        return Written(found=self._again(made))

    def update(self, known: Found, mark: UUID, post: Post) -> Written:
        """Look whether the post still says what is known, and write what differs."""
        now = self._unmoved(known)
        changes = self._news.changes(now.post, post, mark, self._api.moment)
        if not changes:
            return Written(found=now)
        sent = {"id": known.remote_id, **changes}
        self._api.call("update", sent, action="edit", remote_id=known.remote_id)
        return Written(found=self._again(known.remote_id))

    def trash(self, known: Found) -> None:
        """Delete the post."""
        if self.read(known.remote_id) is None:
            return
        self._unmoved(known)
        try:
            self._api.call(
                "delete", {"id": known.remote_id}, action="delete", remote_id=known.remote_id
            )
        except GoneThere:
            return

    def find_media(self, upload_name: str) -> RemoteMedia | None:
        """Return the file uploaded under this name."""
        return self._files.named(upload_name)

    def media(self, remote_id: str) -> RemoteMedia | None:
        """Return what is known of a file."""
        return self._files.at(remote_id)

    def upload(self, file: Upload) -> RemoteMedia:
        """Put a file in."""
        return self._files.put(file)

    def describe(self, remote_id: str, *, alt: str, caption: str) -> RemoteMedia:
        """Change a file's texts."""
        return self._files.describe(remote_id, alt, caption)

    def owns(self, url: str) -> bool:
        """Tell whether `url` is on the portal's host."""
        return owned(self._api.http, url)

    def fetch(self, url: str) -> bytes:
        """Return a file's bytes."""
        return fetched(self._api.http, url)

    def close(self) -> None:
        """Let go of connections."""
        self._api.http.close()

    def _unmoved(self, known: Found) -> Found:
        now = self._again(known.remote_id)
        if now.post != known.post:
            raise ChangedThere(known.remote_id)
        return now

    def _again(self, remote_id: str) -> Found:
        found = self.read(remote_id)
        if found is None:
            raise GoneThere(remote_id)
        return found

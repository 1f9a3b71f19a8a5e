"""A Liferay as a portal."""

from datetime import datetime
from http import HTTPStatus
from urllib.parse import quote
from uuid import UUID

from desktop.article.model import now
from desktop.article.post import PortalAccount, Post
from desktop.sync.errors import ChangedThere, FieldRefused, GoneThere, PortalTrouble
from desktop.sync.portal import Capabilities, Found, Identity, RemoteMedia, Survey, Upload, Written
from desktop.sync.portals.files import fetched, owned
from desktop.sync.portals.http import Http, Limits, Question, Reply
from desktop.sync.portals.liferay.answers import Content, Problem, Site, User
from desktop.sync.portals.liferay.categories import Tree
from desktop.sync.portals.liferay.contents import Contents, Sent
from desktop.sync.portals.liferay.documents import DocumentsOfSite
from desktop.sync.portals.liferay.gone import MISSING, is_missing
from desktop.sync.portals.liferay.login import ClientCredentials, login_of
from desktop.sync.portals.liferay.settings import settings_of
from desktop.sync.portals.liferay.states import STATES
from desktop.sync.portals.liferay.surveying import Surveying

_DELIVERY = "o/headless-delivery/v1.0"
_USER = "o/headless-admin-user/v1.0"


class LiferayPortal:
    """One site's contents of one structure; a post's id is its external reference code."""

    def __init__(
        self, account: PortalAccount, secret: str, *, limits: Limits | None = None
    ) -> None:
        """Raise `BadAddress`, `AuthorityUnread`, or `FieldRefused` for the account's options."""
        self._settings = settings_of(account)
        self._login = login_of(account, secret, limits)
        self._http = Http(
            account.url,
            login=self._login,
            user=account.user,
            ca_file=account.ca_file,
            limits=limits,
            refusal=_refusal,
        )
        site = self._settings.site
        self._contents = Contents(
            self._settings, Tree(self._http, self._settings.vocabulary), self._http.url
        )
        self._documents = DocumentsOfSite(self._http, site)
        self._surveying = Surveying(self._http, site, self._settings.structure, self._contents.read)
        self._by_code = f"{_DELIVERY}/sites/{site}/structured-contents/by-external-reference-code"

    @property
    def capabilities(self) -> Capabilities:
        """What the account's structure can carry; Liferay's API knows no trash."""
        return Capabilities(fields=self._settings.fields, states=STATES, trash=False)

    def identify(self) -> Identity:
        """Log in and return who we are."""
        user = self._http.get(f"{_USER}/my-user-account").value(User)
        site = self._http.get(f"{_USER}/sites/{self._settings.site}").value(Site)
        return Identity(portal_name=site.name, user_name=user.name or user.email_address)

    def survey(self, cursor: str, *, thorough: bool = False) -> Survey:
        """Return what moved since `cursor`."""
        return self._surveying.survey(cursor, thorough=thorough)

    def read(self, remote_id: str) -> Found | None:
        """Return the post as it stands; None when it is gone."""
        stored = self._stored(remote_id)
        return self._contents.read(*stored) if stored else None

    def look_up(self, mark: UUID, slug: str) -> Found | None:  # noqa: ARG002 - the mark is the id
        """Return the post whose external reference code is the mark."""
        return self.read(str(mark))

    def create(self, mark: UUID, post: Post) -> Written:
        """Make a post under the mark; asked twice, it is the same one."""
        clock = self._http.get(self._at(str(mark)), may=MISSING).date or now()
        return self._put(str(mark), self._contents.sent(post, mark, clock), post)

    def update(self, known: Found, mark: UUID, post: Post) -> Written:
        """Look whether the post still says what is known, and write the whole of it."""
        content, clock = self._unmoved(known)
        found = self._contents.read(content, clock)
        if found.post == post:
            return Written(found=found)
        sent = self._contents.sent(post, mark, clock, (content, found.post))
        return self._put(known.remote_id, sent, post)

    def trash(self, known: Found) -> None:
        """Delete the post."""
        if self._stored(known.remote_id) is None:
            return
        self._unmoved(known)
        self._http.ask(
            Question(
                method="DELETE",
                path=self._at(known.remote_id),
                action="delete",
                may=MISSING,
            )
        )

    def find_media(self, upload_name: str) -> RemoteMedia | None:
        """Return the file uploaded under this name."""
        return self._documents.find(upload_name)

    def media(self, remote_id: str) -> RemoteMedia | None:
        """Return what is known of a file."""
        return self._documents.read(remote_id)

    def upload(self, file: Upload) -> RemoteMedia:
        """Put a file in."""
        return self._documents.put(file)

    def describe(self, remote_id: str, *, alt: str, caption: str) -> RemoteMedia:  # noqa: ARG002
        """Change a file's alternative text; it has no caption."""
        return self._documents.describe(remote_id, alt)

    def owns(self, url: str) -> bool:
        """Tell whether `url` is on the portal's host."""
        return owned(self._http, url)

    def fetch(self, url: str) -> bytes:
        """Return a file's bytes."""
        return fetched(self._http, url)

    def close(self) -> None:
        """Let go of connections."""
        self._http.close()
        if isinstance(self._login, ClientCredentials):
            self._login.close()

    def _put(self, code: str, content: Sent, post: Post) -> Written:
        question = Question(
            method="PUT", path=self._at(code), json=content, action="edit", name=post.title
        )
        self._http.ask(question)
        found = self.read(code)
        if found is None:
            raise GoneThere(code)
        return Written(found=found)

    def _unmoved(self, known: Found) -> tuple[Content, datetime]:
        stored = self._stored(known.remote_id)
        if stored is None:
            raise GoneThere(known.remote_id)
        if self._contents.read(*stored).post != known.post:
            raise ChangedThere(known.remote_id)
        return stored

    def _stored(self, code: str) -> tuple[Content, datetime] | None:
        reply = self._http.get(self._at(code), may=MISSING)
        if is_missing(reply):
            return None
        return reply.value(Content), reply.date or now()

    def _at(self, code: str) -> str:
        return f"{self._by_code}/{quote(code, safe='')}"


def _refusal(reply: Reply, _action: str) -> PortalTrouble | None:
    """Return what Liferay says is wrong with what it was sent."""
    if reply.status != HTTPStatus.BAD_REQUEST:
        return None
    problem = reply.value_or(Problem, Problem())
    return FieldRefused("", problem.title or problem.status)

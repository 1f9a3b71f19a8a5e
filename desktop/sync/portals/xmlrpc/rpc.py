"""The line to one XML-RPC endpoint."""

from datetime import datetime

from desktop.article.model import now
from desktop.article.post import PortalAccount
from desktop.sync.errors import ApiMissing, PortalTrouble
from desktop.sync.portals.http import Http, Limits, Question, Reply
from desktop.sync.portals.xmlrpc.faults import Occasion, fault_trouble
from desktop.sync.portals.xmlrpc.wire import Fault, Unreadable, read_answer, write_call

_FOR_ANYBODY = frozenset({"system.listMethods"})


class Rpc:
    """Calls methods at the account's endpoint, by default `xmlrpc.php` below its address.

    User and password go inside each call, as those protocols want it.
    """

    def __init__(self, account: PortalAccount, secret: str, limits: Limits | None = None) -> None:
        """Raise `BadAddress` or `AuthorityUnread`; asks nothing yet."""
        self.user = account.user
        self.blog = account.option("blog", "1")
        self._secret = secret
        self._endpoint = account.option("endpoint", "xmlrpc.php")
        self.clock: datetime | None = None
        self._known = False
        self.http = Http(
            account.url,
            user=account.user,
            ca_file=account.ca_file,
            limits=limits,
            refusal=self._told,
        )

    @property
    def login(self) -> tuple[str, str]:
        """User and password, as parameters."""
        return self.user, self._secret

    @property
    def moment(self) -> datetime:
        """The portal's own clock as of its last answer; ours if it tells none."""
        return self.clock or now()

    def methods(self) -> frozenset[str]:
        """Return the names of the methods that the endpoint knows."""
        names = self.call("system.listMethods")
        if not isinstance(names, list):
            raise ApiMissing(self.http.url)
        return frozenset(name for name in names if isinstance(name, str))

    def blog_call(
        self,
        method: str,
        *params: object,
        action: str = "read",
        remote_id: str = "",
        name: str = "",
    ) -> object:
        """Call a method whose first parameters are the blog and the login."""
        sent = (self.blog, *self.login, *params)
        return self.call(method, *sent, action=action, remote_id=remote_id, name=name)

    def post_call(
        self, method: str, remote_id: str, *params: object, action: str = "read"
    ) -> object:
        """Call a method whose first parameters are a post's id and the login."""
        sent = (remote_id, *self.login, *params)
        return self.call(method, *sent, action=action, remote_id=remote_id)

    def call(
        self,
        method: str,
        *params: object,
        action: str = "read",
        remote_id: str = "",
        name: str = "",
    ) -> object:
        """Call `method` and return its value; a fault is raised as the trouble that it means.

        `remote_id` is the post at hand, `name` the file or text that may be too large.
        """
        reply = self._post(write_call(method, *params), action, name)
        try:
            value = read_answer(reply.body)
        except Fault as fault:
            raise fault_trouble(fault, self._occasion(action, remote_id, name)) from fault
        except Unreadable as error:
            raise _no_answer(reply) from error
        self._known = self._known or method not in _FOR_ANYBODY
        return value

    def _post(self, content: bytes, action: str, name: str) -> Reply:
        question = Question(
            method="POST",
            path=self._endpoint,
            content=content,
            headers={"Content-Type": "text/xml; charset=utf-8", "Accept": "text/xml"},
            action=action,
            name=name,
        )
        reply = self.http.ask(question)
        self.clock = reply.date or self.clock
        return reply

    def _told(self, reply: Reply, action: str) -> PortalTrouble | None:
        """Return what a fault says that comes with an error's status: WordPress switched off."""
        try:
            read_answer(reply.body)
        except Fault as fault:
            return fault_trouble(fault, self._occasion(action))
        except Unreadable:
            return None
        return None

    def _occasion(self, action: str, remote_id: str = "", file: str = "") -> Occasion:
        return Occasion(
            url=self.http.url,
            host=self.http.host,
            user=self.user,
            action=action,
            remote_id=remote_id,
            file=file,
            known=self._known,
        )


def _no_answer(reply: Reply) -> PortalTrouble:
    """Return what a reply is that is no XML-RPC: a page of another kind of portal, or half one."""
    return ApiMissing(reply.url) if reply.is_page else reply.garbled("XML-RPC")

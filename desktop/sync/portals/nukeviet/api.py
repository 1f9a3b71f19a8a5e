"""Calling actions of the remote API."""

from collections.abc import Mapping
from datetime import datetime
from urllib.parse import urlencode

from desktop.article.model import now
from desktop.article.post import PortalAccount
from desktop.sync.errors import ApiMissing, ChangedThere, GoneThere, PortalTrouble
from desktop.sync.portal import Upload
from desktop.sync.portals.forms import Part, multipart
from desktop.sync.portals.http import Http, Limits, Question, Reply
from desktop.sync.portals.nukeviet.codes import WRONG_TIME, code_trouble
from desktop.sync.portals.nukeviet.rows import Row, text_of
from desktop.sync.portals.nukeviet.settings import NukevietSettings
from desktop.sync.portals.nukeviet.signing import Signer

_FORM = "application/x-www-form-urlencoded"


class Api:
    """The line to one `api.php`; `user` of the account is the key, its secret the key's."""

    def __init__(
        self,
        account: PortalAccount,
        secret: str,
        settings: NukevietSettings,
        limits: Limits | None,
    ) -> None:
        self.http = Http(account.url, user=account.user, ca_file=account.ca_file, limits=limits)
        self.settings = settings
        self._user = account.user
        self._signer = Signer(account.user, secret)
        self.clock: datetime | None = None

    @property
    def moment(self) -> datetime:
        """The portal's own clock as of its last answer; ours if it tells none."""
        return self.clock or now()

    def call(
        self,
        name: str,
        params: Mapping[str, str],
        *,
        action: str = "read",
        remote_id: str = "",
        file: Upload | None = None,
    ) -> Row:
        """Do our action `name` and return the answer, which says that it succeeded.

        A request that is refused for its time has done nothing: it is sent once more by the
        clock that the refusal tells. Raises a `PortalTrouble` for every other refusal.
        """
        reply, answer = self._asked(name, params, action, file)
        if _code(answer) == WRONG_TIME and reply.date:
            self._signer.go_by(reply.date)
            reply, answer = self._asked(name, params, action, file)
        if text_of(answer.get("status")) != "success":
            raise self._refused(_code(answer), text_of(answer.get("message")), action, remote_id)
        return answer

    def _asked(
        self, name: str, params: Mapping[str, str], action: str, file: Upload | None
    ) -> tuple[Reply, Row]:
        named = self.settings.actions[name]
        if not named:
            raise ApiMissing(self.http.url)
        form = self._signer.signature() | {
            "action": named,
            "module": self.settings.module,
            "language": self.settings.language,
            **params,
        }
        kind, content = _with_file(form, file) if file else (_FORM, urlencode(form).encode())
        question = Question(
            method="POST",
            path=self.settings.endpoint,
            content=content,
            headers={"Content-Type": kind},
            action=action,
            name=file.name if file else "",
        )
        reply = self.http.ask(question)
        self.clock = reply.date or self.clock
        if reply.is_page and not reply.body.lstrip().startswith(b"{"):
            raise ApiMissing(reply.url)
        return reply, reply.value(dict)

    def _refused(self, code: str, message: str, action: str, remote_id: str) -> PortalTrouble:
        own = {name: told for told, name in self.settings.codes.items()}
        if own.get(code) == "missing":
            return GoneThere(remote_id)
        if own.get(code) == "changed":
            return ChangedThere(remote_id)
        return code_trouble(
            code,
            message,
            url=self.http.url,
            host=self.http.host,
            user=self._user,
            action=action,
        )


def _code(answer: Row) -> str:
    return text_of(answer.get("code"))


def _with_file(form: Mapping[str, str], file: Upload) -> tuple[str, bytes]:
    parts = [Part(name=name, data=value.encode()) for name, value in form.items()]
    parts.append(Part(name="file", data=file.data, mime=file.mime, file_name=file.name))
    return multipart(parts)

"""What plone.restapi means by refusing."""

import re
from http import HTTPStatus

from desktop.sync.errors import FieldRefused, LockedThere, NotPermitted, PortalTrouble
from desktop.sync.portal import PostField
from desktop.sync.portals.http import Reply
from desktop.sync.portals.plone.answers import Complaint

_FIELD = re.compile(r"'field': '(\w+)'")
_REASON = re.compile(r"""'message': (?:'([^']*)'|"([^"]*)")""")

_OURS = {
    "description": PostField.SAPO,
    "text": PostField.BODY,
    "id": PostField.SLUG,
    "subjects": PostField.TAGS,
    "effective": PostField.MOMENT,
    "creators": PostField.AUTHOR,
    "image": PostField.COVER,
}


class Refusals:
    """Reads refusals to the account `user`, whose login is known to hold."""

    def __init__(self, user: str) -> None:
        self._user = user

    def __call__(self, reply: Reply, action: str) -> PortalTrouble | None:
        """Return what `reply` says in Plone's own words; None: its status says all."""
        told = reply.value_or(Complaint, Complaint()).told
        if reply.status == HTTPStatus.UNAUTHORIZED and told.type == "Unauthorized":
            return NotPermitted(self._user, action)
        if reply.status == HTTPStatus.LOCKED:
            return LockedThere("")
        if reply.status == HTTPStatus.FORBIDDEN and told.message == "Resource is locked.":
            return LockedThere("")
        if reply.status == HTTPStatus.BAD_REQUEST:
            return self._bad(told, action)
        return None

    def _bad(self, told: Complaint, action: str) -> PortalTrouble:
        if told.type == "WorkflowException":
            return NotPermitted(self._user, action)
        field = next(iter(_FIELD.findall(told.message)), "")
        reason = _REASON.search(told.message)
        message = (reason[1] or reason[2]) if reason else told.message
        return FieldRefused(_OURS.get(field, field), message)

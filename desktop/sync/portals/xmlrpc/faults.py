"""What a fault means.

WordPress sends HTTP's numbers (class-wp-xmlrpc-server.php): 401 for what the account may not do,
403 for a login that failed, and for a few wrong values. Below zero are the numbers of
"Specification for Fault Code Interoperability". Other systems count as they like.
"""

import re
from dataclasses import dataclass
from http import HTTPStatus

from desktop.sync.errors import (
    ApiMissing,
    ChangedThere,
    FieldRefused,
    Garbled,
    GoneThere,
    LoginRefused,
    NotPermitted,
    PortalFailed,
    PortalTrouble,
    TooLarge,
)
from desktop.sync.portals.xmlrpc.wire import Fault

_NO_METHOD = -32601
_BAD_REQUEST = range(-32799, -32599)
"""Not well formed, not XML-RPC, wrong parameters: what arrived was not what went out."""
_BROKEN = range(-32599, -32299)

_LOGIN = re.compile(r"password|log.?in|authent|mật khẩu|đăng nhập", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """What was asked when the fault came: where, by whom, what for, of which post, with which file.

    `known`: the same user and password have been taken before.
    """

    url: str
    host: str
    user: str
    action: str
    remote_id: str = ""
    file: str = ""
    known: bool = False


def fault_trouble(fault: Fault, at: Occasion) -> PortalTrouble:
    """Return what `fault` says to the newsroom."""
    code = fault.code
    if code in {_NO_METHOD, HTTPStatus.METHOD_NOT_ALLOWED}:
        return ApiMissing(at.url)
    if code in _BAD_REQUEST:  # PHP drops what is longer than its `post_max_size`
        return TooLarge(at.file) if at.file else Garbled(at.host, "XML-RPC")
    if code in _BROKEN:
        return PortalFailed(at.host, HTTPStatus.INTERNAL_SERVER_ERROR)
    return _refused(fault, at) or FieldRefused("", fault.message)


def _refused(fault: Fault, at: Occasion) -> PortalTrouble | None:
    if fault.code == HTTPStatus.FORBIDDEN or _LOGIN.search(fault.message):
        if not at.known:
            return LoginRefused(at.host, at.user)
        return NotPermitted(at.user, at.action) if fault.code == HTTPStatus.FORBIDDEN else None
    if fault.code == HTTPStatus.UNAUTHORIZED:
        return NotPermitted(at.user, at.action)
    if fault.code == HTTPStatus.NOT_FOUND and at.remote_id:
        return GoneThere(at.remote_id)
    if fault.code == HTTPStatus.CONFLICT and at.remote_id:
        return ChangedThere(at.remote_id)
    return None

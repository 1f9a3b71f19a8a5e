"""WordPress' own words for what went wrong (`code` in its answers), as troubles."""

from http import HTTPStatus

from desktop.sync.errors import (
    ApiMissing,
    FieldRefused,
    LoginRefused,
    NotPermitted,
    PortalTrouble,
    TooLarge,
)
from desktop.sync.portals.http import Reply
from desktop.sync.portals.http.addresses import host_of
from desktop.sync.portals.wordpress.values import Refusal

_SWITCHED_OFF = frozenset(
    {
        "rest_no_route",
        "rest_disabled",
        "rest_api_disabled",
        "disabled_rest_api",
        "rest_cannot_access",
        "rest_login_required",
        "rest_authentication_disabled",
    }
)
"""WordPress' own and those of the plug-ins that switch the API off."""

_NO_LOGIN = frozenset({"incorrect_password", "invalid_username", "invalid_email"})

_TOO_LARGE = frozenset({"rest_upload_file_too_big", "rest_upload_limited_space"})

_WRONG_FILE = frozenset({"rest_upload_sideload_error", "rest_upload_unknown_error"})

_ACTIONS = {
    "rest_cannot_publish": "publish",
    "rest_cannot_edit": "edit",
    "rest_cannot_edit_others": "edit",
    "rest_cannot_assign_term": "edit",
    "rest_cannot_delete": "delete",
}
"""What some codes refuse; the others refuse whatever was at hand."""


def refusal(reply: Reply, user: str, action: str) -> PortalTrouble | None:
    """Return what WordPress says in `reply`, or None when the status says enough."""
    told = reply.value_or(Refusal, Refusal())
    if not told.code:
        return None
    if told.code in _SWITCHED_OFF:
        return ApiMissing(reply.url.partition("?")[0])
    if told.code in _NO_LOGIN or reply.status == HTTPStatus.UNAUTHORIZED:
        return LoginRefused(host_of(reply.url), user)
    return _of_the_request(told, reply.status, user, action)


def _of_the_request(told: Refusal, status: int, user: str, action: str) -> PortalTrouble | None:
    if told.code in _TOO_LARGE:
        return TooLarge("")
    if told.code in _WRONG_FILE:
        return FieldRefused("media", told.message)
    if status == HTTPStatus.FORBIDDEN:
        return NotPermitted(user, _ACTIONS.get(told.code, action))
    if status == HTTPStatus.BAD_REQUEST:
        return FieldRefused(told.field, told.message)
    return None

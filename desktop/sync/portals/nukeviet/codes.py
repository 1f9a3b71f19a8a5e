"""What the codes of NukeViet's `ApiResult` mean; 0021 and 0022 are of version 5."""

from desktop.sync.errors import (
    ApiMissing,
    Blocked,
    FieldRefused,
    LoginRefused,
    NotPermitted,
    PortalBusy,
    PortalFailed,
    PortalTrouble,
    TimedOut,
)

WRONG_TIME = "0020"
"""The request's stamp is more than 5 seconds from the portal's clock."""

_NO_API = frozenset({"0003", "0004", "0005", "0006", "0011", "0015"})
"""No such function, action or module, the remote API is off, no action named."""
_NO_LOGIN = frozenset({"0001", "0007", "0008", "0013", "0014", "0021"})
"""No administrator, no such key, wrong secret."""
_NOT_LET = frozenset({"0009", "0010"})
"""Not this module's administrator, or of too low a level."""
_LANGUAGE = frozenset({"0016", "0017", "0018"})
_BROKEN = frozenset({"0002", "0012"})
_OTHER_ADDRESS = "0019"
"""The key is bound to other addresses of the net than ours."""
_FLOOD = "0022"


def code_trouble(
    code: str, message: str, *, url: str, host: str, user: str, action: str
) -> PortalTrouble:
    """Return what `code` says; codes of the actions themselves are told in their own words."""
    if code in _NO_API:
        return ApiMissing(url)
    if code in _NO_LOGIN:
        return LoginRefused(host, user)
    if code in _NOT_LET:
        return NotPermitted(user, action)
    if code in _LANGUAGE:
        return FieldRefused("language", message)
    return _line_trouble(code, host) or FieldRefused("", message or code)


def _line_trouble(code: str, host: str) -> PortalTrouble | None:
    if code in _BROKEN:
        return PortalFailed(host, 500)
    if code == _OTHER_ADDRESS:
        return Blocked(host)
    if code == _FLOOD:
        return PortalBusy(host)
    return TimedOut(host) if code == WRONG_TIME else None

"""Connecting to a WordPress in the browser: its user approves, and it calls back with a password.

WordPress' page of approval (5.6 and later) ends at `bantin://auth/?…` with the site's address, the
user and an application password, which is never shown. Without that address to call back it shows
the password to be copied.
"""

from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlencode, urlsplit

from desktop.sync.errors import ApprovalDeclined, NotTheApproval
from desktop.sync.portals.http import checked_address

SCHEME = "bantin"

APP_ID = "6f0e1c5a-3d1b-5c2e-9b7a-8f5d2c41a7be"
"""What WordPress lists this program's passwords under, whatever they are named."""

_CALL = f"{SCHEME}://auth/"
_PAGE = "wp-admin/authorize-application.php"
_NAME = "Bản Tin"


@dataclass(frozen=True, slots=True)
class Approval:
    """What a portal has called back with."""

    url: str
    user: str
    password: str = field(repr=False)


def approval_address(url: str, *, calls_back: bool = True, state: str = "") -> str:
    """Return the page at the portal `url` where its user approves; raises `BadAddress`.

    `state` is a secret of this asking that comes back with the answer; a part of it also tells
    this program's passwords there apart, whose names may not be the same.
    """
    said = {"app_name": f"{_NAME} {state[:6]}".strip(), "app_id": APP_ID}
    if calls_back:
        said["success_url"] = f"{_CALL}?{urlencode({'state': state})}" if state else _CALL
    return f"{checked_address(url)}/{_PAGE}?{urlencode(said)}"


def read_approval(address: str, *, url: str = "", state: str = "") -> Approval:
    """Return what the portal's call to `address` says.

    Raises `ApprovalDeclined`, and `NotTheApproval` for a call that is none, that is of another
    site than `url`, or that answers another asking than that of `state`; empty: unchecked.
    """
    parts = urlsplit(address)
    said = {name: values[0] for name, values in parse_qs(parts.query).items()}
    if (parts.scheme, parts.netloc) != (SCHEME, "auth") or said.get("state", "") != state:
        raise NotTheApproval(url)
    if said.get("success") == "false":
        raise ApprovalDeclined(url)
    approval = Approval(
        said.get("site_url", ""), said.get("user_login", ""), said.get("password", "")
    )
    if not (approval.url and approval.user and approval.password):
        raise NotTheApproval(url)
    if url and _place(approval.url) != _place(url):
        raise NotTheApproval(url)
    return approval


def _place(url: str) -> tuple[str | None, int | None, str]:
    parts = urlsplit(url)
    try:
        return parts.hostname, parts.port, parts.path.rstrip("/")
    except ValueError:
        return None, None, url

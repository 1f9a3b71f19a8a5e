"""The fields of a portal's account."""

from dataclasses import replace
from urllib.parse import urlsplit

from desktop.article.post import PortalAccount, PortalKind
from desktop.language import tr
from desktop.ui.inspector.fields import Field, Kind, Refused, one_line

_LONGEST_NAME = 64
"""Letters that a shared library has room for."""

_HERE = ("localhost", "127.0.0.1", "::1")


def kind_name(kind: PortalKind) -> str:
    """Return what a protocol is called where one is chosen."""
    return {
        PortalKind.WORDPRESS: "WordPress",
        PortalKind.XMLRPC: tr("WordPress, older (XML-RPC)"),
        PortalKind.PLONE: "Plone",
        PortalKind.LIFERAY: "Liferay",
        PortalKind.NUKEVIET: "NukeViet",
    }[kind]


def address_fields() -> list[Field[PortalAccount]]:
    """Return what a portal is called here, what it is and where it stands."""
    return [
        Field(
            name="name",
            label=tr("Name of the portal"),
            placeholder=tr("Such as Cổng thông tin tỉnh"),
            read=lambda account: account.name,
            write=_write_name,
        ),
        Field(
            name="kind",
            label=tr("System of the portal"),
            kind=Kind.CHOICE,
            choices=tuple((kind.value, kind_name(kind)) for kind in PortalKind),
            read=lambda account: account.kind.value,
            write=lambda account, text: replace(account, kind=PortalKind(text)),
        ),
        Field(
            name="url",
            label=tr("Address of the portal"),
            placeholder="https://www.tinh.gov.vn",
            help=tr("As you type it into a browser, without wp-admin or the like behind it."),
            read=lambda account: account.url,
            write=_write_url,
        ),
    ]


def login_fields() -> list[Field[PortalAccount]]:
    """Return whom the portal knows us as."""
    return [
        Field(
            name="user",
            label=tr("User name there"),
            read=lambda account: account.user,
            write=lambda account, text: replace(account, user=text.strip()),
        ),
    ]


def further_fields() -> list[Field[PortalAccount]]:
    """Return what few portals need."""
    return [
        Field(
            name="ca_file",
            label=tr("Own certificate authority (a file)"),
            help=tr("Only for a portal inside the agency whose certificate no browser knows."),
            read=lambda account: account.ca_file,
            write=lambda account, text: replace(account, ca_file=text.strip()),
        ),
        Field(
            name="options",
            label=tr("Settings of the system, one a line"),
            kind=Kind.LINES,
            lines=3,
            help=tr("Each as name = value. The guide names them for each system."),
            read=lambda account: "\n".join(f"{name} = {value}" for name, value in account.options),
            write=_write_options,
        ),
    ]


def _write_name(account: PortalAccount, text: str) -> PortalAccount:
    name = one_line(text)
    if len(name) > _LONGEST_NAME:
        raise Refused(tr("Use at most {count} letters.", count=_LONGEST_NAME))
    return replace(account, name=name)


def _write_url(account: PortalAccount, text: str) -> PortalAccount:
    url = text.strip()
    if url and "://" not in url:
        url = f"https://{url}"
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError as fault:
        raise Refused(tr("This is no address of a website.")) from fault
    if url and (parts.scheme not in ("http", "https") or not host or " " in url):
        raise Refused(tr("This is no address of a website."))
    if parts.username or parts.password:
        raise Refused(tr("Give user and password below, not in the address."))
    if parts.scheme == "http" and host not in _HERE:
        raise Refused(tr("The address has to begin with https://: else anyone could read along."))
    return replace(account, url=url.rstrip("/"))


def _write_options(account: PortalAccount, text: str) -> PortalAccount:
    options = []
    for line in filter(None, (each.strip() for each in text.splitlines())):
        name, sign, value = line.partition("=")
        if not sign or not name.strip():
            raise Refused(tr("Write each setting as name = value."))
        options.append((name.strip(), value.strip()))
    return replace(account, options=tuple(options))

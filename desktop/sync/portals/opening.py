"""Opening the portal of an account, with its secret from the keyring."""

from typing import TYPE_CHECKING

from desktop.article.post import PortalAccount, PortalKind
from desktop.sync.errors import SecretMissing

if TYPE_CHECKING:
    from desktop.settings.secrets import Secrets
    from desktop.sync.portal import Portal
    from desktop.sync.portals.http import Limits


def service_of(account: PortalAccount) -> str:
    """Return the name under which the keyring keeps the account's secret, beside its user."""
    return f"bantin:{account.url}"


def secret_of(account: PortalAccount, secrets: "Secrets") -> str:
    """Return the account's password or key; raises `SecretMissing`."""
    secret = secrets.get(service_of(account), account.user)
    if not secret:
        raise SecretMissing(account.name, account.user)
    return secret


def open_portal(account: PortalAccount, secret: str, *, limits: "Limits | None" = None) -> "Portal":
    """Return the way to the account's portal; raises `BadAddress` and `AuthorityUnread`.

    Nothing is asked yet. `limits` are other than the usual in tests. Each protocol is imported
    only when an account speaks it.
    """
    if account.kind is PortalKind.WORDPRESS:
        from desktop.sync.portals.wordpress import WordPressPortal

        return WordPressPortal(account, secret, limits=limits)
    if account.kind is PortalKind.XMLRPC:
        from desktop.sync.portals.xmlrpc import XmlrpcPortal

        return XmlrpcPortal(account, secret, limits=limits)
    if account.kind is PortalKind.PLONE:
        from desktop.sync.portals.plone import Plone

        return Plone(account, secret, limits=limits)
    if account.kind is PortalKind.LIFERAY:
        from desktop.sync.portals.liferay import LiferayPortal

        return LiferayPortal(account, secret, limits=limits)
    from desktop.sync.portals.nukeviet import NukevietPortal

    return NukevietPortal(account, secret, limits=limits)

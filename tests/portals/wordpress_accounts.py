"""Ways to a WordPress of the tests."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from desktop.article.post import PortalAccount, PortalKind
from desktop.sync.portals.wordpress import WordPressPortal
from tests.portals.servers.wordpress import WordPress


def account(site: WordPress, user: str) -> PortalAccount:
    """Return the account of `user` (a role's name) on `site`."""
    return PortalAccount(name="Cổng", kind=PortalKind.WORDPRESS, url=site.url, user=user)


@contextmanager
def reached(site: WordPress, user: str, secret: str = "") -> Iterator[WordPressPortal]:
    """Open the portal as `user`, with the right secret unless another one is given."""
    told = secret or site.users[user]["secret"]
    with closing(WordPressPortal(account(site, user), told)) as portal:
        yield portal

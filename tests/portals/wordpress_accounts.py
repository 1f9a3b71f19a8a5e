"""Ways to a WordPress of the tests."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from desktop.article.post import PortalAccount, PortalKind
from desktop.sync.portals.wordpress import WordPressPortal
from tests.portals.servers.wordpress import WordPress

if TYPE_CHECKING:
    from playwright.sync_api import Page


def account(site: WordPress, user: str) -> PortalAccount:
    """Return the account of `user` (a role's name) on `site`."""
    return PortalAccount(name="Cổng", kind=PortalKind.WORDPRESS, url=site.url, user=user)


@contextmanager
def reached(site: WordPress, user: str, secret: str = "") -> Iterator[WordPressPortal]:
    """Open the portal as `user`, with the right secret unless another one is given."""
    told = secret or site.users[user]["secret"]
    with closing(WordPressPortal(account(site, user), told)) as portal:
        yield portal


def log_in(page: "Page", site: WordPress, user: str) -> None:
    """Log in to `site` as `user` in the browser of `page`.

    It is not led on to the dashboard, which is slow and of no matter to any test.
    """
    login = f"{site.url}/wp-login.php"
    page.request.get(login)  # sets the cookie by which WordPress tells that cookies are kept
    form = {"log": user, "pwd": site.users[user]["password"]}
    answer = page.request.post(login, form=form, max_redirects=0, timeout=60_000)
    assert answer.status == 302, answer.text()

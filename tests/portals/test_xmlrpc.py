"""XML-RPC in both dialects, against the `xmlrpc.php` of real WordPress sites."""

import pytest

from desktop.article.post import PortalAccount, PortalKind
from desktop.sync.portals.xmlrpc import XmlrpcPortal
from tests.portals.contract import PortalContract


def an_account(site, user="editor", **options) -> PortalAccount:
    told = tuple(options.items())
    return PortalAccount(name="Cổng", kind=PortalKind.XMLRPC, url=site.url, user=user, options=told)


@pytest.fixture
def opened(request):
    """Return a way to open portals that are closed with the test."""
    portals = []

    def open_portal(site, user="editor", secret=None, **options):
        known = site.users.get(user, {}).get("secret", "")
        portal = XmlrpcPortal(
            an_account(site, user, **options), known if secret is None else secret
        )
        portals.append(portal)
        return portal

    yield open_portal
    for portal in portals:
        portal.close()


@pytest.fixture(params=["6.1", "6.5"], scope="module")
def site(request):
    name = {"6.1": "wordpress_61", "6.5": "wordpress_65"}[request.param]
    found = request.getfixturevalue(name)
    found.reset()
    return found


class CaptionsOnly:
    def test_alt_and_caption_travel(self, portal):
        put = portal.upload(self.a_file(portal, alt="Chợ", caption="Chợ “phiên” & hoa"))
        assert (put.alt, put.caption) == ("", "Chợ “phiên” & hoa")
        described = portal.describe(put.remote_id, alt="Chợ mới", caption="")
        read = portal.media(put.remote_id)
        assert (described.caption, read.caption) == ("", "")


class TestWordPressMethods(CaptionsOnly, PortalContract):
    @pytest.fixture
    def portal(self, opened, site):
        return opened(site)

    @pytest.fixture
    def colleague(self, opened, site):
        return opened(site, "admin")


class TestMetaWeblog(PortalContract):
    @pytest.fixture
    def portal(self, opened, wordpress_61):
        return opened(wordpress_61, dialect="metaweblog")

    @pytest.fixture
    def colleague(self, opened, wordpress_61):
        return opened(wordpress_61, "admin", dialect="metaweblog")

    def test_a_picture_goes_up_once_and_is_found_by_its_name(self, portal):
        """Nothing lists files in this protocol: it goes up again when a reply is lost."""
        put = portal.upload(self.a_file(portal))
        assert portal.find_media(put.name) is None
        assert portal.media(put.remote_id) == put

    def test_alt_and_caption_travel(self, portal):
        """Nothing can be said of a file in this protocol."""
        put = portal.upload(self.a_file(portal, alt="Chợ", caption="Chợ phiên"))
        assert (put.alt, put.caption) == ("", "")
        assert portal.describe(put.remote_id, alt="Khác", caption="Khác") == put

"""XML-RPC in both dialects, against the `xmlrpc.php` of real WordPress sites."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from desktop.article.post import PortalAccount, PortalKind, PostState
from desktop.sync.errors import ApiMissing, ChangedThere, LoginRefused, NotPermitted
from desktop.sync.portals.xmlrpc import XmlrpcPortal
from desktop.sync.portals.xmlrpc.rpc import Rpc
from desktop.sync.portals.xmlrpc.wire import moment_value
from tests.portals.contract import PortalContract, a_post


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


@pytest.fixture(scope="class")
def few_posts(wordpress_61):
    """MetaWeblog lists what is gone only while there are fewer posts than it asks for."""
    wordpress_61.reset()


@pytest.mark.usefixtures("few_posts")
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


BODY = "  <p>Huế\r\n tặng\t😀 \\\\ &amp; \\' ế \r</p>\n\n<!-- wp:x {\"a\":1} /-->[gallery ids='1']"


@pytest.mark.parametrize("dialect", ["wp", "metaweblog"])
def test_a_body_comes_back_to_the_byte(opened, site, dialect):
    body = BODY if dialect == "wp" else BODY.strip()
    portal = opened(site, dialect=dialect)
    assert portal.create(uuid4(), a_post(body=body)).found.post.body == body


def test_wordpress_itself_refuses_a_stale_write(opened, site):
    portal = opened(site)
    made = portal.create(uuid4(), a_post()).found
    rpc = Rpc(an_account(site), site.users["editor"]["secret"])
    stale = {"if_not_modified_since": moment_value(datetime(2001, 1, 1, tzinfo=UTC))}
    with pytest.raises(ChangedThere):
        rpc.blog_call(
            "wp.editPost",
            int(made.remote_id),
            {"post_title": "Đè lên"} | stale,
            remote_id=made.remote_id,
        )
    rpc.http.close()
    assert portal.read(made.remote_id).post == made.post


def test_a_change_within_the_same_second_is_not_written_over(opened, site):
    portal, mark = opened(site), uuid4()
    made = portal.create(mark, a_post()).found
    site.php(f"wp_update_post(['ID' => {made.remote_id}, 'post_title' => 'Của họ']);")
    with pytest.raises(ChangedThere):
        portal.update(made, mark, replace(made.post, title="Của tôi"))


def test_the_accounts_own_password_logs_in_too(opened, site):
    portal = opened(site, secret=site.users["editor"]["password"])
    assert portal.identify().user_name == "editor"


def test_the_connection_test_tells_version_and_rights(opened, site):
    identity = opened(site).identify()
    assert identity.version == site.version
    assert (identity.may_publish, identity.may_upload) == (True, True)
    identity = opened(site, "contributor").identify()
    assert (identity.may_publish, identity.may_upload) == (False, False)


@pytest.mark.parametrize("dialect", ["wp", "metaweblog"])
def test_a_wrong_password_is_told(opened, site, dialect):
    with pytest.raises(LoginRefused):
        opened(site, "nobody", dialect=dialect).identify()


def test_what_the_account_may_not_do_is_told(opened, site):
    portal = opened(site, "contributor")
    with pytest.raises(NotPermitted) as told:
        portal.create(uuid4(), a_post(state=PostState.PUBLISHED))
    assert told.value.action == "publish"


def test_xmlrpc_that_is_switched_off_is_told(opened, site):
    switch = site.folder / "www/wp-content/mu-plugins/off.php"
    switch.write_text("<?php add_filter('xmlrpc_enabled', '__return_false');")
    try:
        with pytest.raises(ApiMissing):
            opened(site).identify()
    finally:
        switch.unlink()


def test_a_site_without_xmlrpc_is_told(opened, site):
    with pytest.raises(ApiMissing):
        opened(site, endpoint="khong-co.php").identify()


def test_a_scheduled_post_that_wordpress_calls_published_is_scheduled(opened, site):
    portal, mark = opened(site), uuid4()
    moment = datetime(2077, 1, 2, 3, 4, 5, tzinfo=UTC)
    made = portal.create(mark, a_post(state=PostState.SCHEDULED, moment=moment)).found
    assert (made.post.state, made.post.moment) == (PostState.SCHEDULED, moment)
    now = portal.update(made, mark, replace(made.post, state=PostState.PUBLISHED, moment=None))
    assert now.found.post.state is PostState.PUBLISHED


def test_an_author_is_found_by_name(opened, site):
    portal, mark = opened(site), uuid4()
    made = portal.create(mark, a_post()).found
    changed = portal.update(made, mark, replace(made.post, author="author")).found
    assert changed.post.author == "author"


def many_posts(site, number):
    """Put posts of the administrator in, past everything that makes WordPress slow."""
    site.php(
        f"""global $wpdb; for ($i = 0; $i < {number}; $i++) $wpdb->insert($wpdb->posts, [
            'post_title' => "Bài $i", 'post_status' => 'publish', 'post_author' => 1,
            'post_name' => uniqid('bai-'), 'post_type' => 'post', 'post_content' => '<p>a</p>',
            'post_excerpt' => '', 'to_ping' => '', 'pinged' => '', 'post_content_filtered' => '',
            'post_date' => '2026-01-01 08:00:00', 'post_date_gmt' => '2026-01-01 01:00:00',
            'post_modified' => '2026-01-01 08:00:00', 'post_modified_gmt' => '2026-01-01 01:00:00',
        ]);"""
    )


def test_own_posts_behind_those_of_others_are_found(opened, site):
    own = opened(site, "author").create(uuid4(), a_post()).found
    many_posts(site, 150)
    survey = opened(site, "author").survey("")
    assert own.remote_id in {found.remote_id for found in survey.changed}
    assert survey.result.listing is None


def test_a_long_list_is_read_whole(opened, site):
    many_posts(site, 130)
    count = site.php("$c = wp_count_posts(); echo array_sum((array) $c) - $c->{'auto-draft'};")
    survey = opened(site).survey("")
    found = {each.remote_id for each in survey.changed}
    assert len(found) == int(count) > 130
    assert survey.result.listing == found

"""NukeViet, against a fake with the envelope and the codes of its `api.php`."""

import subprocess
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import bcrypt
import pytest

from desktop.article.post import PortalAccount, PortalKind, PostState
from desktop.sync.errors import (
    ApiMissing,
    Blocked,
    FieldRefused,
    LoginRefused,
    NotPermitted,
    PortalBusy,
    PortalFailed,
    TimedOut,
)
from desktop.sync.portal import PostField
from desktop.sync.portals.nukeviet import NukevietPortal
from tests.portals.contract import PortalContract, a_post
from tests.portals.fakes.nukeviet import running
from tests.portals.servers.needs import program

ACCOUNT = "bí mật của khóa"


@pytest.fixture
def nukeviet():
    with running() as (fake, url):
        yield fake, url


@pytest.fixture
def opened(nukeviet):
    portals = []

    def open_portal(secret=ACCOUNT, user="khoa-1", **options):
        told = tuple((name.replace("_", "."), each) for name, each in options.items())
        account = PortalAccount(
            name="Cổng", kind=PortalKind.NUKEVIET, url=nukeviet[1], user=user, options=told
        )
        portals.append(NukevietPortal(account, secret))
        return portals[-1]

    yield open_portal
    for portal in portals:
        portal.close()


@pytest.fixture
def portal(opened):
    return opened()


@pytest.fixture
def fake(nukeviet):
    return nukeviet[0]


class TestNukeviet(PortalContract):
    @pytest.fixture
    def portal(self, opened):
        return opened()

    @pytest.fixture
    def colleague(self, opened):
        return opened()


def test_the_secret_itself_is_never_sent(portal, fake):
    portal.identify()
    form = fake.asked[-1]
    assert ACCOUNT not in str(form)
    assert bcrypt.checkpw(f"{ACCOUNT}_{form['timestamp']}".encode(), form["hashsecret"].encode())


def test_php_takes_the_hash_for_its_own(portal, fake):
    portal.identify()
    form = fake.asked[-1]
    code = "exit(password_verify($argv[1], $argv[2]) ? 0 : 1);"
    told = [f"{ACCOUNT}_{form['timestamp']}", form["hashsecret"]]
    subprocess.run([program("php"), "-r", code, *told], check=True)


def test_a_long_secret_is_cut_as_php_cuts_it(opened, fake):
    fake.keys["khoa-1"] = "x" * 100
    assert opened("x" * 100).identify().user_name == "khoa-1"


@pytest.mark.parametrize("hours", [-30, 0, 30])
def test_the_portals_clock_counts(portal, fake, hours):
    fake.ahead = timedelta(hours=hours)
    made = portal.create(uuid4(), a_post(state=PostState.PUBLISHED)).found
    assert len(fake.rows) == 1
    assert abs(made.post.moment - datetime.now(UTC) - fake.ahead) < timedelta(minutes=1)


def test_a_write_refused_for_its_time_is_made_once(portal, fake):
    portal.identify()
    fake.ahead = timedelta(minutes=7)
    portal.create(uuid4(), a_post())
    assert len(fake.rows) == 1


def test_a_scheduled_post_can_be_published_at_once(portal, fake):
    mark, moment = uuid4(), datetime(2077, 1, 1, tzinfo=UTC)
    made = portal.create(mark, a_post(state=PostState.SCHEDULED, moment=moment)).found
    now = portal.update(made, mark, replace(made.post, state=PostState.PUBLISHED, moment=None))
    assert now.found.post.state is PostState.PUBLISHED


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("0", PostState.WITHDRAWN),
        ("1", PostState.PUBLISHED),
        ("2", PostState.SCHEDULED),
        ("4", PostState.DRAFT),
        ("5", PostState.SUBMITTED),
        ("6", PostState.DRAFT),
        ("7", PostState.SUBMITTED),
        ("8", PostState.SUBMITTED),
        ("10", PostState.SUBMITTED),
        ("22", PostState.PUBLISHED),  # in a locked category: 1 + 21
        ("tám", PostState.WITHDRAWN),
    ],
)
def test_statuses_are_read_as_the_news_module_means_them(portal, fake, status, state):
    made = portal.create(uuid4(), a_post()).found
    fake.rows[1] |= {"status": status, "publtime": "4000000000"}
    assert portal.read(made.remote_id).post.state is state


def test_a_state_that_has_several_statuses_stays_the_one_it_is(portal, fake):
    mark = uuid4()
    made = portal.create(mark, a_post(state=PostState.SUBMITTED)).found
    fake.rows[1]["status"] = "8"
    portal.update(made, mark, replace(made.post, title="Khác"))
    assert fake.rows[1]["status"] == "8"


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        ("0004", ApiMissing),
        ("0005", ApiMissing),
        ("0009", NotPermitted),
        ("0010", NotPermitted),
        ("0011", ApiMissing),
        ("0012", PortalFailed),
        ("0013", LoginRefused),
        ("0014", LoginRefused),
        ("0015", ApiMissing),
        ("0016", FieldRefused),
        ("0017", FieldRefused),
        ("0018", FieldRefused),
        ("0019", Blocked),
        ("0020", TimedOut),
        ("0021", LoginRefused),
        ("0022", PortalBusy),
        ("0000", FieldRefused),
    ],
)
def test_every_code_says_what_is_wrong(portal, fake, code, trouble):
    fake.refusing = code
    with pytest.raises(trouble):
        portal.identify()


def test_what_an_action_refuses_is_told_in_its_words(portal, fake):
    fake.refusing = "1234"
    with pytest.raises(FieldRefused) as told:
        portal.read("1")
    assert told.value.message == "Không được"


def test_a_wrong_secret_is_told(opened):
    with pytest.raises(LoginRefused):
        opened("sai").identify()


def test_an_unknown_key_is_told(opened):
    with pytest.raises(LoginRefused):
        opened(user="khoa-9").identify()


def test_a_page_instead_of_the_api_is_told(portal, fake):
    fake.off = True
    with pytest.raises(ApiMissing):
        portal.identify()


def test_actions_and_fields_may_be_called_otherwise(opened, fake):
    fake.names = {"LayTin": "GetNews"}
    portal = opened(action_get="LayTin", field_sapo="description")
    made = portal.create(uuid4(), a_post(sapo="Không cột nào nhận")).found
    assert made.post.sapo == ""
    assert "LayTin" in {form["action"] for form in fake.asked}


def test_what_the_portal_does_not_have_is_no_capability(opened, fake):
    portal = opened(action_upload="", action_categories="", field_tags="")
    assert not portal.capabilities.media
    lost = {PostField.CATEGORIES, PostField.TAGS, PostField.COVER}
    assert not lost & portal.capabilities.fields
    made = portal.create(uuid4(), a_post(tags=("a",), categories=("b",))).found
    assert (made.post.tags, made.post.categories) == ((), ())
    assert "ListCategories" not in {form["action"] for form in fake.asked}


def test_a_body_comes_back_to_the_byte(portal):
    body = "  <p>Huế\r\n tặng\t😀 \\ &amp; + %20 ế</p>\n\r\n<script>1 < 2</script> "
    assert portal.create(uuid4(), a_post(body=body)).found.post.body == body


def test_nulls_and_odd_times_are_read_as_nothing(portal, fake):
    made = portal.create(uuid4(), a_post(state=PostState.PUBLISHED)).found
    fake.rows[1] |= {"author": None, "keywords": None, "publtime": "99999999999999999999"}
    post = portal.read(made.remote_id).post
    assert (post.author, post.tags, post.moment) == ("", (), None)

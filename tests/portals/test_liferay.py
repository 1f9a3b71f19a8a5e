"""Liferay, against a fake that was written from its description."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from desktop.article.post import PortalAccount, PortalKind, PostState
from desktop.sync.errors import ApiMissing, FieldRefused, LoginRefused
from desktop.sync.portal import PostField
from desktop.sync.portals.http import Basic, Http
from desktop.sync.portals.liferay import LiferayPortal
from tests.portals.contract import PortalContract, a_post
from tests.portals.fakes.liferay import SITE, STRUCTURE, VOCABULARY, running

ACCOUNT = "mật khẩu: dài"
OPTIONS = {
    "site": str(SITE),
    "structure": str(STRUCTURE),
    "vocabulary": str(VOCABULARY),
    "field.author": "tacgia",
    "field.cover": "anhbia",
}


@pytest.fixture
def liferay():
    with running() as (fake, url):
        yield fake, url


def opened(url, secret=ACCOUNT, user="bientap", **options):
    told = tuple(
        (OPTIONS | {name.replace("_", "."): each for name, each in options.items()}).items()
    )
    account = PortalAccount(name="Cổng", kind=PortalKind.LIFERAY, url=url, user=user, options=told)
    return LiferayPortal(account, secret)


@pytest.fixture
def portal(liferay):
    portal = opened(liferay[1])
    yield portal
    portal.close()


@pytest.fixture
def fake(liferay):
    return liferay[0]


class TestLiferay(PortalContract):
    @pytest.fixture
    def portal(self, portal):
        return portal

    def test_alt_and_caption_travel(self, portal):
        """A document has one text, the alternative one; captions stay in the articles."""
        put = portal.upload(self.a_file(portal, alt="Chợ", caption="Chợ phiên"))
        assert (put.alt, put.caption) == ("Chợ", "")
        described = portal.describe(put.remote_id, alt="Chợ mới", caption="")
        assert described.alt == portal.media(put.remote_id).alt == "Chợ mới"


def test_a_creation_that_arrives_twice_makes_one_post(portal, fake):
    mark, post = uuid4(), a_post()
    assert portal.create(mark, post).found == portal.create(mark, post).found
    assert list(fake.contents) == [str(mark)]


def test_readers_see_no_draft(portal, liferay):
    made = portal.create(uuid4(), a_post(state=PostState.DRAFT)).found
    line = Http(liferay[1], login=Basic("bientap", ACCOUNT))
    shown = line.get(f"o/headless-delivery/v1.0/sites/{SITE}/structured-contents").value(dict)
    line.close()
    assert shown["items"] == []
    assert portal.read(made.remote_id).post.state is PostState.DRAFT


def test_a_withdrawn_post_expires(portal, fake):
    mark = uuid4()
    made = portal.create(mark, a_post(state=PostState.PUBLISHED)).found
    gone = portal.update(made, mark, replace(made.post, state=PostState.WITHDRAWN)).found
    assert gone.post.state is PostState.WITHDRAWN
    back = portal.update(gone, mark, replace(gone.post, state=PostState.PUBLISHED)).found
    assert back.post.state is PostState.PUBLISHED


def test_publishing_goes_by_the_portals_clock(portal, fake):
    fake.ahead = timedelta(hours=-9)
    made = portal.create(uuid4(), a_post(state=PostState.PUBLISHED)).found
    assert made.post.state is PostState.PUBLISHED
    assert made.post.moment < datetime.now(UTC) - timedelta(hours=8)


def test_fields_and_categories_of_others_stay(portal, fake):
    mark = uuid4()
    made = portal.create(mark, a_post(categories=("Tin tức",))).found
    stored = fake.contents[str(mark)]
    foreign = {"name": "nguon", "contentFieldValue": {"data": "TTXVN"}}
    stored["contentFields"].append(foreign)
    portal.update(portal.read(made.remote_id), mark, replace(made.post, title="Khác"))
    assert foreign in fake.contents[str(mark)]["contentFields"]
    assert portal.read(made.remote_id).post.categories == ("Tin tức",)


def test_a_post_made_there_has_no_mark(portal, fake):
    stored = portal.create(uuid4(), a_post()).found
    content = fake.contents.pop(stored.remote_id)
    content["contentFields"][0]["contentFieldValue"]["data"] = "<p>Của cổng</p>\r\n"
    fake.contents["TIN-01"] = content | {"externalReferenceCode": "TIN-01"}
    found = portal.read("TIN-01")
    assert (found.mark, found.post.body) == (None, "<p>Của cổng</p>\r\n")


def test_a_structure_without_such_fields_carries_less(liferay):
    portal = opened(liferay[1], field_author="", field_cover="", vocabulary="")
    missing = {PostField.AUTHOR, PostField.COVER, PostField.CATEGORIES}
    assert not missing & portal.capabilities.fields
    made = portal.create(uuid4(), a_post()).found
    assert made.post.categories == ()
    portal.close()


def test_client_credentials_log_in(liferay):
    portal = opened(liferay[1], "bí mật", "id-1", auth="oauth2")
    assert portal.identify().user_name == "Nguyễn Thị An"
    assert portal.read("khong-co") is None
    tokens = [asked for asked in liferay[0].asked if asked.path == "/o/oauth2/token"]
    assert len(tokens) == 1
    portal.close()


@pytest.mark.parametrize(("user", "auth"), [("bientap", "basic"), ("id-1", "oauth2")])
def test_a_wrong_secret_is_told(liferay, user, auth):
    portal = opened(liferay[1], "sai", user, auth=auth)
    with pytest.raises(LoginRefused):
        portal.identify()
    portal.close()


def test_a_portal_without_the_api_is_told(portal, fake):
    fake.off = True
    with pytest.raises(ApiMissing):
        portal.identify()


def test_a_portal_that_is_away_has_lost_no_post(portal, fake):
    made = portal.create(uuid4(), a_post()).found
    fake.off = True
    with pytest.raises(ApiMissing):
        portal.read(made.remote_id)
    with pytest.raises(ApiMissing):
        portal.media("7")


def test_what_liferay_refuses_is_told_in_its_words(liferay):
    portal = opened(liferay[1], structure="1")
    with pytest.raises(FieldRefused) as told:
        portal.create(uuid4(), a_post())
    assert told.value.message == "No structure"
    portal.close()


@pytest.mark.parametrize("name", ["site", "structure"])
def test_ids_that_are_none_are_told_before_anything_is_asked(name):
    with pytest.raises(FieldRefused) as told:
        opened("http://127.0.0.1:1", **{name: "số một"})
    assert told.value.field == name

"""What faults and foreign answers of an XML-RPC endpoint mean, and which dialect is spoken."""

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import uuid4
from xmlrpc.client import Binary, DateTime, dumps, loads
from xmlrpc.client import Fault as Refusal

import pytest

from desktop.article.post import PortalAccount, PortalKind, Post, PostState
from desktop.sync.errors import (
    ApiMissing,
    ChangedThere,
    FieldRefused,
    Garbled,
    GoneThere,
    LoginRefused,
    NotPermitted,
    PortalFailed,
    TooLarge,
)
from desktop.sync.portal import Upload
from desktop.sync.portals.http import Limits
from desktop.sync.portals.xmlrpc import XmlrpcPortal
from tests.portals.fakes.server import Answer, Asked, served

WP = ["wp.getPosts", "wp.getPost", "wp.newPost", "wp.editPost", "wp.deletePost"]
META = [f"metaWeblog.{name}" for name in ("getRecentPosts", "getPost", "newPost", "editPost")]
POST = {
    "post_id": "7",
    "post_title": "Bài",
    "post_content": "<p>Chữ</p>",
    "post_status": "publish",
    "post_date_gmt": DateTime("20200101T00:00:00"),
    "post_modified_gmt": DateTime("20200101T00:00:00"),
    "post_author": "1",
    "post_thumbnail": [],
    "terms": [],
}


class Endpoint:
    """Answers each method from `values`: a value, a refusal, or bytes as they are."""

    def __init__(self) -> None:
        self.status = 200
        self.kind = "text/xml"
        self.calls: list[tuple[str, tuple]] = []
        self.values: dict[str, object] = {
            "system.listMethods": WP,
            "wp.getProfile": {"display_name": "An", "roles": ["editor"]},
            "wp.getOptions": {},
            "wp.getAuthors": [],
            "wp.getPost": POST,
        }

    def answer(self, asked: Asked) -> Answer:
        params, method = loads(asked.body)
        self.calls.append((method, params))
        value = self.values.get(method, Refusal(-32601, f"no {method}"))
        if isinstance(value, Callable):
            value = value(*params)
        if not isinstance(value, bytes):
            told = value if isinstance(value, Refusal) else (value,)
            value = dumps(told, methodresponse=True).encode()
        return Answer(self.status, value, {"Content-Type": self.kind})


@pytest.fixture
def endpoint():
    return Endpoint()


@pytest.fixture
def opened(endpoint):
    portals = []
    with served(endpoint.answer, lambda: datetime.now(UTC)) as url:

        def open_portal(limits=None, **options):
            account = PortalAccount(
                name="Cổng",
                kind=PortalKind.XMLRPC,
                url=url,
                user="an",
                options=tuple(options.items()),
            )
            portals.append(XmlrpcPortal(account, "mật khẩu", limits=limits))
            return portals[-1]

        yield open_portal
        for portal in portals:
            portal.close()


@pytest.mark.parametrize(
    ("code", "message", "trouble"),
    [
        (403, "Sai tên hoặc mật khẩu.", LoginRefused),
        (801, "Login error", LoginRefused),
        (405, "XML-RPC services are disabled on this site.", ApiMissing),
        (401, "Sorry, you are not allowed.", NotPermitted),
        (404, "Không có.", FieldRefused),
        (500, "Hỏng.", FieldRefused),
        (-32601, "no such method", ApiMissing),
        (-32700, "parse error. not well formed", Garbled),
        (-32500, "application error", PortalFailed),
    ],
)
def test_a_fault_at_the_login_says_what_is_wrong(opened, endpoint, code, message, trouble):
    endpoint.values["wp.getProfile"] = Refusal(code, message)
    with pytest.raises(trouble):
        opened().identify()


def test_a_403_after_the_login_is_about_rights(opened, endpoint):
    portal = opened()
    portal.identify()
    endpoint.values["wp.uploadFile"] = Refusal(403, "Không được tải lên.")
    with pytest.raises(NotPermitted) as told:
        portal.upload(Upload(hash="0", name="a.png", mime="image/png", data=b"x"))
    assert told.value.action == "upload"


def test_a_file_that_php_has_dropped_is_too_large(opened, endpoint):
    endpoint.values["wp.uploadFile"] = Refusal(-32700, "parse error. not well formed")
    with pytest.raises(TooLarge) as told:
        opened().upload(Upload(hash="0", name="a.png", mime="image/png", data=b"x"))
    assert told.value.name == "a.png"


def test_a_fault_that_comes_with_an_errors_status_is_read(opened, endpoint):
    endpoint.status = 405
    endpoint.values["system.listMethods"] = Refusal(405, "XML-RPC services are disabled")
    with pytest.raises(ApiMissing):
        opened().identify()


def test_wordpress_own_condition_is_told_as_a_change(opened, endpoint):
    portal = opened()
    known = portal.read("7")
    endpoint.values["wp.editPost"] = Refusal(409, "There is a revision that is more recent.")
    with pytest.raises(ChangedThere):
        portal.update(known, uuid4(), Post(title="Khác", state=PostState.PUBLISHED))
    condition = endpoint.calls[-1][1][4]["if_not_modified_since"]
    assert condition.value == "20200101T00:00:00"


def test_a_post_that_vanishes_before_the_write_is_gone(opened, endpoint):
    portal = opened()
    known = portal.read("7")
    endpoint.values["wp.editPost"] = Refusal(404, "Invalid post ID.")
    with pytest.raises(GoneThere):
        portal.update(known, uuid4(), Post(title="Khác"))


def test_a_page_for_people_is_no_api(opened, endpoint):
    endpoint.kind = "text/html"
    endpoint.values["system.listMethods"] = b"<html><body>Trang ch\xe1\xbb\xa7</body></html>"
    with pytest.raises(ApiMissing):
        opened().identify()


def test_half_an_answer_is_garbled(opened, endpoint):
    endpoint.values["wp.getProfile"] = b"<?xml version='1.0'?><methodResponse><params><para"
    with pytest.raises(Garbled):
        opened().identify()


def test_an_entity_bomb_is_garbled(opened, endpoint):
    endpoint.values["wp.getProfile"] = b'<!DOCTYPE a [<!ENTITY b "c">]><methodResponse>&b;'
    with pytest.raises(Garbled):
        opened().identify()


def test_an_endless_answer_is_cut_off(opened, endpoint):
    endpoint.values["wp.getProfile"] = {"display_name": "x" * 100_000}
    with pytest.raises(TooLarge):
        opened(Limits(most=50_000)).identify()


def test_the_dialect_is_asked_for_once(opened, endpoint):
    portal = opened()
    portal.read("7")
    portal.read("7")
    assert [method for method, _ in endpoint.calls].count("system.listMethods") == 1


def test_without_wordpress_methods_metaweblog_is_spoken(opened, endpoint):
    endpoint.values |= {
        "system.listMethods": META,
        "metaWeblog.getPost": {"postid": 7, "title": "Bài", "description": "<p>Chữ</p>"},
    }
    portal = opened()
    found = portal.read("7")
    assert (found.remote_id, found.post.title) == ("7", "Bài")
    assert found.post.state is PostState.PUBLISHED
    assert not portal.capabilities.trash


def test_an_endpoint_with_neither_dialect_is_no_portal(opened, endpoint):
    endpoint.values["system.listMethods"] = ["pingback.ping"]
    with pytest.raises(ApiMissing):
        opened().identify()


def test_the_account_may_name_the_dialect(opened, endpoint):
    endpoint.values = {"metaWeblog.getPost": {"postid": "7", "description": "a"}}
    assert opened(dialect="metaweblog").read("7").post.body == "a"


def test_both_halves_of_a_text_with_a_break_are_the_body(opened, endpoint):
    endpoint.values["metaWeblog.getPost"] = {
        "postid": "7",
        "description": "<p>Đầu</p>",
        "mt_text_more": "<p>Cuối</p>",
    }
    assert opened(dialect="metaweblog").read("7").post.body == "<p>Đầu</p><!--more--><p>Cuối</p>"


def test_base64_texts_are_read(opened, endpoint):
    endpoint.values["wp.getPost"] = POST | {"post_content": Binary("  <p>Huế</p>".encode())}
    assert opened().read("7").post.body == "  <p>Huế</p>"


def pages_of(ids, vanishing=()):
    """Return a `wp.getPosts` over `ids`, of which those `vanishing` go after the first page."""
    there = list(ids)

    def get_posts(_blog, _user, _secret, asked, _fields=()):
        start = asked["offset"]
        page = there[start : start + asked["number"]]
        if start:
            return [POST | {"post_id": str(each)} for each in page]
        there[:] = [each for each in there if each not in vanishing]
        return [POST | {"post_id": str(each)} for each in page]

    return get_posts


def test_posts_deleted_while_a_list_is_read_hide_no_other(opened, endpoint):
    endpoint.values["wp.getPosts"] = pages_of(range(350, 0, -1), vanishing={340, 341})
    survey = opened().survey("")
    found = {each.remote_id for each in survey.changed}
    assert found >= {str(each) for each in range(1, 340)}
    assert survey.result.listing >= {str(each) for each in range(1, 340)}


def test_a_list_that_may_have_left_posts_out_is_none(opened, endpoint):
    endpoint.values["wp.getProfile"] = {"roles": ["author"]}
    endpoint.values["wp.getPosts"] = pages_of(range(20, 0, -1))
    survey = opened().survey("")
    assert len(list(survey.changed)) == 20
    assert survey.result.listing is None


def test_a_survey_with_nothing_new_asks_twice_beside_the_dialect(opened, endpoint):
    endpoint.values["wp.getPosts"] = pages_of(range(20, 0, -1))
    portal = opened(dialect="wp")
    survey = portal.survey("")
    list(survey.changed)
    endpoint.calls.clear()
    again = portal.survey(survey.result.cursor)
    assert list(again.changed) == []
    assert [method for method, _ in endpoint.calls] == ["wp.getPosts", "wp.getPosts"]

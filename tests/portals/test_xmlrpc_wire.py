"""XML-RPC's bytes, as careless and hostile servers send them."""

from datetime import UTC, datetime
from xmlrpc.client import Binary, loads

import pytest

from desktop.sync.portals.xmlrpc.wire import (
    Fault,
    Unreadable,
    as_members,
    moment_value,
    read_answer,
    text_value,
    write_call,
)

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def an_answer(value: str, head: str = HEAD) -> bytes:
    return (
        f"{head}<methodResponse><params><param><value>{value}</value></param></params>"
        "</methodResponse>"
    ).encode()


def a_member(name: str, value: str):
    struct = f"<struct><member><name>{name}</name><value>{value}</value></member></struct>"
    return as_members(read_answer(an_answer(struct)))[0]


@pytest.mark.parametrize("text", ["Một\r\nHai\rBa\n", "a & b < c > d", "😀 ệ \\ '\" %20", ""])
def test_a_text_arrives_as_it_was_sent(text):
    (arrived,), method = loads(write_call("wp.newPost", text))
    assert (arrived, method) == (text, "wp.newPost")


@pytest.mark.parametrize("text", ["  vào đầu", "cuối  ", "\x0b", "lỗi\x00", "\ufffe"])
def test_what_xml_would_change_goes_as_base64(text):
    value = text_value(text)
    assert isinstance(value, Binary)
    assert value.data.decode() == text


def test_moments_go_out_in_greenwich_time():
    moment = datetime.fromisoformat("2026-11-23T07:30:00+07:00")
    assert moment_value(moment).value == "20261123T00:30:00"


def test_carriage_returns_of_an_answer_are_kept():
    assert read_answer(an_answer("<string>Một\r\nHai\r</string>")) == "Một\r\nHai\r"


def test_cdata_is_kept_to_the_byte():
    assert read_answer(an_answer("<string><![CDATA[<p>a &amp;\r\nb</p>]]> c</string>")) == (
        "<p>a &amp;\r\nb</p> c"
    )


def test_line_ends_between_elements_do_no_harm():
    body = an_answer("<string>a</string>").replace(b"><", b">\r\n<")
    assert read_answer(body) == "a"


@pytest.mark.parametrize("before", [b"\n\n  ", b"\xef\xbb\xbf", b"\xef\xbb\xbf\r\n"])
def test_what_a_careless_plugin_puts_before_is_passed_over(before):
    assert read_answer(before + an_answer("<int>7</int>")) == 7


def test_control_characters_that_wordpress_lets_through_are_dropped():
    assert read_answer(an_answer("<string>a\x0b\x00b</string>")) == "ab"


def test_another_encoding_is_read():
    head = '<?xml version="1.0" encoding="ISO-8859-1"?>'
    body = an_answer("<string>caf\u00e9</string>", head).decode().encode("latin-1")
    assert read_answer(body) == "café"


def test_a_value_without_type_is_a_text():
    assert read_answer(an_answer("trần")) == "trần"


def test_a_fault_is_told_with_its_number():
    body = (
        "<methodResponse><fault><value><struct>"
        "<member><name>faultCode</name><value><int>403</int></value></member>"
        "<member><name>faultString</name><value><string>Không</string></value></member>"
        "</struct></value></fault></methodResponse>"
    )
    with pytest.raises(Fault) as told:
        read_answer(body.encode())
    assert (told.value.code, told.value.message) == (403, "Không")


def test_an_entity_bomb_is_not_even_begun():
    bomb = '<!DOCTYPE a [<!ENTITY b "1234567890">' + "".join(
        f'<!ENTITY b{each} "{f"&b{each - 1 or str()};" * 10}">' for each in range(1, 10)
    )
    with pytest.raises(Unreadable):
        read_answer(an_answer("<string>&b9;</string>", f"{bomb}]>"))


def test_files_of_this_machine_are_not_read():
    told = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
    with pytest.raises(Unreadable):
        read_answer(an_answer("<string>&b;</string>", told))


def test_what_is_nested_without_end_is_refused():
    body = "<array><data><value>" * 500 + "</value></data></array>" * 500
    with pytest.raises(Unreadable):
        read_answer(an_answer(body))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><body>Trang</body></html>",
        b'{"a": 1}',
        an_answer("<string>a</string>")[:-30],
        an_answer("<int>bảy</int>"),
        an_answer("<lạ>a</lạ>"),
        b"<methodResponse><params/></methodResponse>",
        b"<methodResponse><fault><value>a</value></fault></methodResponse>",
        an_answer("<struct><member><value>a</value></member></struct>"),
        an_answer("<string>\xff</string>").replace("ÿ".encode(), b"\xff"),
    ],
)
def test_what_is_no_answer_is_told(body):
    with pytest.raises(Unreadable):
        read_answer(body)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("20261123T01:02:03", datetime(2026, 11, 23, 1, 2, 3, tzinfo=UTC)),
        ("20261123T01:02:03Z", datetime(2026, 11, 23, 1, 2, 3, tzinfo=UTC)),
        ("2026-11-23T01:02:03", datetime(2026, 11, 23, 1, 2, 3, tzinfo=UTC)),
        ("00000000T00:00:00Z", None),
        ("20261341T01:02:03", None),
        ("hôm qua", None),
        ("", None),
    ],
)
def test_odd_dates_are_read_or_left(text, moment):
    member = a_member("ngày", f"<dateTime.iso8601>{text}</dateTime.iso8601>")
    assert member.moment("ngày") == moment


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("<int>12</int>", "12"),
        ("<i8>9000000000</i8>", "9000000000"),
        ("<string>x</string>", "x"),
        ("<base64>eA==</base64>", "x"),
        ("<nil/>", ""),
        ("<boolean>1</boolean>", ""),
        ("<array><data></data></array>", ""),
    ],
)
def test_members_are_read_whatever_their_type(value, text):
    assert a_member("a", value).text("a") == text


def test_a_list_that_php_made_a_struct_is_still_a_list():
    struct = "<struct><member><name>1</name><value>editor</value></member></struct>"
    assert a_member("roles", struct).texts("roles") == ["editor"]

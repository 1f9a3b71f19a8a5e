"""The line to a portal: what goes wrong on it has a name, and secrets stay on it."""

import logging
import socket
import time
from contextlib import closing

import msgspec
import pytest

from desktop.sync.errors import (
    ApiMissing,
    AuthorityUnread,
    BadAddress,
    Blocked,
    FieldRefused,
    Garbled,
    InsecureConnection,
    LoginRefused,
    MovedElsewhere,
    NameNotFound,
    NotPermitted,
    PortalBusy,
    PortalFailed,
    TimedOut,
    TooLarge,
    Unreachable,
)
from desktop.sync.portals.http import Basic, Bearer, Http, Limits, Question, checked_address
from tests.portals.answering import answering, hangs_up, says
from tests.portals.certificates import certificate_for

SECRET = "mật-khẩu abcd 1234"  # noqa: S105


@pytest.fixture
def server():
    with answering() as server:
        yield server


@pytest.fixture
def http(server):
    with asking(server, Limits(connect=60, read=60, total=60, most=10_000)) as http:
        yield http


@pytest.fixture
def impatient(server):
    with asking(server, Limits(connect=60, read=0.3, total=1.0)) as http:
        yield http


def asking(server, limits):
    return closing(Http(server.url, login=Basic("an", SECRET), user="an", limits=limits))


class Named(msgspec.Struct):
    name: str


def test_an_answer_is_read_as_what_it_should_be(server, http):
    server.answer = says(200, '{"name": "Cổng"}'.encode())
    assert http.get("api").value(Named) == Named("Cổng")


def test_an_answer_may_begin_with_a_byte_order_mark(server, http):
    server.answer = says(200, b'\xef\xbb\xbf{"name": "x"}')
    assert http.get().value(Named) == Named("x")


@pytest.mark.parametrize("body", [b"<html>", b'{"name": 3}', b'{"na', b"", b"\xff\xfe"])
def test_an_answer_of_another_shape_is_garbled(server, http, body):
    server.answer = says(200, body)
    with pytest.raises(Garbled):
        http.get().value(Named)


def test_half_an_answer_is_garbled(server, http):
    server.answer = says(200, b'{"name"', Content_Length="100", Connection="close")
    with pytest.raises(Garbled):
        http.get()


def test_an_answer_that_is_no_http_is_garbled(server, http):
    server.answer = lambda request: request.wfile.write(b"\0\1\2\3\r\n\r\n")
    with pytest.raises(Garbled):
        http.get()


def test_the_portals_clock_is_told(server, http):
    def dated(request):
        request.send_response_only(200)
        request.send_header("Date", "Mon, 23 Nov 2026 04:57:53 GMT")
        request.send_header("Content-Length", "0")
        request.end_headers()

    server.answer = dated
    assert http.get().date.isoformat() == "2026-11-23T04:57:53+00:00"


def test_a_name_that_leads_nowhere_is_told():
    with closing(Http("https://khong-co.invalid")) as http, pytest.raises(NameNotFound) as told:
        http.get()
    assert told.value.host == "khong-co.invalid"


def test_a_port_where_nobody_listens_is_unreachable():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with closing(Http(f"http://127.0.0.1:{port}")) as http, pytest.raises(Unreachable):
        http.get()


def test_a_line_that_is_cut_is_unreachable(server, http):
    server.answer = hangs_up
    with pytest.raises(Unreachable):
        http.get()


def test_silence_is_a_time_out(server, impatient):
    server.answer = lambda _request: time.sleep(0.6)
    with pytest.raises(TimedOut):
        impatient.get()


def test_an_answer_that_drips_for_ever_is_a_time_out(server, impatient):
    def drips(request):
        says(200, b"", Content_Length="9000")(request)
        for _ in range(40):
            request.wfile.write(b".")
            request.wfile.flush()
            time.sleep(0.05)

    server.answer = drips
    with pytest.raises(TimedOut):
        impatient.get()


def test_a_certificate_of_nobody_known_is_refused(tmp_path):
    certificate = certificate_for("localhost", tmp_path)
    with answering(certificate.server) as server, closing(Http(server.url)) as http:
        with pytest.raises(InsecureConnection) as told:
            http.get()
        assert "certificate" in told.value.reason
        assert server.asked == []


def test_an_own_authority_can_be_trusted(tmp_path):
    certificate = certificate_for("localhost", tmp_path)
    with (
        answering(certificate.server) as server,
        closing(Http(server.url, ca_file=str(certificate.authority))) as http,
    ):
        assert http.get().good


def test_a_certificate_of_another_name_is_refused(tmp_path):
    certificate = certificate_for("other.example", tmp_path)
    with (
        answering(certificate.server) as server,
        closing(Http(server.url, ca_file=str(certificate.authority))) as http,
        pytest.raises(InsecureConnection),
    ):
        http.get()


@pytest.mark.parametrize("text", [None, "no certificate"])
def test_an_authority_that_cannot_be_read_is_told(tmp_path, text):
    file = tmp_path / "ca.pem"
    if text:
        file.write_text(text)
    with pytest.raises(AuthorityUnread):
        Http("https://tinh.example", ca_file=str(file))


@pytest.mark.parametrize(
    ("answer", "trouble"),
    [
        (says(401, b"{}"), LoginRefused),
        (says(403, b'{"code": "x"}', Content_Type="application/json"), NotPermitted),
        (says(403, b"<html>no</html>", Content_Type="text/html"), Blocked),
        (says(403), Blocked),
        (says(406, b"<html>mod_security</html>", Content_Type="text/html"), Blocked),
        (says(503, b"<html></html>", cf_mitigated="challenge"), Blocked),
        (says(404, b"{}"), ApiMissing),
        (says(405, b"{}"), ApiMissing),
        (says(413, b"{}"), TooLarge),
        (says(422, b"{}"), FieldRefused),
        (says(429, b"{}"), PortalBusy),
        (says(500, b"{}"), PortalFailed),
        (says(502, b"<html>", Content_Type="text/html"), PortalFailed),
        (says(503, b"{}"), PortalFailed),
        (says(503, b"{}", Retry_After="7"), PortalBusy),
        (says(304), Garbled),
    ],
)
def test_a_status_has_its_meaning(server, http, answer, trouble):
    server.answer = answer
    with pytest.raises(trouble):
        http.get()


def test_a_status_that_the_asker_expects_is_an_answer(server, http):
    server.answer = says(404, b"{}")
    assert http.get("x", may=(404,)).status == 404


def test_a_busy_portal_says_when_to_come_back(server, http):
    server.answer = says(429, b"{}", Retry_After="120")
    with pytest.raises(PortalBusy) as told:
        http.get()
    assert told.value.retry_after == 120


def test_a_date_to_come_back_is_measured_by_the_portals_clock(server, http):
    def later(request):
        request.send_response_only(429)
        request.send_header("Date", "Mon, 23 Nov 2020 04:00:00 GMT")
        request.send_header("Retry-After", "Mon, 23 Nov 2020 04:01:30 GMT")
        request.send_header("Content-Length", "0")
        request.end_headers()

    server.answer = later
    with pytest.raises(PortalBusy) as told:
        http.get()
    assert told.value.retry_after == 90


@pytest.mark.parametrize(
    "answer",
    [says(200, b"x" * 20_000), says(200, b"x" * 20_000, Content_Length="", Connection="close")],
    ids=["announced", "not announced"],
)
def test_an_answer_without_end_is_given_up(server, http, answer):
    server.answer = answer
    with pytest.raises(TooLarge):
        http.get()


def test_a_question_may_bound_its_answer(server, http):
    server.answer = says(200, b"x" * 101)
    with pytest.raises(TooLarge):
        http.ask(Question(path="anh.png", most=100))


def test_a_redirect_on_the_same_host_is_followed(server, http):
    def once(request):
        there = request.path == "/there"
        says(200, b"{}")(request) if there else says(301, Location="/there")(request)

    server.answer = once
    assert http.get("here").url.endswith("/there")


def test_a_redirect_to_another_host_is_told_and_gets_no_password(server, http):
    with answering() as other:
        elsewhere = other.url.replace("localhost", "127.0.0.1")
        server.answer = says(302, Location=f"{elsewhere}/wp-json/?x=1")
        with pytest.raises(MovedElsewhere) as told:
            http.get("wp-json/")
        assert told.value.url == elsewhere
        assert other.asked == []


def test_a_write_is_not_turned_into_a_look_by_a_redirect(server, http):
    server.answer = says(302, Location="/there")
    with pytest.raises(MovedElsewhere):
        http.ask(Question(method="POST", path="here", json={}))
    assert len(server.asked) == 1


def test_redirects_in_a_circle_end(server, http):
    server.answer = says(302, Location="/")
    with pytest.raises(Garbled):
        http.get()


def test_a_question_for_another_host_is_not_asked(server, http):
    with pytest.raises(MovedElsewhere):
        http.get("https://example.org/anh.png")
    assert server.asked == []


@pytest.mark.parametrize(
    "url",
    [
        "http://tinh.example",
        "ftp://tinh.example",
        "tinh.example",
        "https://",
        "https://an:bí-mật@tinh.example",
        "https://tinh.example:99999",
        "http://127.0.0.1.example",
        "",
    ],
)
def test_an_address_that_is_none_is_told(url):
    with pytest.raises(BadAddress) as told:
        checked_address(url)
    assert "bí-mật" not in told.value.url


@pytest.mark.parametrize(
    ("url", "checked"),
    [
        (" https://tinh.example/ ", "https://tinh.example"),
        ("https://tinh.example/tin-tuc/?a=1#b", "https://tinh.example/tin-tuc"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://localhost/wp", "http://localhost/wp"),
    ],
)
def test_an_address_is_brought_to_its_shape(url, checked):
    assert checked_address(url) == checked


def test_a_request_says_who_asks_and_for_what(server, http):
    http.get("api", {"tìm": "chợ & phiên"})
    _, path, fields = server.asked[0]
    assert path == "/api?t%C3%ACm=ch%E1%BB%A3+%26+phi%C3%AAn"
    assert fields["User-Agent"].startswith("BanTin/")
    assert fields["Accept"] == "application/json"
    assert fields["Authorization"].startswith("Basic ")


def test_a_proxy_of_the_system_is_used_but_not_for_this_machine(server, http, monkeypatch):
    with answering() as proxy:
        proxy.answer = says(502)
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        with closing(Http(server.url)) as local:
            local.get()
        with closing(Http("https://tinh.example")) as far, pytest.raises(Unreachable):
            far.get()
        assert [method for method, *_ in proxy.asked] == ["CONNECT"]
        assert len(server.asked) == 1


@pytest.mark.parametrize(
    "answer",
    [
        says(200, b"{}"),
        says(401, b"{}"),
        says(500),
        hangs_up,
        says(302, Location="https://x.example/"),
    ],
)
def test_no_secret_is_in_logs_or_errors(server, http, caplog, answer):
    server.answer = answer
    hidden = [SECRET, "1234", Basic("an", SECRET).headers()["Authorization"].split()[1]]
    with caplog.at_level(logging.DEBUG):
        try:
            said = repr(http.get("api"))
        except Exception as error:  # noqa: BLE001 - whatever it is, it may not tell
            told = [error, error.__cause__, error.__context__]
            said = " ".join(f"{each!r} {each} {each.args if each else ''}" for each in told)
    assert caplog.text
    for secret in hidden:
        assert secret not in caplog.text
        assert secret not in said


def test_no_login_shows_its_secret():
    assert SECRET not in f"{Basic('an', SECRET)!r} {Bearer(SECRET)!r} {Bearer(SECRET)}"


def test_a_question_shows_neither_text_nor_fields():
    question = Question(json={"password": SECRET}, headers={"X": SECRET}, content=SECRET.encode())
    assert SECRET not in repr(question)

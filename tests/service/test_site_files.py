"""The exported folder over HTTP: what a web server owes a browser, and nothing else of the disk."""

import gzip
import socket

import pytest


def test_a_page_stands_at_its_folder(client):
    answer = client.get("/tin/le-hoi/")
    assert "Trang /tin/le-hoi/" in answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"


def test_a_folder_without_its_slash_leads_to_the_page(client):
    answer = client.get("/tin/le-hoi")
    assert (answer.status_code, answer.headers["location"]) == (301, "/tin/le-hoi/")


def test_a_page_that_is_known_is_not_sent_again(client):
    first = client.get("/")
    for condition in (
        {"If-None-Match": first.headers["etag"]},
        {"If-None-Match": f'"khac", W/{first.headers["etag"]}'},
        {"If-Modified-Since": first.headers["last-modified"]},
    ):
        again = client.get("/", headers=condition)
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == first.headers["etag"]
    assert client.get("/", headers={"If-None-Match": '"khac"'}).status_code == 200


def test_a_part_of_a_file_can_be_asked_for(client):
    whole = client.get("/site.css").content
    part = client.get("/site.css", headers={"Range": "bytes=5-9"})
    assert (part.status_code, part.content) == (206, whole[5:10])
    assert client.get("/site.css", headers={"Range": "bytes=9999-"}).status_code == 416


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, br", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("identity", None),
        ("br;q=0.0", None),
    ],
)
def test_a_compressed_sibling_is_sent_to_who_takes_it(service, client, accepted, encoding):
    plain = service.site / "nen.txt"
    plain.write_text("chữ " * 100)
    (service.site / "nen.txt.gz").write_bytes(gzip.compress(plain.read_bytes()))
    (service.site / "nen.txt.br").write_bytes(b"br")
    with client.stream("GET", "/nen.txt", headers={"Accept-Encoding": accepted}) as answer:
        sent = b"".join(answer.iter_raw())
    expected = {"br": b"br", "gzip": (service.site / "nen.txt.gz").read_bytes()}
    assert answer.headers.get("content-encoding") == encoding
    assert sent == expected.get(encoding, plain.read_bytes())
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize(
    ("name", "seconds"),
    [
        ("", 60),
        ("site.css", 3600),
        ("site.e7bf4947.css", 31536000),
        ("0123456789abcdef-800.webp", 31536000),
    ],
)
def test_what_changes_is_asked_for_again_sooner(service, client, name, seconds):
    (service.site / "site.e7bf4947.css").touch()
    (service.site / "0123456789abcdef-800.webp").touch()
    assert f"max-age={seconds}" in client.get(f"/{name}").headers["cache-control"]


def test_a_thousand_parts_at_once_are_no_more_than_the_file(client):
    parts = ",".join(f"{number}-{number + 1}" for number in range(1000))
    answer = client.get("/site.css", headers={"Range": f"bytes={parts}"})
    assert answer.status_code < 500
    assert len(answer.content) < 10_000


def test_a_missing_page_is_told_with_the_sites_own(client):
    answer = client.get("/khong-co/")
    assert answer.status_code == 404
    assert "Không có trang này" in answer.text


@pytest.mark.parametrize("path", ["/tin/da-go/", "/tin/da-go/index.html"])
def test_a_withdrawn_page_is_gone_and_says_so(client, path):
    answer = client.get(path)
    assert answer.status_code == 410
    assert "Trang /tin/da-go/" in answer.text


def test_a_withdrawn_page_that_is_missing_is_gone_all_the_same(client):
    assert client.get("/tin/bo.html").status_code == 410


@pytest.mark.parametrize("path", ["/tin/ten-cu/", "/tin/ten-cu/index.html", "/tin/xua.html"])
def test_a_page_that_moved_leads_on(client, path):
    answer = client.get(path)
    assert (answer.status_code, answer.headers["location"]) == (301, "/tin/le-hoi/")


def test_a_head_is_the_answer_without_its_body(client):
    head, get = client.head("/"), client.get("/")
    assert head.content == b""
    assert head.headers["content-length"] == get.headers["content-length"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"])
def test_pages_can_only_be_read(client, method):
    answer = client.request(method, "/")
    assert answer.status_code == 405
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD"}


def raw(port, target, method="GET"):
    """The status that comes for `target` as it stands, which no client would send so."""
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.settimeout(10)
        head = f"{method} {target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        connection.sendall(head.encode("utf-8", "surrogateescape"))
        said = b""
        while chunk := connection.recv(65536):
            said += chunk
    return int(said.split()[1]), said


@pytest.mark.parametrize(
    "target",
    [
        "/service/site.json",
        "/SERVICE/site.json",
        "/./service/site.json",
        "/tin/../service/site.json",
        "/%73ervice/site.json",
        "/service%2fsite.json",
        "/.bantin/manifest.json",
        "/tin/le-hoi/../../.bantin/manifest.json",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/tin/..%00/secret.txt",
        "/%00",
        "/index.html%00.css",
        "/%c0%ae%c0%ae/secret.txt",
        "/%252e%252e/secret.txt",
        "//secret.txt",
        "/link/secret.txt",
        "/link-file.txt",
        "/C:/secret.txt",
        "/site.css::$DATA",
        "/site.css.",
        "/site.css%20",
        "/" + "a" * 5000,
        "/%ff%fe",
        "/đường",
        "http://khac.example/../secret.txt",
        "*",
        "",
    ],
    ids=lambda target: target[:40] or "empty",
)
def test_nothing_else_of_the_disk_can_be_read(service, target):
    secret = service.site.parent / "secret.txt"
    secret.write_text("mật khẩu")
    for name, goal in (("link", service.site.parent), ("link-file.txt", secret)):
        if not (service.site / name).is_symlink():
            (service.site / name).symlink_to(goal)
    status, said = raw(service.port, target)
    assert status in {400, 404}
    assert "mật khẩu".encode() not in said
    assert b'"format"' not in said


def test_a_link_without_an_end_is_no_page(service, client):
    loop = service.site / "vong"
    loop.symlink_to(loop)
    assert client.get("/vong").status_code == 404

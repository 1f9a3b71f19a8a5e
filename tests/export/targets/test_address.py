"""What an address says, and what is refused before anything is opened."""

from pathlib import Path

import pytest

from desktop.export.targets.address import Kind, parse
from desktop.export.targets.errors import NotEncrypted, PasswordInAddress, WrongAddress
from desktop.sentences import sentence


@pytest.mark.parametrize("path", ["/var/www/site", "site", r"C:\web\trang", "D:/web", "Cổng tin"])
def test_what_has_no_protocol_is_a_folder(path):
    assert (parse(path).kind, parse(path).path) == (Kind.FOLDER, path)


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("zip:///home/lan/site.zip", "/home/lan/site.zip"),
        ("zip://site.zip", "site.zip"),
        ("zip:///C:/web/site.zip", "C:/web/site.zip"),
    ],
)
def test_an_archive_is_named_by_its_path(address, path):
    assert (parse(address).kind, parse(address).path) == (Kind.ZIP, path)


@pytest.mark.parametrize(
    ("address", "facts"),
    [
        ("sftp://lan@may-chu:2222/var/www/", (Kind.SFTP, "lan", "may-chu", 2222, "/var/www")),
        ("sftp://lan@may-chu", (Kind.SFTP, "lan", "may-chu", 22, "")),
        ("ftps://lan%40so@h/tin%20t%E1%BB%A9c", (Kind.FTPS, "lan@so", "h", 21, "/tin tức")),
        ("webdav+https://lan@h/dav", (Kind.WEBDAV, "lan", "h", 443, "/dav")),
        ("webdav+https://lan@[::1]:8443/dav", (Kind.WEBDAV, "lan", "::1", 8443, "/dav")),
        ("s3://KEY@Thung/tin", (Kind.S3, "KEY", "Thung", 443, "/tin")),
    ],
)
def test_an_address_on_a_server_is_taken_apart(address, facts):
    place = parse(address)
    assert (place.kind, place.user, place.host, place.port, place.path) == facts


@pytest.mark.parametrize(
    "address",
    [
        "ftp://lan@may-chu/",
        "http://may-chu/",
        "sftp://",
        "sftp:///var/www",
        "sftp://lan@may-chu:port/",
        "sftp://lan@may-chu:99999/",
        "sftp://lan@may-chu/?password=x",
        "sftp://lan@may-chu/#x",
        "webdav+https://[::1/",
        "zip://",
        "",
        "sftp://lan@may..chu/",
        f"sftp://lan@{'a' * 70}/",
        "s3://KEY@thung/?endpoint=may-chu",
        "s3://KEY@thung/?endpoint=https://may-chu:x",
        "s3://KEY@thung/?endpoint=https://",
    ],
)
def test_any_other_address_is_refused(address):
    with pytest.raises(WrongAddress):
        parse(address)


SECRET = "m4tkh4u"  # noqa: S105 - that no message repeats


@pytest.mark.parametrize(
    "address",
    [
        f"sftp://lan:{SECRET}@may-chu/",
        f"sftp://lan:{SECRET}/x@may-chu/",
        f"sftp://lan:{SECRET}#x@may-chu/",
        f"sftp://lan:{SECRET}?x@may-chu/",
        f"sftp://lan:{SECRET}@x@may-chu/",
        f"ftp://lan:{SECRET}@may-chu/",
        f"s3://KEY:{SECRET}@thung/",
        f"s3://KEY@thung/?endpoint=https://lan:{SECRET}@may-chu",
        f"s3://KEY@thung/?endpoint=https://lan:{SECRET}",
        f"webdav+https://lan:{SECRET}@[::1/",
    ],
)
def test_a_password_in_an_address_is_refused_and_not_repeated(address):
    with pytest.raises((PasswordInAddress, WrongAddress)) as refusal:
        parse(address)
    assert SECRET not in sentence(refusal.value)
    assert SECRET not in repr(refusal.value)


@pytest.mark.parametrize("host", ["127.0.0.1:8080", "localhost", "[::1]:80"])
def test_a_server_here_needs_no_encryption(host):
    assert parse(f"webdav+http://lan@{host}/").kind is Kind.WEBDAV_PLAIN


def test_a_server_elsewhere_is_encrypted_unless_the_address_says_otherwise():
    with pytest.raises(NotEncrypted):
        parse("webdav+http://lan@may-chu/")
    with pytest.raises(NotEncrypted):
        parse("s3://KEY@thung/?endpoint=http://may-chu")
    assert parse("webdav+http://lan@may-chu/?unencrypted=yes").host == "may-chu"
    assert parse("s3://KEY@thung/?endpoint=http://may-chu&unencrypted=yes").host == "thung"


def test_secrets_are_kept_by_protocol_server_and_port():
    assert parse("sftp://lan@may-chu:2222/a").service == parse("sftp://x@may-chu:2222/b").service
    assert parse("sftp://lan@may-chu").service != parse("ftps://lan@may-chu").service
    assert parse("sftp://lan@may-chu").service != parse("sftp://lan@may-chu:2222").service


def test_what_is_shown_leaves_out_user_and_options():
    assert parse("sftp://lan@may-chu:22/a?key=/k").shown == "sftp://may-chu/a"
    assert parse(str(Path("/a/b"))).shown == "/a/b"

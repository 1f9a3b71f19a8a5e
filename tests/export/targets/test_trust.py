"""Servers that are not who they should be, and passwords that are not right."""

import re
import subprocess
from base64 import b64encode
from pathlib import Path
from urllib.parse import quote

import pytest

from desktop.export.targets import KnownHosts, open_target
from desktop.export.targets.errors import (
    CertificateNotTrusted,
    ChangedHostKey,
    HostNotFound,
    KeyNotRead,
    LoginRefused,
    NotPermitted,
    PasswordMissing,
    PathMissing,
    TargetFailed,
    UnknownHostKey,
)
from desktop.export.targets.host_keys import fingerprint
from desktop.sentences import sentence
from tests.export.targets.places import KeptSecrets, Place, secrets_for
from tests.export.targets.servers import BUCKET, PASSWORD, READER, USER

OTHER_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJi3Q1VzWvXo5CkzWbQ7BnYF9Qh6cQ4oYV0mZb1sU0Xk"


@pytest.fixture
def stranger(on_server, tmp_path):
    """The SFTP server, met for the first time."""
    return Place(on_server("sftp").address, tmp_path / "none" / "known_hosts")


def test_the_first_contact_asks_and_shows_the_fingerprint(stranger, servers):
    with pytest.raises(UnknownHostKey) as question:
        stranger.open()
    assert question.value.host == f"[127.0.0.1]:{servers['sftp']['port']}"
    assert question.value.fingerprint == servers["sftp"]["fingerprint"]
    assert question.value.key == servers["sftp"]["key"]
    assert not stranger.known_hosts.exists()


def test_a_trusted_server_is_known_from_then_on(stranger):
    with pytest.raises(UnknownHostKey) as question:
        stranger.open()
    KnownHosts(stranger.known_hosts).trust(question.value)
    stranger.open().close()
    stranger.open().close()


@pytest.mark.parametrize("key", [OTHER_KEY, "ecdsa"])
def test_a_server_with_another_key_is_refused(on_server, servers, tmp_path, key):
    place = on_server("sftp")
    trusted = ecdsa(tmp_path) if key == "ecdsa" else key
    place.known_hosts.write_text(f"[127.0.0.1]:{servers['sftp']['port']} {trusted}\n")
    with pytest.raises(ChangedHostKey) as refusal:
        place.open()
    assert refusal.value.fingerprint == servers["sftp"]["fingerprint"]
    assert refusal.value.known == fingerprint(trusted)


def test_what_ssh_itself_kept_is_understood(sshd, on_server, tmp_path):
    place = on_server("openssh")
    scanned = subprocess.run(
        ["ssh-keyscan", "-p", str(sshd.port), "127.0.0.1"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    place.known_hosts.write_text(f"# comment\n\n{scanned}garbage\n")
    place.open().close()


def ecdsa(folder):
    keygen = ["ssh-keygen", "-q", "-t", "ecdsa", "-N", "", "-f", folder / "other"]
    subprocess.run(keygen, check=True)
    return " ".join((folder / "other.pub").read_text().split()[:2])


def test_the_fingerprint_is_the_one_that_ssh_shows(tmp_path):
    key = ecdsa(tmp_path)
    shown = subprocess.run(
        ["ssh-keygen", "-lf", tmp_path / "other.pub"], check=True, capture_output=True, text=True
    )
    assert fingerprint(key) in shown.stdout


def test_known_servers_are_kept_beside_the_settings(stranger, home):
    with pytest.raises(UnknownHostKey) as question:
        stranger.open()
    KnownHosts().trust(question.value)
    assert len(list(home.rglob("BanTin/known_hosts"))) == 1
    open_target(stranger.address, secrets_for(stranger.address)).close()


@pytest.mark.parametrize("kind", ["sftp", "webdav", "webdavs", "ftps"])
def test_a_wrong_password_is_told(kind, on_server):
    place = on_server(kind)
    with pytest.raises(LoginRefused) as refusal:
        place.open("sai mật khẩu")
    assert (refusal.value.host, refusal.value.user) == ("127.0.0.1", USER)
    assert "sai mật khẩu" not in sentence(refusal.value)


@pytest.mark.parametrize("kind", ["sftp", "webdav", "ftps", "s3"])
def test_a_password_that_is_not_kept_is_asked_for(kind, on_server):
    place = on_server(kind)
    with pytest.raises(PasswordMissing):
        open_target(place.address, KeptSecrets(), known_hosts=place.known_hosts)


def test_a_key_with_a_pass_phrase_opens_with_it(on_server, sshd, tmp_path):
    place, locked = on_server("openssh"), tmp_path / "locked"
    locked.write_bytes(Path(sshd.key).read_bytes())
    locked.chmod(0o600)
    change = ["ssh-keygen", "-q", "-p", "-P", "", "-N", "câu khóa", "-f", locked]
    subprocess.run(change, check=True, capture_output=True)
    place = Place(place.address.replace(sshd.key, str(locked)), place.known_hosts)
    place.open("câu khóa").close()
    for phrase in ("sai", ""):
        with pytest.raises(KeyNotRead):
            place.open(phrase)


@pytest.mark.parametrize("content", [None, b"no key"])
def test_a_key_that_is_none_is_told(on_server, sshd, tmp_path, content):
    key = tmp_path / "key"
    if content:
        key.write_bytes(content)
    place = on_server("openssh")
    with pytest.raises(KeyNotRead):
        Place(place.address.replace(sshd.key, str(key)), place.known_hosts).open()


def test_a_key_that_the_server_does_not_know_is_refused(on_server, sshd, tmp_path):
    ecdsa(tmp_path)
    place = on_server("openssh")
    with pytest.raises(LoginRefused):
        Place(place.address.replace(sshd.key, str(tmp_path / "other")), place.known_hosts).open()


@pytest.mark.parametrize("kind", ["webdavs", "ftps"])
def test_a_certificate_that_nobody_vouches_for_is_refused(kind, on_server):
    place = on_server(kind)
    with pytest.raises(CertificateNotTrusted) as refusal:
        Place(place.address.partition("?")[0], place.known_hosts).open()
    assert "self" in refusal.value.detail


@pytest.mark.parametrize("kind", ["webdavs", "ftps"])
def test_a_certificate_for_another_name_is_refused(kind, on_server):
    place = on_server(kind)
    with pytest.raises(CertificateNotTrusted):
        Place(place.address.replace("@127.0.0.1", "@localhost"), place.known_hosts).open()


def test_a_file_that_holds_no_certificate_is_told(on_server, tmp_path):
    place = on_server("webdavs")
    with pytest.raises(CertificateNotTrusted):
        Place(f"{place.address.partition('?')[0]}?ca={tmp_path}/none", place.known_hosts).open()


@pytest.mark.parametrize("scheme", ["sftp", "webdav+https", "ftps"])
def test_a_name_that_nobody_knows_is_told(scheme, tmp_path):
    address = f"{scheme}://lan@khong-co.invalid/"
    with pytest.raises(HostNotFound):
        open_target(address, secrets_for(address), known_hosts=tmp_path / "known")


def test_an_s3_service_that_nobody_knows_is_told(tmp_path):
    address = "s3://lan@thung/tin?region=x&endpoint=https://khong-co.invalid"
    with pytest.raises(HostNotFound):
        open_target(address, secrets_for(address))


def test_a_name_that_no_bucket_can_have_is_told(on_server):
    place = on_server("s3")
    with pytest.raises(TargetFailed):
        Place(place.address.replace("cong-thong-tin", "cổng"), place.known_hosts).open()


def test_a_bucket_that_is_not_there_is_told(on_server):
    place = on_server("s3")
    with pytest.raises(PathMissing):
        Place(place.address.replace("cong-thong-tin", "khong-co"), place.known_hosts).open()


@pytest.mark.parametrize("kind", ["ftps", "webdav"])
def test_a_place_that_may_only_be_read_is_told(kind, on_server):
    place = on_server(kind)
    address = place.address.replace(f"{USER}@", f"{READER}@")
    if kind == "webdav":
        address = place.address.replace("/trang-", "/readonly/trang-")
    with Place(address, place.known_hosts).open() as target, pytest.raises(NotPermitted):
        target.write("a.html", b"a")


@pytest.mark.parametrize("kind", ["sftp", "webdav", "webdavs", "ftps", "s3"])
def test_no_log_tells_the_password(kind, on_server, caplog):
    with caplog.at_level("DEBUG"):
        with on_server(kind).open() as target:
            target.write("a.html", b"a")
        for letters in (
            PASSWORD,
            quote(PASSWORD),
            b64encode(f"{USER}:{PASSWORD}".encode()).decode(),
        ):
            assert letters not in caplog.text


@pytest.mark.parametrize("kind", ["sftp", "ftps"])
def test_a_path_may_begin_at_the_users_home(kind, on_server, servers):
    place = on_server(kind)
    address = place.address.replace("/trang-", "/~/nhà/trang-")
    name = re.search(r"trang-\d+", address)[0]
    with Place(address, place.known_hosts).open() as target:
        target.write("tin/a.html", b"a")
        assert target.read("tin/a.html") == b"a"
    assert (servers["folder"] / kind / "nhà" / name / "tin" / "a.html").read_bytes() == b"a"


@pytest.mark.parametrize("kind", ["sftp", "openssh", "webdav", "webdavs", "ftps"])
def test_nothing_but_the_files_is_left_on_the_server(kind, on_server, servers, sshd):
    place = on_server(kind)
    with place.open() as target:
        target.write("tin/a.html", b"a")
        target.write("tin/a.html", b"b")
    name = re.search(r"trang-\d+", place.address)[0]
    top = sshd.home if kind == "openssh" else servers["folder"] / kind.replace("avs", "av")
    left = [path.relative_to(top / name) for path in (top / name).rglob("*") if path.is_file()]
    assert left == [Path("tin/a.html")]


def test_objects_are_given_to_browsers_under_their_media_type(on_server, servers):
    import boto3

    place = on_server("s3")
    names = {"a.html": "text/html; charset=utf-8", "a.css": "text/css; charset=utf-8"}
    names |= {"a.webp": "image/webp", "a.unknown": "application/octet-stream"}
    client = boto3.client(
        "s3",
        endpoint_url=f"http://127.0.0.1:{servers['s3']}",
        aws_access_key_id=USER,
        aws_secret_access_key=PASSWORD,
        region_name="us-east-1",
    )
    name = re.search(r"trang-\d+", place.address)[0]
    with place.open() as target:
        for path in names:
            target.write(path, b"x")
    found = {
        path: client.head_object(Bucket=BUCKET, Key=f"{name}/{path}")["ContentType"]
        for path in names
    }
    client.close()
    assert found == names


def test_a_known_hosts_that_was_edited_by_hand_is_kept(tmp_path):
    path = tmp_path / "known_hosts"
    path.write_bytes(b"# m\xe1y ch\xe1\nold.example ssh-ed25519 AAAA")
    KnownHosts(path).trust(UnknownHostKey("new.example", "SHA256:x", OTHER_KEY))
    assert KnownHosts(path).keys("old.example") == ["ssh-ed25519 AAAA"]
    assert KnownHosts(path).keys("new.example") == [OTHER_KEY]


def test_a_key_that_is_forgotten_takes_nothing_else_with_it(tmp_path):
    path = tmp_path / "known_hosts"
    path.write_bytes(
        b"# m\xe1y ch\xe1\nmay.vn,10.0.0.5 ssh-rsa AAAA\nmay.vn ssh-ed25519 BBBB\nban.vn x y"
    )
    KnownHosts(path).forget("may.vn")
    assert path.read_bytes() == b"# m\xe1y ch\xe1\n10.0.0.5 ssh-rsa AAAA\nban.vn x y"


def test_no_part_of_a_message_is_a_secret(on_server):
    place = on_server("webdavs")
    with pytest.raises(CertificateNotTrusted) as refusal:
        Place(place.address.partition("?")[0], place.known_hosts).open()
    assert PASSWORD not in repr(refusal.value) + sentence(refusal.value)

"""Addresses, secrets and time left, as a writer meets them."""

import pytest

from desktop.article.site import SiteProfile
from desktop.settings.secrets import NoKeyring
from desktop.ui.site.publishing.addresses import place_of, places, site_address, turned, zip_address
from desktop.ui.site.publishing.session_secrets import SessionSecrets
from desktop.ui.site.publishing.sight import breakable
from desktop.ui.site.publishing.words import time_left


class Keyring:
    def __init__(self, *, there: bool = True) -> None:
        self.there, self.kept = there, {}

    def get(self, service, user):
        return self.kept.get((service, user))

    def set(self, service, user, secret) -> None:
        if not self.there:
            raise NoKeyring(service)
        self.kept[service, user] = secret

    def delete(self, service, user) -> None:
        self.kept.pop((service, user), None)


@pytest.mark.parametrize(
    ("address", "begins"),
    [
        ("/var/www", ""),
        ("D:\\Website", ""),
        ("zip:///a.zip", "zip://"),
        ("sftp://lan@may/site", "sftp://"),
        ("webdav+http://localhost/site", "webdav+https://"),
        ("s3://kho/site", "s3://"),
    ],
)
def test_an_address_is_known_by_its_beginning(address: str, begins: str) -> None:
    assert place_of(address).begins == begins


def test_every_example_is_of_its_own_kind() -> None:
    assert [place_of(place.example) for place in places()] == list(places())


def test_another_kind_begins_an_address_anew() -> None:
    folder, archive = places()[:2]
    assert turned("/var/www", folder, archive) == "zip://"
    assert turned("/var/www", folder, folder) == "/var/www"


@pytest.mark.parametrize(
    ("path", "address"),
    [("C:\\web\\a.zip", "zip:///C:/web/a.zip"), ("/home/lan/a.zip", "zip:///home/lan/a.zip")],
)
def test_an_archive_has_an_address_on_every_system(path: str, address: str) -> None:
    assert zip_address(path) == address


def test_a_browser_finds_a_site_in_a_folder_or_on_the_web() -> None:
    profile = SiteProfile(base_url="https://cong.vn")
    assert site_address(profile, "/var/www") == "file:///var/www/index.html"
    assert site_address(profile, "sftp://may/site") == "https://cong.vn"
    assert site_address(profile, "zip:///a.zip") == ""
    assert site_address(SiteProfile(base_url="javascript:x"), "sftp://may/site") == ""


def test_a_secret_not_to_be_remembered_lasts_as_long_as_the_program() -> None:
    keyring = Keyring()
    secrets = SessionSecrets(keyring)
    assert secrets.give("may", "lan", "x", remember=False)
    assert secrets.get("may", "lan") == "x"
    assert keyring.kept == {}


def test_a_remembered_secret_is_in_the_keyring() -> None:
    keyring = Keyring()
    assert SessionSecrets(keyring).give("may", "lan", "x", remember=True)
    assert keyring.kept == {("may", "lan"): "x"}


def test_without_a_keyring_a_secret_is_still_good_for_now() -> None:
    secrets = SessionSecrets(Keyring(there=False))
    assert not secrets.give("may", "lan", "x", remember=True)
    assert secrets.get("may", "lan") == "x"


def test_a_forgotten_secret_is_nowhere() -> None:
    keyring = Keyring()
    secrets = SessionSecrets(keyring)
    secrets.give("may", "lan", "x", remember=True)
    secrets.delete("may", "lan")
    assert secrets.get("may", "lan") is None


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (None, ""),
        (2, "about 5 seconds left"),
        (42, "about 40 seconds left"),
        (95, "about 2 minutes left"),
        (3600, "about 60 minutes left"),
    ],
)
def test_time_left_is_told_coarsely(seconds, words) -> None:
    assert time_left(seconds) == words


def test_a_fingerprint_can_break_and_stays_the_same() -> None:
    text = "khóa SHA256:q7gT0dUcDb5GpoYbqa1w5X1bqGTXyVvHHe3zvEe8hVg, đúng không?"
    shown = breakable(text)
    assert shown.replace("\u200b", "") == text
    assert max(map(len, shown.replace("\u200b", " ").split())) <= 14

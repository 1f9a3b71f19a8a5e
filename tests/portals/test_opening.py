"""Which way an account is reached, and where its secret lies."""

from contextlib import closing

import pytest

from desktop.article.post import PortalAccount, PortalKind
from desktop.sync.errors import BadAddress, SecretMissing
from desktop.sync.portals.opening import open_portal, secret_of, service_of


class Keyring:
    def __init__(self, kept):
        self.kept = kept

    def get(self, service, user):
        return self.kept.get((service, user))


def account(kind=PortalKind.WORDPRESS, **fields):
    said = {"name": "Cổng", "url": "https://tinh.example", "user": "an"} | fields
    if kind is PortalKind.LIFERAY:
        said["options"] = (("site", "1"), ("structure", "2"))
    return PortalAccount(kind=kind, **said)


@pytest.mark.parametrize("kind", PortalKind)
def test_every_kind_of_portal_can_be_opened(kind):
    with closing(open_portal(account(kind), "x")) as portal:
        assert portal.capabilities.fields


@pytest.mark.parametrize("kind", PortalKind)
def test_no_kind_of_portal_is_reached_without_encryption(kind):
    with pytest.raises(BadAddress):
        open_portal(account(kind, url="http://tinh.example"), "x")


@pytest.mark.parametrize("kind", PortalKind)
def test_no_portal_shows_its_secret(kind):
    with closing(open_portal(account(kind), "bí-mật-này")) as portal:
        assert "bí-mật-này" not in repr(portal)


def test_a_secret_lies_under_the_portals_address_and_user():
    keyring = Keyring({("bantin:https://tinh.example", "an"): "bí mật"})
    assert service_of(account()) == "bantin:https://tinh.example"
    assert secret_of(account(), keyring) == "bí mật"


def test_a_missing_secret_is_told():
    with pytest.raises(SecretMissing) as told:
        secret_of(account(), Keyring({}))
    assert (told.value.portal, told.value.user) == ("Cổng", "an")

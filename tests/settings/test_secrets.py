"""Secrets: the system's keyring, and the environment where there is none."""

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from desktop.sentences import sentence
from desktop.settings.secrets import NoKeyring, SystemSecrets

SERVICE, USER = "bantin sftp://may-chu:22", "lan"


class InMemory(KeyringBackend):
    priority = 1

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        if not self.kept.pop((service, username), None):
            raise PasswordDeleteError


class Locked(KeyringBackend):
    priority = 1

    def get_password(self, *_):
        raise KeyringLocked

    set_password = delete_password = get_password


@pytest.fixture(autouse=True)
def _own_keyring():
    before = keyring.get_keyring()
    keyring.set_keyring(InMemory())
    yield
    keyring.set_keyring(before)


def test_a_kept_secret_comes_back():
    SystemSecrets().set(SERVICE, USER, "mật khẩu")
    assert SystemSecrets().get(SERVICE, USER) == "mật khẩu"
    assert SystemSecrets().get(SERVICE, "other") is None


def test_a_deleted_secret_is_gone():
    SystemSecrets().set(SERVICE, USER, "mật khẩu")
    SystemSecrets().delete(SERVICE, USER)
    SystemSecrets().delete(SERVICE, USER)
    assert SystemSecrets().get(SERVICE, USER) is None


def test_the_keyring_goes_before_the_environment(monkeypatch):
    monkeypatch.setenv("BANTIN_SECRET", "from the environment")
    SystemSecrets().set(SERVICE, USER, "from the keyring")
    assert SystemSecrets().get(SERVICE, USER) == "from the keyring"


@pytest.mark.parametrize("backend", [NoBackend, Locked, InMemory])
def test_the_environment_says_what_no_keyring_does(backend, monkeypatch):
    keyring.set_keyring(backend())
    assert SystemSecrets().get(SERVICE, USER) is None
    monkeypatch.setenv("BANTIN_SECRET", "from the environment")
    assert SystemSecrets().get(SERVICE, USER) == "from the environment"


@pytest.mark.parametrize("backend", [NoBackend, Locked])
def test_a_secret_that_nobody_keeps_is_told(backend):
    keyring.set_keyring(backend())
    with pytest.raises(NoKeyring) as refusal:
        SystemSecrets().set(SERVICE, USER, "m4tkh4u")
    assert "m4tkh4u" not in sentence(refusal.value) + repr(refusal.value)
    SystemSecrets().delete(SERVICE, USER)

"""A shared library is tried out before it is opened: the step that fails is named."""

from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from desktop.library import Library
from desktop.library.address import read_address
from desktop.library.errors import (
    LoginRefused,
    NoSuchDatabase,
    ServerNotFound,
    ServerSilent,
)
from desktop.ui.libraries.server import Server
from desktop.ui.libraries.trying import Trying
from tests.ui.fakes import Surroundings

TYPED = "bí mật"


class Form:
    def __init__(self):
        self.said, self.well, self.asked = "", None, False

    def show_trying(self):
        self.well = None

    def show_tried(self, words, *, well):
        self.said, self.well = words, well

    def ask_for_pictures(self):
        self.asked = True


class Keyring(dict):
    def get(self, service, user):
        return super().get((service, user))

    def set(self, service, user, secret):
        self[service, user] = secret


@pytest.fixture
def errors():
    """What the sentences are made of."""
    return []


@pytest.fixture
def trying(errors):
    around = Surroundings()

    def sentence(error):
        errors.append(error)
        return type(error).__name__

    form, keyring, came = Form(), Keyring(), []
    tried = Trying(
        form,
        replace(around.place, sentence=sentence),
        keyring,
        came=lambda address, opened: came.append((address.text, opened)),
    )
    return tried, form, keyring, came


def server(address, **other):
    parts = urlsplit(address)
    fields = {
        "host": parts.hostname,
        "port": str(parts.port),
        "database": parts.path.strip("/"),
        "user": "bantin",
    }
    return Server(**fields | other)


def test_each_step_that_fails_is_named(trying, errors, postgresql):
    tried, _, _, came = trying
    address = postgresql()
    tried.begin(server(address, host="khong-co.invalid"))
    tried.begin(server(address, port="1"))
    tried.begin(server(address, user="ai-do"))
    tried.begin(server(address, database="khong-co"))
    steps = [ServerNotFound, ServerSilent, LoginRefused, NoSuchDatabase]
    assert [type(error) for error in errors] == steps
    assert came == []


def test_a_new_library_asks_where_its_pictures_are(trying, postgresql):
    tried, form, _, came = trying
    tried.begin(server(postgresql()))
    assert (form.well, form.asked, came) == (False, True, [])


def test_a_good_one_is_told_and_its_password_is_in_the_keyring_alone(trying, postgresql, tmp_path):
    tried, form, keyring, came = trying
    address = postgresql()
    Library.open(read_address(f"{address}?media={tmp_path}", tmp_path / "homes")).close()
    tried.begin_and_open(server(address, password=TYPED))
    (text, opened), (secret,) = came[0], keyring.values()
    assert (form.well, opened, secret) == (True, True, TYPED)
    assert "mật" not in text
    assert "%" not in text

"""What an export remembers comes back whole, or not at all."""

import pytest

from desktop.export.site.catalogue import catalogue_of
from desktop.export.site.state import State, read_state, write_state
from tests.export.site.articles import NOW, a_card, number


@pytest.fixture
def place(tmp_path):
    return tmp_path / "sites" / "main" / "one.state"


@pytest.fixture
def kept(place):
    cards = [a_card(n, related=(number(n + 1),)) for n in range(1, 30)]
    state = State(
        digest="d",
        stamp="s",
        change=7,
        catalogue=catalogue_of(cards, NOW),
        moved={"2018/07/cu.html": number(1).hex},
        marks=["abcd"],
        held=[number(40).hex],
    )
    write_state(place, state)
    return state


def test_what_was_kept_comes_back(place, kept):
    assert read_state(place, "d", "s") == kept


def test_another_profile_or_target_has_nothing_to_remember(place, kept):
    assert read_state(place, "other", "s") is None
    assert read_state(place, "d", "other") is None


def test_nothing_was_kept_yet(place):
    assert read_state(place, "d", "s") is None


def test_a_torn_file_is_not_read(place, kept):
    whole = place.read_bytes()
    for length in range(0, len(whole), 97):
        place.write_bytes(whole[:length])
        assert read_state(place, "d", "s") is None


def test_a_file_with_a_wrong_byte_is_not_read(place, kept):
    whole = place.read_bytes()
    for wrong in range(0, len(whole), 97):
        place.write_bytes(bytes([*whole[:wrong], whole[wrong] ^ 255, *whole[wrong + 1 :]]))
        assert read_state(place, "d", "s") is None

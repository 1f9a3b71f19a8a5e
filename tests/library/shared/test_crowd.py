"""Many people in one newsroom: every text that was confirmed is found again."""

from tests.library.shared.crowd import crowd


def test_twenty_writers_on_fifty_articles_lose_nothing(shared_address):
    outcome = crowd(shared_address, writers=20, articles=50, seconds=4)
    assert outcome.saved > 50
    assert outcome.lost == outcome.problems == ()

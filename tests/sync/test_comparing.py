"""What counts as kept by a portal, and what it is told of its own decisions."""

from dataclasses import replace
from datetime import UTC, datetime

from desktop.article.post import Post, PostState
from desktop.sync.comparing import agreed, lost
from desktop.sync.portal import Capabilities, PostField

ALL = Capabilities()
SENT = Post(title="Chợ", body="<p>Xin <b>ch</b>ào &amp; hẹn.</p>", tags=("Chợ",), slug="cho")


def test_other_markup_and_other_case_of_a_label_lose_nothing():
    found = replace(SENT, body="<!-- x --><p>Xin chào  & hẹn.</p>\n", tags=("chợ",), slug="cho-2")
    assert lost(SENT, found, ALL) is None


def test_a_missing_word_is_lost():
    assert lost(SENT, replace(SENT, body="<p>Xin chào.</p>"), ALL) is PostField.BODY
    assert lost(SENT, replace(SENT, title=""), ALL) is PostField.TITLE
    assert lost(SENT, replace(SENT, tags=()), ALL) is PostField.TAGS


def test_what_does_not_travel_is_not_missed():
    fields = ALL.fields - {PostField.TAGS}
    assert lost(SENT, replace(SENT, tags=()), Capabilities(fields=fields)) is None


def test_what_the_portal_decided_comes_back_as_its_change():
    moment = datetime(2026, 5, 4, tzinfo=UTC)
    found = replace(SENT, slug="cho-2", state=PostState.PUBLISHED, moment=moment, body="<p>x</p>")
    both = agreed(SENT, found, ALL, None)
    assert (both.slug, both.state, both.moment) == ("cho", PostState.DRAFT, None)
    assert both.body == found.body


def test_what_somebody_wrote_where_we_wrote_nothing_comes_back_as_their_change():
    before = replace(SENT, title="Cũ")
    both = agreed(SENT, replace(SENT, body="<p>Của cổng.</p>"), ALL, before)
    assert (both.title, both.body) == (SENT.title, SENT.body)

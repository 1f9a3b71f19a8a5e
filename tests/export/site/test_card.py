from datetime import UTC, datetime

import pytest

from desktop.article.model import Attachment, Byline, Role
from desktop.article.states import State
from desktop.export.site.card import Standing, moment, seconds, shortened, tells_more
from tests.export.site.articles import a_card, an_article, number


def test_a_card_sorts_by_the_readers_date_and_then_by_id():
    cards = [a_card(3), a_card(1), a_card(2)]

    assert [card.title[-1] for card in sorted(cards, key=lambda card: card.order)] == list("123")


@pytest.mark.parametrize(
    "state", [each for each in State if each not in {State.PUBLISHED, State.WITHDRAWN}]
)
def test_what_is_not_published_has_no_card(state):
    assert a_card(state=state) is None


def test_a_card_tells_the_day_and_the_id_of_its_article():
    card = a_card(1, date=datetime(2018, 7, 12, 10, 23, tzinfo=UTC))

    assert card.date == datetime(2018, 7, 12, 10, 23, tzinfo=UTC)
    assert card.id == number(1).hex


def test_seconds_count_from_the_year_one_and_back():
    for when in (datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)):
        assert moment(seconds(when)) == when


def test_an_article_waits_is_listed_and_expires_by_the_clock():
    card = a_card(
        date=datetime(2018, 7, 12, tzinfo=UTC), expires_at=datetime(2018, 7, 14, tzinfo=UTC)
    )
    days = [seconds(datetime(2018, 7, day, tzinfo=UTC)) for day in (11, 12, 13, 14)]

    assert [card.standing(day) for day in days] == [
        Standing.WAITING,
        Standing.LISTED,
        Standing.LISTED,
        Standing.EXPIRED,
    ]


def test_a_withdrawn_article_is_withdrawn_at_any_time():
    assert a_card(state=State.WITHDRAWN).standing(0) is Standing.WITHDRAWN


def test_only_who_wrote_it_is_an_author():
    card = a_card(bylines=(Byline(name="Lan"), Byline(name="Hùng", role=Role.PHOTOGRAPHER)))

    assert card.authors == ("Lan",)


def test_a_card_knows_the_articles_its_text_links_to():
    other = number(7)
    card = a_card(body=f'<p>Xem <a href="article:{other}">bài trước</a>.</p>')

    assert card.mentions == (other.hex,)


def test_a_recording_among_the_attachments_is_audio():
    assert a_card(attachments=(Attachment(media="a" * 64, file="doc.MP3"),)).has_audio
    assert not a_card(attachments=(Attachment(media="a" * 64, file="doc.pdf"),)).has_audio


def test_a_missing_sapo_is_the_beginning_of_the_text():
    assert a_card(4, sapo="").sapo == "Nội dung của bài số 4."


def test_a_long_sapo_is_cut_at_a_word():
    assert shortened("một hai ba bốn", 8) == "một hai…"


@pytest.mark.parametrize(
    "told",
    [
        {"sapo": ""},
        {"body": f'<figure><img src="media:{"a" * 64}" alt=""></figure>'},
        {"body": f'<p><a href="article:{number(2)}">bài trước</a></p>'},
        {"body": f'<p><a href="article&#58;{number(2)}">bài trước</a></p>'},
    ],
)
def test_a_card_takes_files_links_and_a_missing_sapo_from_the_ready_body(told):
    assert tells_more(an_article(1, **told))
    assert not tells_more(an_article(1, body="<p>Sáng 12/7.</p>"))

"""Days as they are typed into a search."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.library.days import span


def day(year, month, number):
    return datetime(year, month, number, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "first", "after"),
    [
        ("2018", (2018, 1, 1), (2019, 1, 1)),
        ("2018-07", (2018, 7, 1), (2018, 8, 1)),
        ("07/2018", (2018, 7, 1), (2018, 8, 1)),
        ("12/2018", (2018, 12, 1), (2019, 1, 1)),
        ("2018-07-12", (2018, 7, 12), (2018, 7, 13)),
        ("12/7/2018", (2018, 7, 12), (2018, 7, 13)),
        ("12.07.2018", (2018, 7, 12), (2018, 7, 13)),
        ("2018-07..2018-08", (2018, 7, 1), (2018, 9, 1)),
        ("2017..12/07/2018", (2017, 1, 1), (2018, 7, 13)),
    ],
)
def test_a_span_begins_and_ends_at_midnight_in_vietnam(typed, first, after):
    begin, end = span(typed)
    assert (begin.hour, end.hour) == (17, 17)
    assert [moment.timestamp() + 7 * 3600 for moment in (begin, end)] == [
        day(*first).timestamp(),
        day(*after).timestamp(),
    ]


def test_a_span_may_be_open():
    assert span("2018..")[0] == span("2018")[0]
    assert span("2018..")[1].year == 9999
    assert span("..2018")[1] == span("2018")[1]
    assert span("..2018")[0].year == 1


@pytest.mark.parametrize(
    "typed", ["", "..", "20", "2018-13", "30/02/2018", "hôm qua", "2018-", "0000"]
)
def test_what_names_no_day_is_none(typed):
    assert span(typed) is None


@given(st.text(alphabet="0123456789-/. ", max_size=25))
def test_anything_may_be_typed(typed):
    found = span(typed)
    assert found is None or all(moment.tzinfo is UTC for moment in found)

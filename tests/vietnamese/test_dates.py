"""Dates as newsrooms write them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.vietnamese.dates import HANOI, format_day, format_moment, in_hanoi, read_moment
from desktop.vietnamese.errors import UnreadableDate, WrongWeekday

MOMENT = datetime(2018, 7, 12, 10, 23, tzinfo=UTC)
MIDNIGHT = datetime(2018, 7, 11, 17, 0, tzinfo=UTC)


def test_a_moment_is_written_in_the_time_of_hanoi():
    assert format_moment(MOMENT) == "Thứ Năm, 12/07/2018, 17:23"
    assert format_day(MIDNIGHT) == "Thứ Năm, 12/07/2018"


@pytest.mark.parametrize(
    "text",
    [
        "Thứ Năm, 12/07/2018, 17:23",
        "thứ năm 12/7/2018 17:23",
        "12/07/2018, 17:23",
        "12-07-2018 17h23",
        "12.7.2018 - 17:23",
        "ngày 12 tháng 7 năm 2018 lúc 17 giờ 23 phút",
        "2018-07-12T17:23",
        "2018-07-12 17:23:00+07:00",
        "2018-07-12T10:23:00Z",
    ],
)
def test_common_forms_are_read(text):
    assert read_moment(text) == MOMENT


@pytest.mark.parametrize("text", ["12/07/2018", "2018-07-12", "T5, 12/7/2018", "Thứ 5, 12-07-2018"])
def test_a_day_without_a_time_begins_at_midnight(text):
    assert read_moment(text) == MIDNIGHT


def test_a_weekday_that_does_not_fit_is_refused():
    with pytest.raises(WrongWeekday) as refused:
        read_moment("Thứ Sáu, 12/07/2018")
    assert refused.value.day.isoformat() == "2018-07-12"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hôm qua",
        "31/02/2018",
        "12/07/18",
        "12/07-2018",
        "2018/07/12",
        "12/07/2018 25:00",
        "0001-01-01",
    ],
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(UnreadableDate):
        read_moment(text)


minutes = st.datetimes(timezones=st.just(HANOI)).filter(lambda moment: 1 < moment.year < 9999)


@settings(deadline=None)
@given(minutes.map(lambda moment: moment.replace(second=0, microsecond=0)))
def test_what_is_written_is_read_again(moment):
    assert read_moment(format_moment(moment)) == moment


@settings(deadline=None)
@given(st.text())
def test_any_text_is_read_or_refused(text):
    try:
        read_moment(text)
    except (UnreadableDate, WrongWeekday):
        return


def test_the_last_hours_that_can_be_counted_stay_on_their_day():
    last = datetime(9999, 12, 31, 23, 59, tzinfo=UTC)
    assert format_day(last).endswith("31/12/9999")
    assert in_hanoi(last).year == 9999

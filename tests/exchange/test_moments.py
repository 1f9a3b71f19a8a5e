from datetime import UTC, datetime

import pytest

from desktop.exchange.moments import moment

AFTERNOON = datetime(2018, 7, 12, 10, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        "12/07/2018 17:23",
        "Thứ Năm, 12/07/2018, 17:23",
        "12/7/2018, 17h23",
        "12-07-2018 17:23 (GMT+7)",
        "2018-07-12 17:23",
        "2018-07-12T17:23:00+07:00",
        "2018-07-12T10:23:00Z",
    ],
)
def test_a_moment_is_read_as_people_and_programs_write_it(written):
    assert moment(written) == AFTERNOON


def test_a_day_begins_at_midnight_in_vietnam():
    assert moment("12/07/2018") == datetime(2018, 7, 11, 17, tzinfo=UTC)


@pytest.mark.parametrize("written", ["", "hôm qua", "31/02/2018", "12/07/18", "2018-13-01"])
def test_what_is_no_moment_is_none(written):
    assert moment(written) is None

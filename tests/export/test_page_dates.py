"""The date that readers are shown."""

from datetime import datetime

import pytest

from desktop.export.dates import date_text
from desktop.vietnamese.dates import HANOI


@pytest.mark.parametrize(
    ("moment", "language", "shown"),
    [
        (datetime(2018, 7, 12, 17, 23, tzinfo=HANOI), "vi", "Thứ Năm, 12/07/2018, 17:23"),
        (datetime(2018, 7, 15, 6, 5, tzinfo=HANOI), "vi", "Chủ Nhật, 15/07/2018, 06:05"),
        (datetime(2018, 7, 12, tzinfo=HANOI), "vi", "Thứ Năm, 12/07/2018"),
        (datetime(2018, 7, 12, 17, 23, tzinfo=HANOI), "en", "Thursday, 12/07/2018, 17:23"),
    ],
)
def test_a_date_is_written_with_its_weekday(moment, language, shown):
    assert date_text(moment, language) == shown

"""Numbers with a comma before the decimals."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.vietnamese.errors import UnreadableNumber
from desktop.vietnamese.numbers import format_number, read_number


@pytest.mark.parametrize(
    ("number", "decimals", "text"),
    [
        (Decimal("1586.3"), None, "1.586,3"),
        (1791510, None, "1.791.510"),
        (Decimal("2514.81"), 1, "2.514,8"),
        (Decimal(-1234), 2, "-1.234,00"),
        (0, None, "0"),
    ],
)
def test_numbers_are_written_with_points_and_a_comma(number, decimals, text):
    assert format_number(number, decimals) == text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.586,3", "1586.3"),
        ("1586,3", "1586.3"),
        ("1.791.510", "1791510"),
        ("1.586", "1586"),
        ("0,5", "0.5"),
        ("−3", "-3"),
        ("1\u00a0586,3", "1586.3"),
    ],
)
def test_vietnamese_numbers_are_read(text, number):
    assert read_number(text) == Decimal(number)


@pytest.mark.parametrize(
    "text", ["1586.3", "1,586.3", "0.586", "1.5", "12.34.567", "1,2,3", "", "km", "1."]
)
def test_numbers_that_could_mean_something_else_are_refused(text):
    with pytest.raises(UnreadableNumber):
        read_number(text)


@settings(deadline=None)
@given(st.decimals(-(10**12), 10**12, places=3))
def test_what_is_written_is_read_again(number):
    assert read_number(format_number(number)) == number

"""What is told of filters that name nothing."""

import pytest

from desktop.library.query_hints import hints


@pytest.mark.parametrize(
    "text", ["", "mưa lũ", "ngay:", "ngay:07/2018", "trangthai:", "trangthai:dra", "the:abc"]
)
def test_nothing_is_told_of_what_means_something(text):
    assert hints(text) == ()


def test_a_page_that_was_pasted_is_told_once_and_in_short():
    (told,) = hints(f"ngay:{'a' * 5000} ngay:abc")
    assert len(told) < 200


def test_a_day_and_a_state_that_are_none_are_told_with_what_is_taken():
    day, state = hints('lũ trangthai:abc -ngay:"hôm nay" trangthai:dra')
    assert "“ngay:hom nay”" in day
    assert "07/2018" in day
    assert "“trangthai:abc”" in state
    assert "Draft, Awaiting approval, Returned" in state

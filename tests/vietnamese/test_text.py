"""Folding, slugs and the order of words."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.vietnamese import collation_key, fold, nfc, slug


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Điện Biên", "dien bien"),
        ("NGUYỄN", "nguyen"),
        (unicodedata.normalize("NFD", "Huế, tặng, ở"), "hue, tang, o"),
        ("đường", "duong"),
        ("hòa hoà", "hoa hoa"),
    ],
)
def test_folding_drops_marks_and_case(text, folded):
    assert fold(text) == folded


@settings(deadline=None)
@given(st.text())
def test_folding_is_the_same_for_every_normal_form(text):
    forms = {fold(unicodedata.normalize(form, text)) for form in ("NFC", "NFD")}
    assert len(forms) == 1


@settings(deadline=None)
@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@settings(deadline=None)
@given(st.text("aăÂéỆđĐơợỨýỹZ 9\n“”–…½\u00a0") | st.text(max_size=3))
def test_a_foreign_letter_changes_nothing_in_how_others_are_folded(text):
    assert fold(f"{text} ж") == f"{fold(text)} ж"


def test_text_of_cp1258_is_repaired():
    assert nfc("ê\u0323") == "ệ"


def test_a_slug_keeps_whole_words():
    title = unicodedata.normalize("NFD", "Đảng bộ, chính quyền tỉnh Thái Bình – 2020!")
    assert slug(title) == "dang-bo-chinh-quyen-tinh-thai-binh-2020"


@pytest.mark.parametrize(
    ("longest", "cut"), [(11, "dien-bien"), (13, "dien-bien-phu"), (9, "dien-bien"), (3, "die")]
)
def test_a_slug_is_cut_at_a_word(longest, cut):
    assert slug("Điện Biên Phủ", longest=longest) == cut


@settings(deadline=None)
@given(st.text(), st.integers(1, 40))
def test_a_slug_is_plain_and_never_too_long(text, longest):
    made = slug(text, longest=longest)
    assert re.fullmatch("(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", made)
    assert len(made) <= longest


@pytest.mark.parametrize(
    "words",
    [
        "ma mà mả mã má mạ",
        "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y",
        "da dá dan đa đan e",
        "Ba ban bàn bán băn bân",
    ],
)
def test_words_sort_as_in_a_vietnamese_dictionary(words):
    ordered = words.split()
    assert sorted(ordered, key=collation_key) == ordered


def test_letters_count_before_tones_across_the_whole_text():
    assert sorted(["má b", "ma c", "mà a"], key=collation_key) == ["mà a", "má b", "ma c"]


def test_small_letters_come_before_capitals_of_the_same_word():
    assert sorted(["An", "an", "Ân"], key=collation_key) == ["an", "An", "Ân"]

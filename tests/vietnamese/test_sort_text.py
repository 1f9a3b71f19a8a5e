"""A text that databases sort as Vietnamese is sorted."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from desktop.vietnamese import collation_key, nfc, sort_text

WORDS = st.text(st.sampled_from("aáàăắâấbdđDĐeêuưừ 19-z\tA"), max_size=8).map(nfc)


@given(WORDS, WORDS)
def test_it_sorts_as_the_words_do(one, other):
    by_key = collation_key(one) < collation_key(other)
    assert (sort_text(one) < sort_text(other)) == by_key


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=6))
def test_any_text_has_a_key_and_its_forms_have_the_same(text):
    assert sort_text(nfc(text)) == sort_text(unicodedata.normalize("NFD", text))


def test_a_long_text_has_a_key_of_bounded_length():
    assert len(sort_text("Ừ" * 9000)) < 1000

"""What is read in a search field."""

import pytest

from desktop.library.query import Facet, Filter, Query, Term, parse


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("điện biên", (Term("điện"), Term("biên"))),
        ('"điện biên" phủ', (Term("điện biên"), Term("phủ"))),
        ("“điện biên”", (Term("điện biên"),)),
        ('"chưa đóng', (Term("chưa đóng"),)),
        ("bi*", (Term("bi", prefix=True),)),
        ('"điện bi"*', (Term("điện bi", prefix=True),)),
        ("-phủ", (Term("phủ", excluded=True),)),
        ('-"điện biên"', (Term("điện biên", excluded=True),)),
        ("đông-tây", (Term("đông-tây"),)),
        ("e\u0323\u0302", (Term("ệ"),)),
        ("a\0b", (Term("a"), Term("b"))),
        ("😀 a", (Term("a"),)),
        ("a\udcff", (Term("a"),)),
    ],
)
def test_terms_are_told_apart(typed, terms):
    assert parse(typed) == Query(terms, blank=False)


def test_nothing_typed_is_blank():
    assert parse(' "" ').blank


def test_signs_are_not_blank_and_ask_for_nothing():
    assert parse("😀") == Query((), blank=False)


def test_wanted_and_excluded_are_parted():
    query = parse("a -b")
    assert (query.wanted, query.excluded) == ((Term("a"),), (Term("b", excluded=True),))


def test_filters_are_told_from_words():
    query = parse('bão tácgiả:"Nguyễn An" -the:lũ')
    assert query.terms == (Term("bão"),)
    assert query.filters == (
        Filter(Facet.PERSON, "nguyen an", quoted="Nguyễn An"),
        Filter(Facet.TAG, "lu", excluded=True),
    )


@pytest.mark.parametrize(
    "sentence",
    ["bài thể: văn xuôi", "ngày: 20/8 họp", "thể:lũ", "ngãy:2018", "the: lũ", "ngay : 2018"],
)
def test_words_of_a_sentence_are_no_filter(sentence):
    assert parse(sentence).filters == ()
    assert parse(sentence).terms


@pytest.mark.parametrize("typed", ["thẻ:lũ", "THẺ:lũ", "The:Lũ", "Ngày:2018", "chủđề:lũ"])
def test_the_names_of_filters_may_carry_their_marks(typed):
    assert len(parse(typed).filters) == 1


def test_a_filter_alone_is_blank_of_words():
    assert parse("the:lũ").blank

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
        Filter(Facet.PERSON, "nguyen an"),
        Filter(Facet.TAG, "lu", excluded=True),
    )


def test_a_filter_alone_is_blank_of_words():
    assert parse("the:lũ").blank

"""What is read in a search field."""

import pytest

from desktop.library.query import Query, Term, parse


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

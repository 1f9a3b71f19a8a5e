"""What the search field proposes."""

from datetime import date

import pytest

from desktop.article.labels import Label
from desktop.library.query import Facet, parse
from desktop.ui.finding_articles.completing import Vocabulary, completion, written

TAGS = [Label("Điện Biên", 12), Label("dien bien", 3), Label("Biên giới", 20), Label("Lũ", 1)]
KNOWN = Vocabulary(date(2026, 1, 23), {Facet.TAG: TAGS})


def names(typed: str) -> list[str]:
    found = completion(typed, KNOWN)
    return [each.name for each in found.proposals] if found else []


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [
        ("the", ["the:"]),
        ("bão thẻ", ["the:"]),
        ("chuyê", ["chuyenmuc:"]),
        ("-tac", ["tacgia:"]),
        ("t", []),
        ("bão", []),
        ("the ", []),
        ('"the', []),
    ],
)
def test_the_start_of_a_filters_name_proposes_it(typed, proposed) -> None:
    assert names(typed) == proposed


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [
        ("the:", ["Biên giới", "Điện Biên", "dien bien", "Lũ"]),
        ("mưa the:bie", ["Biên giới", "Điện Biên", "dien bien"]),
        ('the:"biên g', ["Biên giới"]),
        ("-thẻ:LU", ["Lũ"]),
        ("the:xyz", []),
        ("tacgia:", []),
        ("ngay:2026", ["2026-01-23", "2026-01"]),
        ("ngay:2025", ["2025-12"]),
        ("coanh:k", ["khong"]),
        ("trangthai:xyz", []),
    ],
)
def test_values_are_proposed_by_any_of_their_words_the_most_used_first(typed, proposed) -> None:
    assert names(typed) == proposed


@pytest.mark.parametrize("typed", ["the:bie", "ngay:", "coanh:", "trangthai:", "-the:"])
def test_what_is_proposed_is_a_filter_when_it_is_written(typed) -> None:
    found = completion(typed, KNOWN)
    assert found is not None
    for each in found.proposals:
        query = parse(typed[: found.start] + each.written)
        assert len(query.filters) == 1
        assert not query.terms
        assert query.filters[0].excluded == typed.startswith("-")


def test_a_label_is_asked_for_to_the_letter() -> None:
    assert parse(written(Facet.TAG, "Điện Biên")).filters[0].quoted == "Điện Biên"

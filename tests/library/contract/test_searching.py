"""Search: folded, accents ranked, and safe from whatever is typed."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.article.model import Byline
from desktop.article.states import State
from desktop.library import HIT_BEGINS, HIT_ENDS, Sort, Wanted
from tests.library.samples import an_article


@pytest.fixture
def filled(library, clock):
    library.save(an_article("Hội nghị", "Đoàn công tác tại Điện Biên Phủ.", categories=("Tin",)))
    library.save(an_article("Diễn biến mới", "Nguyễn Văn An theo dõi diễn biến.", tags=("bão",)))
    library.save(an_article("Khong dau", "Tinh dien bien", state=State.PUBLISHED))
    return library


def titles(entries):
    return [entry.title for entry in entries]


def found(library, query):
    return set(titles(library.search(query)))


@pytest.mark.parametrize(
    "query",
    [
        "dien bien",
        "Điện Biên",
        "ĐIỆN BIÊN",
        "DIEN BIEN",
        unicodedata.normalize("NFD", "Điện Biên"),
    ],
)
def test_any_spelling_finds_every_spelling(filled, query):
    assert found(filled, query) == {"Hội nghị", "Diễn biến mới", "Khong dau"}


@pytest.mark.parametrize("query", ["NGUYEN", "nguyễn", "Nguyên"])
def test_names_are_found_without_marks(filled, query):
    assert found(filled, query) == {"Diễn biến mới"}


def test_the_typed_accents_come_first_then_the_newest(filled):
    assert titles(filled.search("Điện Biên")) == ["Hội nghị", "Khong dau", "Diễn biến mới"]


def test_both_places_of_a_tone_mark_are_one_word(library):
    library.save(an_article("Hoà bình"))
    assert found(library, "hòa") == {"Hoà bình"}


@pytest.mark.parametrize("letters", ["Huế", "tặng", "ở", "ươm", "đỗ"])
def test_letters_that_search_engines_lose_are_found(library, letters):
    library.save(an_article(letters))
    assert found(library, letters.lower()) == {letters}


def test_all_words_have_to_be_there(filled):
    assert found(filled, "điện nghị") == {"Hội nghị"}


def test_a_phrase_stands_together(filled):
    assert found(filled, '"bien phu"') == {"Hội nghị"}
    assert found(filled, '"phu bien"') == set()


def test_a_star_begins_a_word(filled):
    assert found(filled, "ngh*") == {"Hội nghị"}
    assert found(filled, "ngh") == set()


@pytest.mark.parametrize("query", ["Điệ*", "ĐIỆ*", "bi* -ngu*", "-th*", "điện b* -a*"])
def test_a_begun_word_may_be_written_large_and_left_out(filled, query):
    assert "Hội nghị" in found(filled, query)
    assert "Diễn biến mới" not in found(filled, query) or "-" not in query


def test_a_begun_word_is_found_however_many_words_begin_so(library):
    library.save(an_article("Nhiều", " ".join(f"so{number}" for number in range(700))))
    library.save(an_article("Sau", "sông"))
    assert titles(library.search("so*")) == ["Nhiều", "Sau"]
    assert titles(library.search("sô*")) == ["Sau", "Nhiều"]
    assert titles(library.search("so69*")) == ["Nhiều"]
    assert titles(library.search("-so6*")) == ["Sau"]


def test_a_minus_leaves_out(filled):
    assert found(filled, "dien bien -phu -an") == {"Khong dau"}


def test_only_a_minus_leaves_out_of_everything(filled):
    assert found(filled, "-phu") == {"Diễn biến mới", "Khong dau"}


def test_tags_sapo_and_bylines_are_found(library):
    library.save(an_article(tags=("hải đảo",), sapo="Mở đầu", bylines=(Byline(name="Lò Thị Mai"),)))
    assert [len(library.search(word)) for word in ("hai dao", "mo dau", "lo thi mai")] == [1, 1, 1]


def test_numbers_of_documents_are_found(library):
    library.save(an_article(text="Công văn số 3616/BTTTT-TTĐN."))
    assert len(library.search("3616/BTTTT-TTĐN")) == 1


def test_state_and_category_narrow_a_search(filled):
    assert titles(filled.search("dien bien", state=State.PUBLISHED)) == ["Khong dau"]
    assert titles(filled.search("dien bien", category="Tin")) == ["Hội nghị"]


def test_a_search_has_a_limit(filled):
    assert len(filled.search("dien bien", limit=2)) == 2


def test_a_changed_article_is_found_by_its_new_words_only(library):
    saved = library.save(an_article(text="Cũ rích")).article
    library.save(replace(saved, body="<p>Hoàn toàn khác</p>"))
    assert [len(library.search(word)) for word in ("rích", "hoàn toàn")] == [0, 1]


def test_a_snippet_marks_the_hit_in_the_original_text(filled):
    (entry,) = filled.search('"dien bien phu"')
    assert f"{HIT_BEGINS}Điện Biên Phủ{HIT_ENDS}" in entry.snippet
    assert entry.plain_snippet == "Đoàn công tác tại Điện Biên Phủ."


@pytest.mark.parametrize("query", ["", "   ", '"', "-", "*", '"" -'])
def test_a_blank_query_finds_everything(filled, query):
    assert len(filled.search(query)) == 3


@pytest.mark.parametrize("query", ["😀", "( )", "'; --.", "^:"])
def test_signs_alone_find_nothing(filled, query):
    assert filled.search(query) == []


@pytest.mark.parametrize(
    "query", ["dien OR phu", "NEAR(dien bien)", "words:dien", "dien\0bien", "'dien' \\ bien"]
)
def test_operators_of_the_index_are_plain_words(filled, query):
    assert isinstance(filled.search(query), list)


def test_a_whole_page_as_a_query_is_answered(filled):
    assert filled.search("dien bien khong " * 5000)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(query=st.text() | st.text("\"*-() :^'ORANDđệ\0\n", max_size=30))
def test_anything_can_be_typed(filled, query):
    assert len(filled.search(query)) <= 3


@pytest.fixture
def many(library):
    """More hits than are put in order at once, a few with the accents that are typed."""
    library.save_all(
        an_article(
            f"Bài {number:03}",
            ("Điện Biên và" if number % 50 == 0 else "dien bien và")
            + (" chung" if number % 3 == 0 else " riêng")
            + (" Diễn trước, biên sau" if number % 7 == 0 else ""),
            state=State.PUBLISHED if number % 60 == 0 else State.DRAFT,
            tags=("hiếm",) if number % 100 == 0 else (),
        )
        for number in range(450)
    )
    return library


ORDERS = [Wanted(sort=sort, descending=way) for sort in Sort for way in (True, False)]


def paged(library, wanted, limit):
    found, after = [], None
    while part := library.page(wanted, after=after, limit=limit):
        found, after = [*found, *part], part[-1]
    return found


def numbers(entries):
    return [int(entry.title[4:]) for entry in entries]


@pytest.mark.parametrize("words", ["điện biên", '"điện biên"', "biên -chung"])
def test_of_many_hits_each_is_listed_once_and_those_as_typed_first(many, words):
    expected = {each for each in range(450) if "-" not in words or each % 3}
    for order in ORDERS:
        wanted = replace(order, words=words)
        found = numbers(many.page(wanted, limit=500))
        assert sorted(found) == sorted(expected)
        ahead = [each % 50 == 0 or (each % 7 == 0 and "điện" not in words) for each in found]
        assert ahead == sorted(ahead, reverse=True)
        assert numbers(paged(many, wanted, 130)) == found


def test_few_of_many_hits_are_found_where_filters_leave_few(many):
    for words, expected in (
        ("bien the:hiem", {0, 100, 200, 300, 400}),
        ("bien trangthai:published", set(range(0, 450, 60))),
        ("-chung the:hiem", {100, 200, 400}),
        ('"dien bien" the:hiem -chung', {100, 200, 400}),
        ("bi* -chung the:hiem", {100, 200, 400}),
        ("-dien", set()),
    ):
        for order in ORDERS:
            found = many.page(replace(order, words=words), limit=50)
            assert set(numbers(found)) == expected


def test_snippets_of_hits_further_down_come_when_they_are_asked_for(filled):
    whole = filled.page(Wanted(words="dien bien"))
    first, *rest = filled.page(Wanted(words="dien bien"), told=1)
    assert (first.snippet, first.untold) == (whole[0].snippet, False)
    assert {entry.snippet for entry in rest} == {""}
    assert all(entry.untold for entry in rest)
    told = filled.snippets("dien bien", [entry.id for entry in rest])
    assert told == {entry.id: entry.snippet for entry in whole[1:]}


_MANY = 1010
"""More hits of a phrase than are told from their texts at once."""


def test_a_phrase_with_the_typed_accents_is_found_far_down(library):
    others = [an_article("Khác", "hóc sính, các em học đây, sinh kia") for _ in range(_MANY)]
    library.save_all([an_article("Đầu", "học sinh giỏi"), *others])
    assert library.page(Wanted(words='"học sinh"'), limit=1)[0].title == "Đầu"
    for order in ORDERS:
        wanted = replace(order, words='"học sinh"')
        assert library.page(wanted, limit=1)[0].title == "Đầu"
        everything = paged(library, wanted, 700)
        assert everything[0].title == "Đầu"
        assert (len(everything), len({entry.id for entry in everything})) == (_MANY + 1, _MANY + 1)


def test_a_word_beside_an_underscore_is_listed_once(library):
    between = [an_article("Khác", "khác") for _ in range(_MANY)]
    library.save_all([an_article("Đầu", "#covid_19"), *between, an_article("Cuối", "covid")])
    assert titles(library.page(Wanted(words="covid"))) == ["Cuối", "Đầu"]

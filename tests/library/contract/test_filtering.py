"""Filters in a search: categories, people, tags, states, days, pictures."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.article.model import Article, Byline
from desktop.article.states import State
from tests.library.samples import an_article


@pytest.fixture
def filled(library, clock):
    media = library.add_media(b"picture", name="lũ.jpg", mime="image/jpeg")
    paper = library.add_media(b"paper", name="qd.pdf", mime="application/pdf")
    link = f'<p><a href="media:{paper.hash}">Quyết định</a></p>'
    library.save(
        an_article(
            "Hội nghị",
            categories=("Tin tức/Thông tin đối ngoại",),
            bylines=(Byline(name="Nguyễn Văn An"),),
            published_at=datetime(2018, 7, 12, 10, 23, tzinfo=UTC),
            state=State.PUBLISHED,
        )
    )
    library.save(
        an_article(
            "Lũ quét",
            categories=("Đời sống", "Tin tức/Thời sự"),
            tags=("mưa lũ", "Điện Biên"),
            bylines=(Byline(name="Trần Thị Bình"), Byline(name="Lê An")),
            published_at=datetime(2018, 8, 31, 16, 59, tzinfo=UTC),
        )
    )
    picture = f'<figure><img src="media:{media.hash}" alt="Lũ"></figure>'
    library.save(Article(title="Ảnh lũ", body=picture, state=State.SUBMITTED))
    library.save(Article(title="Công văn", body=link))
    return library


def found(library, query):
    return {entry.title for entry in library.search(query)}


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("chuyenmuc:thoi", {"Lũ quét"}),
        ("chuyenmuc:tin", {"Hội nghị", "Lũ quét"}),
        ('chuyenmuc:"tin tức/đối ngoại"', set()),
        ('chuyenmuc:"doi ngoai"', {"Hội nghị"}),
        ('chuyênmục:"đời sống"', {"Lũ quét"}),
        ("tacgia:an", {"Hội nghị", "Lũ quét"}),
        ('tacgia:"nguyen an"', {"Hội nghị"}),
        ('the:"mưa lũ"', {"Lũ quét"}),
        ("the:dien", {"Lũ quét"}),
        ("trangthai:published", {"Hội nghị"}),
        ("trangthai:sub", {"Ảnh lũ"}),
        ("ngay:2018-07", {"Hội nghị"}),
        ("ngay:2018-07..2018-08", {"Hội nghị", "Lũ quét"}),
        ("ngay:31/08/2018", {"Lũ quét"}),
        ("ngay:01/09/2018", set()),
        ("coanh:co", {"Ảnh lũ"}),
        ("coanh:khong", {"Hội nghị", "Lũ quét", "Công văn"}),
        ("tacgia:an -the:lu", {"Hội nghị"}),
        ("lũ the:lũ", {"Lũ quét"}),
        ("tacgia:an tacgia:binh", {"Lũ quét"}),
        ("tacgia:không-ai", set()),
    ],
)
def test_a_filter_finds_its_articles(query, titles, filled):
    assert found(filled, query) == titles


def test_a_quoted_name_means_itself_and_what_is_below(library):
    for title, tag, category in (
        ("a", "Điện Biên", "Tin tức"),
        ("b", "Điện Biên Phủ", "Tin tức/Thời sự"),
        ("c", "dien bien", "Tin tức khác"),
    ):
        library.save(Article(title=title, tags=(tag,), categories=(category,), topic=tag))
    assert found(library, 'the:"Điện Biên"') == {"a"}
    assert found(library, 'chude:"Điện Biên"') == {"a"}
    assert found(library, 'the:"DIEN BIEN"') == {"a", "c"}
    assert found(library, 'the:"dien bi"') == {"a", "b", "c"}
    assert found(library, 'chuyenmuc:"Tin tức"') == {"a", "b"}


def test_any_number_of_names_may_fit(library):
    tags = [f"thẻ {number}" for number in range(40_000)]
    library.save(Article(title="Nhiều", tags=tuple(tags)))
    assert found(library, "the:the") == {"Nhiều"}


@pytest.mark.parametrize("query", ["the:", "ngay:20", "ngay:2018-", 'chuyenmuc:""', "trangthai:"])
def test_a_filter_that_is_half_typed_says_nothing(query, filled):
    assert len(found(filled, query)) == 4


@pytest.mark.parametrize("query", ["http://lũ", "x:lũ", "athe:lũ"])
def test_other_words_with_a_colon_are_words(query, filled):
    assert found(filled, query) == set()


def test_a_byline_that_was_changed_is_found_by_its_new_name_only(filled):
    (entry,) = filled.search('tacgia:"tran binh"')
    article = filled.article(entry.id)
    filled.save(Article(id=article.id, title=article.title, bylines=(Byline(name="Phạm Chi"),)))
    assert found(filled, "tacgia:binh") == set()
    assert found(filled, "tacgia:chi") == {"Lũ quét"}


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "-"]),
            st.sampled_from(["chuyenmuc", "tacgia", "the", "trangthai", "ngay", "coanh"]),
            st.text(max_size=12),
        ),
        max_size=4,
    )
)
def test_whatever_is_typed_into_filters_is_a_query(filled, typed):
    filled.search(" ".join(f"{minus}{name}:{value}" for minus, name, value in typed))

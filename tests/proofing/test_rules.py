"""What a careful editor finds, and what must be left alone."""

import pytest

from desktop.article.body import normalise
from desktop.article.model import Article, Picture
from desktop.proofing import Severity, check

MEDIA = "a" * 64
WHOLE = Article(title="Khánh Hòa đón khách", sapo="Ngành du lịch có kết quả tốt.")


def found(**fields):
    body = normalise(fields.pop("body", "")).body
    values = {"title": WHOLE.title, "sapo": WHOLE.sapo} | fields
    return [finding.rule for finding in check(Article(body=body, **values))]


def test_nothing_is_found_in_a_whole_article():
    assert check(WHOLE) == ()


def test_a_missing_title_is_an_error():
    (finding,) = check(Article(sapo=WHOLE.sapo))
    assert (finding.rule, finding.severity) == ("title-missing", Severity.ERROR)


def test_a_missing_sapo_is_found():
    assert found(sapo="") == ["sapo-missing"]


def test_a_sapo_of_75_words_is_too_long():
    assert found(sapo="chữ " * 75) == ["sapo-long"]


@pytest.mark.parametrize(
    ("img", "rules"),
    [
        (f"<img src=media:{MEDIA}>", ["picture-alt-missing"]),
        (f"<img src=media:{MEDIA} alt=''>", ["picture-alt-missing"]),
        (f"<img src=media:{MEDIA} alt='Lễ hội'>", []),
        (f"<img src=media:{MEDIA} alt='' role=presentation>", []),
    ],
)
def test_pictures_need_a_text_unless_decorative(img, rules):
    assert found(body=img) == rules


def test_the_cover_needs_a_text_too():
    assert found(cover=Picture(media=MEDIA)) == ["picture-alt-missing"]
    assert found(cover=Picture(media=MEDIA, decorative=True)) == []


@pytest.mark.parametrize(
    ("body", "rules"),
    [
        ("<h2>a</h2><h3>b</h3><h4>c</h4><h2>d</h2>", []),
        ("<h3>a</h3>", ["heading-skipped"]),
        ("<h2>a</h2><h4>b</h4><h4>c</h4>", ["heading-skipped"]),
    ],
)
def test_headings_go_down_one_level_at_a_time(body, rules):
    assert found(body=body) == rules


def test_a_table_needs_header_cells():
    bare = "<table><tr><td>Huyện<td>Dân số</table>"
    rows = "<table><tr><th>Huyện<td>Dân số</table>"
    assert found(body=bare + rows) == ["table-header-missing"]


def test_an_excerpt_says_which_table():
    body = normalise("<table><tr><td>Huyện<td>Dân số</table>").body
    (finding,) = check(Article(title="a", sapo="b", body=body))
    assert finding.excerpt == "Huyện Dân số"

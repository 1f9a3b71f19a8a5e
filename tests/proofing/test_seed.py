"""The seed article: every fault that a careful editor finds, and nothing that is right."""

import pytest

from desktop.article.model import Article
from desktop.exchange import import_file
from desktop.library import Media
from desktop.proofing import Finding, check
from tests.proofing.reading import SAMPLES

FOUND = [
    ("sapo-long", "Trong 2 ngày", ""),
    ("sentence-long", "Đánh giá công tác", ""),
    ("syllable-confused", "tằng", "tặng"),
    ("space-at-end", "\u00a0", ""),
    ("sentence-long", "Nhiều đại biểu", ""),
    ("ellipsis-dots", "....", "..."),
    ("ellipsis-dots", "....", "..."),
    ("byline-missing", "", ""),
    ("source-missing", "", ""),
    ("date-missing", "", ""),
    ("picture-missing", "", ""),
    ("tags-missing", "", ""),
]


def _no_media(data: bytes, *, name: str, mime: str, width: int = 0, height: int = 0) -> Media:
    raise AssertionError(name)


@pytest.fixture(scope="module")
def seed() -> Article:
    return import_file(SAMPLES / "seed-article.md", _no_media).article


@pytest.fixture(scope="module")
def found(seed) -> tuple[Finding, ...]:
    return check(seed)


def test_all_its_faults_are_found_in_reading_order_and_nothing_else(found):
    told = [(f.rule, f.excerpt, f.suggestion) for f in found]
    assert len(told) == len(FOUND), told
    for (rule, excerpt, suggestion), (wanted, start, better) in zip(told, FOUND, strict=True):
        assert (rule, suggestion) == (wanted, better)
        assert excerpt.startswith(start)


def test_its_lengths_are_told(found):
    messages = " ".join(finding.message for finding in found)
    assert all(f"{length} words" in messages for length in (75, 149, 211))


def test_four_dots_are_told_as_unlike_the_three_elsewhere(found):
    dots = [finding.message for finding in found if finding.rule == "ellipsis-dots"]
    assert len(dots) == 2
    assert all("is “...” elsewhere" in message for message in dots)


@pytest.mark.parametrize(
    "right", ["Khánh Hòa", "3616/BTTTT-TTĐN", "kinh tế - xã hội", "2017 – 2020"]
)
def test_what_is_right_in_it_is_left_alone(seed, found, right):
    assert right in seed.sapo + seed.body
    assert not any(right in finding.excerpt for finding in found if len(finding.excerpt) < 40)


@pytest.mark.parametrize(
    ("line", "rule", "suggestion"),
    [
        ("Diện tích: 1586.3 Km2", "number-decimals", "1.586,3 km²"),
        ("Hôm nay : 0", "space-before-mark", ":"),
        ("Click để đánh giá bài viết", "english-word", "Bấm"),
    ],
)
def test_the_lines_beside_the_article_are_found_where_one_has_them(line, rule, suggestion):
    (finding,) = check(Article(title="Tin", sapo="Tin.", body=f"<p>{line}</p>"))
    assert (finding.rule, finding.suggestion, finding.mendable) == (rule, suggestion, True)


def test_the_population_beside_them_is_right():
    body = "<p>Dân số: 1.791.510 người</p>\n<p>Hôm qua: 14</p>"
    assert check(Article(title="Tin", sapo="Tin.", body=body)) == ()

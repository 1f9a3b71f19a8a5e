"""How seldom what is right is told as wrong, on pages of news and of rules without a fault.

The pages of `samples` are of this project's own making; their names and figures are invented.
"""

from html import escape

import pytest

from desktop.article.model import Article, Byline
from desktop.proofing import Finding, check
from tests.proofing.reading import SAMPLES

PAGES = sorted(SAMPLES.glob("*.txt"))
FIELDS = {"picture-missing", "tags-missing"}
MOST = 0.5
"""False findings in 500 words; the goal is fewer than one."""


def read(page) -> str:
    return page.read_text(encoding="utf-8").strip()


def found(page) -> list[Finding]:
    title, sapo, *paragraphs = read(page).split("\n")
    body = "\n".join(f"<p>{escape(line, quote=False)}</p>" for line in paragraphs)
    article = Article(title=title, sapo=sapo, body=body, bylines=(Byline(name="An"),))
    return [finding for finding in check(article) if finding.rule not in FIELDS]


def test_there_are_twenty_pages_and_three_of_them_are_rules():
    assert len(PAGES) >= 20
    assert len([page for page in PAGES if page.name.startswith("luat-")]) >= 3
    assert all(len(read(page).split()) >= 400 for page in PAGES)


def test_fewer_than_one_finding_in_a_thousand_words_is_false():
    words = sum(len(read(page).split()) for page in PAGES)
    false = [(page.name, each.rule, each.context) for page in PAGES for each in found(page)]
    print(f"{len(false)} false findings in {words} words: {false}")  # noqa: T201
    assert len(false) * 500 / words < MOST, false


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_no_page_has_more_than_one(page):
    assert len(found(page)) <= 1

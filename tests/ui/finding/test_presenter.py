"""What was found is said in whole sentences."""

import pytest

from desktop.article.model import Article
from desktop.editor.finding import Found, Query
from desktop.ui.finding.presenter import Finding

ARTICLE = Article(title="Điện Biên đón Tết", sapo="Bà con Điện Biên vui xuân.")


class View:
    """Remembers what it was told to show."""

    def __init__(self) -> None:
        self.shown: tuple[str, str, bool] = ("", "", False)

    def show_found(self, count: str, said: str, *, problem: bool) -> None:
        self.shown = (count, said, problem)


class Looker:
    """Remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Query] = []

    def look_for(self, query: Query) -> None:
        self.asked.append(query)


def said(query: Query, found: Found, article: Article = ARTICLE) -> tuple[str, str, bool]:
    view = View()
    finding = Finding(view, Looker(), lambda: article)
    finding.look_for(query)
    finding.take(found)
    return view.shown


def test_the_place_and_the_count_are_told() -> None:
    assert said(Query(text="lúa"), Found(count=17, current=3)) == ("3/17", "", False)


def test_nothing_is_told_before_anything_is_asked() -> None:
    assert said(Query(text=""), Found()) == ("", "", False)


def test_nothing_found_is_a_sentence() -> None:
    assert said(Query(text="lúa"), Found()) == ("", "Nothing found in the text.", False)


def test_a_pattern_that_cannot_be_read_is_a_problem() -> None:
    count, sentence, problem = said(Query(text="(", pattern=True), Found(refused=True))
    assert (count, problem) == ("", True)
    assert sentence.startswith("This pattern cannot be read.")


def test_a_pattern_that_might_never_be_done_is_a_problem() -> None:
    told = said(Query(text="(a+)+", pattern=True), Found(refused=True, endless=True))
    assert told == (
        "",
        "This pattern is too complex. Repeat nothing inside what is repeated.",
        True,
    )


def test_what_was_replaced_is_counted() -> None:
    assert said(Query(text="lúa"), Found(replaced=1))[1] == "1 place was replaced."
    assert said(Query(text="lúa"), Found(replaced=4))[1] == "4 places were replaced."


@pytest.mark.parametrize(
    ("query", "where"),
    [
        (Query(text="dien bien"), "in the title and in the sapo"),
        (Query(text="TET"), "in the title"),
        (Query(text="Điện Biên", accents=True, case=True), "in the title and in the sapo"),
        (Query(text="Dien", case=True), "in the title and in the sapo"),
        (Query(text="vui", accents=True), "in the sapo"),
    ],
)
def test_what_stands_in_title_or_sapo_is_told(query: Query, where: str) -> None:
    assert f"It is {where} too" in said(query, Found(count=1, current=1))[1]


@pytest.mark.parametrize(
    "query",
    [
        Query(text="dien", accents=True),
        Query(text="điện", case=True),
        Query(text="dien", pattern=True),
    ],
)
def test_title_and_sapo_are_not_told_of_where_they_lack_it(query: Query) -> None:
    assert said(query, Found(count=1, current=1))[1] == ""


def test_a_page_that_came_back_is_asked_again() -> None:
    looker = Looker()
    finding = Finding(View(), looker, lambda: ARTICLE)
    finding.look_for(Query(text="lúa"))
    finding.look_again()
    assert looker.asked == [Query(text="lúa")] * 2


def test_a_pattern_that_the_page_hung_on_is_not_tried_again() -> None:
    view, looker = View(), Looker()
    finding = Finding(view, looker, lambda: ARTICLE)
    finding.look_for(Query(text="(a+)+$", pattern=True))
    finding.look_again()
    assert len(looker.asked) == 1
    assert view.shown == ("", "The page stopped at this pattern.", True)

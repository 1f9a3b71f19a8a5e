"""What stands out among what readers did."""

from datetime import UTC, datetime

from desktop.article.readers import Rating, Readers, best_rated, most_read

AT = datetime(2026, 7, 12, tzinfo=UTC)


def test_the_most_read_come_first() -> None:
    assert most_read(Readers(at=AT, read={"a": 3, "b": 9, "c": 5}), 2) == ["b", "c"]


def test_one_delighted_reader_makes_no_best_article() -> None:
    ratings = {"one": Rating(5, 1), "many": Rating(190, 40), "bad": Rating(40, 40)}
    assert best_rated(Readers(at=AT, ratings=ratings), 3) == ["many", "one", "bad"]


def test_an_article_without_ratings_has_no_stars() -> None:
    assert Rating(0, 0).average == 0
    assert Rating(9, 2).average == 4.5

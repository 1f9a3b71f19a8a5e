"""What the checks find stands at the foot of the window."""

from desktop.article.model import Article
from desktop.ui.proofreading import Proofreading
from tests.ui.fakes import Surroundings


class Desk:
    def __init__(self) -> None:
        self.around, self.article, self.count = Surroundings(), Article(title="Bão số 3"), -1
        self.proofreading = Proofreading(self, self.around.place, lambda: self.article)

    def show_findings(self, count: int) -> None:
        self.count = count


def test_what_is_missing_is_counted_and_listed_when_asked_for() -> None:
    desk = Desk()
    desk.proofreading.check()
    assert desk.count > 0
    assert desk.around.teller.texts() == []
    desk.proofreading.tell()
    (text,) = desk.around.teller.texts()
    assert "sapo" in text
    assert text.count("•") == desk.count


def test_an_article_without_any_text_is_left_in_peace() -> None:
    desk = Desk()
    desk.article = Article()
    desk.proofreading.check()
    assert desk.count == 0


def test_the_list_of_one_article_goes_when_another_is_checked() -> None:
    desk = Desk()
    desk.proofreading.check()
    desk.proofreading.tell()
    desk.article = Article(title="Hội nghị")
    desk.proofreading.check()
    assert desk.around.teller.texts() == []


def test_an_answer_for_an_article_that_was_left_is_not_shown() -> None:
    desk = Desk()
    desk.around.background.held = True
    desk.proofreading.check()
    desk.article = Article()
    desk.around.background.step()
    assert desk.count == -1

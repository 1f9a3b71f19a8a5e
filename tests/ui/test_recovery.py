"""After a kill the text is offered back."""

from dataclasses import replace

from desktop.article.model import Article
from desktop.ui.recovery import Recovery
from desktop.ui.undoing import Undoing
from desktop.ui.writing import Listeners, Writing
from tests.ui.fakes import Page, Shelf, Surroundings


class Desk:
    """A start after a kill: a library, and a page with an empty article."""

    def __init__(self) -> None:
        self.around, self.shelf, self.page = Surroundings(), Shelf(), Page()
        self.undoing = Undoing(self.around.place)
        self.writing = Writing(
            self.shelf,
            self.page,
            self.around.place,
            listeners=Listeners(saved=lambda _article: None, clashed=lambda _clash: None),
            who="Lan",
            article=Article(),
            undoing=self.undoing,
        )
        self.recovery = Recovery(self.shelf, self.around.place, self.undoing, self.writing)

    def offer(self, article: Article, *, base: int = 0) -> Article:
        self.recovery.offer([self.shelf.keep_draft(article, base=base)])
        return article


def offered() -> tuple[Desk, Article]:
    desk = Desk()
    return desk, desk.offer(Article(title="Bão số 3"))


def test_the_message_names_the_article() -> None:
    desk, _ = offered()
    assert "Bão số 3" in desk.around.teller.texts()[0]


def test_restore_opens_the_article() -> None:
    desk, article = offered()
    desk.around.teller.take("Restore")
    assert desk.page.article == article


def test_discard_drops_the_draft_and_can_be_undone() -> None:
    desk, article = offered()
    desk.around.teller.take("Discard this draft")
    assert article.id not in desk.shelf.drafts
    desk.around.teller.take("Undo")
    assert desk.shelf.drafts[article.id].article == article
    assert "Bão số 3" in desk.around.teller.texts()[0]


def test_a_discarded_draft_of_the_open_article_is_back_and_so_is_what_was_typed_since() -> None:
    desk, article = Desk(), Article(title="Bão số 3", body="<p>Một</p>")
    desk.shelf.save(article)
    desk.offer(replace(article, body="<p>Bỏ lại</p>"), base=1)
    desk.around.teller.take("Discard this draft")
    desk.writing.open(article.id)
    desk.page.body = "<p>Viết mới</p>"
    desk.writing.edit_body(desk.page.body)
    desk.undoing.take_back_last()
    assert desk.page.body == desk.shelf.drafts[article.id].article.body == "<p>Bỏ lại</p>"
    assert desk.shelf.article(article.id).body == "<p>Viết mới</p>"


def test_later_leaves_the_draft_where_it_is() -> None:
    desk, article = offered()
    desk.around.teller.take("Later")
    assert article.id in desk.shelf.drafts
    assert desk.around.teller.texts() == []


def test_opening_the_article_from_the_list_answers_the_offer() -> None:
    desk, article = offered()
    desk.writing.open(article.id)
    assert not any("Bão số 3" in text for text in desk.around.teller.texts())


def test_a_text_without_a_title_is_named_by_its_first_words() -> None:
    desk = Desk()
    desk.offer(Article(body="<p>Sáng 12/7, tại thành phố Nha Trang đã khai mạc hội nghị</p>"))
    assert "“Sáng 12/7, tại thành phố Nha Trang đã…”" in desk.around.teller.texts()[0]


def test_restoring_is_the_answer_that_stands_out() -> None:
    desk, _ = offered()
    (message,) = desk.around.teller.shown.values()
    assert [offer.name for offer in message.offers if offer.primary] == ["Restore"]


def test_a_long_title_leaves_room_for_what_is_said() -> None:
    desk = Desk()
    desk.offer(Article(title="Lễ hội Hoa Ban năm 2027 đón hơn mười hai nghìn lượt khách"), base=1)
    (said,) = desk.around.teller.texts()
    assert said.startswith("“Lễ hội Hoa Ban năm 2027 đón hơn…”")


def test_two_discarded_texts_have_a_way_back_each() -> None:
    desk, article = offered()
    other = desk.offer(Article(title="Bão số 3"))
    for _ in range(2):
        desk.around.teller.take("Discard this draft")
    assert desk.shelf.drafts == {}
    for _ in range(2):
        desk.around.teller.take("Undo")
    assert set(desk.shelf.drafts) == {article.id, other.id}

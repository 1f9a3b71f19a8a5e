"""After a kill the text is offered back."""

from desktop.article.model import Article, now
from desktop.library import Draft
from desktop.ui.recovery import Recovery
from desktop.ui.undoing import Undoing
from desktop.ui.writing import Listeners, Writing
from tests.ui.fakes import Page, Shelf, Surroundings


def offered() -> tuple[Surroundings, Shelf, Article, list]:
    around, shelf, opened = Surroundings(), Shelf(), []
    article = Article(title="Bão số 3")
    draft = shelf.keep_draft(article, base=0)
    Recovery(shelf, around.place, Undoing(around.place), open_article=opened.append).offer([draft])
    return around, shelf, article, opened


def test_the_message_names_the_article() -> None:
    around, *_ = offered()
    assert "Bão số 3" in around.teller.texts()[0]


def test_restore_opens_the_article() -> None:
    around, _, article, opened = offered()
    around.teller.take("Restore")
    assert opened == [article.id]


def test_discard_drops_the_draft_and_can_be_undone() -> None:
    around, shelf, article, _ = offered()
    around.teller.take("Discard this draft")
    assert article.id not in shelf.drafts
    around.teller.take("Undo")
    assert shelf.drafts[article.id].article == article


def test_later_leaves_the_draft_where_it_is() -> None:
    around, shelf, article, _ = offered()
    around.teller.take("Later")
    assert article.id in shelf.drafts
    assert around.teller.texts() == []


def test_opening_the_article_from_the_list_answers_the_offer() -> None:
    around, shelf, article, _ = offered()
    writing = Writing(
        shelf,
        Page(),
        around.place,
        listeners=Listeners(saved=lambda _article: None, clashed=lambda _clash: None),
        who="Lan",
        article=Article(),
        undoing=Undoing(around.place),
    )
    writing.open(article.id)
    assert not any("Bão số 3" in text for text in around.teller.texts())


def test_a_text_without_a_title_is_named_by_its_first_words() -> None:
    around, shelf = Surroundings(), Shelf()
    article = Article(body="<p>Sáng 12/7, tại thành phố Nha Trang đã khai mạc hội nghị</p>")
    draft = shelf.keep_draft(article, base=0)
    Recovery(shelf, around.place, Undoing(around.place), open_article=lambda _id: None).offer(
        [draft]
    )
    assert "“Sáng 12/7, tại thành phố Nha Trang đã…”" in around.teller.texts()[0]


def test_restoring_is_the_answer_that_stands_out() -> None:
    around, *_ = offered()
    (message,) = around.teller.shown.values()
    assert [offer.name for offer in message.offers if offer.primary] == ["Restore"]


def test_a_long_title_leaves_room_for_what_is_said() -> None:
    draft = Draft(
        article=Article(title="Lễ hội Hoa Ban năm 2027 đón hơn mười hai nghìn lượt khách"),
        base_version=1,
        kept_at=now(),
    )
    around = Surroundings()
    Recovery(
        Shelf(), around.place, Undoing(around.place), open_article=lambda _article: None
    ).offer([draft])
    (said,) = around.teller.texts()
    assert said.startswith("“Lễ hội Hoa Ban năm 2027 đón hơn…”")


def test_two_discarded_texts_have_a_way_back_each() -> None:
    around, shelf, article, opened = offered()
    other = shelf.keep_draft(Article(title="Bão số 3"), base=0)
    Recovery(shelf, around.place, Undoing(around.place), open_article=opened.append).offer([other])
    for _ in range(2):
        around.teller.take("Discard this draft")
    assert shelf.drafts == {}
    for _ in range(2):
        around.teller.take("Undo")
    assert set(shelf.drafts) == {article.id, other.article.id}

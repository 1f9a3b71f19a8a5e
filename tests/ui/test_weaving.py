"""What came from elsewhere is taken up by the open article, and nothing that is typed is lost."""

from dataclasses import replace

from desktop.article.model import Article
from desktop.article.states import State
from desktop.library.errors import NoSuchVersion
from desktop.ui.undoing import Undoing
from desktop.ui.writing import Listeners, Standing, Writing
from tests.ui.fakes import Page, Shelf, Surroundings

ARTICLE = Article(title="Bão", body="<p>Một.</p>\n<p>Hai.</p>")


class Desk:
    """The article open in a page, and the library that it is kept in."""

    def __init__(self) -> None:
        self.shelf, self.page, self.around = Shelf(), Page(), Surroundings()
        self.clashes = []
        self.writing = Writing(
            self.shelf,
            self.page,
            self.around.place,
            listeners=Listeners(saved=lambda _article: None, clashed=self.clashes.append),
            who="lan",
            article=Article(),
            undoing=Undoing(self.around.place),
        )
        self.shelf.save(ARTICLE)
        self.writing.open(ARTICLE.id)

    def pull(self, **fields) -> None:
        """Let a colleague's text come into the library, and follow it."""
        self.shelf.kept[ARTICLE.id].append(replace(ARTICLE, **fields))
        self.writing.follow(ARTICLE.id)

    def type(self, body: str) -> None:
        self.page.body = body
        self.writing.edit_body(body)


def test_a_text_that_nobody_types_in_is_replaced() -> None:
    desk = Desk()
    desk.pull(title="Bão số 3", body="<p>Của đồng nghiệp.</p>")
    assert desk.page.article.title == "Bão số 3"
    assert desk.page.body == "<p>Của đồng nghiệp.</p>"
    assert not desk.writing.unsaved
    assert desk.page.kept.standing is Standing.SAVED
    assert len(desk.page.versions) == 2


def test_another_article_is_left_alone() -> None:
    desk = Desk()
    desk.writing.follow(Article().id)
    assert desk.page.article == ARTICLE


def test_what_is_typed_meanwhile_is_merged() -> None:
    desk = Desk()
    desk.type("<p>Một của tôi.</p>\n<p>Hai.</p>")
    desk.pull(body="<p>Một.</p>\n<p>Hai của bạn.</p>")
    assert desk.page.body == "<p>Một của tôi.</p>\n<p>Hai của bạn.</p>"
    assert desk.writing.unsaved
    draft = desk.shelf.drafts[ARTICLE.id]
    assert (draft.article.body, draft.base_version) == (desk.page.body, 2)
    assert desk.clashes == []


def test_keys_that_the_page_has_not_handed_over_yet_are_merged_too() -> None:
    desk = Desk()
    desk.page.body = "<p>Một của tôi.</p>\n<p>Hai.</p>"
    desk.pull(body="<p>Một.</p>\n<p>Hai của bạn.</p>")
    assert desk.page.body == "<p>Một của tôi.</p>\n<p>Hai của bạn.</p>"


def test_where_both_wrote_the_same_the_own_words_stay_and_both_are_to_be_decided_on() -> None:
    desk = Desk()
    desk.type("<p>Một của tôi.</p>\n<p>Hai.</p>")
    desk.pull(body="<p>Một của bạn.</p>\n<p>Hai.</p>")
    assert desk.page.body == "<p>Một của tôi.</p>\n<p>Hai.</p>"
    (clash,) = desk.clashes
    assert clash.is_with_colleague
    assert (clash.base.body, clash.mine.body) == (ARTICLE.body, desk.page.body)
    assert clash.theirs.body == "<p>Một của bạn.</p>\n<p>Hai.</p>"
    assert desk.shelf.kept[ARTICLE.id][-1].body == "<p>Một của bạn.</p>\n<p>Hai.</p>"


def test_what_follows_is_saved_on_top_of_what_came() -> None:
    desk = Desk()
    desk.pull(body="<p>Của đồng nghiệp.</p>")
    desk.type("<p>Của đồng nghiệp, và của tôi.</p>")
    desk.writing.save_now()
    assert [each.body for each in desk.shelf.kept[ARTICLE.id]] == [
        ARTICLE.body,
        "<p>Của đồng nghiệp.</p>",
        "<p>Của đồng nghiệp, và của tôi.</p>",
    ]


def test_saving_over_somebody_elses_version_keeps_both() -> None:
    desk = Desk()
    desk.type("<p>Một của tôi.</p>\n<p>Hai.</p>")
    desk.shelf.kept[ARTICLE.id].append(replace(ARTICLE, title="Bão số 3"))
    desk.writing.save_now()
    saved = desk.shelf.kept[ARTICLE.id][-1]
    assert (saved.title, saved.body) == ("Bão số 3", "<p>Một của tôi.</p>\n<p>Hai.</p>")
    assert len(desk.shelf.kept[ARTICLE.id]) == 3
    assert not desk.writing.unsaved


def test_a_draft_below_somebody_elses_version_keeps_its_words() -> None:
    desk = Desk()
    draft = replace(ARTICLE, body="<p>Một của tôi.</p>\n<p>Hai.</p>")
    desk.writing.new()
    desk.shelf.keep_draft(draft, base=1)
    desk.shelf.kept[ARTICLE.id].append(replace(ARTICLE, title="Bão số 3"))
    desk.writing.open(ARTICLE.id)
    desk.writing.save_now()
    saved = desk.shelf.kept[ARTICLE.id][-1]
    assert (saved.title, saved.body) == ("Bão số 3", draft.body)


def test_a_draft_whose_version_is_lost_opens_and_what_differs_is_a_clash(monkeypatch) -> None:
    desk = Desk()
    desk.writing.new()
    desk.shelf.keep_draft(replace(ARTICLE, body="<p>Của tôi.</p>"), base=1)
    desk.shelf.kept[ARTICLE.id].append(replace(ARTICLE, body="<p>Của bạn.</p>"))

    def lost(article_id, number):
        raise NoSuchVersion(article_id, number, 2)

    monkeypatch.setattr(desk.shelf, "version", lost)
    desk.writing.open(ARTICLE.id)
    assert desk.page.body == "<p>Của tôi.</p>"
    desk.writing.save()
    assert [(clash.mine.body, clash.theirs.body) for clash in desk.clashes] == [
        ("<p>Của tôi.</p>", "<p>Của bạn.</p>")
    ]


def test_an_article_without_versions_opens_with_its_draft(monkeypatch) -> None:
    desk = Desk()
    desk.writing.new()
    desk.shelf.keep_draft(replace(ARTICLE, body="<p>Của tôi.</p>"), base=1)
    monkeypatch.setattr(desk.shelf, "versions", lambda _article_id: [])
    desk.writing.open(ARTICLE.id)
    assert desk.page.body == "<p>Của tôi.</p>"


def test_a_step_taken_elsewhere_is_taken_up_though_it_made_no_version() -> None:
    desk = Desk()
    stepped = replace(ARTICLE, state=State.PUBLISHED, published_at=ARTICLE.created_at)
    desk.shelf.kept[ARTICLE.id][-1] = stepped
    desk.writing.follow(ARTICLE.id)
    assert desk.page.article == desk.writing.article == stepped
    assert not desk.writing.unsaved


def test_what_is_typed_when_a_step_is_taken_elsewhere_stays() -> None:
    desk = Desk()
    desk.type("<p>Một của tôi.</p>\n<p>Hai.</p>")
    desk.shelf.kept[ARTICLE.id][-1] = replace(ARTICLE, state=State.PUBLISHED)
    desk.writing.follow(ARTICLE.id)
    assert desk.writing.article.state is State.PUBLISHED
    assert desk.writing.article.body == "<p>Một của tôi.</p>\n<p>Hai.</p>"
    assert desk.writing.unsaved
    assert desk.clashes == []

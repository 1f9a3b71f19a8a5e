"""What is typed gets into the library, whatever happens."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from desktop.article.model import Article, now
from desktop.article.states import State
from desktop.ui.undoing import Undoing
from desktop.ui.writing import Listeners, Standing, Writing
from tests.ui.fakes import Page, Shelf, Surroundings


class Desk:
    """A writer at the page, with a library behind it."""

    def __init__(self) -> None:
        self.around, self.page, self.shelf = Surroundings(), Page(), Shelf()
        self.saved: list[Article] = []
        self.clashes: list[Any] = []
        self.undoing = Undoing(self.around.place)
        self.writing = Writing(
            self.shelf,
            self.page,
            self.around.place,
            listeners=Listeners(saved=self.saved.append, clashed=self.clashes.append),
            who="Lan",
            article=self.page.article,
            undoing=self.undoing,
        )

    def types(self, body: str) -> None:
        self.page.body = body
        self.writing.edit_body(body)

    @property
    def id(self):
        return self.writing.article.id

    def discards_a_draft(self) -> UUID:
        """Open an article with a draft, and go back to the saved version of it."""
        self.types("<p>Một</p>")
        self.writing.save()
        article = self.writing.article
        self.writing.new()
        self.shelf.keep_draft(replace(article, body="<p>Dở</p>"), base=1)
        self.writing.open(article.id)
        self.around.teller.take("Use the saved version")
        return article.id

    @property
    def draft_body(self) -> str:
        draft = self.shelf.drafts.get(self.id)
        return draft.article.body if draft else ""


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_typing_goes_into_the_draft_row(desk: Desk) -> None:
    desk.types("<p>Một</p>")
    assert desk.draft_body == "<p>Một</p>"
    assert desk.page.kept.standing is Standing.KEPT


def test_a_draft_remembers_the_version_it_started_from(desk: Desk) -> None:
    desk.types("<p>Một</p>")
    desk.writing.save()
    desk.types("<p>Hai</p>")
    assert desk.shelf.drafts[desk.id].base_version == 1


def test_saving_makes_a_version_and_takes_the_last_keystroke_along(desk: Desk) -> None:
    desk.types("<p>Một</p>")
    desk.page.body = "<p>Một hai</p>"
    desk.writing.save()
    assert desk.shelf.article(desk.id).body == "<p>Một hai</p>"
    assert desk.id not in desk.shelf.drafts
    assert desk.page.kept.standing is Standing.SAVED


def test_saving_without_changes_makes_no_version(desk: Desk) -> None:
    desk.types("<p>Một</p>")
    desk.writing.save()
    desk.writing.save()
    assert len(desk.shelf.kept[desk.id]) == 1


def test_an_untouched_new_article_is_never_kept(desk: Desk) -> None:
    desk.page.body = "<p></p>"
    desk.writing.new()
    assert desk.shelf.kept == {}


def test_leaving_for_another_article_saves_without_a_question(desk: Desk) -> None:
    left = desk.id
    desk.types("<p>Một</p>")
    desk.writing.new()
    assert desk.shelf.article(left).body == "<p>Một</p>"
    assert desk.id != left


def test_an_article_that_is_left_for_good_is_saved_first(desk: Desk) -> None:
    left = desk.id
    desk.types("<p>Một</p>")
    gone: list[str] = []
    desk.writing.leave(left, lambda: gone.append(desk.page.body))
    assert desk.shelf.article(left).body == "<p>Một</p>"
    assert gone == [""]


def test_another_article_is_left_without_closing_the_open_one(desk: Desk) -> None:
    desk.types("<p>Một</p>")
    gone: list[str] = []
    desk.writing.leave(Article().id, lambda: gone.append(desk.page.body))
    assert gone == ["<p>Một</p>"]
    assert desk.writing.unsaved


def test_one_draft_write_is_under_way_and_the_newest_text_wins(desk: Desk) -> None:
    desk.around.background.held = True
    for body in ("<p>a</p>", "<p>ab</p>", "<p>abc</p>"):
        desk.types(body)
    assert len(desk.around.background.waiting) == 1
    desk.around.background.step()
    assert desk.draft_body == "<p>abc</p>"
    assert desk.shelf.draft_writes == 2


def test_a_failed_draft_says_so_until_it_works_again(desk: Desk) -> None:
    desk.shelf.broken = True
    desk.types("<p>Một</p>")
    assert desk.around.teller.texts() == ["told: DiskIsFull"]
    assert desk.page.kept.standing is Standing.FAILED
    desk.shelf.broken = False
    desk.around.later.pass_by(1_000)
    assert desk.around.teller.texts() == []
    assert desk.draft_body == "<p>Một</p>"


def test_tries_come_further_apart_up_to_half_a_minute(desk: Desk) -> None:
    desk.shelf.broken = True
    desk.types("<p>Một</p>")
    waits = []
    for _ in range(7):
        (wait,) = desk.around.later.waits()
        waits.append(wait)
        desk.around.later.pass_by(wait)
    assert waits == [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]


def test_text_that_cannot_be_saved_is_not_left(desk: Desk) -> None:
    desk.types("<p>Một</p>")
    article = desk.id
    desk.shelf.broken = True
    desk.writing.new()
    assert desk.id == article
    assert desk.writing.article.body == "<p>Một</p>"


def test_the_article_that_cannot_be_left_stays_marked_in_the_list(desk: Desk) -> None:
    other = desk.shelf.save(Article(title="Khác", body="<p>Khác</p>")).article
    desk.types("<p>Một</p>")
    desk.shelf.broken = True
    desk.writing.open(other.id)
    assert desk.page.marked == [desk.id]


def test_the_open_article_stays_marked_where_another_cannot_be_read(desk: Desk) -> None:
    article, gone = desk.id, uuid4()
    desk.writing.open(gone)
    assert (desk.id, desk.page.marked) == (article, [article])
    assert desk.around.teller.texts() == ["told: NoSuchArticle"]


def test_closing_is_told_that_saving_failed(desk: Desk) -> None:
    desk.types("<p>Một</p>")
    desk.shelf.broken = True
    answers: list[str] = []
    desk.writing.save(lambda: answers.append("saved"), lambda: answers.append("failed"))
    assert answers == ["failed"]


def test_typing_while_a_save_is_under_way_stays_unsaved(desk: Desk) -> None:
    desk.types("<p>Một</p>")
    desk.around.background.held = True
    desk.writing.save()
    desk.types("<p>Một hai</p>")
    desk.around.background.step()
    assert desk.writing.unsaved
    assert desk.draft_body == "<p>Một hai</p>"


def test_an_article_with_a_draft_opens_where_the_writer_stopped(desk: Desk) -> None:
    article = Article(title="Cũ", body="<p>Cũ</p>")
    desk.shelf.save(article)
    desk.shelf.keep_draft(replace(article, body="<p>Dở</p>"), base=1)
    desk.writing.open(article.id)
    assert desk.page.body == "<p>Dở</p>"
    assert desk.writing.unsaved


def test_the_saved_version_can_be_had_instead_of_the_draft_and_back_again(desk: Desk) -> None:
    article = Article(title="Cũ", body="<p>Cũ</p>")
    desk.shelf.save(article)
    desk.shelf.keep_draft(replace(article, body="<p>Dở</p>"), base=1)
    desk.writing.open(article.id)
    desk.around.teller.take("Use the saved version")
    assert desk.page.body == "<p>Cũ</p>"
    desk.around.teller.take("Undo")
    assert desk.page.body == "<p>Dở</p>"


def test_a_version_is_restored_as_a_new_one(desk: Desk) -> None:
    desk.types("<p>Một</p>")
    desk.writing.save()
    desk.types("<p>Hai</p>")
    desk.writing.restore(1)
    assert desk.page.body == "<p>Một</p>"
    assert [each.body for each in desk.shelf.kept[desk.id]] == [
        "<p>Một</p>",
        "<p>Hai</p>",
        "<p>Một</p>",
    ]


def test_a_restored_version_is_taken_back_from_the_list_and_forgets_no_later_words(
    desk: Desk,
) -> None:
    desk.types("<p>Một</p>")
    desk.writing.save()
    desk.types("<p>Hai</p>")
    desk.writing.restore(1)
    first, other = desk.id, Article(title="Khác")
    desk.shelf.save(other)
    desk.writing.open(other.id)
    desk.undoing.take_back_last()
    assert desk.shelf.kept[first][-1].body == "<p>Hai</p>"
    assert desk.shelf.kept[other.id] == [other]
    assert desk.page.body == "<p>Hai</p>"


def test_the_last_keystroke_is_a_version_before_a_restored_version_is_taken_back(
    desk: Desk,
) -> None:
    desk.types("<p>Một</p>")
    desk.writing.save()
    desk.types("<p>Hai</p>")
    desk.writing.restore(1)
    desk.page.body = "<p>Một, chữ cuối</p>"
    desk.undoing.take_back_last()
    assert desk.page.body == "<p>Hai</p>"
    assert "<p>Một, chữ cuối</p>" in [each.body for each in desk.shelf.kept[desk.id]]


def test_a_discarded_draft_is_taken_back_from_the_list_and_what_was_typed_since_is_a_version(
    desk: Desk,
) -> None:
    article_id = desk.discards_a_draft()
    desk.types("<p>Gõ sau</p>")
    desk.page.body = "<p>Gõ sau, chữ cuối</p>"
    desk.undoing.take_back_last()
    assert desk.page.body == "<p>Dở</p>"
    assert desk.shelf.kept[article_id][-1].body == "<p>Gõ sau, chữ cuối</p>"


@pytest.mark.parametrize("saved", [False, True])
def test_a_draft_that_is_back_does_not_clash_with_its_writers_own_words(
    desk: Desk, *, saved: bool
) -> None:
    article_id = desk.discards_a_draft()
    desk.types("<p>Gõ sau</p>")
    if saved:
        desk.writing.save()
    desk.undoing.take_back_last()
    desk.writing.save()
    assert desk.clashes == []
    assert desk.shelf.kept[article_id][-1].body == "<p>Dở</p>"


def test_a_draft_that_is_back_still_clashes_with_a_colleagues_words(desk: Desk) -> None:
    article_id = desk.discards_a_draft()
    former = desk.shelf.kept[article_id][-1]
    desk.shelf.kept[article_id].append(replace(former, body="<p>Của bạn</p>"))
    desk.writing.follow(article_id)
    desk.undoing.take_back_last()
    desk.writing.save()
    assert [clash.theirs.body for clash in desk.clashes] == ["<p>Của bạn</p>"]


def test_a_draft_stays_discarded_while_what_was_typed_since_cannot_be_saved(desk: Desk) -> None:
    article_id = desk.discards_a_draft()
    desk.types("<p>Gõ sau</p>")
    desk.shelf.broken = True
    desk.undoing.take_back_last()
    assert desk.page.body == "<p>Gõ sau</p>"
    desk.shelf.broken = False
    desk.undoing.take_back_last()
    assert desk.page.body == "<p>Dở</p>"
    assert desk.shelf.kept[article_id][-1].body == "<p>Gõ sau</p>"


def test_a_step_saves_first_and_then_changes_the_state(desk: Desk) -> None:
    desk.types("<p>Một</p>")
    desk.writing.step(State.SUBMITTED, "")
    assert desk.page.article.state is State.SUBMITTED
    assert desk.shelf.article(desk.id).body == "<p>Một</p>"


def test_an_article_is_not_returned_without_a_reason(desk: Desk) -> None:
    desk.writing.step(State.SUBMITTED, "")
    desk.writing.step(State.RETURNED, " ")
    assert desk.around.teller.texts() == ["told: ReasonMissing"]
    assert desk.page.article.state is State.SUBMITTED


def test_a_schedule_is_for_the_moment_that_was_asked_for(desk: Desk) -> None:
    for state in (State.SUBMITTED, State.APPROVED):
        desk.writing.step(state, "")
    desk.writing.step(State.SCHEDULED, "")
    assert desk.around.teller.texts() == ["told: MomentMissing"]
    moment = now() + timedelta(days=1)
    desk.writing.step(State.SCHEDULED, "", moment)
    kept = desk.shelf.article(desk.id)
    assert (kept.state, kept.publish_at) == (State.SCHEDULED, moment)


def test_an_edit_after_approval_asks_for_a_new_one(desk: Desk) -> None:
    desk.types("<p>Một</p>")
    for state in (State.SUBMITTED, State.APPROVED):
        desk.writing.step(state, "")
    desk.types("<p>Hai</p>")
    desk.writing.save()
    assert desk.page.article.state is State.SUBMITTED


def test_the_panels_are_told_of_every_saved_version(desk: Desk) -> None:
    desk.types("<p>Một</p>")
    desk.writing.save()
    assert [article.body for article in desk.saved] == ["<p>Một</p>"]


def test_what_was_typed_on_an_article_that_is_gone_opens_as_a_new_one(desk: Desk) -> None:
    typed = Article(title="Viết dở")
    desk.shelf.keep_draft(typed, base=4)
    desk.writing.open(typed.id)
    assert (desk.writing.article, desk.writing.base) == (typed, 0)
    desk.writing.save_now()
    assert desk.shelf.kept[typed.id] == [typed]

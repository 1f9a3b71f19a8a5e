"""The presenter: what is shown of a conflict, and what comes of the choices."""

from dataclasses import replace

import pytest

from desktop.article.body import plain_text
from desktop.article.merging import Side
from desktop.article.post import Conflict, ConflictKind
from desktop.sync.resolving import Keep
from desktop.ui.conflicts.choices import OwnWords
from desktop.ui.conflicts.deciding import ARTICLE, Deciding
from tests.ui.conflicts.conftest import (
    BASE,
    CONFLICT,
    DELETED_HERE,
    DELETED_THERE,
    MINE,
    PARAGRAPHS,
    THEIRS,
    Decisions,
    Followed,
    wordpress,
)
from tests.ui.fakes import Background, Surroundings


class View:
    """Remembers what it is shown."""

    def __init__(self) -> None:
        self.question = None
        self.deletion: Conflict | None = None
        self.made: dict = {}
        self.can_undo = False
        self.asked: list = []
        self.busy = False
        self.left = 0

    def show_question(self, question) -> None:
        self.question = question

    def show_deletion(self, conflict) -> None:
        self.deletion = conflict

    def show_choices(self, made, *, can_undo) -> None:
        self.made, self.can_undo = dict(made), can_undo

    def ask(self, key) -> None:
        self.asked.append(key)

    def show_busy(self, *, busy) -> None:
        self.busy = busy

    def leave(self) -> None:
        self.left += 1

    @property
    def names(self) -> list[str]:
        return [spot.name for spot in self.question.spots]

    @property
    def paragraph(self) -> int:
        """The place of the only paragraph that clashes."""
        [key] = [spot.key for spot in self.question.spots if isinstance(spot.key, int)]
        return key


@pytest.fixture
def view() -> View:
    return View()


@pytest.fixture
def around() -> Surroundings:
    return Surroundings()


@pytest.fixture
def begin(view, decisions, followed, around):
    def begin(conflict: Conflict = CONFLICT) -> Deciding:
        deciding = Deciding(view, conflict, decisions, around.place, followed.wishes())
        deciding.begin()
        return deciding

    return begin


def said(article) -> list[str]:
    return plain_text(article.body).split("\n")


def test_every_clash_is_a_place_and_the_rest_merged_by_itself(begin, view: View) -> None:
    begin()
    assert view.names == ["Title", "Category", "Paragraph 2 of the text"]
    assert [(change.name, change.side) for change in view.question.changes] == [
        ("Sapo", Side.THEIRS),
        ("Paragraph 3 of the text", Side.MINE),
        ("Paragraph 5 of the text", Side.THEIRS),
    ]


def test_both_can_stay_of_sets_and_paragraphs_and_own_words_of_texts(begin, view: View) -> None:
    begin()
    assert [(spot.both, spot.own is not None) for spot in view.question.spots] == [
        (False, True),
        (True, False),
        (True, True),
    ]


def test_finishing_goes_to_the_first_place_that_is_not_decided(
    begin, view: View, decisions: Decisions
) -> None:
    deciding = begin()
    deciding.choose("title", Side.MINE)
    deciding.finish()
    assert view.asked == ["categories"]
    assert decisions.articles == []


def test_choices_become_the_article(
    begin, view: View, decisions: Decisions, followed: Followed
) -> None:
    deciding = begin()
    deciding.choose("title", Side.THEIRS)
    deciding.choose("categories", Side.BOTH)
    deciding.choose(view.paragraph, Side.BOTH)
    deciding.finish()
    [article] = decisions.articles
    assert article.title == THEIRS.title
    assert article.categories == ("Đối ngoại", "Thời sự")
    assert article.sapo == THEIRS.sapo
    assert len(said(article)) == 6
    assert (view.left, followed.resolved) == (1, 1)


@pytest.mark.parametrize(
    ("side", "title", "second"),
    [
        (Side.MINE, MINE.title, PARAGRAPHS[1].replace("tằng", "tặng")),
        (Side.THEIRS, THEIRS.title, PARAGRAPHS[1].replace("thể", "thể và 30 cá nhân")),
    ],
)
def test_one_side_can_be_chosen_everywhere(
    begin, view: View, decisions: Decisions, side, title, second
) -> None:
    deciding = begin()
    deciding.choose_all(side)
    deciding.finish()
    [article] = decisions.articles
    assert (article.title, said(article)[1]) == (title, second)
    assert said(article)[2] == PARAGRAPHS[2].replace("bốn", "năm")


def test_own_words_stand_in_the_shape_of_the_paragraph(
    begin, view: View, decisions: Decisions
) -> None:
    deciding = begin()
    deciding.choose_all(Side.MINE)
    deciding.choose("title", OwnWords("Tựa mới"))
    deciding.choose(view.paragraph, OwnWords("Một <b>\n\nHai"))
    deciding.finish()
    [article] = decisions.articles
    assert article.title == "Tựa mới"
    after = PARAGRAPHS[2].replace("bốn", "năm")
    expected = (PARAGRAPHS[0], "Một &lt;b&gt;", "Hai", after, PARAGRAPHS[3], "Ảnh: TTXVN.")
    assert article.body == wordpress(*expected)


def test_a_choice_can_be_changed_and_taken_back(begin, view: View) -> None:
    deciding = begin()
    deciding.choose("title", Side.MINE)
    deciding.choose("title", Side.THEIRS)
    assert view.made == {"title": Side.THEIRS}
    deciding.undo()
    assert view.made == {"title": Side.MINE}
    deciding.undo()
    assert view.made == {}
    assert not view.can_undo


def test_choosing_everywhere_is_one_step_back(begin, view: View) -> None:
    deciding = begin()
    deciding.choose("title", Side.MINE)
    deciding.choose_all(Side.THEIRS)
    deciding.undo()
    assert view.made == {"title": Side.MINE}


def test_typing_own_words_is_one_step_back(begin, view: View) -> None:
    deciding = begin()
    for text in ("T", "Tự", "Tựa"):
        deciding.choose("title", OwnWords(text))
    assert view.made == {"title": OwnWords("Tựa")}
    deciding.undo()
    assert view.made == {}


def test_going_on_in_the_editor_keeps_both_where_nothing_is_chosen(
    begin, view: View, decisions: Decisions, followed: Followed
) -> None:
    deciding = begin()
    deciding.choose("title", Side.THEIRS)
    deciding.go_on_in_editor()
    [article] = decisions.articles
    assert article.title == THEIRS.title
    assert len(said(article)) == 6
    assert (followed.resolved, followed.edited) == (1, [BASE.id])


def test_a_decision_that_cannot_be_written_is_told_and_can_be_tried_again(
    begin, view: View, decisions: Decisions, followed: Followed, around: Surroundings
) -> None:
    decisions.broken = True
    deciding = begin()
    deciding.choose_all(Side.MINE)
    deciding.finish()
    assert around.teller.texts() == ["told: DiskIsFull"]
    assert (view.left, view.busy, followed.resolved) == (0, False, 0)
    decisions.broken = False
    deciding.finish()
    assert followed.resolved == 1


def test_nothing_can_be_pressed_while_it_is_written(
    view: View, decisions: Decisions, followed: Followed
) -> None:
    around = Surroundings(background=Background(held=True))
    deciding = Deciding(view, CONFLICT, decisions, around.place, followed.wishes())
    deciding.begin()
    around.background.step()
    deciding.choose_all(Side.MINE)
    deciding.finish()
    assert view.busy
    assert followed.resolved == 0


def test_a_window_that_is_closed_at_once_is_shown_nothing_more(
    view: View, decisions: Decisions, followed: Followed
) -> None:
    around = Surroundings(background=Background(held=True))
    deciding = Deciding(view, CONFLICT, decisions, around.place, followed.wishes())
    deciding.begin()
    deciding.let_go()
    around.background.step()
    assert view.question is None


def test_the_article_as_it_is_saved_by_now_is_mine(begin, view: View, decisions: Decisions) -> None:
    decisions.fresh = replace(MINE, title=THEIRS.title)
    begin()
    assert view.names == ["Category", "Paragraph 2 of the text"]


def test_an_article_saved_meanwhile_is_shown_anew_and_not_written_over(
    begin, view: View, decisions: Decisions, around: Surroundings
) -> None:
    deciding = begin()
    deciding.choose_all(Side.MINE)
    decisions.fresh = replace(MINE, title=THEIRS.title)
    deciding.finish()
    assert decisions.articles == []
    assert (view.left, view.busy, view.made) == (0, False, {})
    assert view.names == ["Category", "Paragraph 2 of the text"]
    [told] = around.teller.texts()
    assert told.startswith("The article was saved again")
    deciding.choose_all(Side.THEIRS)
    deciding.finish()
    assert [article.title for article in decisions.articles] == [THEIRS.title]


def test_what_merges_by_itself_by_now_only_wants_finishing(
    begin, view: View, decisions: Decisions
) -> None:
    decisions.fresh = THEIRS
    deciding = begin()
    assert view.question.spots == ()
    deciding.finish()
    assert decisions.articles == [THEIRS]


def test_without_a_common_past_the_portals_text_is_marked_against_mine(begin, view: View) -> None:
    begin(replace(CONFLICT, base=None))
    title = view.question.spots[0]
    assert title.base is None
    assert [span.kind.value for span in title.mine] == ["same"]
    assert "added" in [span.kind.value for span in title.theirs]
    assert view.question.changes == ()


@pytest.mark.parametrize("conflict", [DELETED_HERE, DELETED_THERE])
@pytest.mark.parametrize(("side", "keep"), [(Side.MINE, Keep.MINE), (Side.THEIRS, Keep.THEIRS)])
def test_a_deletion_is_decided_for_one_side(
    begin, view: View, decisions: Decisions, followed: Followed, conflict, side, keep
) -> None:
    deciding = begin(conflict)
    assert view.deletion == conflict
    deciding.finish()
    assert view.asked == [ARTICLE]
    deciding.choose(ARTICLE, side)
    deciding.finish()
    assert decisions.kept == [keep]
    assert followed.resolved == 1


def test_what_was_written_over_is_compared_like_any_other_text(begin, view: View) -> None:
    begin(replace(CONFLICT, kind=ConflictKind.OVERTAKEN))
    assert view.names == ["Title", "Category", "Paragraph 2 of the text"]

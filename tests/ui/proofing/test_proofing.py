"""What is found is shown, mended and ignored."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect

from desktop.article.model import Article
from desktop.editor.findings import MarkAsked, Mend
from desktop.proofing import Part, Severity
from desktop.proofing.remedies import HeadingLevel
from desktop.settings.model import Tones
from desktop.ui.proofing.ignoring import Reach
from tests.ui.proofing.fakes import Desk

STAMPED = "<p>Văn bản đóng dấu TỐI MẬT.</p>"
FAULT = "cho cho"
BODY = "<p>Trao bằng khen cho cho các tập thể.</p>"
ARTICLE = Article(title="Lễ hội Hoa Ban", sapo="Hàng nghìn người dự hội.", body=BODY)


@pytest.fixture
def desk() -> Desk:
    made = Desk(ARTICLE)
    made.proofing.check()
    return made


def excerpts(desk: Desk) -> list[str]:
    return [each.finding.excerpt for kind in desk.view.kinds for each in kind.found]


def test_what_is_found_is_listed_counted_and_marked(desk: Desk) -> None:
    assert FAULT in excerpts(desk)
    assert desk.view.count == len(excerpts(desk))
    assert [mark.text for mark in desk.page.marked[0]] == [FAULT]


def test_an_article_without_any_text_is_left_in_peace() -> None:
    desk = Desk(Article())
    desk.proofing.check()
    assert desk.view.count == 0


def test_the_gravest_is_listed_first(desk: Desk) -> None:
    desk.write(BODY + "\n<p>Văn bản đóng dấu TỐI MẬT.</p>")
    severities = [kind.severity for kind in desk.view.kinds]
    assert severities[0] is Severity.STOP
    assert severities == sorted(severities, key=list(Severity).index)


def test_a_finding_keeps_its_number_while_the_text_before_it_grows(desk: Desk) -> None:
    number = desk.view.found(FAULT).id
    desk.write("<p>Đoạn mới.</p>\n" + BODY)
    assert desk.view.found(FAULT).id == number
    assert desk.view.found(FAULT).finding.place.block == 1


def test_of_two_checks_at_once_the_second_waits_and_only_its_answer_is_shown(desk: Desk) -> None:
    desk.thread.held = True
    desk.write("<p>Một.</p>")
    desk.write("<p>Hai.</p>")
    desk.write(BODY)
    assert len(desk.thread.waiting) == 1
    before = desk.view.kinds
    desk.view.kinds = []
    desk.thread.waiting.pop(0)()
    assert desk.view.kinds == []
    desk.thread.step()
    assert FAULT in excerpts(desk)
    assert [kind.rule for kind in before] == desk.view.rules()


def test_what_is_written_is_checked_once_when_the_keys_rest(desk: Desk) -> None:
    desk.thread.held = True
    desk.type("<p>Một.</p>")
    desk.type("<p>Hai.</p>")
    desk.checking.catch_up(desk.article)
    assert not desk.thread.waiting
    desk.checking.rested()
    assert len(desk.thread.waiting) == 1
    desk.thread.step()
    assert FAULT not in excerpts(desk)
    desk.clock.pass_by(60_000)
    assert not desk.thread.waiting


def test_who_writes_without_a_rest_is_told_of_faults_all_the_same(desk: Desk) -> None:
    desk.write("<p>Một.</p>")
    for _ in range(10):
        assert FAULT not in excerpts(desk)
        desk.type(BODY)
        desk.clock.pass_by(1_000)
    assert FAULT in excerpts(desk)


def test_what_is_written_is_checked_when_nobody_says_that_the_keys_rest(desk: Desk) -> None:
    desk.type("<p>Một.</p>")
    desk.clock.pass_by(2_000)
    assert FAULT not in excerpts(desk)


def test_what_is_kept_right_after_it_was_checked_is_not_checked_again(desk: Desk) -> None:
    desk.thread.held = True
    desk.checking.catch_up(desk.article)
    assert not desk.thread.waiting
    desk.checking.catch_up(replace(desk.article, title="Bài khác"))
    assert desk.thread.waiting


def test_what_could_not_be_checked_is_checked_when_it_is_kept(desk: Desk) -> None:
    desk.shelf.broken = True
    desk.write("<p>Một.</p>")
    desk.shelf.broken = False
    desk.checking.catch_up(desk.article)
    assert FAULT not in excerpts(desk)


def test_what_was_written_during_a_check_that_failed_is_checked_after_it(desk: Desk) -> None:
    desk.thread.held = desk.shelf.broken = True
    desk.proofing.check()
    desk.write("<p>Một.</p>")
    desk.thread.waiting.pop(0)()
    desk.shelf.broken = False
    desk.thread.step()
    assert FAULT not in excerpts(desk)


def test_an_answer_for_an_article_that_was_left_is_not_shown(desk: Desk) -> None:
    desk.thread.held = True
    desk.proofing.check()
    desk.article = Article(title="Bài khác")
    desk.view.count = -1
    desk.thread.step()
    assert desk.view.count == -1


def test_a_mend_is_asked_of_the_page(desk: Desk) -> None:
    found = desk.view.found(FAULT)
    desk.proofing.mend([found.id])
    assert desk.page.mends == [[Mend(id=found.id, text="cho")]]


def test_what_is_suggested_and_not_certain_is_put_in_at_a_click(desk: Desk) -> None:
    desk.write("<p>Họp sáng thứ Sáu, ngày 12/7/2018.</p>")
    found = desk.view.found("thứ Sáu")
    assert not found.finding.mendable
    desk.proofing.mend([found.id])
    assert desk.page.mends == [[Mend(id=found.id, text="thứ năm")]]


def test_a_heading_is_mended_by_its_level(desk: Desk) -> None:
    desk.write("<h2>Một</h2>\n<h4>Hai</h4>")
    found = desk.view.found("Hai")
    desk.proofing.mend([found.id])
    assert desk.page.mends == [[Mend(id=found.id, remedy=HeadingLevel(3))]]


def test_a_mend_that_came_too_late_is_told_and_the_text_checked_again(desk: Desk) -> None:
    desk.proofing.mend([desk.view.found(FAULT).id])
    desk.thread.held = True
    desk.page.mended(1, 0)
    assert desk.around.teller.texts() == ["Nothing was mended: other words stand there now."]
    assert desk.thread.waiting


def test_title_and_sapo_are_mended_with_a_way_back(desk: Desk) -> None:
    desk.article = replace(
        ARTICLE, title="Lễ hội của của Hoa Ban", sapo="Người người dự hội của của Ban."
    )
    before = desk.article
    desk.proofing.check()
    numbers = [each.id for kind in desk.view.kinds for each in kind.found if not each.in_body]
    desk.proofing.mend(numbers)
    assert desk.article.title == "Lễ hội của Hoa Ban"
    assert desk.article.sapo.endswith("của Ban.")
    desk.around.teller.take("Undo")
    assert desk.article == before


def test_a_title_that_changed_since_is_not_mended(desk: Desk) -> None:
    desk.article = replace(ARTICLE, title="Lễ hội của của Hoa Ban")
    desk.proofing.check()
    number = desk.view.found("của của").id
    desk.article = replace(ARTICLE, title="Ngày hội của của Hoa Ban")
    desk.proofing.mend([number])
    assert desk.article.title == "Ngày hội của của Hoa Ban"


def test_a_finding_in_the_title_leads_there(desk: Desk) -> None:
    desk.article = replace(ARTICLE, title="Lễ hội của của Hoa Ban")
    desk.proofing.check()
    desk.proofing.go_to(desk.view.found("của của").id)
    assert desk.view.words == (Part.TITLE, 7, 14)


@pytest.mark.parametrize("reach", Reach)
def test_what_is_ignored_is_found_no_more_until_that_is_undone(desk: Desk, reach: Reach) -> None:
    desk.proofing.ignore(desk.view.found(FAULT).id, reach)
    assert FAULT not in excerpts(desk)
    desk.around.teller.take("Undo")
    assert FAULT in excerpts(desk)


def test_ignoring_here_leaves_the_same_words_elsewhere(desk: Desk) -> None:
    desk.write(BODY + "\n<p>Quà tặng cho cho bà con.</p>")
    desk.proofing.ignore(desk.view.found(FAULT).id, Reach.HERE)
    assert excerpts(desk).count(FAULT) == 1
    desk.proofing.ignore(desk.view.found(FAULT).id, Reach.ARTICLE)
    desk.write(BODY)
    assert FAULT not in excerpts(desk)


def test_what_is_always_ignored_is_remembered_for_every_article(desk: Desk) -> None:
    rule = desk.view.found(FAULT).finding.rule
    desk.proofing.ignore(desk.view.found(FAULT).id, Reach.ALWAYS)
    assert desk.settings.ignored == ((rule, FAULT),)
    desk.article = replace(ARTICLE, id=Article().id)
    desk.proofing.check()
    assert FAULT not in excerpts(desk)


def test_without_marking_the_list_still_tells(desk: Desk) -> None:
    desk.ignoring.mark_while_writing(on=False)
    assert desk.page.marked == {}
    assert FAULT in excerpts(desk)
    assert not desk.settings.mark_while_writing


def test_a_card_shows_what_the_writer_asks_about_and_goes_with_it(desk: Desk) -> None:
    found = desk.view.found(FAULT)
    asked = MarkAsked(id=found.id, place=QRect(10, 10, 50, 20), by_key=False)
    desk.page.mark_asked.emit(asked)
    assert desk.view.card == (found, asked)
    desk.write("<p>Trao bằng khen.</p>")
    assert desk.view.card is None


def test_a_secret_mark_asks_before_anything_goes_out(desk: Desk) -> None:
    gone: list[object] = []
    desk.proofing.guard(gone.append)
    assert gone == [frozenset()]
    desk.write(STAMPED)
    desk.proofing.guard(gone.append)
    assert gone == [frozenset()]
    desk.around.teller.take("Send it all the same")
    assert gone == [frozenset(), {desk.article.id}]


def test_a_mark_that_no_check_has_found_yet_asks_too(desk: Desk) -> None:
    gone: list[object] = []
    desk.type(STAMPED)
    assert "TỐI MẬT" not in excerpts(desk)
    desk.proofing.guard(gone.append)
    desk.around.teller.take("Look at it")
    assert (gone, desk.view.opened) == ([], 1)


@pytest.mark.parametrize(("reach", "asked"), [(Reach.ARTICLE, False), (Reach.ALWAYS, True)])
def test_only_what_is_ignored_in_this_article_is_not_asked_about(
    desk: Desk, reach: Reach, asked: bool
) -> None:
    gone: list[object] = []
    desk.write(STAMPED)
    desk.proofing.ignore(desk.view.found("TỐI MẬT").id, reach)
    desk.proofing.guard(gone.append)
    assert gone == ([] if asked else [frozenset()])


def test_the_sites_place_of_the_tone_counts_from_the_next_check_on(desk: Desk) -> None:
    desk.write("<p>Hai bên hoà giải, sức khoẻ tốt.</p>")
    assert excerpts(desk) == []
    desk.tones = Tones.FIRST
    desk.proofing.check()
    assert excerpts(desk) == ["hoà", "khoẻ"]
    desk.tones = Tones.AS_ARTICLE
    desk.proofing.check()
    assert excerpts(desk) == []

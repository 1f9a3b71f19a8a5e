"""Conflicts that packages left are offered one after the other."""

from dataclasses import astuple, replace

import pytest

from desktop.article.merging import Side
from desktop.article.model import Article, Attachment, Source
from desktop.article.post import COLLEAGUE, PACKAGE, Conflict, ConflictKind
from desktop.library import Library
from desktop.sync.resolving import as_it_stands
from desktop.ui.conflicts.clashes import Clashes
from desktop.ui.conflicts.packages import PackageConflicts
from desktop.ui.conflicts.question import question_of
from desktop.ui.conflicts.words import changed, names, story
from tests.ui.fakes import Surroundings


class Records:
    """Conflicts without a library."""

    def __init__(self, *conflicts):
        self.open = list(conflicts)

    def conflicts(self, portal=""):
        return self.open


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library") as opened:
        yield opened


def a_conflict(title, portal=PACKAGE, kind=ConflictKind.BOTH_CHANGED):
    mine = Article(title=title)
    theirs = Article(id=mine.id, title=f"{title} khác", place="Vinh")
    return Conflict(
        portal=portal,
        article_id=mine.id,
        remote_id="",
        kind=kind,
        base=Article(id=mine.id),
        mine=mine,
        theirs=theirs,
    )


def offered(records):
    around, decided = Surroundings(), []
    conflicts = PackageConflicts(records, around.place, decided.append)
    conflicts.look()
    return conflicts, around, decided


def test_nothing_is_said_where_no_package_left_anything():
    _, around, _ = offered(Records(a_conflict("A", portal="tỉnh")))
    assert around.teller.texts() == []


def test_the_first_conflict_is_opened_and_the_next_one_offered():
    records = Records(a_conflict("A"), a_conflict("B"))
    conflicts, around, decided = offered(records)
    around.teller.take("Decide…")
    assert decided == [records.open.pop(0)]
    conflicts.look()
    assert "“B”" in around.teller.texts()[0]


def a_clash(title):
    return replace(a_conflict(title), remote_id=COLLEAGUE)


def test_two_people_at_one_place_are_told_as_such():
    _, around, decided = offered(Records(a_clash("Bão")))
    assert "Two people changed the same place of “Bão”" in around.teller.texts()[0]
    around.teller.take("Decide…")
    assert decided[0].is_with_colleague


def test_a_long_title_does_not_fill_the_message():
    _, around, _ = offered(Records(a_clash("Một đầu đề dài " * 20)))
    assert len(around.teller.texts()[0]) < 160


def test_a_clash_is_kept_and_its_decision_offered(library):
    around, decided = Surroundings(), []
    clash = a_clash("Bão")
    Clashes(library.records, around.place, decided.append).note(clash)
    assert [one.theirs.title for one in library.records.conflicts()] == ["Bão khác"]
    around.teller.take("Decide…")
    assert decided == [clash]


def test_a_second_clash_is_decided_from_where_the_first_began(library):
    first = a_clash("Bão")
    second = replace(first, base=first.theirs, theirs=replace(first.theirs, title="Bão lớn"))
    around, decided = Surroundings(), []
    for each in (first, second):
        Clashes(library.records, around.place, decided.append).note(each)
    around.teller.take("Decide…")
    assert decided == library.records.conflicts()
    assert (decided[0].base, decided[0].theirs.title) == (first.base, "Bão lớn")


def test_nobody_is_told_that_the_words_of_two_people_are_theirs():
    clash = a_clash("Bão")
    said = [
        story(clash),
        *astuple(names(clash)),
        *(changed(clash, side, "Place") for side in Side),
    ]
    for mine in ("Mine", "mine", "Your", "colleague", "portal", "here"):
        assert not [each for each in said if mine in each.split()]


def test_words_of_two_people_are_compared_with_each_other_whoevers_are_in_the_article():
    clash = a_clash("Bão")
    for saved, other in ((clash.mine, clash.theirs), (clash.theirs, clash.mine)):
        stands = as_it_stands(clash, saved)
        assert (stands.mine, stands.theirs) == (saved, other)
        assert [spot.key for spot in question_of(stands, other).spots] == ["title"]


def test_words_that_were_saved_while_the_other_persons_stood_there_are_turned_round():
    clash = a_clash("Bão")
    turned = as_it_stands(clash, clash.theirs)
    saved = replace(clash.mine, sapo="Thêm")
    assert as_it_stands(turned, saved) == replace(clash, mine=saved)


def test_a_clash_never_takes_the_place_of_what_only_a_package_brought(library):
    brought = a_conflict("Bão")
    library.records.keep_conflict(brought)
    around = Surroundings()
    Clashes(library.records, around.place, lambda _one: None).note(
        replace(brought, remote_id=COLLEAGUE)
    )
    assert library.records.conflicts() == [brought]
    assert "among the versions" in around.teller.texts()[0]


def test_the_offer_goes_when_all_is_decided():
    records = Records(a_conflict("A"))
    conflicts, around, _ = offered(records)
    records.open.clear()
    conflicts.look()
    assert around.teller.texts() == []


def test_a_package_is_called_one_in_the_window():
    conflict = a_conflict("A")
    binned = a_conflict("A", kind=ConflictKind.DELETED_HERE)
    assert "package" in story(conflict)
    assert "package" in story(binned)
    assert names(conflict).theirs == "The package's"
    assert names(conflict).theirs_everywhere == "The package's everywhere"
    assert changed(conflict, Side.THEIRS, "Place") == "Place: changed in the package"


def test_fields_that_no_portal_has_are_asked_about_too():
    mine = Article(place="Huế", source=Source(name="VOV"), ai_used=True)
    theirs = Article(
        id=mine.id,
        place="Vinh",
        source=Source(name="VTV", url="https://vtv.vn"),
        attachments=(Attachment(media="0" * 64, file="qd.pdf", number="72"),),
    )
    conflict = Conflict(
        portal=PACKAGE,
        article_id=mine.id,
        remote_id="",
        kind=ConflictKind.BOTH_CHANGED,
        base=Article(id=mine.id),
        mine=mine,
        theirs=theirs,
    )
    question = question_of(conflict, theirs)
    assert {spot.name for spot in question.spots} == {"Place", "Source"}
    assert {change.name for change in question.changes} == {
        "Attached documents",
        "Made with the help of AI",
    }

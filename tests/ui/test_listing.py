"""The library panel lists, finds and takes in."""

from dataclasses import replace
from pathlib import Path

from desktop.article.model import Article, now
from desktop.article.states import State
from desktop.exchange.files import Imported, Outcome
from desktop.library import Entry, Sort
from desktop.ui.listing import Listing
from tests.ui.fakes import DiskIsFull, Surroundings


def entry(title: str, state: State = State.DRAFT) -> Entry:
    return Entry(id=Article().id, title=title, state=state, category="", modified_at=now())


class Catalogue:
    def __init__(self) -> None:
        self.all = [entry("Bão số 3"), entry("Hội nghị", State.PUBLISHED)]
        self.deleted = [entry("Mưa đá"), entry("Đường về bản")]
        self.asked: list[str] = []

    def snippets(self, words, ids):
        return dict.fromkeys(ids, f"… {words} …")

    def page(self, wanted, *, after=None, limit=100, told=None):
        if wanted.words:
            self.asked.append(wanted.words)
        fitting = [
            each
            for each in (self.deleted if wanted.binned else self.all)
            if wanted.state in (None, each.state) and wanted.words in each.title
        ]
        if wanted.sort is Sort.TITLE:
            fitting.sort(key=lambda each: each.title, reverse=wanted.descending)
        ids = [each.id for each in fitting]
        start = ids.index(after.id) + 1 if after else 0
        found = fitting[start : start + limit]
        seen = len(found) if told is None or not wanted.words else told
        return found[:seen] + [replace(each, untold=True) for each in found[seen:]]


class View:
    def __init__(self) -> None:
        self.titles: list[str] = []
        self.more = False

    def show_entries(self, listed) -> None:
        self.titles = [each.title for each in listed.entries]
        self.more = listed.more
        self.hints = listed.hints
        self.states = dict(listed.states)

    def add_entries(self, entries, *, more, states) -> None:
        self.titles += [each.title for each in entries]
        self.states |= states
        self.more = more

    def add_snippets(self, snippets) -> None:
        self.snippets = snippets

    def choose_rest(self, entries) -> None:
        self.chosen = [each.title for each in entries]

    def show_current(self, article_id) -> None:
        pass


class Panel:
    def __init__(self) -> None:
        self.around, self.catalogue, self.view, self.opened = (
            Surroundings(),
            Catalogue(),
            View(),
            [],
        )
        self.listing = Listing(
            self.catalogue,
            self.view,
            self.around.place,
            open_article=self.opened.append,
        )


def test_everything_is_listed_at_first() -> None:
    panel = Panel()
    panel.listing.refresh()
    assert panel.view.titles == ["Bão số 3", "Hội nghị"]


def test_the_search_waits_for_a_pause_in_typing() -> None:
    panel = Panel()
    for query in ("B", "Bã", "Bão"):
        panel.listing.look_for(query)
        panel.around.later.pass_by(100)
    assert panel.catalogue.asked == []
    panel.around.later.pass_by(100)
    assert panel.catalogue.asked == ["Bão"]
    assert panel.view.titles == ["Bão số 3"]


def test_a_day_that_is_none_is_told_with_what_is_found() -> None:
    panel = Panel()
    panel.listing.look_for("ngay:abc")
    panel.around.later.pass_by(200)
    assert "“ngay:abc” names no day" in panel.view.hints[0]


def test_a_state_narrows_the_list() -> None:
    panel = Panel()
    panel.listing.show_state(State.PUBLISHED)
    assert panel.view.titles == ["Hội nghị"]


def test_the_bin_is_listed_until_a_state_is_chosen() -> None:
    panel = Panel()
    panel.listing.show_bin()
    assert panel.view.titles == ["Mưa đá", "Đường về bản"]
    panel.listing.show_state(None)
    assert panel.view.titles == ["Bão số 3", "Hội nghị"]


def test_the_list_is_sorted_anew_and_stays_so() -> None:
    panel = Panel()
    panel.listing.sort(Sort.TITLE, descending=True)
    assert panel.view.titles == ["Hội nghị", "Bão số 3"]
    panel.listing.show_bin()
    assert panel.view.titles == ["Đường về bản", "Mưa đá"]


def test_words_narrow_the_bin() -> None:
    panel = Panel()
    panel.listing.show_bin()
    panel.listing.look_for("Đường")
    panel.around.later.pass_by(200)
    assert panel.view.titles == ["Đường về bản"]


def test_a_full_bin_is_fetched_part_by_part() -> None:
    panel = Panel()
    panel.catalogue.deleted = [entry(str(number)) for number in range(150)]
    panel.listing.show_bin()
    assert len(panel.view.titles) == 100
    panel.listing.list_more()
    assert panel.view.titles == [str(number) for number in range(150)]
    assert not panel.view.more


def test_the_answer_to_an_older_question_is_not_shown() -> None:
    panel = Panel()
    panel.around.background.held = True
    panel.listing.show_state(State.PUBLISHED)
    panel.listing.show_state(None)
    first, second = panel.around.background.waiting
    second()
    first()
    assert panel.view.titles == ["Bão số 3", "Hội nghị"]


def test_a_long_list_is_fetched_part_by_part() -> None:
    panel = Panel()
    panel.catalogue.all = [entry(str(number)) for number in range(250)]
    panel.listing.refresh()
    parts = [len(panel.view.titles)]
    while panel.view.more:
        panel.listing.list_more()
        parts.append(len(panel.view.titles))
    assert parts == [100, 200, 250]
    assert panel.view.titles == [str(number) for number in range(250)]


def test_a_list_that_is_fetched_anew_stays_as_long_as_it_was() -> None:
    panel = Panel()
    panel.catalogue.all = [entry(str(number)) for number in range(450)]
    panel.listing.refresh()
    panel.listing.list_more()
    panel.listing.refresh()
    assert len(panel.view.titles) == 200
    assert panel.view.more


def test_a_search_that_finds_too_much_says_so() -> None:
    panel = Panel()
    panel.catalogue.all = [entry("Bão") for _ in range(201)]
    panel.listing.look_for("Bão")
    panel.around.later.pass_by(200)
    assert len(panel.view.titles) == 200
    assert panel.view.more


def test_one_bad_file_is_told_and_the_others_come_in() -> None:
    article = Article(title="Mới")
    panel = Panel()
    panel.listing.show_outcomes(
        [
            Outcome(Path("bad.txt"), error=DiskIsFull()),
            Outcome(Path("good.md"), imported=Imported(article)),
        ]
    )
    assert "told: DiskIsFull" in panel.around.teller.texts()
    panel.around.teller.take("Open")
    assert panel.opened == [article.id]


def test_all_that_is_found_can_be_chosen_beyond_what_is_shown() -> None:
    panel = Panel()
    panel.catalogue.all = [entry(f"Bão số {number}") for number in range(1234)]
    panel.listing.look_for("Bão")
    panel.around.later.pass_by(200)
    panel.listing.choose_all()
    assert panel.view.chosen == [f"Bão số {number}" for number in range(1234)]
    assert len(panel.view.titles) == 200


def test_the_words_of_hits_follow_when_they_come_into_sight() -> None:
    panel = Panel()
    panel.catalogue.all = [entry(f"Bão số {number}") for number in range(20)]
    panel.listing.look_for("Bão")
    panel.around.later.pass_by(200)
    further = [each.id for each in panel.catalogue.all[15:]]
    panel.listing.tell_snippets(further)
    assert panel.view.snippets == dict.fromkeys(further, "… Bão …")

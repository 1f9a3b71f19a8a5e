"""An article goes into the bin without a question, and comes back."""

from dataclasses import replace
from uuid import UUID

from desktop.article.model import Article, now
from desktop.article.states import State
from desktop.library import Entry
from desktop.library.bin import Removed
from desktop.progress import Progress
from desktop.ui.binning import Binning
from desktop.ui.messages import Message
from desktop.ui.undoing import Undoing
from desktop.ui.writing import left_behind
from tests.ui.fakes import DiskIsFull, Surroundings


def an_entry(article_id: UUID) -> Entry:
    return Entry(id=article_id, title="Bão số 3", state=State.DRAFT, category="", modified_at=now())


class Bin:
    def __init__(self) -> None:
        self.binned: list[UUID] = []
        self.broken = False

    def entries(self) -> list[Entry]:
        return [an_entry(each) for each in self.binned]

    def put(self, ids: list[UUID]) -> None:
        if self.broken:
            raise DiskIsFull
        self.binned += ids

    def take_out(self, ids: list[UUID]) -> None:
        self.binned = [each for each in self.binned if each not in ids]

    def remove(self, ids: list[UUID]):
        yield Progress(0, len(ids))
        self.take_out(ids[:1])
        return Removed(tuple(ids[:1]), tuple(ids[1:]))

    def empty(self):
        return (yield from self.remove(self.binned))


class Panel:
    def __init__(self) -> None:
        self.around, self.bin = Surroundings(), Bin()
        self.undoing = Undoing(self.around.place)
        self.left: list[UUID] = []
        self.changes = 0
        self.opened: list[UUID] = []
        self.binning = Binning(
            self.bin,
            self.around.place,
            self.undoing,
            leave=self.leave,
            changed=self.changed,
            open_article=self.opened.append,
        )
        self.entry = an_entry(Article().id)

    def leave(self, ids: list[UUID], then) -> None:
        self.left += ids
        then()

    def changed(self) -> None:
        self.changes += 1


def test_a_deleted_article_is_left_and_lies_in_the_bin() -> None:
    panel = Panel()
    panel.binning.delete([panel.entry])
    assert panel.left == panel.bin.binned == [panel.entry.id]
    assert panel.around.teller.texts() == ["“Bão số 3” is in the bin."]
    assert panel.changes == 1


def test_undo_takes_it_out_of_the_bin() -> None:
    panel = Panel()
    panel.binning.delete([panel.entry])
    panel.around.teller.take("Undo")
    assert panel.bin.binned == []
    assert panel.changes == 2


def test_each_deleted_article_has_its_own_way_back() -> None:
    panel = Panel()
    panel.binning.delete([panel.entry])
    panel.binning.delete([replace(panel.entry, id=Article().id, title="Hội nghị")])
    assert len(panel.around.teller.texts()) == 2


def test_a_refused_deletion_is_told_and_nothing_else() -> None:
    panel = Panel()
    panel.bin.broken = True
    panel.binning.delete([panel.entry])
    assert panel.around.teller.texts() == ["told: DiskIsFull"]
    assert panel.changes == 0


def test_what_lay_in_the_bin_comes_back_and_can_be_opened() -> None:
    panel = Panel()
    panel.bin.binned.append(panel.entry.id)
    panel.binning.restore([panel.entry])
    assert panel.bin.binned == []
    assert panel.around.teller.texts() == ["“Bão số 3” is back in the library."]
    assert panel.changes == 1
    panel.around.teller.take("Open")
    assert panel.opened == [panel.entry.id]


def test_several_come_back_at_once() -> None:
    panel = Panel()
    other = replace(panel.entry, id=Article().id)
    panel.bin.binned += [panel.entry.id, other.id]
    panel.binning.restore([panel.entry, other])
    assert panel.bin.binned == []
    assert panel.around.teller.texts() == ["2 articles are back in the library."]


def test_nothing_is_left_to_undo_after_a_restoration() -> None:
    panel = Panel()
    panel.binning.delete([panel.entry])
    panel.binning.restore([panel.entry])
    assert panel.around.teller.texts() == ["“Bão số 3” is back in the library."]


def test_the_text_that_a_kill_left_of_a_deleted_article_is_offered_no_more() -> None:
    panel = Panel()
    left = Message(text="Was not saved.", topic=left_behind(panel.entry.id), stays=True)
    panel.around.teller.tell(left)
    panel.binning.delete([panel.entry])
    assert panel.around.teller.texts() == ["“Bão số 3” is in the bin."]


def test_several_go_together_and_come_back_together() -> None:
    panel = Panel()
    other = an_entry(Article().id)
    panel.binning.delete([panel.entry, other])
    assert panel.around.teller.texts() == ["2 articles are in the bin."]
    panel.undoing.take_back_last()
    assert panel.bin.binned == []


def test_nothing_goes_for_good_before_the_writer_said_yes() -> None:
    panel = Panel()
    panel.bin.binned.append(panel.entry.id)
    panel.binning.ask_to_remove([panel.entry])
    panel.around.teller.take("Leave them in the bin")
    assert panel.bin.binned == [panel.entry.id]


def test_what_had_to_stay_is_told() -> None:
    panel = Panel()
    panel.bin.binned += [panel.entry.id, Article().id]
    panel.binning.ask_to_empty()
    panel.around.teller.take("Delete for good")
    assert len(panel.bin.binned) == 1
    assert panel.around.teller.texts() == [
        "One article is deleted. One stays in the bin: a site or a portal still needs it."
    ]


def test_what_is_gone_for_good_is_left_out_of_an_undo() -> None:
    panel = Panel()
    other = an_entry(Article().id)
    panel.binning.delete([panel.entry, other])
    panel.bin.binned.remove(other.id)
    panel.undoing.take_back_last()
    assert panel.bin.binned == []


def test_nothing_offers_to_undo_what_is_gone_for_good() -> None:
    panel = Panel()
    panel.binning.delete([panel.entry])
    panel.binning.ask_to_empty()
    panel.around.teller.take("Delete for good")
    assert panel.around.teller.texts() == ["One article is deleted."]
    panel.undoing.take_back_last()
    assert panel.around.teller.texts() == ["One article is deleted."]

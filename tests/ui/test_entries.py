"""The model of the list: what is fetched when it comes into sight."""

from desktop.article.model import Article, now
from desktop.article.states import State
from desktop.library import Entry
from desktop.ui.entries import Entries, EntryRole, SnippetRole


def hit(number: int) -> Entry:
    title = f"Bài {number}"
    return Entry(
        id=Article().id,
        title=title,
        state=State.DRAFT,
        category="",
        modified_at=now(),
        untold=number > 1,
    )


def test_the_words_of_hits_are_asked_for_in_one_go_when_they_come_into_sight(qtbot) -> None:
    model, hits = Entries(), [hit(number) for number in range(6)]
    model.show(hits)
    with qtbot.waitSignal(model.snippets_wanted) as asked:
        for row in (0, 2, 3, 2):
            model.index(row).data(SnippetRole)
    assert asked.args == [[hits[2].id, hits[3].id]]


def test_words_that_came_are_shown_in_their_row_and_not_asked_for_again(qtbot) -> None:
    model, hits = Entries(), [hit(number) for number in range(6)]
    model.show(hits)
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.tell({hits[3].id: "… bão …"})
    assert changed.args[0].row() == 3
    assert model.index(3).data(SnippetRole) == "… bão …"
    assert not model.index(3).data(EntryRole).untold
    assert model.rowCount() == 6
    with qtbot.assertNotEmitted(model.snippets_wanted, wait=20):
        model.index(3).data(SnippetRole)

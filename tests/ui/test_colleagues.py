"""Others in a shared library, as the window tells of them."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from desktop.article.model import Article
from desktop.library.errors import SharedLibraryAway
from desktop.library.values import Colleague
from desktop.ui.colleagues import AGAIN, Colleagues
from tests.ui.fakes import Background, Surroundings

BINH = Colleague(who="bình", machine="máy 2", since=datetime(2026, 7, 31, 8, tzinfo=UTC))


class Line:
    """A line that says what the test lets it say."""

    def __init__(self):
        self.wrote = self.broken = False
        self.closed = False

    def hear(self, _seconds):
        if self.broken:
            raise SharedLibraryAway("may-chu", "đứt dây")
        return self.wrote

    def close(self):
        self.closed = True


class People:
    """Who is where."""

    def __init__(self):
        self.others, self.marks, self.left = [], [], []

    def at(self, article_id, *, typed_on=None):
        self.marks.append((article_id, typed_on))
        return self.others

    def leave(self, article_id):
        self.left.append(article_id)


class Room:
    """A window's colleagues, and all around them."""

    def __init__(self):
        self.around, self.line, self.people = Surroundings(), Line(), People()
        self.apart = Background(held=True)
        self.followed, self.refreshed = [], []
        self.writing = SimpleNamespace(
            article=Article(title="Bài"), base=3, unsaved=False, follow=self.followed.append
        )
        self.colleagues = Colleagues(
            self.line,
            self.people,
            self.writing,
            self.around.place,
            self.apart,
            changed=lambda: self.refreshed.append(1),
        )

    def turn(self, times=2):
        """Let so many works on the thread be done: a listening, and a look around after it."""
        for _ in range(times):
            if self.apart.waiting:
                self.apart.waiting.pop(0)()

    @property
    def texts(self):
        return self.around.teller.texts()


@pytest.fixture
def room():
    return Room()


def test_who_has_the_article_is_told_until_they_leave(room):
    room.people.others = [BINH]
    room.turn()
    assert "bình" in room.texts[0]
    assert "máy 2" in room.texts[0]
    room.people.others, room.line.wrote = [], True
    room.turn()
    assert room.texts == []


def test_what_others_wrote_refreshes_the_list_and_the_open_article(room):
    room.line.wrote = True
    room.turn()
    assert room.refreshed
    assert room.followed == [room.writing.article.id]


def test_nothing_is_fetched_while_nobody_writes(room):
    room.turn(8)
    assert not room.refreshed
    assert len(room.people.marks) == 1


def test_an_article_that_is_left_is_left_for_the_others_too(room):
    room.turn()
    before, room.writing.article = room.writing.article, Article(title="Khác")
    room.turn()
    assert room.people.left == [before.id]
    assert room.people.marks[-1] == (room.writing.article.id, None)


def test_unsaved_typing_is_said_with_its_version(room):
    room.writing.unsaved = True
    room.turn()
    assert room.people.marks == [(room.writing.article.id, 3)]


def test_a_broken_line_is_told_once_and_taken_back_when_it_holds(room):
    room.line.broken = True
    room.turn(1)
    room.around.later.pass_by(AGAIN)
    room.turn(1)
    assert room.texts == ["told: SharedLibraryAway"]
    room.line.broken = False
    room.around.later.pass_by(AGAIN)
    room.turn(1)
    assert room.texts == []


def test_who_stops_leaves_the_article_and_the_line(room):
    room.turn()
    room.colleagues.stop()
    room.turn(4)
    assert room.people.left == [room.writing.article.id]
    assert room.line.closed
    assert not room.apart.waiting


def test_a_work_that_meets_the_broken_line_says_nothing_twice(room):
    room.line.broken = True
    room.turn(1)
    room.around.place.tell_error(SharedLibraryAway("may-chu", "đứt dây"))
    assert len(room.texts) == 1

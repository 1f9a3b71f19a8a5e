"""Fields are set of the open article too, and nothing that is typed there is lost."""

import pytest

from desktop.article.model import Article
from desktop.article.setting import Setting
from desktop.library import Library
from desktop.ui.many.running import Running
from desktop.ui.many.setting import SettingMany
from desktop.ui.undoing import Undoing
from desktop.ui.writing import Listeners, Writing
from tests.ui.fakes import Page, Surroundings
from tests.ui.many.test_setting import Foot, Panel


class Room:
    def __init__(self, library: Library) -> None:
        self.library, self.page, self.foot = library, Page(), Foot()
        around = Surroundings()
        first = library.save(Article(title="Bão số 3", body="<p>Một.</p>")).article
        self.writing = Writing(
            library,
            self.page,
            around.place,
            listeners=Listeners(saved=lambda _: None, clashed=lambda _clash: None),
            who="lan",
            article=Article(),
            undoing=Undoing(around.place),
        )
        self.writing.open(first.id)
        self.undoing = Undoing(around.place)
        self.setting = SettingMany(
            library.many,
            Panel(),
            Running(self.foot, around.place, around.background),
            self.undoing,
            keep=self.writing.save_any,
            changed=lambda ids: self.writing.follow(next(iter(ids))),
            who="lan",
        )
        self.setting.begin(library.entries())

    def type(self, body: str) -> None:
        self.page.body = body
        self.writing.edit_body(body)

    def saved(self) -> Article:
        return self.library.article(self.writing.article.id)


@pytest.fixture
def room(tmp_path):
    with Library.open(tmp_path) as library:
        yield Room(library)


def test_what_was_typed_before_is_a_version_and_the_field_is_shown(room) -> None:
    room.type("<p>Hai.</p>")
    room.setting.set(Setting(topic="Thiên tai"))
    assert (room.saved().body, room.saved().topic) == ("<p>Hai.</p>", "Thiên tai")
    assert (room.page.article.topic, room.writing.unsaved) == ("Thiên tai", False)


def test_what_is_typed_meanwhile_stays_and_is_saved_with_the_field(room) -> None:
    room.foot.act = lambda: room.type("<p>Ba.</p>")
    room.setting.set(Setting(topic="Thiên tai"))
    assert (room.writing.article.body, room.writing.article.topic) == ("<p>Ba.</p>", "Thiên tai")
    room.writing.save_now()
    assert (room.saved().body, room.saved().topic) == ("<p>Ba.</p>", "Thiên tai")


def test_taking_it_back_leaves_what_was_typed_since(room) -> None:
    room.setting.set(Setting(topic="Thiên tai"))
    room.type("<p>Bốn.</p>")
    room.undoing.take_back_last()
    assert (room.writing.article.body, room.writing.article.topic) == ("<p>Bốn.</p>", "")
    room.writing.save_now()
    assert (room.saved().body, room.saved().topic) == ("<p>Bốn.</p>", "")

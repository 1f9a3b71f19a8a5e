"""While a window is open, what is scheduled appears when its hour has come."""

from desktop.article.model import Article
from desktop.library import Due
from desktop.library.errors import KeptBack, KeptBy
from desktop.ui.due import AGAIN, PublishingDue
from tests.ui.fakes import Background, DiskIsFull, Surroundings


class Scheduled:
    """A library that publishes `due` at the next look, and keeps back what is in `kept`."""

    def __init__(self):
        self.due, self.kept = [], []
        self.looks = 0
        self.broken = False

    def publish_due(self):
        self.looks += 1
        if self.broken:
            raise DiskIsFull
        due, self.due = self.due, []
        return Due(tuple(due), tuple(self.kept))


class Open:
    """The open article."""

    def __init__(self):
        self.article = Article()
        self.followed, self.opened = [], []

    def open(self, article_id):
        self.opened.append(article_id)

    def follow(self, article_id):
        self.followed.append(article_id)


class Scene:
    def __init__(self):
        self.library, self.open, self.around = Scheduled(), Open(), Surroundings()
        self.changes = 0
        self.due = PublishingDue(
            self.library,
            self.open,
            Background(),
            self.around.place,
            changed=self._changed,
        )

    def _changed(self):
        self.changes += 1


def test_it_looks_every_few_minutes_and_says_nothing_of_nothing():
    scene = Scene()
    scene.around.later.pass_by(3 * AGAIN)
    assert (scene.library.looks, scene.changes, scene.open.followed) == (4, 0, [])


def test_what_was_published_is_shown_in_the_list():
    scene = Scene()
    scene.library.due = [Article().id]
    scene.around.later.pass_by(AGAIN)
    assert (scene.changes, scene.open.followed) == (1, [])


def test_the_open_article_takes_it_up():
    scene = Scene()
    scene.library.due = [scene.open.article.id]
    scene.around.later.pass_by(AGAIN)
    assert scene.open.followed == [scene.open.article.id]


def test_a_library_that_is_away_for_once_is_asked_again():
    scene = Scene()
    scene.library.broken = True
    scene.around.later.pass_by(AGAIN)
    scene.library.broken = False
    scene.library.due = [Article().id]
    scene.around.later.pass_by(AGAIN)
    assert scene.changes == 1


def test_a_window_that_closes_looks_no_more():
    scene = Scene()
    scene.due.stop()
    scene.around.later.pass_by(2 * AGAIN)
    assert scene.library.looks == 1


def test_what_keeps_an_article_back_is_told_once_and_the_article_is_a_click_away():
    scene = Scene()
    kept = Article().id
    told = scene.around.teller.shown
    scene.library.kept = [KeptBack(kept, "Kế hoạch", KeptBy.MARK, ("MẬT",))]
    scene.around.later.pass_by(AGAIN)
    (message,) = told.values()
    assert message.text == "told: KeptBack"
    message.offers[0].act()
    assert scene.open.opened == [kept]
    told.clear()
    scene.around.later.pass_by(3 * AGAIN)
    assert told == {}
    scene.library.kept = [KeptBack(kept, "Kế hoạch", KeptBy.TYPING)]
    scene.around.later.pass_by(AGAIN)
    assert len(told) == 1

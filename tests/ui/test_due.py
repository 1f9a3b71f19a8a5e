"""While a window is open, what is scheduled appears when its hour has come."""

from desktop.article.model import Article
from desktop.ui.due import AGAIN, PublishingDue
from tests.ui.fakes import Background, DiskIsFull, Surroundings


class Scheduled:
    """A library that publishes `due` at the next look."""

    def __init__(self):
        self.due = []
        self.looks = 0
        self.broken = False

    def publish_due(self):
        self.looks += 1
        if self.broken:
            raise DiskIsFull
        due, self.due = self.due, []
        return due


class Open:
    """The open article."""

    def __init__(self):
        self.article = Article()
        self.followed = []

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
            later=self.around.later,
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

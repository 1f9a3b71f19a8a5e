"""Related articles are suggested beside the open one, and chosen with one click."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from desktop.article.model import Article, now
from desktop.article.states import State
from desktop.library import Entry
from desktop.library.related import Related
from desktop.ui.inspector.related import RelatedArticles
from desktop.ui.relating import Relating
from tests.ui.fakes import Surroundings


def an_entry(title: str) -> Entry:
    return Entry(id=Article().id, title=title, state=State.DRAFT, category="", modified_at=now())


class Shelf:
    def __init__(self) -> None:
        self.like, self.other = an_entry("Bão số 3"), an_entry("Hội nghị")

    def related(self, article):
        return [] if self.like.id in article.related else [Related(self.like, ("Biển đảo",))]

    def named(self, ids):
        return [each for each in (self.like, self.other) if each.id in ids]

    def search(self, query, *, limit):
        return [self.like, self.other]


class Scene:
    def __init__(self, view) -> None:
        self.article, self.shelf, self.view = Article(title="Lũ"), Shelf(), view
        self.relating = Relating(
            self.shelf,
            view,
            Surroundings().place,
            current=lambda: self.article,
            edit=self._edit,
        )
        view.wanted.connect(self.relating.refresh)
        view.looked_for.connect(self.relating.look_for)
        view.added.connect(self.relating.add)
        view.removed.connect(self.relating.remove)

    def _edit(self, article: Article) -> None:
        self.article = article
        self.view.show_article(article)


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    view = RelatedArticles()
    qtbot.addWidget(view)
    made = Scene(view)
    view.show_article(made.article)
    view.show()
    return made


def button(scene: Scene, name: str) -> QToolButton | None:
    shown = (each for each in scene.view.findChildren(QToolButton) if each.isVisible())
    return next((each for each in shown if each.accessibleName() == name), None)


ADD, DROP = "Add “{}” to the related articles", "Take “{}” out of the related articles"


def test_a_suggestion_is_chosen_with_one_click_and_taken_out_with_another(
    scene: Scene, qtbot: QtBot
) -> None:
    like = scene.shelf.like
    qtbot.waitUntil(lambda: button(scene, ADD.format(like.title)) is not None)
    assert "Biển đảo" in [each.text() for each in scene.view.findChildren(QLabel)]
    button(scene, ADD.format(like.title)).click()
    assert scene.article.related == (like.id,)
    qtbot.waitUntil(lambda: button(scene, DROP.format(like.title)) is not None)
    assert button(scene, ADD.format(like.title)) is None
    button(scene, DROP.format(like.title)).click()
    assert scene.article.related == ()


def test_others_are_found_by_their_words(scene: Scene, qtbot: QtBot) -> None:
    scene.article = replace(scene.article, related=(scene.shelf.like.id,))
    scene.view.show_article(scene.article)
    scene.view.findChild(QLineEdit).setText("hội nghị")
    qtbot.waitUntil(lambda: button(scene, ADD.format("Hội nghị")) is not None)
    button(scene, ADD.format("Hội nghị")).click()
    assert scene.article.related == (scene.shelf.like.id, scene.shelf.other.id)
    qtbot.waitUntil(lambda: button(scene, ADD.format("Hội nghị")) is None)


def test_nothing_is_asked_for_while_it_is_out_of_sight(scene: Scene, qtbot: QtBot) -> None:
    scene.view.hide()
    with qtbot.assertNotEmitted(scene.view.wanted, wait=400):
        scene.view.show_article(Article(title="Khác"))

"""Labels are renamed in the library at hand, with a way back."""

from dataclasses import replace

import pytest

from desktop.article.labels import Label, LabelKind
from desktop.article.model import Article
from desktop.library import Library
from desktop.ui.finding_articles.relabelling import Relabelling
from desktop.ui.many.running import Running
from desktop.ui.undoing import Undoing
from tests.ui.fakes import Surroundings


class View:
    def __init__(self) -> None:
        self.labels, self.problem = [], ""

    def show_labels(self, kind, labels) -> None:
        self.labels = list(labels)

    def show_problem(self, words) -> None:
        self.problem = words

    def show_progress(self, words, progress) -> None:
        self.progress = words

    def show_idle(self) -> None:
        pass


class Desk:
    def __init__(self, library: Library) -> None:
        self.around, self.view, self.changed = Surroundings(), View(), []
        self.undoing = Undoing(self.around.place)
        self.presenter = Relabelling(
            library.labels,
            self.view,
            self.around.place,
            Running(self.view, self.around.place, self.around.background),
            self.undoing,
            changed=lambda ids, _renaming: self.changed.extend(ids),
            who="An",
        )


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library") as library:
        yield library


def test_a_tag_is_renamed_and_the_list_and_the_open_article_are_told(library) -> None:
    article = library.save(Article(title="a", tags=("cu",))).article
    desk = Desk(library)
    desk.presenter.show(LabelKind.TAG)
    desk.presenter.rename(("cu",), "  mới ")
    assert desk.view.labels == [Label("mới", 1)]
    assert desk.changed == [article.id]
    assert desk.around.teller.texts()[-1] == "“cu” is “mới” now. One article was changed."
    desk.undoing.take_back_last()
    assert desk.view.labels == [Label("cu", 1)]
    assert library.article(article.id) == replace(
        article, modified_at=library.article(article.id).modified_at
    )


def test_a_category_is_written_without_empty_parts(library) -> None:
    library.save(Article(title="a", categories=("Tin",)))
    desk = Desk(library)
    desk.presenter.show(LabelKind.CATEGORY)
    desk.presenter.rename(("Tin",), "Tin tức / /Thời sự/")
    assert [each.name for each in desk.view.labels] == ["Tin tức", "Tin tức/Thời sự"]


@pytest.mark.parametrize(
    ("new", "problem"), [(" ", "Write the new name."), ("cu", "It has this name already.")]
)
def test_a_name_that_changes_nothing_is_refused(library, new, problem) -> None:
    library.save(Article(title="a", tags=("cu",)))
    desk = Desk(library)
    desk.presenter.show(LabelKind.TAG)
    desk.presenter.rename(("cu",), new)
    assert desk.view.problem == problem
    assert library.tags() == ["cu"]

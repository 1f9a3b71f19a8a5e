"""Editing a picture without a window: steps, undo, what is made."""

from dataclasses import dataclass, field

import pytest

from desktop.article.recipe import AS_IT_IS, WHOLE, Area, Recipe
from desktop.editor import StoredPicture
from desktop.exchange.developing import Plate
from desktop.exchange.errors import PictureBroken
from desktop.ui.picture_editing.pictures import Opened
from desktop.ui.picture_editing.presenter import PictureEditing
from desktop.ui.picture_editing.shapes import Shape
from tests.ui.fakes import Background

PLATE = Plate(b"", 100, 50, (400, 200))
TURNED = Recipe(turns=1)
MADE = StoredPicture(media="m" * 64, width=200, height=400)


@dataclass
class Table:
    """Pictures that are opened and made without any pixels."""

    recipe: Recipe = AS_IT_IS
    developed: list[Recipe] = field(default_factory=list)
    proved: list[Recipe] = field(default_factory=list)
    broken: bool = False

    def open(self, media):
        self.check()
        return Opened("o" * 64, self.recipe, PLATE)

    def check(self):
        if self.broken:
            raise PictureBroken("a.jpg")

    def proof(self, opened, recipe):
        self.check()
        self.proved.append(recipe)
        return PLATE

    def develop(self, opened, recipe):
        self.developed.append(recipe)
        return MADE


@dataclass
class View:
    recipes: list[Recipe] = field(default_factory=list)
    steps: tuple[bool, bool] = (False, False)
    problems: list[str] = field(default_factory=list)
    busy: bool = False
    left: bool = False
    started: int = 0

    def start_over(self):
        self.started += 1

    def show_proof(self, proof):
        pass

    def show_recipe(self, recipe, original):
        self.recipes.append(recipe)

    def show_steps(self, *, undo, redo):
        self.steps = (undo, redo)

    def show_busy(self, *, busy):
        self.busy = busy

    def show_problem(self, sentence):
        self.problems.append(sentence)

    def leave(self):
        self.left = True


@pytest.fixture
def table():
    return Table()


@pytest.fixture
def view():
    return View()


@pytest.fixture
def done():
    return []


@pytest.fixture
def editing(table, view, done):
    made = PictureEditing(
        table, view, Background(), str, lambda former, made: done.append((former, made))
    )
    made.begin("f" * 64)
    return made


def test_a_picture_that_was_edited_before_goes_on_from_its_recipe(table, view):
    table.recipe = TURNED
    PictureEditing(table, view, Background(), str, print).begin("f" * 64)
    assert view.recipes == [TURNED]
    assert not view.busy


def test_a_change_is_shown_and_can_be_undone_and_done_again(editing, view):
    editing.change(TURNED)
    assert (view.recipes[-1], view.steps) == (TURNED, (True, False))
    editing.undo()
    assert (view.recipes[-1], view.steps) == (AS_IT_IS, (False, True))
    editing.redo()
    assert view.recipes[-1] == TURNED


def test_a_slider_that_is_drawn_is_one_step(editing):
    for value in range(1, 20):
        editing.change(Recipe(brightness=value), joined="brightness")
    editing.change(Recipe(brightness=19, contrast=5), joined="contrast")
    editing.undo()
    assert editing.recipe == Recipe(brightness=19)
    editing.undo()
    assert editing.recipe == AS_IT_IS


def test_the_original_comes_back_in_one_step(editing):
    editing.change(Recipe(turns=1, brightness=5))
    editing.reset()
    assert editing.recipe == AS_IT_IS
    editing.undo()
    assert editing.recipe == Recipe(turns=1, brightness=5)


def test_a_shape_is_cut_from_the_whole_picture(editing):
    editing.change(Recipe(crop=Area(0.4, 0.4, 0.1, 0.1)))
    editing.shape(Shape.SQUARE)
    assert editing.recipe.crop == Area(0.25, 0, 0.5, 1)
    editing.shape(Shape.ORIGINAL)
    assert editing.recipe.crop == WHOLE


def test_what_was_made_is_handed_over_for_what_there_was(editing, view, table, done):
    editing.change(TURNED)
    editing.apply()
    assert table.developed == [TURNED]
    assert done == [("f" * 64, MADE)]
    assert view.left


def test_nothing_is_made_where_nothing_was_done(editing, view, table, done):
    editing.apply()
    assert (table.developed, done, view.left) == ([], [], True)


def test_the_picture_is_proved_without_its_crop(editing, table):
    editing.change(Recipe(brightness=5, crop=Area(0, 0, 0.5, 0.5), watermark="Minh"))
    assert table.proved[-1] == Recipe(brightness=5)


def test_of_the_changes_that_come_while_one_is_proved_only_the_last_is(table, view):
    background = Background(held=True)
    editing = PictureEditing(table, view, background, str, print)
    editing.begin("f" * 64)
    background.step()
    for value in range(1, 10):
        editing.change(Recipe(brightness=value), joined="brightness")
    background.step()
    assert table.proved == [AS_IT_IS, Recipe(brightness=1), Recipe(brightness=9)]


def test_a_crop_that_is_drawn_proves_nothing_anew(editing, table):
    for step in range(1, 9):
        editing.change(Recipe(crop=Area(0, 0, step / 10, 0.5)), joined="drawing 1")
    assert table.proved == [AS_IT_IS]


def test_a_torn_picture_is_told(table, view):
    table.broken = True
    PictureEditing(table, view, Background(), lambda _error: "hỏng", print).begin("f" * 64)
    assert view.problems == ["hỏng"]
    assert not view.busy


def test_nothing_of_the_last_picture_is_undone_in_one_that_cannot_be_opened(editing, table, view):
    editing.change(TURNED)
    table.broken = True
    editing.begin("g" * 64)
    assert view.steps == (False, False)
    editing.undo()
    assert view.recipes[-1] == TURNED


def test_the_tools_of_the_last_picture_are_not_those_of_the_next(editing, view):
    before = view.started
    editing.begin("n" * 64)
    assert view.started == before + 1


def test_what_is_still_made_of_a_picture_that_was_left_is_handed_over_to_nobody(table, view, done):
    background = Background()
    editing = PictureEditing(
        table, view, background, str, lambda former, made: done.append((former, made))
    )
    editing.begin("f" * 64)
    editing.change(TURNED)
    background.held = True
    editing.apply()
    editing.let_go()
    editing.begin("g" * 64)
    background.step()
    assert done == []
    assert not view.busy


def test_after_a_picture_that_could_not_be_proved_the_next_one_is(table, view, editing):
    table.broken = True
    editing.change(TURNED)
    table.broken = False
    editing.begin("g" * 64)
    assert table.proved[-1] == AS_IT_IS
    assert not view.busy

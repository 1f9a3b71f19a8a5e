"""What is done to the picture on the table, and what can be undone: without any widget."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from desktop.article.recipe import AS_IT_IS, WHOLE, Recipe, Size, cropped_to
from desktop.editor import StoredPicture
from desktop.errors import ExpectedError
from desktop.ui.background import Background
from desktop.ui.picture_editing.pictures import Editable, Opened
from desktop.ui.picture_editing.shapes import Shape

if TYPE_CHECKING:
    from desktop.exchange.developing import Plate

Steps = list[Recipe]
Made = TypeVar("Made")


class View(Protocol):
    """What shows the picture and its recipe."""

    def show_proof(self, proof: "Plate") -> None:
        """Show how the picture looks, uncropped."""
        ...

    def show_recipe(self, recipe: Recipe, original: Size) -> None:
        """Show what is done to a picture of this size."""
        ...

    def show_steps(self, *, undo: bool, redo: bool) -> None:
        """Show whether there is something to undo or to do again."""
        ...

    def start_over(self) -> None:
        """Set the tools to what they are for a picture that nothing was done to."""
        ...

    def show_busy(self, *, busy: bool) -> None:
        """Show that a picture is being opened or made; nothing can be changed meanwhile."""
        ...

    def show_problem(self, sentence: str) -> None:
        """Show why something was not done."""
        ...

    def leave(self) -> None:
        """Go away."""
        ...


class PictureEditing:
    """Edits one picture at a time; `done` gets the hash it had and what it became."""

    def __init__(
        self,
        pictures: Editable,
        view: View,
        background: Background,
        sentence: Callable[[ExpectedError], str],
        done: Callable[[str, StoredPicture], None],
    ) -> None:
        self._pictures, self._view, self._background = pictures, view, background
        self._sentence, self._done = sentence, done
        self._media = ""
        self._opened: Opened | None = None
        self.recipe = AS_IT_IS
        """What is done to the original."""
        self._before: Steps = []
        self._after: Steps = []
        self._joined = ""
        self._proved: Recipe | None = None
        self._proving = False
        self._turn = 0
        """Counts pictures put on the table and taken off: what a former one had made is dropped."""

    def begin(self, media: str) -> None:
        """Put the picture `media` on the table."""
        self.let_go()
        self._media = media
        self._before.clear()
        self._after.clear()
        self._view.show_steps(undo=False, redo=False)
        self._view.start_over()
        self._view.show_busy(busy=True)
        self._background.run(lambda: self._pictures.open(media), *self._in_turn(self._show))

    def let_go(self) -> None:
        """Take the picture off the table; what is being made of it is not handed over."""
        self._turn += 1
        self._opened = None

    def change(self, recipe: Recipe, *, joined: str = "") -> None:
        """Do `recipe` from now on; changes `joined` by the same word are one step to undo."""
        if self._opened is None or recipe == self.recipe:
            return
        if not joined or joined != self._joined:
            self._before.append(self.recipe)
        self._joined = joined
        self._after.clear()
        self._take(recipe)

    def shape(self, shape: Shape) -> None:
        """Crop to `shape`, as much as there is; free leaves the crop as it is."""
        if self._opened is None:
            return
        frame = self.recipe.frame(self._opened.plate.original)
        ratio = shape.ratio(frame)
        if ratio is not None:
            self.change(replace(self.recipe, crop=cropped_to(WHOLE, ratio, frame)))

    def undo(self) -> None:
        """Take the last step back."""
        self._step(self._before, self._after)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._step(self._after, self._before)

    def reset(self) -> None:
        """Show the original as it is."""
        self.change(AS_IT_IS)

    def apply(self) -> None:
        """Make the file and hand it over; nothing to do gives back what there was."""
        opened, recipe = self._opened, self.recipe
        if opened is None:
            return
        if recipe == opened.recipe:
            self._view.leave()
            return
        self._view.show_busy(busy=True)
        self._background.run(
            lambda: self._pictures.develop(opened, recipe), *self._in_turn(self._hand_over)
        )

    def _in_turn(
        self, done: Callable[[Made], None]
    ) -> tuple[Callable[[Made], None], Callable[[ExpectedError], None]]:
        """Return `done` and `_refuse`, which do nothing once this picture is off the table."""
        turn = self._turn

        def finish(made: Made) -> None:
            if turn == self._turn:
                done(made)

        def fail(error: ExpectedError) -> None:
            if turn == self._turn:
                self._refuse(error)

        return finish, fail

    def _show(self, opened: Opened) -> None:
        self._opened = opened
        self._joined, self._proved = "", None
        self._take(opened.recipe)

    def _hand_over(self, made: StoredPicture) -> None:
        self._view.show_busy(busy=False)
        self._view.leave()
        self._done(self._media, made)

    def _refuse(self, error: ExpectedError) -> None:
        self._view.show_busy(busy=False)
        self._view.show_problem(self._sentence(error))

    def _step(self, source: Steps, target: Steps) -> None:
        if source:
            target.append(self.recipe)
            self._joined = ""
            self._take(source.pop())

    def _take(self, recipe: Recipe) -> None:
        self.recipe = recipe
        if self._opened:
            self._view.show_recipe(recipe, self._opened.plate.original)
        self._view.show_steps(undo=bool(self._before), redo=bool(self._after))
        self._prove()

    def _prove(self) -> None:
        """Have the picture shown as it will look; of many changes in a row only the last."""
        opened, wanted = self._opened, _uncropped(self.recipe)
        if opened is None or self._proving or wanted == self._proved:
            return
        self._proving = True

        def shown(proof: "Plate") -> None:
            self._proving = False
            if opened is self._opened:
                self._view.show_proof(proof)
                if self._proved is None:
                    self._view.show_busy(busy=False)
                self._proved = wanted
            self._prove()

        def refused(error: ExpectedError) -> None:
            self._proving = False
            if opened is self._opened:
                self._refuse(error)

        self._background.run(lambda: self._pictures.proof(opened, wanted), shown, refused)


def _uncropped(recipe: Recipe) -> Recipe:
    """Return `recipe` without what the view draws itself: the crop, and the words in its corner."""
    return replace(recipe, crop=WHOLE, watermark="")

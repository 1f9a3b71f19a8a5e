"""The button that shows a long paragraph whole, and folds it again."""

from typing import Protocol

from desktop.language import tr
from desktop.ui.controls import Button


class Show(Protocol):
    """Shows the text, whole or folded."""

    def __call__(self, *, whole: bool) -> None:
        """Show it."""
        ...


class FoldButton(Button):
    """Tells `show` whether the place `of` is to be shown whole; it begins folded."""

    def __init__(self, of: str, show: Show) -> None:
        super().__init__("", self._turn, kind="quiet")
        self._of, self._show = of, show
        self._whole = False
        self._name()

    def _turn(self) -> None:
        self._whole = not self._whole
        self._name()
        self._show(whole=self._whole)

    def _name(self) -> None:
        words = tr("Show only what changed") if self._whole else tr("Show the whole paragraph")
        self.setText(words)
        self.setAccessibleName(f"{self._of}: {words}")

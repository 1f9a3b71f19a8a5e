"""The question that a shrunken listing asks: the answer that does nothing comes first."""

from collections.abc import Callable

from desktop.language import tr, trn
from desktop.ui.controls import Button
from desktop.ui.site.publishing.question import Question


class DeletionsQuestion(Question):
    """Asks whether many articles may go into the bin because the portal lists them no more."""

    def __init__(self, accept: Callable[[], None], refuse: Callable[[], None]) -> None:
        super().__init__("", accept)
        self._refuse = Button(tr("Do nothing"), refuse)
        self.column.insertWidget(1, self._refuse)

    def ask_about(self, text: str, missing: int) -> None:
        """Ask, with the keyboard on the answer that does nothing."""
        words = trn("Put one article into the bin", "Put {count} articles into the bin", missing)
        self.name_answer(words)
        self.ask(text)
        self._refuse.setFocus()

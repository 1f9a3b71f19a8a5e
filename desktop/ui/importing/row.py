"""One file in the list of those that came in."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.controls import Button, note
from desktop.ui.flow import Flow
from desktop.ui.importing.results import Result
from desktop.ui.site.publishing.sight import breakable


class ResultRow(QFrame):
    """Shows what came of a file, and what can be done with its article."""

    def __init__(
        self,
        result: Result,
        *,
        open_article: Callable[[], None],
        undo: Callable[[], None],
        restore: Callable[[], None],
    ) -> None:
        super().__init__()
        self.setObjectName("inline")
        self.setAccessibleName(result.title)
        self._open = Button(tr("Open"), open_article)
        self._undo = Button(tr("Undo the import"), undo, kind="quiet")
        self._restore = Button(tr("Restore"), restore, kind="quiet")
        self._binned = note(tr("It is in the bin."))
        self._gone = note(tr("It was deleted for good."))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(note(breakable(result.title), property_name="named"))
        if result.file != result.title:
            column.addWidget(note(breakable(result.file)))
        for words in result.notes:
            column.addWidget(note(breakable(f"• {words}")))
        if result.problem:
            column.addWidget(note(breakable(result.problem), property_name="problem"))
        for fate in (self._binned, self._gone):
            column.addWidget(fate)
            fate.hide()
        self._answers = QWidget()
        self._lay_out_answers(result.title)
        column.addWidget(self._answers)
        self._may_undo = result.is_new
        self.show_binned(binned=False)
        self._answers.setVisible(result.article_id is not None)

    def show_binned(self, *, binned: bool) -> None:
        """Show that the article is in the bin, or not any more."""
        left = self._undo.hasFocus() or self._restore.hasFocus()
        self._binned.setVisible(binned)
        self._restore.setVisible(binned)
        self._open.setVisible(not binned)
        self._undo.setVisible(self._may_undo and not binned)
        if left:
            (self._restore if binned else self._undo).setFocus()

    def show_gone(self) -> None:
        """Show that the article is deleted for good: nothing can be done with it any more."""
        self._binned.hide()
        self._gone.show()
        self._answers.hide()

    def take_focus(self) -> None:
        """Put the keyboard on the first thing that can be done."""
        self._open.setFocus()

    def _lay_out_answers(self, title: str) -> None:
        row = Flow(spacing=8)
        self._answers.setLayout(row)
        for button in (self._open, self._undo, self._restore):
            button.setAccessibleDescription(title)
            row.addWidget(button)

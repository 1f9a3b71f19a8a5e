"""What can be done about a finding: the same actions for the list, its menu and the buttons."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.language import tr, trn
from desktop.ui.controls import action
from desktop.ui.menu import Menu
from desktop.ui.proofing.ignoring import Reach
from desktop.ui.proofing.rows import Row

if TYPE_CHECKING:
    from desktop.proofing import Finding
    from desktop.ui.proofing.found import Found


class Deeds(QObject):
    """The actions for one finding; they are about what `show` was given last."""

    mend_requested = Signal(list)
    """Carries the numbers of the findings."""
    ignore_requested = Signal(int, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._found: Found | None = None
        self._kind: Sequence[Found] = ()
        self.mend = action(tr("Mend"), "check", self._mend, beside_words=True)
        self.mend_all = action(tr("Mend all"), "checks", self._mend_all, beside_words=True)
        self.here = action(tr("Ignore here"), "", self._ignore(Reach.HERE))
        self.in_article = action(tr("Ignore in this article"), "", self._ignore(Reach.ARTICLE))
        self.always = action(tr("Ignore always"), "", self._ignore(Reach.ALWAYS))
        self.ignore = action(tr("Ignore"), "bell-slash", lambda: None, beside_words=True)
        for each in (*self.all(), self.ignore):
            each.setParent(self)
        menu = Menu(parent)
        menu.addActions(self.ignores())
        self.ignore.setMenu(menu)

    def ignores(self) -> list[QAction]:
        """Return the three ways to ignore."""
        return [self.here, self.in_article, self.always]

    def all(self) -> list[QAction]:
        """Return everything that can be done."""
        return [self.mend, self.mend_all, *self.ignores()]

    def show(self, row: Row | None) -> None:
        """Be about `row`: what cannot be done about it is hidden."""
        self._found = row.found if row else None
        self._kind = row.kind.mendable if row else ()
        finding = self._found.finding if self._found else None
        self.mend.setVisible(finding is not None and finding.replaceable)
        self.mend.setText(_mend_words(finding) if finding else tr("Mend"))
        self.mend_all.setVisible(len(self._kind) > 1)
        words = trn("Mend the one of this kind", "Mend all {count} of this kind", len(self._kind))
        self.mend_all.setText(words)
        for each in (*self.ignores(), self.ignore):
            each.setVisible(finding is not None)

    def _mend(self) -> None:
        if self._found:
            self.mend_requested.emit([self._found.id])

    def _mend_all(self) -> None:
        self.mend_requested.emit([each.id for each in self._kind])

    def _ignore(self, reach: Reach) -> Callable[[], None]:
        def ask() -> None:
            if self._found:
                self.ignore_requested.emit(self._found.id, reach)

        return ask


def _mend_words(finding: "Finding") -> str:
    if finding.remedy:
        from desktop.proofing import remedy_words  # with the rules, when one has found something

        return remedy_words(finding.remedy)
    words = finding.suggestion.strip()
    if not finding.mendable:
        return tr("Change to “{words}”", words=words)
    return tr("Mend: “{words}”", words=words) if words else tr("Take it away")

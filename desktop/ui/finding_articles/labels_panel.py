"""The panel of labels: categories as a tree, tags, topics; each narrows the list, each is renamed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from desktop.article.labels import Label, LabelKind, alike
from desktop.language import tr
from desktop.progress import Progress
from desktop.ui.controls import Button, Choice, label, note, scrolling
from desktop.ui.finding_articles.label_tree import LabelTree
from desktop.ui.flow import Flow
from desktop.ui.side_panels import SidePanel


class LabelsPanel(SidePanel):
    """Shows labels with their counts; of several that are chosen one can be made."""

    kind_chosen = Signal(object)
    label_chosen = Signal(object, str)
    """Asks for the articles of a label; carries its `LabelKind` and its name."""
    rename_requested = Signal(tuple, str)
    remove_requested = Signal(tuple)
    cancel_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.entitle(tr("Categories, tags and topics"))
        self._alike: tuple[Label, ...] = ()
        kinds = [
            (LabelKind.CATEGORY.value, tr("Categories")),
            (LabelKind.TAG.value, tr("Tags")),
            (LabelKind.TOPIC.value, tr("Topics")),
        ]
        self._kind = Choice(tr("Kind of label"), kinds)
        self._kind.currentIndexChanged.connect(lambda _row: self.kind_chosen.emit(self.kind()))
        self._search = QLineEdit()
        self._search.setPlaceholderText(tr("Find a label"))
        self._search.setAccessibleName(tr("Find a label"))
        self._search.setClearButtonEnabled(True)
        self._tree = LabelTree()
        self._search.textChanged.connect(self._tree.narrow)
        self._tree.chosen.connect(lambda name: self.label_chosen.emit(self.kind(), name))
        self._tree.itemSelectionChanged.connect(self._show_chosen)
        self._tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._none = note(tr("Nothing here yet. What you write into articles appears here."))
        self._same = note()
        self._choose_same = Button(tr("Choose them"), self._choose_alike)
        self._chosen = note()
        self._name = QLineEdit()
        self._name.returnPressed.connect(self._rename)
        self._named = label(tr("New name"), self._name)
        self._renaming = Button(tr("Rename"), self._rename, picture="pencil-simple")
        self._removing = Button(tr("Remove the label"), self._remove, picture="trash", kind="quiet")
        self._problem, self._step = note(property_name="problem"), note()
        self._bar = QProgressBar()
        self._bar.setAccessibleName(tr("Progress with the articles"))
        self._cancel = Button(tr("Cancel"), self.cancel_requested.emit)
        self._lay_out()
        self.show_problem("")
        self.show_idle()
        self.show_labels(LabelKind.CATEGORY, ())

    def kind(self) -> LabelKind:
        """Return the kind that is shown."""
        return LabelKind(self._kind.value())

    def take_focus(self) -> None:
        """Put the keyboard where labels are looked for."""
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_labels(self, kind: LabelKind, labels: Sequence[Label]) -> None:
        """Show the labels of a kind."""
        self._tree.show_labels(labels, as_tree=kind is LabelKind.CATEGORY)
        self._tree.narrow(self._search.text())
        self._tree.setVisible(bool(labels))
        self._none.setVisible(not labels)
        self._alike = next(iter(alike(labels)), ())
        names = ", ".join(f"“{each.name}” ({each.count})" for each in self._alike)
        self._same.setText(tr("Maybe the same: {names}", names=names))
        for part in (self._same, self._choose_same):
            part.setVisible(bool(self._alike))
        self._show_chosen()

    def show_problem(self, words: str) -> None:
        """Say why nothing is done; no words take it back."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def show_progress(self, words: str, progress: Progress) -> None:
        """Tell what is being done, and how far it is."""
        self._step.setText(words)
        self._bar.setMaximum(progress.total)
        self._bar.setValue(progress.done)
        self._show_running(running=True)

    def show_idle(self) -> None:
        """Show that nothing is being done."""
        self._show_running(running=False)

    def _show_running(self, *, running: bool) -> None:
        for part in (self._step, self._bar, self._cancel):
            part.setVisible(running)
        self._renaming.setVisible(not running)
        self._show_removing(running=running)

    def _show_removing(self, *, running: bool = False) -> None:
        self._removing.setVisible(not running and self.kind() is not LabelKind.CATEGORY)

    def _show_chosen(self) -> None:
        names = self._tree.chosen_names()
        several = len(names) > 1
        self._chosen.setText(
            tr("{count} are chosen: all become one.", count=len(names))
            if several
            else tr(
                "A click shows the articles. With Ctrl several are chosen, to make one of them."
            )
        )
        self._renaming.setText(tr("Make one of them") if several else tr("Rename"))
        self._renaming.setAccessibleName(self._renaming.text())
        self._name.setText(names[0] if names else "")
        for part in (self._renaming, self._removing):
            part.setEnabled(bool(names))
        self._named.setText(
            tr("New name, with “/” before what lies below")
            if self.kind() is LabelKind.CATEGORY
            else tr("New name")
        )
        self._show_removing(running=self._bar.isVisible())

    def _choose_alike(self) -> None:
        self._search.clear()
        self._tree.choose([each.name for each in self._alike])
        self._name.setText(self._alike[0].name)
        self._name.setFocus()

    def _rename(self) -> None:
        if names := self._tree.chosen_names():
            self.rename_requested.emit(tuple(names), self._name.text())

    def _remove(self) -> None:
        if names := self._tree.chosen_names():
            self.remove_requested.emit(tuple(names))

    def _lay_out(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addLayout(self.head())
        above: tuple[QWidget, ...] = (self._kind, self._search, self._none)
        for part in above:
            column.addWidget(part)
        column.addWidget(self._tree, 1)
        deeds = QWidget()
        flow = Flow(spacing=8)
        deeds.setLayout(flow)
        flow.addWidget(self._renaming)
        flow.addWidget(self._removing)
        below = (self._same, self._choose_same, self._chosen, self._named, self._name, deeds)
        for part in (*below, self._problem, self._step, self._bar, self._cancel):
            column.addWidget(part)
        column.addStretch()
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(scrolling(whole))

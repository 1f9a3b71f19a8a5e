"""The panel in which fields of several articles are set at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.article.setting import Setting
from desktop.language import tr, trn
from desktop.library import Entry
from desktop.ui.controls import Button, note, scrolling
from desktop.ui.inspector.form import Form
from desktop.ui.many.fields import fields_of_many
from desktop.ui.side_panels import SidePanel


class SettingPanel(SidePanel):
    """Shows the form; `requested` carries what is to be set."""

    requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.entitle(tr("Set fields of several articles"))
        self._setting = Setting()
        self._form: Form[Setting] = Form([], lambda: self._setting)
        self._chosen, self._problem = note(), note(property_name="problem")
        self._problem.hide()
        whole = QWidget()
        self._column = QVBoxLayout(whole)
        self._column.setContentsMargins(12, 8, 12, 16)
        self._column.setSpacing(12)
        self._column.addLayout(self.head())
        for part in (self._chosen, self._form, self._problem):
            self._column.addWidget(part)
        self._column.addWidget(Button(tr("Set"), self._ask, picture="check", kind="primary"))
        self._column.addStretch(1)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(scrolling(whole))

    def begin(self, entries: list[Entry]) -> None:
        """Begin with other articles: nothing is set yet."""
        self._setting = Setting()
        self._chosen.setText(
            trn(
                "One article is chosen. A field left empty stays as it is.",
                "{count} articles are chosen. A field left empty stays as each has it.",
                len(entries),
            )
        )
        self.show_problem("")
        form = Form(fields_of_many({entry.state for entry in entries}), lambda: self._setting)
        form.edited.connect(self._take)
        self._column.replaceWidget(self._form, form)
        self._form.setParent(None)
        self._form.deleteLater()
        self._form = form
        form.begin(self._setting)

    def suggest(self, categories: list[str], tags: list[str]) -> None:
        """Complete categories and tags from what the library holds."""
        editors = self._form.editors
        editors["category"].suggest(categories)
        for name in ("tags_added", "tags_dropped"):
            editors[name].suggest(tags)

    def take_focus(self) -> None:
        """Put the keyboard into the first field."""
        self._form.editors["category"].control.setFocus()

    def show_problem(self, words: str) -> None:
        """Say why nothing can be set yet; no words take it back."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def _take(self, setting: Setting) -> None:
        self._setting = setting

    def _ask(self) -> None:
        self._form.flush()
        if not self._form.refused:
            self.requested.emit(self._setting)

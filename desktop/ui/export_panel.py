"""The export panel: the open article as a page, or the whole site; and what it looks like there."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.language import tr
from desktop.ui.controls import Button, ToolButton, action, heading, note, scrolling
from desktop.ui.export_page import PagePart
from desktop.ui.inspector.section import Section


class ExportPanel(QFrame):
    """Shows one of its two parts; that of the site is made when it is first wanted."""

    site_wanted = Signal()
    """The site's part is to be seen; whoever makes it hands it to `hold_site`."""
    profile_requested = Signal()
    preview_requested = Signal()
    browser_preview_requested = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setProperty("edge", "left")
        self.page = PagePart()
        self.page.profile_requested.connect(self.profile_requested)
        self._site: QWidget | None = None
        self._parts = QVBoxLayout()  # a stack would be as high as its highest part
        self._parts.addWidget(self.page)
        choosing = QActionGroup(self)
        self._page_choice = _choice(tr("This article"), self._show_page, choosing)
        self._site_choice = _choice(tr("The whole site"), self._show_site, choosing)
        self._page_choice.setChecked(True)
        self._lay_out()

    def take_focus(self) -> None:
        """Put the keyboard where the panel's questions begin."""
        if self._page_choice.isChecked():
            self.page.take_focus()
        else:
            self._site_button.setFocus()

    def hold_site(self, part: QWidget) -> None:
        """Keep the part that publishes the site."""
        self._site = part
        self._parts.addWidget(part)
        self._show_part(part)

    def _show_page(self) -> None:
        self._show_part(self.page)

    def _show_site(self) -> None:
        if self._site:
            self._show_part(self._site)
        self.site_wanted.emit()

    def _show_part(self, shown: QWidget) -> None:
        for part in filter(None, (self.page, self._site)):
            part.setVisible(part is shown)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 8, 12, 16)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(heading(tr("Export")), 1)
        top.addWidget(ToolButton(action(tr("Close the panel"), "x", self.closed.emit)))
        column.addLayout(top)
        column.addLayout(self._choices())
        column.addLayout(self._parts)
        whole = QWidget()
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(inside)
        outer.addWidget(Section(tr("Preview"), self._preview()))
        outer.addStretch(1)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(scrolling(whole))

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        self._site_button = ToolButton(self._site_choice, words=True)
        row.addWidget(ToolButton(self._page_choice, words=True))
        row.addWidget(self._site_button)
        row.addStretch(1)
        return row

    def _preview(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(
            note(tr("The article as readers of the site will see it, unsaved text too."))
        )
        column.addWidget(Button(tr("Preview here"), self.preview_requested.emit, picture="eye"))
        column.addWidget(
            Button(
                tr("Preview in the browser"), self.browser_preview_requested.emit, picture="globe"
            )
        )
        return made


def _choice(words: str, act: Callable[[], None], choosing: QActionGroup) -> QAction:
    made = action(words, "", act, checkable=True)
    made.setActionGroup(choosing)
    return made

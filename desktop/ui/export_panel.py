"""The export panel: the open article as a page, the whole site, or the portals; and a preview."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.language import tr
from desktop.ui.controls import Button, ToolButton, action, note, scrolling
from desktop.ui.export_page import PagePart
from desktop.ui.flow import Flow
from desktop.ui.inspector.section import Section
from desktop.ui.side_panels import SidePanel


class ExportPanel(SidePanel):
    """Shows one of its parts; those of site and portals are made when they are first wanted."""

    site_wanted = Signal()
    """The site's part is to be seen; whoever makes it hands it to `hold_site`."""
    portal_wanted = Signal()
    """The portals' part is to be seen; whoever makes it hands it to `hold_portal`."""
    profile_requested = Signal()
    preview_requested = Signal()
    browser_preview_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.page = PagePart()
        self.page.profile_requested.connect(self.profile_requested)
        self._site: QWidget | None = None
        self._portal: QWidget | None = None
        self._parts = QVBoxLayout()  # a stack would be as high as its highest part
        self._parts.addWidget(self.page)
        choosing = QActionGroup(self)
        self._page_choice = _choice(tr("This article"), self._show_page, choosing)
        self._site_choice = _choice(tr("The whole site"), self._show_site, choosing)
        self._portal_choice = _choice(tr("The portal"), self._show_portal, choosing)
        self._page_choice.setChecked(True)
        self._lay_out()

    def take_focus(self) -> None:
        """Put the keyboard where the panel's questions begin."""
        if self._page_choice.isChecked():
            self.page.take_focus()
        else:
            chosen = self._site_button if self._site_choice.isChecked() else self._portal_button
            chosen.setFocus()

    def hold_site(self, part: QWidget) -> None:
        """Keep the part that publishes the site."""
        self._site = part
        self._parts.addWidget(part)
        self._show_part(part)

    def hold_portal(self, part: QWidget) -> None:
        """Keep the part that syncs with the portals."""
        self._portal = part
        self._parts.addWidget(part)
        part.setVisible(self._portal_choice.isChecked())

    def choose_portal(self) -> None:
        """Show the part that syncs with the portals."""
        self._portal_choice.setChecked(True)
        self._show_portal()

    def _show_page(self) -> None:
        self._show_part(self.page)

    def _show_site(self) -> None:
        if self._site:
            self._show_part(self._site)
        self.site_wanted.emit()

    def _show_portal(self) -> None:
        self.portal_wanted.emit()
        if self._portal:
            self._show_part(self._portal)

    def _show_part(self, shown: QWidget) -> None:
        for part in filter(None, (self.page, self._site, self._portal)):
            part.setVisible(part is shown)
        syncs = shown is self._portal
        self.entitle(tr("Sync") if syncs else tr("Export"))
        self._preview_part.setVisible(not syncs)

    def _lay_out(self) -> None:
        self._preview_part = Section(tr("Preview"), self._preview())
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 8, 12, 16)
        column.setSpacing(8)
        self.entitle(tr("Export"))
        column.addLayout(self.head())
        column.addLayout(self._choices())
        column.addLayout(self._parts)
        whole = QWidget()
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(inside)
        outer.addWidget(self._preview_part)
        outer.addStretch(1)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(scrolling(whole))

    def _choices(self) -> Flow:
        row = Flow(spacing=4)
        self._site_button = ToolButton(self._site_choice, words=True)
        self._portal_button = ToolButton(self._portal_choice, words=True)
        for button in (
            ToolButton(self._page_choice, words=True),
            self._site_button,
            self._portal_button,
        ):
            row.addWidget(button)
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

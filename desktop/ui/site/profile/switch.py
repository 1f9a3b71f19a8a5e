"""The head of the window: which site, another one, or this one no more."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.article.site import DEFAULT_SITE, SiteProfile
from desktop.language import tr
from desktop.ui.controls import Button, Choice
from desktop.ui.flow import Flow
from desktop.ui.site.profile.sites import site_name


class SiteSwitch(QFrame):
    """Chooses among the sites, begins and removes one."""

    site_chosen = Signal(str)
    added = Signal()
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sites = Choice(tr("Site"), [])
        self._sites.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self._sites.currentIndexChanged.connect(
            lambda _row: self.site_chosen.emit(self._sites.value())
        )
        self._add = Button(tr("Add a site"), self.added.emit, picture="plus")
        self._drop = Button(tr("Remove the site"), self.dropped.emit, picture="trash")
        line = Flow(spacing=8)
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(16, 8, 16, 8)
        self._around.addLayout(line)
        for part in (self._sites, self._add, self._drop):
            line.addWidget(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for as many rows as the width needs: the buttons are never squeezed."""
        super().resizeEvent(event)
        self.setMinimumHeight(self._around.totalHeightForWidth(self.width()))

    def show_sites(self, sites: list[SiteProfile], current: str) -> None:
        """Name `sites`; `current` is the id of the open one."""
        self._sites.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._sites.clear()
        for site in sites:
            self._sites.addItem(site_name(site), site.id)
        self._sites.blockSignals(False)  # noqa: FBT003
        self._sites.show_value(current)
        main = current == DEFAULT_SITE
        self._drop.setEnabled(not main)
        self._drop.setToolTip(tr("The main site always stays.") if main else "")

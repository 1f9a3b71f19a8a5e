"""The window of the site profiles: a list of parts, and the form of one of them."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.article.site import DEFAULT_SITE, SiteMap, SiteProfile
from desktop.language import tr
from desktop.ui.messages import MessageBar
from desktop.ui.site.profile.agency import AgencyPart
from desktop.ui.site.profile.categories import CategoriesPart
from desktop.ui.site.profile.category_order import CategoryOrder
from desktop.ui.site.profile.contents import Contents
from desktop.ui.site.profile.editing import Editing
from desktop.ui.site.profile.figures import FiguresPart
from desktop.ui.site.profile.maps import MapPart, with_map
from desktop.ui.site.profile.page import Page
from desktop.ui.site.profile.polls import PollsPart
from desktop.ui.site.profile.row import Row
from desktop.ui.site.profile.sites import Sites
from desktop.ui.site.profile.switch import SiteSwitch
from desktop.ui.site.profile.voice import Voice
from desktop.ui.site.profile.weather import WeatherPart
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.ui.site.profile.part import Part

FIRST_SIZE = (960, 640)
LEAST_SIZE = (480, 400)
_WIDE = 44
"""Letters' heights from which the list of parts stands beside the form."""
_FORM = 46
"""Letters' heights: no form is wider, or a line would be far from its label."""


class ProfileWindow(QWidget):
    """Shows and edits the profiles that `sites` keeps; everything typed is kept at once."""

    profile_kept = Signal(object)
    """Carries a `SiteProfile` that the library has taken."""
    profile_dropped = Signal(str)
    """Carries the id of a profile that the library has no more."""

    def __init__(self, place: Workplace, sites: Sites) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(tr("The site"))
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)
        self.messages = MessageBar()
        self._sites = sites
        voice = Voice(self, self.messages, place.teller)
        self._place = Workplace(place.background, place.later, voice, place.sentence)
        self._editing = Editing(
            sites,
            self,
            self._place,
            kept=self.profile_kept.emit,
            dropped=self.profile_dropped.emit,
        )
        self._switch = SiteSwitch()
        self._standing = QLabel()
        self._agency = AgencyPart(self._current, sites.file_of, sites.themes())
        self._map = MapPart(self._current)
        self._parts: list[Part] = [
            self._agency,
            CategoriesPart(self._current),
            FiguresPart(self._current),
            self._map,
            PollsPart(self._current),
            WeatherPart(self._current),
        ]
        self._contents = Contents([part.name for part in self._parts])
        self._pages = QStackedWidget()
        self._lay_out()
        self._listen()

    def edit(self, site_id: str = DEFAULT_SITE) -> None:
        """Bring the window into sight with the profile `site_id`."""
        self._editing.open(site_id)
        self.show()
        self.raise_()
        self.activateWindow()
        if self.focusWidget() is None:
            self._agency.take_focus()

    def flush(self) -> None:
        """Hand over what was typed without waiting for a pause."""
        for part in self._parts:
            part.flush()

    def state(self) -> str:
        """Return what is needed to come back to this place and size."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def restore(self, state: str) -> None:
        """Come back to the place and size of `state`."""
        self.restoreGeometry(QByteArray.fromBase64(state.encode()))

    def show_sites(self, sites: list[SiteProfile], current: str) -> None:
        """Name the sites that can be chosen."""
        self._switch.show_sites(sites, current)

    def show_categories(self, categories: list[str]) -> None:
        """Take note of the categories that articles are in."""
        for part in self._parts:
            part.show_categories(categories)

    def begin(self, profile: SiteProfile) -> None:
        """Show another profile."""
        for part in self._parts:
            part.begin(profile)

    def show_profile(self, profile: SiteProfile) -> None:
        """Show what changed in the open profile other than by typing."""
        for part in self._parts:
            part.show_profile(profile)

    def show_standing(self, text: str) -> None:
        """Tell whether what is typed is in the library."""
        self._standing.setText(text)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was typed last; what the library did not take stays in the window."""
        self.flush()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the new size."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _current(self) -> SiteProfile:
        return self._editing.profile

    def _fit(self) -> None:
        letter = self.fontInfo().pixelSize()
        self._contents.show_beside(beside=self.width() >= _WIDE * letter)
        for part in self._parts:
            part.setMaximumWidth(_FORM * letter)

    def _show_part(self, index: int) -> None:
        self.flush()
        self._parts[index].show_profile(self._current())
        self._pages.setCurrentIndex(index)

    def _shift(self, step: int) -> None:
        """Move what holds the focus in the innermost list around it."""
        widget = QApplication.focusWidget()
        while widget is not None and not isinstance(widget, Row | CategoryOrder):
            widget = widget.parentWidget()
        if widget is not None:
            widget.shift(step)

    def _take_map(self, file: Path) -> None:
        site_id = self._current().id
        self._place.run(
            lambda: self._sites.add_map(file),
            lambda media: self._editing.change(site_id, lambda site: with_map(site, media)),
        )

    def _preview(self, site_map: SiteMap) -> None:
        self._place.run(
            lambda: self._sites.preview(site_map),
            lambda preview: self._map.show_preview(site_map.media, preview),
        )

    def _listen(self) -> None:
        for part in self._parts:
            part.edited.connect(self._editing.take)
            part.removed.connect(self._editing.remove)
        self._agency.picture_chosen.connect(self._editing.add_picture)
        self._map.file_chosen.connect(self._take_map)
        self._map.preview_wanted.connect(self._preview)
        self._contents.chosen.connect(self._show_part)
        self._switch.site_chosen.connect(self._editing.choose)
        self._switch.added.connect(self._editing.add)
        self._switch.dropped.connect(self._editing.drop)
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(keys, self)
            shortcut.activated.connect(lambda step=step: self._shift(step))
        closing = QShortcut("Esc", self)
        closing.activated.connect(self.close)

    def _lay_out(self) -> None:
        for part in self._parts:
            self._pages.addWidget(Page(part))
        inside = QHBoxLayout()
        inside.setSpacing(0)
        inside.addWidget(self._contents.beside)
        inside.addWidget(self._pages, 1)
        side = QFrame()
        side.setObjectName("side")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self._contents.above)
        column.addLayout(inside, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._switch)
        whole.addWidget(side, 1)
        whole.addWidget(self._foot())

    def _foot(self) -> QFrame:
        made = QFrame()
        made.setObjectName("statusline")
        line = QHBoxLayout(made)
        line.setContentsMargins(16, 4, 16, 6)
        line.addWidget(self._standing)
        return made

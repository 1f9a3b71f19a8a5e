"""The administrative map: its file, what it looks like, the names of its areas."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.article.site import SiteMap, SiteProfile
from desktop.language import tr
from desktop.ui.controls import Choice, heading, label, note
from desktop.ui.inspector.cover import Well
from desktop.ui.inspector.fields import Field, Kind
from desktop.ui.inspector.form import Form
from desktop.ui.site.profile import reading
from desktop.ui.site.profile.map_drawing import MapDrawing
from desktop.ui.site.profile.part import Part
from desktop.ui.site.profile.picture_choice import PictureChoice, ask_for_map
from desktop.ui.site.profile.plain import plain
from desktop.ui.site.profile.sites import MapPreview

_NO_MAP = SiteMap(media="")


class MapPart(Part):
    """Shows nothing but the choice of a file until there is one."""

    file_chosen = Signal(Path)
    preview_wanted = Signal(object)
    """Carries the `SiteMap` whose file is to be read for `show_preview`."""

    def __init__(self, current: Callable[[], SiteProfile]) -> None:
        super().__init__(tr("Map"), current)
        self._preview = MapPreview()
        self._shown = ""
        self._drawing = MapDrawing()
        self._file = PictureChoice(
            tr("The map's file"),
            tr("Choose a map…"),
            tr("Remove the map"),
            well=Well(hint=tr("Drop a map’s file here, or choose one.")),
            ask=ask_for_map,
        )
        self._file.column.insertWidget(1, self._drawing)
        self._words = Form(map_fields(), self._map)
        self._names = Form([names_field(lambda: self._preview)], self._map)
        self._count = note(property_name="problem")
        self._marked = Choice(tr("The agency's own area"), [])
        self.put(
            heading(tr("Administrative map")),
            note(tr("A GeoJSON or SVG file with the outlines of the areas, or a picture.")),
            self._file,
            self._about(),
        )
        self._listen()

    def begin(self, profile: SiteProfile) -> None:
        """Show another profile."""
        self._shown = ""
        self._words.begin(profile.map or _NO_MAP)
        self._names.begin(profile.map or _NO_MAP)
        self._show_map(profile.map)

    def show_profile(self, profile: SiteProfile) -> None:
        """Show what changed in the profile."""
        self._words.show_value(profile.map or _NO_MAP)
        self._names.show_value(profile.map or _NO_MAP)
        self._show_map(profile.map)

    def flush(self) -> None:
        """Hand over what was typed without waiting for a pause."""
        self._words.flush()
        self._names.flush()

    def show_preview(self, media: str, preview: MapPreview) -> None:
        """Show what the file of the map looks like, unless another map is open by now."""
        site_map = self._map()
        if media != site_map.media:
            return
        self._preview = preview
        self._names.show_value(site_map)
        self._show_names(site_map)

    def _map(self) -> SiteMap:
        return self.current().map or _NO_MAP

    def _show_map(self, site_map: SiteMap | None) -> None:
        self._inside.setVisible(site_map is not None)
        if site_map is None:
            self._shown, self._preview = "", MapPreview()
            self._show_names(_NO_MAP)
        elif site_map.media == self._shown:
            self._show_names(site_map)
        else:
            self._shown, self._preview = site_map.media, MapPreview()
            self._show_names(site_map)
            self.preview_wanted.emit(site_map)

    def _show_names(self, site_map: SiteMap) -> None:
        preview = named(self._preview, site_map)
        self._drawing.show_areas(preview.areas, site_map.marked)
        self._file.show_file(preview.file)
        self._file.well.setVisible(not preview.areas)
        self._file.offer_removal(offered=bool(site_map.media))
        self._count.setText(names_remark(self._preview, site_map))
        self._count.setVisible(bool(self._count.text()))
        self._show_choices(site_map, [area.name for area in preview.areas] or [*site_map.names])

    def _show_choices(self, site_map: SiteMap, names: list[str]) -> None:
        self._marked.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._marked.clear()
        self._marked.addItem(tr("None"), "")
        for name in names:
            self._marked.addItem(name, name)
        self._marked.blockSignals(False)  # noqa: FBT003
        self._marked.show_value(site_map.marked, otherwise=site_map.marked)

    def _about(self) -> QWidget:
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (
            self._words,
            self._names,
            self._count,
            label(tr("The agency's own area"), self._marked),
            self._marked,
        ):
            column.addWidget(part)
        return self._inside

    def _listen(self) -> None:
        for form in (self._words, self._names):
            form.edited.connect(self._take)
        self._marked.currentIndexChanged.connect(
            lambda _row: self._take(replace(self._map(), marked=self._marked.value()))
        )
        self._file.file_chosen.connect(self.file_chosen)
        self._file.dropped.connect(self._drop)

    def _take(self, site_map: SiteMap) -> None:
        if site_map.media:
            self.edited.emit(replace(self.current(), map=site_map))
            self._show_names(site_map)

    def _drop(self) -> None:
        self.flush()
        gone = self.current().map
        self.edited.emit(replace(self.current(), map=None))
        self.show_profile(self.current())
        self.removed.emit(tr("The map was removed."), lambda site: replace(site, map=gone))


def with_map(profile: SiteProfile, media: str) -> SiteProfile:
    """Return `profile` with the map file `media`; what belongs to an earlier file goes."""
    before = profile.map or _NO_MAP
    return replace(profile, map=replace(before, media=media, names=(), marked=""))


def named(preview: MapPreview, site_map: SiteMap) -> MapPreview:
    """Return `preview` with the map's own names, if there is one for each area."""
    if len(site_map.names) != len(preview.areas):
        return preview
    pairs = zip(preview.areas, site_map.names, strict=True)
    return replace(preview, areas=tuple(replace(area, name=name) for area, name in pairs))


def map_fields() -> list[Field[SiteMap]]:
    """Return what readers are told of the map."""
    return [
        plain("title", tr("Title of the map")),
        plain("source", tr("Source of the map")),
        plain("year", tr("Year"), reading.year),
    ]


def names_field(preview: Callable[[], MapPreview]) -> Field[SiteMap]:
    """Return the names of the areas, one a line; the file's own ones are kept nowhere else."""

    def read(site_map: SiteMap) -> str:
        return "\n".join(site_map.names or [area.name for area in preview().areas])

    def write(site_map: SiteMap, text: str) -> SiteMap:
        names = reading.lines(text)
        own = tuple(area.name for area in preview().areas)
        return replace(site_map, names=() if names == own else names)

    return Field(
        name="names",
        label=tr("Names of the areas, one a line"),
        kind=Kind.LINES,
        lines=4,
        help=tr("Readers who do not see the map are told them, in the order of the file."),
        read=read,
        write=write,
    )


def names_remark(preview: MapPreview, site_map: SiteMap) -> str:
    """Return what is wrong with the names."""
    areas, names = len(preview.areas), len(site_map.names)
    if areas and names and names != areas:
        return tr(
            "The file has {areas} areas, and here are {names} names: until they are as many, "
            "the names of the file are on the page.",
            areas=areas,
            names=names,
        )
    if preview.file and not names:
        return tr("A picture is on the page only with names beside it: write them, one a line.")
    return ""

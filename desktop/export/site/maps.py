"""The administrative map: a file of outlines made into few enough bytes to stand in every page."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

import msgspec

from desktop.article.site import SiteMap
from desktop.export.site.outlines import Ring, box_of, path_data, rings_of_path
from desktop.export.site.projection import Geography, rings_of
from desktop.export.site.views import MapView, Region, Shown

LARGEST_FILE = 20_000_000
"""Bytes; a map of a country's communes in GeoJSON has about ten million."""

_NAMES = ("name:vi", "ten", "Ten", "TEN", "name", "Name", "NAME", "NAME_2", "NAME_1")
"""Where the GeoJSON files in use keep an area's name: Vietnamese first, then GADM's names."""


@dataclass(frozen=True, slots=True)
class Area:
    """An area of the file: its name there, its outline's rings in the map's own units."""

    name: str
    rings: tuple[Ring, ...]


def map_view(site_map: SiteMap, data: bytes, picture: Shown | None = None) -> MapView | None:
    """Return the map of the file `data` (GeoJSON or SVG), or of `picture` when it is one.

    None when there is nothing to show: neither outlines nor a picture with names beside it.
    """
    areas = _areas(data)
    if not areas:
        return _pictured(site_map, picture) if picture and site_map.names else None
    box = box_of(ring for area in areas for ring in area.rings)
    regions = tuple(
        Region(name=name, outline=path_data(area.rings, box), marked=name == site_map.marked)
        for name, area in zip(_names(site_map, areas), areas, strict=True)
    )
    return MapView(
        title=site_map.title,
        view_box=box.view_box,
        regions=regions,
        picture=None,
        source=site_map.source,
        year=site_map.year,
    )


def area_names(data: bytes) -> tuple[str, ...]:
    """Return the names that the map file `data` has for its areas; empty for a picture."""
    return tuple(area.name for area in _areas(data))


def _pictured(site_map: SiteMap, picture: Shown) -> MapView:
    regions = tuple(Region(name=name, marked=name == site_map.marked) for name in site_map.names)
    return MapView(
        title=site_map.title,
        view_box="",
        regions=regions,
        picture=picture,
        source=site_map.source,
        year=site_map.year,
    )


def _names(site_map: SiteMap, areas: tuple[Area, ...]) -> tuple[str, ...]:
    """Return the profile's names if there is one for each area, else the file's."""
    fits = len(site_map.names) == len(areas)
    return site_map.names if fits else tuple(area.name for area in areas)


def _areas(data: bytes) -> tuple[Area, ...]:
    if len(data) > LARGEST_FILE:
        return ()
    beginning = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if beginning.startswith(b"{"):
        return tuple(_of_geojson(data))
    if beginning.startswith(b"<"):
        return tuple(_of_svg(data))
    return ()


def _of_geojson(data: bytes) -> Iterator[Area]:
    try:
        geography = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=Geography)
        outlined = [(feature, rings_of(feature)) for feature in geography.features]
    except (msgspec.DecodeError, RecursionError):
        return
    for feature, rings in outlined:
        if rings:
            yield Area(_name_of(feature.properties or {}), rings)


def _name_of(properties: dict[str, object]) -> str:
    return next((str(properties[key]) for key in _NAMES if properties.get(key)), "")


def _of_svg(data: bytes) -> Iterator[Area]:
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:  # what entities may hide is not looked into
        return
    try:
        drawing = ET.fromstring(data)  # noqa: S314 - no entities, see above
    except ET.ParseError:
        return
    for path in drawing.iter("{http://www.w3.org/2000/svg}path"):
        rings = rings_of_path(path.get("d", ""))
        if rings:
            name = path.get("aria-label") or path.get("name") or path.get("id") or ""
            yield Area(name, rings)

"""GeoJSON (RFC 7946) flattened: degrees become units of equal length east and south."""

from math import cos, radians

import msgspec

from desktop.export.site.outlines import Point, Ring

Position = list[float]


class Geometry(msgspec.Struct):
    """What a feature looks like; `coordinates` depend on `type`."""

    type: str
    coordinates: msgspec.Raw = msgspec.Raw(b"[]")


class Feature(msgspec.Struct):
    """An area: its properties (the name among them) and its geometry."""

    geometry: Geometry | None = None
    properties: dict[str, object] | None = None


class Geography(msgspec.Struct):
    """A feature collection."""

    features: list[Feature]


def rings_of(feature: Feature) -> tuple[Ring, ...]:
    """Return the outlines of the area and of its islands; holes count as outlines too.

    Raises `msgspec.DecodeError` for coordinates that do not fit their type.
    """
    geometry = feature.geometry
    if geometry is None:
        return ()
    if geometry.type == "Polygon":
        polygons = [msgspec.json.decode(geometry.coordinates, type=list[list[Position]])]
    elif geometry.type == "MultiPolygon":
        polygons = msgspec.json.decode(geometry.coordinates, type=list[list[list[Position]]])
    else:
        return ()
    return tuple(
        tuple(_flat(position) for position in ring if len(position) > 1)
        for rings in polygons
        for ring in rings
        if len(ring) > 2  # noqa: PLR2004 - an outline
    )


_MIDDLE = cos(radians(16.2))
"""How much shorter a degree of longitude is than one of latitude in the middle of Vietnam."""


def _flat(position: Position) -> Point:
    return position[0] * _MIDDLE, -position[1]

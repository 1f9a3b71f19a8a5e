"""The administrative map, made of the files that people have."""

import json
import re

import pytest

from desktop.article.site import SiteMap
from desktop.export.site.maps import area_names, map_view
from desktop.export.site.views import Shown

TWO_NEIGHBOURS = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "properties": {"NAME_2": "Dong Hung", "ten": "Đông Hưng"},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[106, 20], [107, 20], [107, 21], [106, 21], [106, 20]]],
            },
        },
        {
            "type": "Feature",
            "properties": {"name": "Tiền Hải"},
            "geometry": {
                "type": "MultiPolygon",
                "coordinates": [
                    [[[107, 20], [108, 20], [108, 21], [107, 21], [107, 20]]],
                    [[[108.5, 20], [108.6, 20], [108.6, 20.1], [108.5, 20]]],
                ],
            },
        },
    ],
}
DRAWING = """<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" onload="alert(1)">
<script>alert(2)</script>
<path id="a" aria-label="An Giang" d="m 0,0 10,0 0,10 -10,0 z" onclick="alert(3)"/>
<path id="b" d="M10 0H20V10H10Z M1,1 l.001 0 0 .001z"/>
</svg>"""


def geojson() -> bytes:
    return json.dumps(TWO_NEIGHBOURS).encode()


def numbers(outline: str) -> list[int]:
    return [int(number) for number in re.findall(r"-?\d+", outline)]


def test_geojson_becomes_an_outline_an_area_with_its_vietnamese_name():
    shown = map_view(SiteMap(media="m", title="Bản đồ"), geojson())
    assert [region.name for region in shown.regions] == ["Đông Hưng", "Tiền Hải"]
    assert all(region.outline.startswith("M") for region in shown.regions)


def test_north_is_up_and_east_is_right():
    south_east = {
        "features": [
            {"geometry": {"type": "Polygon", "coordinates": [[[0, 9], [1, 9], [0, 8], [0, 9]]]}},
            {"geometry": {"type": "Polygon", "coordinates": [[[4, 1], [5, 1], [4, 0], [4, 1]]]}},
        ]
    }
    north_west, other = map_view(SiteMap(media="m"), json.dumps(south_east).encode()).regions
    assert numbers(north_west.outline)[:2] < numbers(other.outline)[:2]
    assert numbers(north_west.outline)[1] < numbers(other.outline)[1]


def test_neighbours_share_their_border():
    left, right = map_view(SiteMap(media="m"), geojson()).regions
    box_of_left = numbers(left.outline)
    assert max(box_of_left[0], box_of_left[0] + box_of_left[2]) == numbers(right.outline)[0]


def test_an_svg_gives_its_outlines_and_nothing_that_could_run():
    shown = map_view(SiteMap(media="m"), DRAWING.encode())
    assert [region.name for region in shown.regions] == ["An Giang", "b"]
    assert "alert" not in str(shown)


def test_relative_and_absolute_path_data_say_the_same():
    first, second = map_view(SiteMap(media="m"), DRAWING.encode()).regions
    assert first.outline == "M0 0l120 0 0 120-120 0z"
    assert second.outline.startswith("M120 0l120 0 0 120-120 0z")


def test_an_islet_smaller_than_a_step_stays_a_dot():
    assert map_view(SiteMap(media="m"), DRAWING.encode()).regions[1].outline.endswith("h1z")


def test_the_profile_may_name_the_areas_and_mark_its_own():
    named = SiteMap(media="m", names=("Đông Hưng", "Tiền Hải"), marked="Tiền Hải")
    shown = map_view(named, geojson())
    assert [(region.name, region.marked) for region in shown.regions] == [
        ("Đông Hưng", False),
        ("Tiền Hải", True),
    ]


def test_names_that_are_too_few_give_way_to_the_files():
    shown = map_view(SiteMap(media="m", names=("Một",)), geojson())
    assert [region.name for region in shown.regions] == ["Đông Hưng", "Tiền Hải"]


def test_a_picture_is_a_map_when_its_names_stand_beside_it():
    picture = Shown(url="anh/a.jpg", width=400, height=300)
    shown = map_view(SiteMap(media="m", names=("Đông Hưng",)), b"\x89PNG", picture)
    assert shown.picture == picture
    assert [region.name for region in shown.regions] == ["Đông Hưng"]


def test_a_picture_without_names_is_no_map():
    picture = Shown(url="anh/a.jpg", width=400, height=300)
    assert map_view(SiteMap(media="m"), b"\x89PNG", picture) is None


@pytest.mark.parametrize(
    "rubbish",
    [
        b"",
        b"{",
        b'{"features": 3}',
        b'{"features": [{"geometry": {"type": "Polygon", "coordinates": "x"}}]}',
        b'{"features": [{"geometry": {"type": "Point", "coordinates": [1, 2]}}]}',
        b"<svg",
        b'<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
        b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0 A 1 1 0 0 0 2 2"/></svg>',
        b'<svg xmlns="http://www.w3.org/2000/svg"><path d="z z"/></svg>',
        b"[" * 100_000,
    ],
)
def test_a_file_that_is_no_map_shows_none(rubbish):
    assert map_view(SiteMap(media="m"), rubbish) is None


def test_the_files_own_names_can_be_asked_for():
    assert area_names(DRAWING.encode()) == ("An Giang", "b")

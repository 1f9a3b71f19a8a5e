"""The library and the files of a site, as the window needs them."""

import json
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from desktop.article.site import SiteMap, SiteProfile
from desktop.exchange.errors import PictureError
from desktop.export.errors import MapNotRead
from desktop.library import Library
from desktop.ui.site.profile.sites import LibrarySites, site_name

SQUARE = [[[106.0, 20.0], [106.5, 20.0], [106.5, 20.5], [106.0, 20.0]]]
AREA = {
    "type": "Feature",
    "properties": {"name": "Tiền Hải"},
    "geometry": {"type": "Polygon", "coordinates": SQUARE},
}


@pytest.fixture
def library(tmp_path: Path):
    with Library.open(tmp_path / "kho") as opened:
        yield opened


def put(folder: Path, name: str, data: bytes) -> Path:
    file = folder / name
    file.write_bytes(data)
    return file


def png() -> bytes:
    data = BytesIO()
    Image.new("RGB", (8, 6), "teal").save(data, "PNG")
    return data.getvalue()


def test_a_map_of_outlines_is_kept_and_shown(library: Library, tmp_path: Path) -> None:
    geography = json.dumps({"type": "FeatureCollection", "features": [AREA]}).encode()
    sites = LibrarySites(library)
    media = sites.add_map(put(tmp_path, "tinh.geojson", geography))
    preview = sites.preview(SiteMap(media=media, names=("khác", "nữa")))
    assert [area.name for area in preview.areas] == ["Tiền Hải"]
    assert preview.file is None
    assert library.media_bytes(media) == geography


def test_a_picture_can_be_the_map(library: Library, tmp_path: Path) -> None:
    sites = LibrarySites(library)
    media = sites.add_map(put(tmp_path, "tinh.png", png()))
    assert sites.preview(SiteMap(media=media)).file == sites.file_of(media)
    assert library.media(media).width == 8


@pytest.mark.parametrize("data", [b'{"type": "FeatureCollection"}', b"<svg></svg>", b"<html>"])
def test_a_file_without_outlines_is_refused(library: Library, tmp_path: Path, data: bytes) -> None:
    with pytest.raises(MapNotRead):
        LibrarySites(library).add_map(put(tmp_path, "tinh.svg", data))


def test_a_file_that_is_no_picture_is_refused(library: Library, tmp_path: Path) -> None:
    with pytest.raises(PictureError):
        LibrarySites(library).add_picture(put(tmp_path, "logo.png", b"chu"))


def test_where_a_site_was_published_is_left_alone(library: Library) -> None:
    library.keep_site_profile(SiteProfile(target="sftp://cong.vn/www"))
    LibrarySites(library).keep_site_profile(SiteProfile(portal="Cổng"))
    assert library.site_profile() == SiteProfile(portal="Cổng", target="sftp://cong.vn/www")


def test_a_new_site_is_kept(library: Library) -> None:
    LibrarySites(library).keep_site_profile(SiteProfile(id="two", name="Hai"))
    assert [site.id for site in library.site_profiles()] == ["main", "two"]


def test_the_shipped_theme_can_be_chosen(library: Library) -> None:
    assert ("cong", "Cổng") in LibrarySites(library).themes()


def test_no_file_stands_for_no_picture(library: Library) -> None:
    sites = LibrarySites(library)
    assert sites.file_of("") is None
    assert sites.file_of("0" * 64) is None


def test_a_site_is_called_by_its_own_name_first() -> None:
    site = SiteProfile(id="two", name="Trang hai", portal="Cổng")
    assert site_name(site) == "Trang hai"
    assert site_name(replace(site, name="")) == "Cổng"
    assert site_name(SiteProfile(id="two")) == "New site"
    assert site_name(SiteProfile()) == "Main site"


def test_the_window_is_not_loaded_at_the_start() -> None:
    command = (
        "import sys, desktop.start, desktop.app;"
        "print([name for name in sys.modules if name.startswith('desktop.ui.site.profile')])"
    )
    run = subprocess.run(
        [sys.executable, "-c", command], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"

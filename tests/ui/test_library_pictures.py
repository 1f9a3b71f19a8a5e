"""What the editor's page is given of the library's pictures."""

from io import BytesIO

import pytest
from PIL import Image

from desktop.library import Library
from desktop.ui.library_pictures import Pictures
from tests.exchange.photographs import photograph


@pytest.fixture
def pictures(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    made = Pictures()
    with Library.open(tmp_path / "kho") as library:
        made.library = library
        yield made


def large():
    noise = [Image.effect_noise((2400, 1600), 60) for _ in "RGB"]
    into = BytesIO()
    Image.merge("RGB", noise).save(into, "JPEG", quality=90)
    return into.getvalue()


def test_a_small_file_is_shown_itself(pictures):
    kept = pictures.add_picture(photograph(), "a.jpg")
    assert pictures.screen_path(kept.media) == pictures.media_path(kept.media)


def test_a_large_file_is_made_smaller_once(pictures):
    kept = pictures.add_picture(large(), "a.jpg")
    small = pictures.screen_path(kept.media)
    with Image.open(small) as image:
        assert image.size == (1280, 853)
    stamp = small.stat().st_mtime_ns
    assert pictures.screen_path(kept.media) == small
    assert small.stat().st_mtime_ns == stamp


def test_a_cache_that_cannot_be_written_shows_the_file_itself(pictures, tmp_path):
    (tmp_path / "cache").write_text("a file stands here")
    kept = pictures.add_picture(large(), "a.jpg")
    assert pictures.screen_path(kept.media) == pictures.media_path(kept.media)


def test_the_photographer_comes_along(pictures):
    kept = pictures.add_picture(photograph(artist="Ngọc Minh"), "a.jpg")
    assert kept.credit == "Ngọc Minh"


def test_what_the_library_keeps_with_a_picture_comes_along_when_it_is_put_in_again(pictures):
    kept = pictures.add_picture(photograph(artist="Ngọc Minh"), "a.jpg")
    pictures.library.shelf.describe(kept.media, alt="Cầu Kỳ Lừa", credit="Lê An")

    again = pictures.add_picture(photograph(artist="Ngọc Minh"), "b.jpg")

    assert (again.alt, again.credit) == ("Cầu Kỳ Lừa", "Lê An")


def test_a_picture_that_became_another_kind_has_a_fitting_name(pictures):
    kept = pictures.add_picture(photograph("TIFF"), "a.tif")
    assert pictures.library.media(kept.media).name == "a.png"

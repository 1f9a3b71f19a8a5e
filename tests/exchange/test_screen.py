"""What the screen gets of a large picture."""

from io import BytesIO

import pytest
from PIL import Image

from desktop.exchange.screen import screen_picture
from tests.exchange.photographs import UPRIGHT, corners, scene, told


@pytest.fixture
def stored(tmp_path):
    def store(image, form="JPEG", **options):
        file = tmp_path / "a"
        image.save(file, form, **options)
        return file

    return store


def test_a_large_picture_becomes_small_in_the_same_shape(stored):
    small = screen_picture(stored(scene((4000, 2000))))
    with Image.open(BytesIO(small)) as image:
        assert image.size == (1280, 640)
    assert corners(small) == UPRIGHT


def test_an_old_librarys_photograph_is_shown_upright(stored):
    held = scene((4000, 2000)).rotate(90, expand=True)
    assert corners(screen_picture(stored(held, exif=told(6)))) == UPRIGHT


def test_a_small_picture_is_shown_as_it_is(stored):
    assert screen_picture(stored(scene((1280, 900)))) is None


def test_what_moves_is_shown_as_it_is(stored):
    frames = [scene((2000, 500)), scene((2000, 500)).rotate(180)]
    file = stored(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert screen_picture(file) is None


def test_a_transparent_picture_stays_transparent(stored):
    small = screen_picture(stored(Image.new("RGBA", (3000, 300), (9, 9, 9, 0)), "PNG"))
    with Image.open(BytesIO(small)) as image:
        assert image.getpixel((5, 5))[3] == 0


def test_a_torn_file_is_left_to_the_page(tmp_path):
    file = tmp_path / "a.jpg"
    file.write_bytes(b"\xff\xd8\xff torn")
    assert screen_picture(file) is None

from io import BytesIO

import pytest
from PIL import Image

from desktop.exchange import pictures, read_picture
from desktop.exchange.errors import (
    PictureBroken,
    PictureEmpty,
    PictureFormatNotRead,
    PictureTooLarge,
    PictureTooManyPixels,
)
from tests.exchange.samples import picture, png_that_says


@pytest.mark.parametrize(
    ("form", "mime"),
    [
        ("JPEG", "image/jpeg"),
        ("PNG", "image/png"),
        ("GIF", "image/gif"),
        ("WEBP", "image/webp"),
    ],
)
def test_a_whole_picture_comes_back_as_it_came(form, mime):
    data = picture(form, size=(40, 30))
    read = read_picture(data, "anh")
    assert (read.data, read.mime, read.width, read.height) == (data, mime, 40, 30)


def test_a_photo_taken_upright_has_the_size_it_is_shown_in():
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    read = read_picture(picture("JPEG", size=(40, 30), exif=exif), "anh.jpg")
    assert (read.width, read.height) == (30, 40)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "WEBP"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_truncated_picture_is_refused(form, share):
    whole = picture(form, size=(200, 200))
    with pytest.raises(PictureBroken):
        read_picture(whole[: int(len(whole) * share)], "anh")


def test_a_picture_with_a_flipped_byte_in_its_data_is_refused():
    whole = bytearray(picture("PNG", size=(200, 200)))
    whole[len(whole) // 2] ^= 0xFF
    with pytest.raises(PictureBroken):
        read_picture(bytes(whole), "anh.png")


@pytest.mark.parametrize("side", [11_000, 15_000, 60_000])
def test_a_decompression_bomb_is_refused_before_it_opens(side):
    with pytest.raises(PictureTooManyPixels) as refused:
        read_picture(png_that_says(side, side), "bom.png")
    assert refused.value.limit == pictures.PIXELS_LIMIT


@pytest.mark.parametrize(
    "data",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        b"no picture at all",
    ],
    ids=["svg", "text"],
)
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(PictureFormatNotRead):
        read_picture(data, "anh")


def test_an_empty_picture_is_refused():
    with pytest.raises(PictureEmpty):
        read_picture(b"", "anh.jpg")


def test_a_picture_file_that_is_too_large_is_refused_unread():
    with pytest.raises(PictureTooLarge) as refused:
        read_picture(bytes(pictures.BYTES_LIMIT + 1), "anh.jpg")
    assert refused.value.size == pictures.BYTES_LIMIT + 1


def test_a_moving_picture_is_read():
    into = BytesIO()
    frames = [Image.new("P", (5, 4), colour) for colour in (1, 2, 3)]
    frames[0].save(into, "GIF", save_all=True, append_images=frames[1:])
    assert read_picture(into.getvalue(), "anh.gif").width == 5

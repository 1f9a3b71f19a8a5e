"""Photographs come in upright, fit for every reader, and tell nothing but what they show."""

import hashlib
from io import BytesIO

import pytest
from PIL import Image, ImageCms
from PIL.JpegImagePlugin import get_sampling

from desktop.exchange import pictures, read_picture
from desktop.exchange.bare import bare
from desktop.exchange.errors import PictureBroken, PictureTooManyPixels
from tests.exchange.photographs import (
    UPRIGHT,
    corners,
    photograph,
    scene,
    talkative_gif,
    talkative_png,
    telephone_heic,
    told,
)

PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def pixels(data: bytes) -> str:
    with Image.open(BytesIO(data)) as image:
        return hashlib.sha256(image.convert("RGBA").tobytes()).hexdigest()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_photograph_is_upright_however_the_camera_was_held(form, orientation):
    read = read_picture(photograph(form, orientation), "anh")
    assert (read.width, read.height) == (160, 80)
    assert corners(read.data) == UPRIGHT
    with Image.open(BytesIO(read.data)) as image:
        assert image.size == (160, 80)
        assert image.getexif().get(0x0112, 1) == 1


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_an_iphones_photograph_becomes_a_jpeg(orientation):
    read = read_picture(telephone_heic(orientation), "IMG_0042.HEIC")
    assert (read.mime, read.name) == ("image/jpeg", "IMG_0042.jpg")
    assert corners(read.data) == UPRIGHT


@pytest.mark.parametrize(
    "data",
    [
        photograph("JPEG"),
        photograph("JPEG", 6),
        photograph("PNG"),
        photograph("WEBP"),
        photograph("TIFF"),
        photograph("AVIF"),
        telephone_heic(),
        talkative_png(),
        talkative_gif(),
    ],
    ids=["jpeg", "turned", "png", "webp", "tiff", "avif", "heic", "talkative-png", "gif"],
)
def test_no_place_and_no_device_is_told(data):
    read = read_picture(data, "anh")
    assert b"SecretPhone" not in read.data
    with Image.open(BytesIO(read.data)) as image:
        assert not dict(image.getexif())
        assert not image.getexif().get_ifd(0x8825)


@pytest.mark.parametrize(
    ("form", "options"),
    [
        ("JPEG", {}),
        ("JPEG", {"progressive": True, "subsampling": 0}),
        ("JPEG", {"restart_marker_rows": 1}),
        ("PNG", {}),
        ("WEBP", {"lossless": True}),
        ("WEBP", {}),
    ],
)
def test_what_is_upright_keeps_every_pixel(form, options):
    data = photograph(form, **options)
    assert pixels(read_picture(data, "anh").data) == pixels(data)


def test_a_picture_that_tells_nothing_keeps_every_byte():
    into = BytesIO()
    scene().save(into, "JPEG", icc_profile=PROFILE)
    assert read_picture(into.getvalue(), "anh.jpg").data == into.getvalue()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", [1, 6])
def test_the_colour_profile_stays(form, orientation):
    read = read_picture(photograph(form, orientation, icc_profile=PROFILE), "anh")
    with Image.open(BytesIO(read.data)) as image:
        assert image.info["icc_profile"] == PROFILE


def test_a_turned_jpeg_is_compressed_as_it_was():
    data = photograph("JPEG", 6, quality=97, subsampling=0)
    with (
        Image.open(BytesIO(data)) as before,
        Image.open(BytesIO(read_picture(data, "a.jpg").data)) as after,
    ):
        assert after.quantization == before.quantization
        assert get_sampling(after) == get_sampling(before)


def test_the_photographer_is_suggested():
    assert read_picture(photograph(artist="© Ngọc Minh"), "a.jpg").credit == "Ngọc Minh"
    assert read_picture(telephone_heic(artist="Minh"), "a.heic").credit == "Minh"
    assert read_picture(photograph(), "a.jpg").credit == ""


def test_terms_of_use_are_no_photographer():
    assert read_picture(photograph(artist="All rights reserved. " * 9), "a.jpg").credit == ""


def test_an_animation_goes_on_moving():
    data = talkative_gif()
    read = read_picture(data, "a.gif")
    assert read.moving
    with Image.open(BytesIO(read.data)) as after, Image.open(BytesIO(data)) as before:
        assert after.n_frames == before.n_frames == 3
        assert after.info["loop"] == 0
        assert after.info["duration"] == before.info["duration"]


def test_what_stands_behind_a_jpeg_goes():
    film = b"\0\0\0\x18ftypmp42 SecretPhone was here"
    read = read_picture(photograph() + film, "a.jpg")
    assert b"ftyp" not in read.data


def test_a_telephones_several_views_become_the_first():
    into = BytesIO()
    scene().save(into, "MPO", save_all=True, append_images=[scene()], exif=told())
    read = read_picture(into.getvalue(), "a.jpg")
    assert read.mime == "image/jpeg"
    assert corners(read.data) == UPRIGHT
    assert read.data.count(b"\xff\xd8\xff") == 1


def test_a_drawing_of_few_colours_stays_sharp():
    into = BytesIO()
    scene().save(into, "BMP")
    read = read_picture(into.getvalue(), "so-do.bmp")
    assert (read.mime, read.name) == ("image/png", "so-do.png")
    assert pixels(read.data) == pixels(into.getvalue())


def test_a_scanned_photograph_becomes_a_jpeg():
    into = BytesIO()
    noise = [Image.effect_noise((300, 200), 60) for _ in "RGB"]
    Image.merge("RGB", noise).save(into, "TIFF")
    read = read_picture(into.getvalue(), "quet.tif")
    assert (read.mime, read.name) == ("image/jpeg", "quet.jpg")


def test_a_transparent_heif_stays_transparent():
    into = BytesIO()
    clear = Image.effect_noise((64, 64), 60).convert("RGBA")
    clear.putalpha(0)
    clear.save(into, "AVIF")
    read = read_picture(into.getvalue(), "a.avif")
    assert read.mime == "image/png"
    with Image.open(BytesIO(read.data)) as image:
        assert image.getpixel((5, 5))[3] == 0


@pytest.mark.parametrize("share", [0.3, 0.7, 0.98])
def test_a_truncated_heic_is_refused(share):
    whole = telephone_heic()
    with pytest.raises(PictureBroken):
        read_picture(whole[: int(len(whole) * share)], "a.heic")


def test_a_tiff_that_opens_to_a_huge_picture_is_refused(monkeypatch):
    monkeypatch.setattr("desktop.exchange.webfit.PIXELS_LIMIT", 100)
    with pytest.raises(PictureTooManyPixels) as refused:
        read_picture(photograph("TIFF"), "a.tif")
    assert refused.value.limit == pictures.PIXELS_LIMIT


def test_a_file_put_together_strangely_is_not_taken_apart():
    with pytest.raises((ValueError, IndexError)):
        bare(b"\xff\xd8 no mark", "image/jpeg")


def test_other_kinds_cannot_be_taken_apart():
    assert bare(b"", "image/avif") is None

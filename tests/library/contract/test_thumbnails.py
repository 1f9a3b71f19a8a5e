"""Small files of pictures: made once, upright, and never a reason to stop."""

from io import BytesIO

import pytest
from PIL import Image

from desktop.library.thumbnails import PIXELS_DECODED, WIDTHS


def file_of(picture: Image.Image, form: str = "JPEG", **options) -> bytes:
    into = BytesIO()
    picture.save(into, form, **options)
    return into.getvalue()


def kept(library, data: bytes, mime: str = "image/jpeg") -> str:
    return library.add_media(data, name="anh", mime=mime).hash


def size(path) -> tuple[int, int]:
    with Image.open(path) as picture:
        return picture.size


@pytest.mark.parametrize("width", WIDTHS)
def test_a_photograph_is_made_as_wide_as_asked_for(library, width):
    photo = kept(library, file_of(Image.new("RGB", (2000, 1000), "teal")))

    assert size(library.thumbnails.made(photo, width)) == (width, width // 2)


def test_all_widths_are_made_of_one_reading_and_stay(library):
    photo = kept(library, file_of(Image.new("RGB", (2000, 1000), "teal")))
    assert library.thumbnails.path(photo, 96) is None

    library.thumbnails.made(photo, 960)
    library.media_path(photo).unlink()

    assert size(library.thumbnails.path(photo, 96)) == (96, 48)


def test_a_picture_on_its_side_is_turned_upright(library):
    sideways = Image.Exif()
    sideways[0x0112] = 6
    photo = kept(library, file_of(Image.new("RGB", (1200, 600), "teal"), exif=sideways))

    assert size(library.thumbnails.made(photo, 320)) == (320, 640)


def test_a_small_picture_is_not_blown_up(library):
    icon = kept(library, file_of(Image.new("RGB", (40, 30), "teal"), "PNG"), "image/png")

    assert size(library.thumbnails.made(icon, 320)) == (40, 30)


def test_a_transparent_picture_stays_transparent(library):
    clear = kept(library, file_of(Image.new("RGBA", (400, 400)), "PNG"), "image/png")

    with Image.open(library.thumbnails.made(clear, 96)) as made:
        assert made.has_transparency_data


@pytest.mark.parametrize("form", ["GIF", "WEBP", "AVIF"])
def test_every_kind_that_the_library_takes_is_shown(library, form):
    picture = file_of(Image.new("RGB", (640, 320), "teal"), form)

    made = library.thumbnails.made(kept(library, picture, f"image/{form.lower()}"), 320)

    assert size(made) == (320, 160)


def test_a_broken_picture_has_none_and_is_not_tried_again(library):
    whole = file_of(Image.effect_noise((600, 600), 90).convert("RGB"))
    broken = kept(library, whole[: len(whole) // 2])
    assert library.thumbnails.made(broken, 320) is None

    library.media_path(broken).write_bytes(whole)

    assert library.thumbnails.made(broken, 320) is None


def test_an_absurdly_large_picture_is_left_alone(library):
    side = int(PIXELS_DECODED**0.5) + 1
    absurd = kept(library, file_of(Image.new("1", (side, side)), "PNG"), "image/png")

    assert library.thumbnails.made(absurd, 320) is None


def test_a_document_and_a_lost_file_have_none(library):
    paper = kept(library, b"%PDF-1.4", "application/pdf")

    assert library.thumbnails.made(paper, 320) is None
    assert library.thumbnails.made("0" * 64, 320) is None


def test_what_was_deleted_is_made_again(library):
    photo = kept(library, file_of(Image.new("RGB", (2000, 1000), "teal")))
    library.thumbnails.made(photo, 320).unlink()

    assert size(library.thumbnails.made(photo, 320)) == (320, 160)

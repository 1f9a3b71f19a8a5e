"""Pictures for a page: not larger than shown, upright, and telling nothing private."""

from io import BytesIO

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from desktop.export.pictures import picture_file

from .samples import photograph

_ORIENTATION, _MAKER = 0x0112, 0x010F


def with_exif(width: int, height: int, tag: int, value: object) -> bytes:
    image = Image.new("RGB", (width, height), "#8fb8c0")
    exif = image.getexif()
    exif[tag] = value
    written = BytesIO()
    image.save(written, "JPEG", exif=exif)
    return written.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_modest_picture_passes_untouched(kind):
    data = photograph(kind=kind)
    assert picture_file(data).data == data


@pytest.mark.parametrize(
    ("size", "shown"), [((4000, 3000), (1600, 1200)), ((900, 3200), (450, 1600))]
)
def test_a_large_picture_is_scaled(size, shown):
    ready = picture_file(photograph(*size))
    assert (ready.width, ready.height) == shown
    assert Image.open(BytesIO(ready.data)).size == shown


def test_a_picture_taken_sideways_is_turned_upright():
    ready = picture_file(with_exif(400, 300, _ORIENTATION, 6))
    assert (ready.width, ready.height) == (300, 400)


def test_what_the_camera_wrote_is_dropped():
    ready = picture_file(with_exif(400, 300, _MAKER, "Máy ảnh của Lan"))
    assert dict(Image.open(BytesIO(ready.data)).getexif()) == {}


def test_an_authors_name_in_a_file_is_dropped():
    note = PngInfo()
    note.add_text("Author", "Nguyễn Thị Lan")
    written = BytesIO()
    Image.new("RGB", (40, 30)).save(written, "PNG", pnginfo=note)
    assert "Author" not in Image.open(BytesIO(picture_file(written.getvalue()).data)).info


def test_a_picture_of_a_phone_stays_a_jpeg():
    frames = [Image.new("RGB", (2000, 1500), colour) for colour in ("red", "blue")]
    written = BytesIO()
    frames[0].save(written, "MPO", save_all=True, append_images=frames[1:])
    assert picture_file(written.getvalue()).mime == "image/jpeg"


@pytest.mark.parametrize("mode", ["P", "1", "CMYK", "LA", "I;16"])
def test_a_large_picture_of_any_mode_is_shown(mode):
    written = BytesIO()
    Image.new(mode, (2000, 1000)).save(written, "TIFF" if mode == "CMYK" else "PNG")
    ready = picture_file(written.getvalue())
    assert (ready.ending, ready.width) == ("png", 1600)


def test_an_animation_becomes_a_still():
    frames = [Image.new("RGB", (40, 30), colour) for colour in ("red", "blue")]
    written = BytesIO()
    frames[0].save(written, "GIF", save_all=True, append_images=frames[1:])
    ready = picture_file(written.getvalue())
    assert (ready.mime, getattr(Image.open(BytesIO(ready.data)), "n_frames", 1)) == ("image/png", 1)


@pytest.mark.parametrize("data", [b"", b"no picture", photograph()[:2000]])
def test_what_cannot_be_read_is_no_picture(data):
    assert picture_file(data) is None

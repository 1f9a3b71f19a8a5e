"""Pictures of a site in several widths."""

from io import BytesIO

import pytest
from PIL import Image

from desktop.export.site.pictures import PictureFiles, SitePicture, made, site_picture
from desktop.library import Library
from desktop.library.values import Media

HASH = "ab" * 32


def photo(size=(2000, 1500), mode="RGB", kind="JPEG", **options) -> bytes:
    file = BytesIO()
    Image.linear_gradient("L").resize(size).convert(mode).save(file, kind, **options)
    return file.getvalue()


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library") as kept:
        yield kept


def test_a_photo_is_offered_in_four_widths_and_one_for_old_browsers():
    names = SitePicture(HASH, 2000, 1500, clear=False).names
    assert [name.path for name in names] == [
        f"anh/{HASH[:16]}-800.jpg",
        f"anh/{HASH[:16]}-400.webp",
        f"anh/{HASH[:16]}-800.webp",
        f"anh/{HASH[:16]}-1200.webp",
        f"anh/{HASH[:16]}-1600.webp",
    ]


def test_no_file_is_wider_than_the_original():
    small = SitePicture(HASH, 500, 300, clear=True)
    assert [(name.width, name.ending) for name in small.names] == [
        (500, "png"),
        (400, "webp"),
        (500, "webp"),
    ]


def test_a_page_is_told_size_and_sources():
    shown = SitePicture(HASH, 2000, 1500, clear=False).shown("../../", "Hội nghị")
    assert (shown.url, shown.width, shown.height) == (f"../../anh/{HASH[:16]}-800.jpg", 800, 600)
    assert shown.alt == "Hội nghị"
    assert shown.sources[0][1].startswith(f"../../anh/{HASH[:16]}-400.webp 400w, ")


def test_each_file_has_the_width_of_its_name():
    picture = SitePicture(HASH, 2000, 1500, clear=False)
    for name, data in made(picture, photo()):
        assert Image.open(BytesIO(data)).size == (name.width, name.width * 3 // 4)


def test_a_photo_taken_sideways_stands_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    picture = SitePicture(HASH, 300, 400, clear=False)
    sizes = {
        Image.open(BytesIO(data)).size for _, data in made(picture, photo((400, 300), exif=exif))
    }
    assert sizes == {(300, 400)}


def test_where_a_photo_was_taken_is_not_told():
    exif = Image.Exif()
    exif[0x8825] = {2: (20.0, 27.0, 0.0)}
    exif[0x013B] = "Nguyễn Văn A"
    for _, data in made(SitePicture(HASH, 400, 300, clear=False), photo((400, 300), exif=exif)):
        image = Image.open(BytesIO(data))
        assert not image.getexif()
        assert not {"exif", "xmp", "comment", "icc_profile", "photoshop"} & set(image.info)


def test_a_transparent_drawing_stays_transparent():
    drawing = photo((300, 300), "RGBA", "PNG")
    clear = Image.open(BytesIO(drawing))
    clear.putalpha(0)
    file = BytesIO()
    clear.save(file, "PNG")
    for _, data in made(SitePicture(HASH, 300, 300, clear=True), file.getvalue()):
        assert Image.open(BytesIO(data)).convert("RGBA").getextrema()[3] == (0, 0)


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_grey_and_printers_colours_become_what_browsers_show(mode):
    for name, data in made(SitePicture(HASH, 400, 300, clear=False), photo((400, 300), mode)):
        assert Image.open(BytesIO(data)).mode == "RGB", name


def test_a_broken_original_makes_no_file():
    assert list(made(SitePicture(HASH, 400, 300, clear=False), photo()[:100])) == []


def test_what_is_no_picture_is_none_of_the_sites():
    assert site_picture(Media(hash=HASH, name="a.pdf", mime="application/pdf", size=3)) is None


def test_files_are_made_once(library, tmp_path):
    data = photo((500, 400))
    kept = library.add_media(data, name="a.jpg", mime="image/jpeg", width=500, height=400)
    files = PictureFiles(library, tmp_path / "pictures")
    first = dict(files.data(site_picture(kept)))
    library.media_path(kept.hash).unlink()
    assert dict(files.data(site_picture(kept))) == first


def test_a_lost_file_is_made_again(library, tmp_path):
    kept = library.add_media(photo(), name="a.jpg", mime="image/jpeg", width=2000, height=1500)
    files = PictureFiles(library, tmp_path / "pictures")
    first = dict(files.data(site_picture(kept)))
    next((tmp_path / "pictures").rglob("*.webp")).unlink()
    assert dict(files.data(site_picture(kept))) == first


def test_a_missing_original_makes_no_file(library, tmp_path):
    kept = library.add_media(photo(), name="a.jpg", mime="image/jpeg", width=2000, height=1500)
    library.media_path(kept.hash).unlink()
    assert list(PictureFiles(library, tmp_path / "pictures").data(site_picture(kept))) == []

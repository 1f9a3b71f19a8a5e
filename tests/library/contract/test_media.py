"""Media: files by their SHA-256, kept once and never unlinked."""

import hashlib

import pytest

from desktop.article.model import Picture
from desktop.library.errors import ChangedMedia, MissingMedia
from tests.library.samples import an_article

DATA = b"\xff\xd8 a picture"
HASH = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def media(library):
    return library.add_media(DATA, name="ảnh.JPG", mime="image/jpeg", width=8, height=6)


def test_what_was_added_is_read_back(library, media):
    assert library.media_bytes(HASH) == DATA


def test_what_is_known_of_a_file_is_kept(library, media):
    assert library.media(HASH) == media
    assert (media.hash, media.name, media.size) == (HASH, "ảnh.JPG", len(DATA))
    assert (media.width, media.height) == (8, 6)


def test_files_are_named_by_their_hash(library, media):
    assert library.media_path(HASH).parts[-3:] == ("media", HASH[:2], f"{HASH}.jpg")


def test_the_same_bytes_are_kept_once(library, media):
    again = library.add_media(DATA, name="khác.png", mime="image/png")
    assert again == media


def test_a_name_cannot_lead_out_of_the_folder(library):
    added = library.add_media(b"x", name="../../x.a/b", mime="application/x-unknown")
    media = library.media_path(library.add_media(b"y", name="y.png", mime="image/png").hash)
    assert library.media_path(added.hash).parent.parent == media.parent.parent


def test_an_unknown_file_is_missing(library):
    with pytest.raises(MissingMedia):
        library.media_bytes("0" * 64)


def test_a_file_that_went_away_is_missing_by_name(library, media):
    library.media_path(HASH).unlink()
    with pytest.raises(MissingMedia) as raised:
        library.media_path(HASH)
    assert raised.value.name == "ảnh.JPG"


def test_a_changed_file_is_not_handed_out(library, media):
    library.media_path(HASH).write_bytes(b"other")
    with pytest.raises(ChangedMedia):
        library.media_bytes(HASH)


def test_adding_a_changed_file_again_mends_it(library, media):
    library.media_path(HASH).write_bytes(b"other")
    library.add_media(DATA, name="ảnh.JPG", mime="image/jpeg")
    assert library.media_bytes(HASH) == DATA


def test_an_article_may_show_what_is_lost(library):
    saved = library.save(an_article(cover=Picture(media="0" * 64)))
    assert saved.version == 1


def test_deleting_an_article_keeps_its_files(library, media):
    saved = library.save(an_article(cover=Picture(media=HASH))).article
    library.delete(saved.id)
    assert library.media_bytes(HASH) == DATA


@pytest.mark.parametrize(
    ("name", "mime", "ending"),
    [
        ("Bản đồ.GeoJSON", "application/geo+json", ".geojson"),
        ("logo.svg", "image/svg+xml", ".svg"),
        ("doc-bai.mp3", "audio/mpeg", ".mp3"),
        ("Công văn.PDF", "application/pdf", ".pdf"),
        (
            "Kế hoạch.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".docx",
        ),
    ],
)
def test_files_that_are_no_pictures_keep_their_ending(library, name, mime, ending):
    added = library.add_media(name.encode(), name=name, mime=mime)
    assert library.media_path(added.hash).name == f"{added.hash}{ending}"

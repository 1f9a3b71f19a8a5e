"""Media in a store that others share."""

import fsspec
import pytest

from desktop.library.errors import ChangedMedia, MissingMedia
from desktop.library.media import described, place
from desktop.library.mirrored_media import media_at

PICTURE = b"anh"
MEDIA = described(PICTURE, "ảnh.png", "image/png", 1, 1)


@pytest.fixture
def store():
    """A store in memory, empty again afterwards."""
    memory = fsspec.filesystem("memory")
    yield memory
    if memory.exists("/chung"):
        memory.rm("/chung", recursive=True)


def on_laptop(tmp_path, name):
    return media_at("memory://chung", tmp_path / name / "media")


def test_what_one_puts_in_another_gets(store, tmp_path):
    for name in ("an", "bình"):
        (tmp_path / name).mkdir()
    on_laptop(tmp_path, "an").put(MEDIA, PICTURE)
    theirs = on_laptop(tmp_path, "bình")
    assert theirs.read(MEDIA) == PICTURE
    assert theirs.path(MEDIA).is_relative_to(tmp_path / "bình")


def test_what_the_store_does_not_have_is_missing(store, tmp_path):
    with pytest.raises(MissingMedia):
        on_laptop(tmp_path, "an").read(MEDIA)


def test_what_somebody_changed_in_the_store_is_not_taken_for_the_picture(store, tmp_path):
    (tmp_path / "an").mkdir()
    store.makedirs("/chung/" + MEDIA.hash[:2])
    store.pipe_file(f"/chung/{place(MEDIA).as_posix()}", b"khac")
    with pytest.raises(ChangedMedia):
        on_laptop(tmp_path, "an").read(MEDIA)

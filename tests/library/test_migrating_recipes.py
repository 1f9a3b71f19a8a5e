"""A library from before pictures were edited keeps its pictures, and takes recipes."""

import pytest

from desktop.article.recipe import Recipe
from desktop.library import Edited
from tests.library.older import make_older

BEFORE = "0003"


@pytest.fixture
def older(library, folder):
    """A library with two pictures, as the program before left it."""
    hashes = [
        library.add_media(data, name="a.jpg", mime="image/jpeg").hash for data in (b"1", b"2")
    ]
    library.close()
    make_older(folder, BEFORE)
    return hashes


def test_pictures_stay_and_can_be_edited(older, open_library):
    original, made = older
    library = open_library()
    assert library.media_bytes(original) == b"1"
    assert library.edited(made) is None
    library.keep_edited(made, Edited(original, Recipe(turns=1)))
    assert library.edited(made) == Edited(original, Recipe(turns=1))

"""An edited picture remembers its original and how it was made of it."""

import pytest

from desktop.article.recipe import Area, Recipe
from desktop.library import Edited
from desktop.library.errors import MissingMedia

RECIPE = Recipe(
    turns=1,
    straighten=-1.5,
    crop=Area(0.1, 0.2, 0.5, 0.25),
    brightness=10,
    blurred=(Area(0.5, 0.5, 0.1, 0.1),),
    watermark="Ảnh: Minh",
)


@pytest.fixture
def original(library):
    return library.add_media(b"original", name="a.jpg", mime="image/jpeg").hash


@pytest.fixture
def made(library):
    return library.add_media(b"made", name="a.jpg", mime="image/jpeg").hash


def test_a_picture_that_nobody_edited_has_no_original(library, original):
    assert library.edited(original) is None


def test_an_edited_picture_knows_its_original_and_recipe(library, original, made):
    library.keep_edited(made, Edited(original, RECIPE))
    assert library.edited(made) == Edited(original, RECIPE)


def test_an_original_knows_what_was_made_of_it(library, original, made):
    library.keep_edited(made, Edited(original, RECIPE))
    assert library.made_of(original) == [made]
    assert library.made_of(made) == []


def test_the_last_recipe_counts(library, original, made):
    library.keep_edited(made, Edited(original, Recipe(turns=2)))
    library.keep_edited(made, Edited(original, RECIPE))
    assert library.edited(made) == Edited(original, RECIPE)


def test_both_pictures_have_to_be_in_the_library(library, original):
    with pytest.raises(MissingMedia):
        library.keep_edited("0" * 64, Edited(original, RECIPE))
    with pytest.raises(MissingMedia):
        library.keep_edited(original, Edited("0" * 64, RECIPE))


def test_the_original_stays_as_it_is(library, original, made):
    library.keep_edited(made, Edited(original, RECIPE))
    assert library.media_bytes(original) == b"original"

"""What a recipe does to areas and sizes, without any picture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.article.recipe import (
    AS_IT_IS,
    WHOLE,
    Area,
    Recipe,
    cropped_to,
    tone_curve,
    zoom,
)

SIZE = (400, 200)
UPPER_LEFT = Area(0.0, 0.0, 0.25, 0.5)

_sizes = st.tuples(st.integers(50, 6000), st.integers(50, 6000))
_recipes = st.builds(
    Recipe,
    mirrored=st.booleans(),
    turns=st.integers(0, 3),
    straighten=st.floats(-15, 15),
    crop=st.just(Area(0.1, 0.2, 0.5, 0.25)),
)


def test_a_recipe_without_values_leaves_the_size():
    assert AS_IT_IS.size(SIZE) == SIZE


def test_a_quarter_turn_swaps_the_sides():
    assert Recipe(turns=1).size(SIZE) == (200, 400)


def test_a_crop_takes_its_part_of_the_pixels():
    assert Recipe(crop=UPPER_LEFT).size(SIZE) == (100, 100)


def test_a_crop_turns_along_with_the_picture():
    turned = Recipe(crop=UPPER_LEFT).turned(1)
    assert turned.crop == Area(0.5, 0.0, 0.5, 0.25)
    assert turned.size(SIZE) == (100, 100)


def test_a_crop_is_mirrored_along_with_the_picture():
    assert Recipe(crop=UPPER_LEFT).flipped().crop == Area(0.75, 0.0, 0.25, 0.5)


def test_a_straightened_picture_keeps_its_shape_and_loses_its_edges():
    width, height = Recipe(straighten=5).frame((4000, 2000))
    assert (width, height) == (3417, 1709)
    assert zoom(5, 2) == pytest.approx(1.1705, abs=1e-4)


def test_an_area_that_was_blurred_is_found_where_it_is_seen():
    recipe = Recipe(turns=1)
    assert recipe.in_frame(UPPER_LEFT, SIZE) == Area(0.5, 0.0, 0.5, 0.25)
    assert recipe.in_original(Area(0.5, 0.0, 0.5, 0.25), SIZE) == UPPER_LEFT


@given(_recipes, _sizes)
def test_what_is_seen_in_an_area_is_within_the_area_of_the_original(recipe, size):
    seen = Area(0.4, 0.4, 0.2, 0.2)
    again = recipe.in_frame(recipe.in_original(seen, size), size)
    assert again.left <= seen.left + 1e-9
    assert again.top <= seen.top + 1e-9
    assert again.right >= seen.right - 1e-9
    assert again.bottom >= seen.bottom - 1e-9


@given(_recipes, _sizes)
def test_no_corner_of_a_straightened_picture_is_empty(recipe, size):
    for x, y in [(0, 0), (1, 0), (0, 1), (1, 1)]:
        there = recipe.original_point((x, y), size)
        assert -1e-9 <= there[0] <= 1 + 1e-9
        assert -1e-9 <= there[1] <= 1 + 1e-9


@given(_recipes)
def test_four_turns_and_two_flips_change_nothing(recipe):
    assert recipe.turned(3).turned(1).turns == recipe.turns
    again = recipe.flipped().flipped()
    assert (again.mirrored, again.turns, again.straighten) == (
        recipe.mirrored,
        recipe.turns,
        recipe.straighten,
    )
    assert again.crop.left == pytest.approx(recipe.crop.left)


def test_a_shape_is_cut_out_of_the_middle():
    assert cropped_to(WHOLE, 1, SIZE) == Area(0.25, 0.0, 0.5, 1.0)
    assert Recipe(crop=cropped_to(WHOLE, 16 / 9, SIZE)).size(SIZE) == (356, 200)


@given(st.floats(-1, 2), st.floats(-1, 2), st.floats(0, 3), st.floats(0, 3))
def test_an_area_kept_inside_is_inside(left, top, width, height):
    area = Area(left, top, width, height).kept_inside()
    assert area.left >= 0
    assert area.top >= 0
    assert area.right <= 1 + 1e-9
    assert area.bottom <= 1 + 1e-9


def test_the_tone_curve_of_nothing_changes_nothing():
    assert tone_curve(0, 0) == tuple(range(256))


def test_brightness_lifts_and_contrast_spreads():
    assert tone_curve(50, 0)[100] == 164
    assert tone_curve(0, 50)[100] == 86
    assert tone_curve(0, -100) == (128,) * 256

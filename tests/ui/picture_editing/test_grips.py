"""What a crop becomes when its grips are drawn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.article.recipe import WHOLE, Area
from desktop.ui.picture_editing.grips import GRIPS, MOVE, Grip, drawn

MIDDLE = Area(0.25, 0.25, 0.5, 0.5)
_parts = st.floats(-1.5, 1.5)


def test_a_corner_takes_two_sides_with_it():
    assert drawn(MIDDLE, Grip(1, 1), (0.1, -0.1), None) == Area(0.25, 0.25, 0.6, 0.4)
    assert drawn(WHOLE, Grip(-1, -1), (0.25, 0.5), None) == Area(0.25, 0.5, 0.75, 0.5)


def test_a_side_leaves_the_others():
    assert drawn(MIDDLE, Grip(-1, 0), (0.125, 0.4), None) == Area(0.375, 0.25, 0.375, 0.5)


def test_the_crop_is_moved_no_further_than_the_edge():
    assert drawn(MIDDLE, MOVE, (0.6, -0.1), None) == Area(0.5, 0.15, 0.5, 0.5)


def test_no_grip_leads_out_of_the_picture_or_turns_the_crop_over():
    assert drawn(MIDDLE, Grip(1, 1), (3, 3), None) == Area(0.25, 0.25, 0.75, 0.75)
    assert drawn(MIDDLE, Grip(1, 0), (-3, 0), None).width == pytest.approx(0.02)


def test_a_kept_shape_follows_the_hand():
    assert drawn(MIDDLE, Grip(1, 1), (0.1, 0.0), 1.0) == Area(0.25, 0.25, 0.6, 0.6)
    narrowed = drawn(MIDDLE, Grip(1, 0), (-0.25, 0.0), 1.0)
    assert narrowed == Area(0.25, 0.375, 0.25, 0.25)


@given(st.sampled_from(GRIPS), _parts, _parts, st.floats(0.3, 3))
def test_a_kept_shape_is_kept_inside_the_picture(grip, across, down, shape):
    height = min(0.5, 0.5 / shape)
    area = drawn(Area(0.25, 0.25, height * shape, height), grip, (across, down), shape)
    assert area.width == pytest.approx(area.height * shape)
    assert area.left >= -1e-9
    assert area.top >= -1e-9
    assert area.right <= 1 + 1e-9
    assert area.bottom <= 1 + 1e-9

"""Tools wrap into rows and fold into a menu."""

from desktop.ui.rows import Placing, wrap


def test_what_fits_stands_in_one_row() -> None:
    assert wrap([100, 100], 300, most_rows=2, more=30) == Placing(((0, 1),))


def test_what_does_not_fit_begins_another_row() -> None:
    assert wrap([100, 100, 100], 220, most_rows=2, more=30) == Placing(((0, 1), (2,)))


def test_what_finds_no_row_is_folded() -> None:
    placing = wrap([100, 100, 100, 100], 240, most_rows=1, more=30)
    assert placing == Placing(((0,),), (1, 2, 3)) or placing == Placing(((0, 1),), (2, 3))


def test_no_group_is_lost() -> None:
    widths = [90, 200, 40, 310, 120, 60]
    for room in range(50, 900, 10):
        placing = wrap(widths, room, most_rows=2, more=30)
        found = [index for row in placing.rows for index in row] + list(placing.folded)
        assert found == list(range(len(widths)))


def test_the_last_row_leaves_room_for_the_menu() -> None:
    placing = wrap([100, 100, 100], 208, most_rows=1, more=38)
    assert placing.rows == ((0,),)

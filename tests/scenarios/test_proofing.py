"""A fault is marked while it is written, mended and undone, and ignored for as long as was said."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from desktop.article.body import plain_text
from tests.scenarios.keyboard import press, step, type_text
from tests.scenarios.program import Program, drafts, found, wait_for

TEXT = "Nghành này và ngiệp kia."
MENDED = "Ngành này và ngiệp kia."
TEXT_AREA = (351, 150, 1020, 740)
"""Where the text stands in the window: right of the signs in the margin."""
DANGER = (0xB3, 0x26, 0x1E)
_APART = 12
"""Pixels between the lines under two words."""


def lines(program: Program) -> list[tuple[int, int, int]]:
    """Return the lines under faults, left to right: first and last column, and the lowest row."""
    area = program.picture().convert("RGB").crop(TEXT_AREA)
    red = [
        (number % area.width, number // area.width)
        for number, pixel in enumerate(area.get_flattened_data())
        if max(abs(one - other) for one, other in zip(pixel, DANGER, strict=True)) < 40
    ]
    columns = sorted({x for x, _ in red})
    if not columns:
        return []
    ends = [(a, b) for a, b in pairwise(columns) if b - a > _APART]
    starts = [columns[0], *(b for _, b in ends)]
    stops = [*(a for a, _ in ends), columns[-1]]
    low = max(y for _, y in red)
    left, top = TEXT_AREA[:2]
    return [(left + a, left + b, top + low) for a, b in zip(starts, stops, strict=True)]


def written(program: Program, text: str) -> bool:
    return any(plain_text(draft.article.body) == text for draft in drafts(program.folder))


def faulty(program: Program) -> Program:
    """Write the faults and wait until both are marked."""
    type_text(TEXT)
    wait_for(lambda: len(lines(program)) == 2, "the lines under both words")
    return program


def click_on_the_first(program: Program) -> None:
    first, last, low = lines(program)[0]
    program.click((first + last) // 2, low - 12)
    program.rest()


def test_a_fault_is_marked_mended_and_brought_back(bantin: Callable[..., Program]) -> None:
    program = faulty(bantin().show())
    click_on_the_first(program)
    press("ctrl+semicolon")
    step("Return")
    wait_for(lambda: written(program, MENDED), "the mended text")
    wait_for(lambda: len(lines(program)) == 1, "the line under the word that is left")
    press("ctrl+z")
    wait_for(lambda: written(program, TEXT), "the text as it was")
    wait_for(lambda: len(lines(program)) == 2, "both lines")
    assert program.close() == 0


def test_what_is_typed_beside_an_open_card_goes_into_the_text(
    bantin: Callable[..., Program],
) -> None:
    program = faulty(bantin().show())
    click_on_the_first(program)
    press("End")
    type_text(" Het")
    wait_for(lambda: written(program, f"{TEXT} Het"), "the letters behind the text")
    assert program.close() == 0


@pytest.mark.parametrize("tabs", [1, 2, 3], ids=["here", "in the article", "always"])
def test_what_is_ignored_stays_so_after_a_restart(
    bantin: Callable[..., Program], tabs: int
) -> None:
    program = faulty(bantin().show())
    press("ctrl+Home")
    press("ctrl+semicolon")
    program.rest()
    step(*["Tab"] * tabs, "Return")
    wait_for(lambda: len(lines(program)) == 1, "the line under the word that is left")
    press("ctrl+s")
    wait_for(lambda: found(program.folder, "ngiep"), "the saved article")
    assert program.close() == 0
    again = bantin().show()
    wait_for(lambda: len(lines(again)) == 1, "the line under the word that is left")
    again.rest()
    assert len(lines(again)) == 1
    assert again.close() == 0

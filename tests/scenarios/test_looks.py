"""Text size and contrast, changed by keyboard alone, in every part and over a restart."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from desktop.settings.model import TEXT_SIZES, Appearance, Contrast
from desktop.settings.palette import palette
from desktop.settings.store import SettingsStore
from tests.scenarios.keyboard import press, step, type_text
from tests.scenarios.program import Program, wait_for


def appearance(program: Program) -> Appearance:
    return SettingsStore(program.home / "settings.json").read().appearance


def choose(program: Program, wanted: Appearance) -> None:
    """Press the keys that lead from the first start's looks to `wanted`."""
    levels, here = list(Contrast), Appearance()
    up = TEXT_SIZES.index(wanted.text_size) - TEXT_SIZES.index(here.text_size)
    more = levels.index(wanted.contrast) - levels.index(here.contrast)
    step(*["ctrl+plus" if up > 0 else "ctrl+minus"] * abs(up))
    step(*["ctrl+F8" if more > 0 else "ctrl+F7"] * abs(more))
    wait_for(lambda: appearance(program) == wanted, f"{wanted}")


@pytest.mark.parametrize(
    "wanted",
    [
        Appearance(text_size=87.5, contrast=Contrast.SOFT),
        Appearance(text_size=200, contrast=Contrast.BLACK_YELLOW),
    ],
)
def test_the_looks_chosen_by_keyboard_are_there_at_the_next_start(
    bantin: Callable[..., Program], wanted: Appearance, tmp_path: Path
) -> None:
    program = bantin().show()
    choose(program, wanted)
    assert program.close() == 0
    again = bantin().show()
    assert appearance(again) == wanted
    colours = palette(wanted.contrast)
    wait_for(lambda: shows(again.picture(), colours.paper), "the palette's paper in the window")
    assert again.close() == 0


def test_the_plain_size_comes_back_by_one_key(bantin: Callable[..., Program]) -> None:
    program = bantin().show()
    choose(program, Appearance(text_size=150))
    press("ctrl+0")
    wait_for(lambda: appearance(program).text_size == 100, "the plain size")
    type_text("Còn viết được")
    assert program.close() == 0


def shows(picture: Image.Image, colour: str) -> bool:
    """Tell whether a tenth of `picture` or more has `colour`."""
    wanted = tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))
    counts = picture.convert("RGB").getcolors(picture.width * picture.height)
    return (
        sum(count for count, found in counts if found == wanted) * 10
        > picture.width * picture.height
    )

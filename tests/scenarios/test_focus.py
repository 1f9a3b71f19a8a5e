"""Writing with nothing but the text in sight."""

from collections.abc import Callable

from tests.scenarios.keyboard import press, step, type_text
from tests.scenarios.program import Program, found, wait_for


def test_writing_and_saving_go_on_with_only_the_text_in_sight(
    bantin: Callable[..., Program],
) -> None:
    program = bantin().show()
    before = program.picture()
    step("F12")
    program.rest()
    only_text = program.picture()
    type_text("Hoa ban nở")
    press("ctrl+s")
    wait_for(lambda: found(program.folder, "hoa ban"), "the saved article")
    step("Escape")
    program.rest()
    bar = (0, 30, 300, 60)
    assert only_text.crop(bar).tobytes() != before.crop(bar).tobytes()
    assert (
        program.picture().crop((0, 30, 40, 60)).tobytes() == before.crop((0, 30, 40, 60)).tobytes()
    )
    assert program.close() == 0

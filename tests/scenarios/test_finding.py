"""Words are found and replaced in the window by keys alone."""

from collections.abc import Callable

from desktop.article.body import plain_text
from tests.scenarios.keyboard import step, type_text
from tests.scenarios.program import Program, drafts, wait_for


def text(program: Program) -> str:
    kept = drafts(program.folder)
    return plain_text(kept[0].article.body) if kept else ""


def test_every_place_is_replaced_and_one_undo_takes_it_back(bantin: Callable[..., Program]) -> None:
    program = bantin().show()
    written = "Xã Mường Phăng và xã Nà Tấu\nHai xã đón khách"
    type_text(written)
    wait_for(lambda: text(program) == written, "the text")
    step("ctrl+h")
    type_text("xa ")
    step("Tab", *["Tab"] * 8)
    type_text("bản ")
    step("Tab", "Tab", "space", "Escape")
    replaced = "bản Mường Phăng và bản Nà Tấu\nHai bản đón khách"
    wait_for(lambda: text(program) == replaced, "the replaced text")
    step("ctrl+z")
    wait_for(lambda: text(program) == written, "the text as it was")
    assert program.close() == 0


def test_f3_goes_from_place_to_place_and_typing_goes_on_there(
    bantin: Callable[..., Program],
) -> None:
    program = bantin().show()
    type_text("lúa ngô lúa khoai lúa")
    step("ctrl+Home", "ctrl+f")
    type_text("lua")
    step("F3", "F3", "shift+F3", "Escape")
    type_text("sắn")
    wait_for(lambda: text(program) == "lúa ngô sắn khoai lúa", "the word typed over")
    assert program.close() == 0

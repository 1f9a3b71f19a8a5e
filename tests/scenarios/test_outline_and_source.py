"""Headings lead through the text, signs are written while typing, and the source is mended by hand."""

from collections.abc import Callable

from tests.scenarios.keyboard import press, step, type_text
from tests.scenarios.program import Program, drafts, wait_for


def body(program: Program) -> str:
    kept = drafts(program.folder)
    return kept[0].article.body if kept else ""


def test_enter_in_the_outline_leads_to_the_heading(bantin: Callable[..., Program]) -> None:
    program = bantin().show()
    step("ctrl+1")
    type_text("Một\nA\n")
    step("ctrl+1")
    type_text("Hai\nB")
    step("F5")
    program.rest()
    step("Up", "Return")
    press("exclam")
    wait_for(lambda: "<h2>Một!</h2>" in body(program), "the heading")
    assert "<h2>Hai</h2>" in body(program)
    assert program.close() == 0


def test_the_source_is_changed_by_hand_and_one_undo_takes_it_back(
    bantin: Callable[..., Program],
) -> None:
    program = bantin().show()
    type_text("Một\nHai")
    wait_for(lambda: body(program) == "<p>Một</p>\n<p>Hai</p>", "the text")
    step("ctrl+shift+h")
    program.rest()
    press("ctrl+End", *["BackSpace"] * 4)
    type_text(" ba", gap=30)
    step("ctrl+shift+h")
    wait_for(lambda: body(program) == "<p>Một</p>\n<p>Hai ba</p>", "the text of the source")
    step("ctrl+z")
    wait_for(lambda: body(program) == "<p>Một</p>\n<p>Hai</p>", "the text as it was")
    assert program.close() == 0


def test_what_is_written_in_the_source_is_saved_with_the_article(
    bantin: Callable[..., Program],
) -> None:
    program = bantin().show()
    type_text("Một")
    wait_for(lambda: body(program) == "<p>Một</p>", "the text")
    step("ctrl+shift+h")
    program.rest()
    press("ctrl+End", *["BackSpace"] * 4)
    type_text(" hai", gap=30)
    assert program.close() == 0
    again = bantin().show()
    step("ctrl+f")
    type_text("hai")
    step("Escape")
    type_text("ba")
    wait_for(lambda: body(again) == "<p>Một ba</p>", "the saved text")
    assert again.close() == 0


def test_signs_are_written_and_taken_back_by_backspace(bantin: Callable[..., Program]) -> None:
    program = bantin().show()
    press("quotedbl", "a", "quotedbl", "space", "minus", "minus", "space", "period", "period")
    press("period")
    wait_for(lambda: body(program) == "<p>“a” – …</p>", "the signs")
    press("BackSpace")
    wait_for(lambda: body(program) == "<p>“a” – ...</p>", "what was typed")
    assert program.close() == 0

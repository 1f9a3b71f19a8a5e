"""A sign that no key has, put into the text by its name."""

from collections.abc import Callable

from desktop.article.body import plain_text
from desktop.settings.store import SettingsStore
from tests.scenarios.keyboard import step, type_text
from tests.scenarios.program import Program, drafts, wait_for


def test_a_symbol_is_inserted_by_keyboard_and_remembered(bantin: Callable[..., Program]) -> None:
    program = bantin().show()
    type_text("8 ")
    step("ctrl+period")
    type_text("o")  # in both languages, the degree's name has it
    step("Down", "Return")
    type_text("C")
    wait_for(lambda: drafts(program.folder), "the draft")
    program.rest()
    (draft,) = drafts(program.folder)
    before, sign, after = plain_text(draft.article.body)[:2], *plain_text(draft.article.body)[2:]
    assert (before, after) == ("8 ", "C")
    settings = SettingsStore(program.home / "settings.json").read()
    assert settings.recent_symbols == sign
    assert program.close() == 0

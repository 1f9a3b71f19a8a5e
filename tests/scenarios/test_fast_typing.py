"""Keys as Vietnamese keyboards and quick hands send them, faster than anybody types.

UniKey and EVKey do not compose: they take letters back by Backspace and send others in their
place, at once. Not one may be lost, doubled, swapped or land elsewhere.
"""

from collections.abc import Callable

import pytest

from desktop.article.body import plain_text
from desktop.article.model import Article
from tests.editor.sequences.files import read
from tests.editor.sequences.keyboards import Way
from tests.scenarios.keyboard import key_of, press, step, type_text
from tests.scenarios.program import Program, drafts, wait_for

BACK = "BackSpace"
TELEX = {
    "Điện": ("D", BACK, "Đ", "i", "e", BACK, "ê", "n", BACK, BACK, "ệ", "n"),
    "Biên": ("B", "i", "e", BACK, "ê", "n"),
    "việt": ("v", "i", "e", BACK, "ê", "t", BACK, BACK, "ệ", "t"),
    "được": ("d", BACK, "đ", "u", BACK, "ư", "o", BACK, BACK, "ươ", "c", BACK, BACK, "ợ", "c"),
    "người": ("n", "g", "u", "o", BACK, BACK, "ươ", "i", BACK, BACK, "ờ", "i"),
    "hoà": ("h", "o", "a", BACK, "à"),
    "ruộng": ("r", "u", "o", BACK, "ô", "n", "g", BACK, BACK, BACK, "ộ", "n", "g"),
}
"""What a Telex keyboard sends while the key of each mark is pressed."""
WORDS = [*TELEX] * 2
WRITTEN = " ".join(WORDS)


def telex_keys() -> list[str]:
    """Return the keys of `WRITTEN`; letters that come together are keys of their own."""
    keys: list[str] = []
    for number, word in enumerate(WORDS):
        keys += ["space"] if number else []
        for sent in TELEX[word]:
            keys += [sent] if sent == BACK else [key_of(letter) for letter in sent]
    return keys


def typed(program: Program) -> Article:
    kept = drafts(program.folder)
    return kept[0].article if kept else Article()


def text(program: Program) -> str:
    return plain_text(typed(program).body)


@pytest.mark.parametrize("gap", [5, 12])
def test_letters_taken_back_and_sent_anew_are_exactly_right_in_the_text(
    bantin: Callable[..., Program], gap: int
) -> None:
    program = bantin().show()
    press(*telex_keys(), gap=gap)
    press("Return", *telex_keys(), gap=gap)
    program.rest()
    wait_for(lambda: text(program) == f"{WRITTEN}\n{WRITTEN}", "the text")
    assert program.close() == 0


@pytest.mark.parametrize("name", ["unikey-telex-free", "unikey-vni"])
def test_a_quick_hand_with_unikey_types_whole_sentences(
    bantin: Callable[..., Program], name: str
) -> None:
    program = bantin().show()
    words = read(name)
    for word in words:
        sent = (BACK if each.way is Way.BACKSPACE else key_of(each.text) for each in word.sent)
        press(*sent, "space", gap=12)
    written = " ".join(word.written for word in words)
    wait_for(lambda: text(program).rstrip() == written, "the sentences")
    assert program.close() == 0


@pytest.mark.parametrize("gap", [5, 12])
def test_letters_taken_back_and_sent_anew_are_exactly_right_in_the_fields(
    bantin: Callable[..., Program], gap: int
) -> None:
    program = bantin().show()
    step("shift+Tab")
    press(*telex_keys(), gap=gap)
    step("Return", "Tab", "Tab", "Tab")
    press(*telex_keys(), gap=gap)
    program.rest()
    wait_for(lambda: typed(program).sapo, "the sapo")
    program.rest()
    assert (typed(program).title, typed(program).sapo) == (WRITTEN, WRITTEN)
    assert program.close() == 0


@pytest.mark.parametrize("gap", [5, 12])
def test_what_is_typed_after_quick_tabs_lands_where_they_lead(
    bantin: Callable[..., Program], gap: int
) -> None:
    """From the text three Tabs lead to the sapo, past the inspector's fold and its title."""
    program = bantin().show()
    type_text("Trong bài")
    type_text("\t\t\tSapo ngay", gap=gap)
    wait_for(lambda: typed(program).sapo, "the sapo")
    program.rest()
    wait_for(lambda: typed(program).sapo == "Sapo ngay", "the whole sapo")
    assert (typed(program).title, text(program)) == ("", "Trong bài")
    assert program.close() == 0


@pytest.mark.parametrize("gap", [5, 12])
def test_what_is_typed_after_quick_tabs_back_lands_in_the_title(
    bantin: Callable[..., Program], gap: int
) -> None:
    program = bantin().show()
    type_text("Trong bài")
    press("shift+Tab", *(key_of(letter) for letter in "Lên đầu"), gap=gap)
    wait_for(lambda: typed(program).title == "Lên đầu", "the title")
    assert text(program) == "Trong bài"
    assert program.close() == 0

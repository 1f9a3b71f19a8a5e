"""What is typed when the power goes: hardly anything is lost, and the next start offers it."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.article.body import plain_text
from tests.scenarios.keyboard import press, step, type_text
from tests.scenarios.program import Program, drafts, starved, wait_for

LOSS = 1.5  # seconds of typing that a kill may cost, where others leave the processors free
LETTERS = "abcdefghijklmnopqrstuvwxyz"
OFFER_RESTORE = ["shift+Tab"] * 4
"""From the text over the title to the first answer of the message above it."""


@dataclass
class Typing:
    """What was typed, and when each key was down."""

    text: str = ""
    pressed: tuple[float, ...] = ()

    def go_on(self, seconds: float) -> None:
        """Type steadily for so long."""
        last = time.monotonic() + seconds
        while time.monotonic() < last:
            letter = LETTERS[len(self.text) % len(LETTERS)]
            press(letter)
            self.text += letter
            self.pressed += (time.monotonic(),)

    def lost(self, kept: str, killed: float) -> float:
        """Return the age of the first letter that is not in `kept`, in seconds at the kill."""
        assert self.text.startswith(kept)
        return killed - self.pressed[len(kept)] if len(kept) < len(self.text) else 0.0


@pytest.mark.parametrize("seconds", [2.3, 3.1, 4.7])
def test_a_kill_costs_at_most_a_second_and_a_half_of_typing(
    bantin: Callable[..., Program], seconds: float
) -> None:
    program = bantin().show()
    typing, before = Typing(), starved(program.process.pid)
    typing.go_on(seconds)
    waited = starved(program.process.pid) - before
    killed = time.monotonic()
    program.kill()
    (draft,) = drafts(program.folder)
    assert typing.lost(plain_text(draft.article.body), killed) <= LOSS + waited


def killed(bantin: Callable[..., Program], text: str) -> Path:
    """Leave a draft behind, as a kill does, and return its library."""
    program = bantin().show()
    type_text(text)
    wait_for(lambda: text in kept(program.folder), "the draft")
    program.kill()
    return program.folder


def kept(folder: Path) -> str:
    return "\n".join(plain_text(draft.article.body) for draft in drafts(folder))


def test_the_next_start_offers_the_text_and_restores_it(bantin: Callable[..., Program]) -> None:
    killed(bantin, "Lũ về trong đêm")
    program = bantin().show()
    step(*OFFER_RESTORE, "space")
    step("ctrl+End")  # the text has the keyboard, title or not
    type_text(" qua")
    wait_for(lambda: kept(program.folder) == "Lũ về trong đêm qua", "the text going on")
    assert program.close() == 0


def test_discarded_text_is_gone(bantin: Callable[..., Program]) -> None:
    folder = killed(bantin, "Lũ về trong đêm")
    program = bantin().show()
    step(*OFFER_RESTORE, "Tab", "space")
    wait_for(lambda: not drafts(folder), "the draft to go")
    assert program.close() == 0


def test_text_left_for_later_is_offered_again(bantin: Callable[..., Program]) -> None:
    folder = killed(bantin, "Lũ về trong đêm")
    program = bantin().show()
    step(*OFFER_RESTORE, "Tab", "Tab", "space")
    assert program.close() == 0
    assert kept(folder) == "Lũ về trong đêm"
    bantin().show()
    step(*OFFER_RESTORE, "Tab", "space")
    wait_for(lambda: not drafts(folder), "the draft to go")

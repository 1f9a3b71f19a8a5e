"""Killed at any moment: what was confirmed is there, the library is whole, and the work goes on."""

import random

import pytest

from tests.kills.commands import COMMANDS
from tests.kills.rounds import Work, killed
from tests.kills.works import WORKS

ROUNDS = 3
"""Of each work; `./dev bench kill` has a thousand in all."""


@pytest.mark.parametrize("work", [*WORKS, *COMMANDS], ids=lambda work: work.name)
def test_a_kill_loses_nothing_that_was_confirmed(work: Work, tmp_path) -> None:
    outcome = killed(work, tmp_path, ROUNDS, random.Random())  # noqa: S311 - not the same moments
    assert outcome.faults == ()

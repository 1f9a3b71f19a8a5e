"""Killed while a sync is taken in: articles and agreements go together, or neither is there."""

import random
import subprocess
import sys
from contextlib import closing

import pytest

from desktop.article.post import SyncState
from desktop.library import Library
from desktop.progress import run
from tests.library.records.samples import PORTAL, an_account

ROUNDS = 10
TAKE = """
import sys
from pathlib import Path
from desktop.library import Library, Taken
from tests.library.records.samples import PORTAL, a_base
from tests.library.samples import an_article

records = Library.open(Path(sys.argv[1])).records
while True:
    many = [an_article() for _ in range(10)]
    taken = [
        Taken(portal=PORTAL, article_id=one.id, expected_change=0, article=one,
              base=a_base(one, str(one.id)))
        for one in many
    ]
    records.take(taken)
    print(*(one.id for one in many), flush=True)
"""


def killed_while_taking(folder, lines):
    """Let a process take until it has confirmed `lines` times; return the ids it confirmed."""
    with subprocess.Popen(
        [sys.executable, "-c", TAKE, folder], stdout=subprocess.PIPE, text=True
    ) as process:
        told = [process.stdout.readline() for _ in range(lines)]
        process.kill()
        told += process.stdout.readlines()
    return {name for line in told if line.endswith("\n") for name in line.split()}


@pytest.mark.timeout(120)
def test_articles_and_agreements_survive_a_kill_together(folder):
    chance = random.Random(3)  # noqa: S311 - the same rounds every time
    with closing(Library.open(folder)) as library:
        library.records.add_account(an_account())
    confirmed = set()
    for _ in range(ROUNDS):
        confirmed |= killed_while_taking(folder, chance.randint(1, 6))
        with closing(Library.open(folder)) as library:
            assert run(library.verify()).ok
            here = {str(entry.id) for entry in library.entries()}
            assert set(library.records.ids(PORTAL)) == here >= confirmed
            assert set(library.records.states().values()) == {SyncState.IN_STEP}

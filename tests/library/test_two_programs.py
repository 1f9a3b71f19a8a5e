"""The window and the command line on one library at once."""

import subprocess
import sys

import pytest

ROUNDS = 20
SAVE = """
import sys
from pathlib import Path
from desktop.article.model import Article
from desktop.library import Library

for line in sys.stdin:
    with Library.open(Path(line.rstrip("\\n"))) as library:
        library.save(Article(title="Tin"))
        print(len(library.entries()), flush=True)
"""


@pytest.fixture
def programs():
    started = [
        subprocess.Popen(
            [sys.executable, "-c", SAVE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    yield started
    for program in started:
        program.communicate()


def ask(programs, folder):
    for program in programs:
        print(folder, file=program.stdin, flush=True)
    return max(int(program.stdout.readline()) for program in programs)


def test_two_programs_may_make_one_library(programs, tmp_path):
    assert {ask(programs, tmp_path / str(number)) for number in range(ROUNDS)} == {2}


def test_two_programs_may_save_into_one_library(programs, folder):
    assert [ask(programs, folder) for _ in range(ROUNDS)][-1] == 2 * ROUNDS

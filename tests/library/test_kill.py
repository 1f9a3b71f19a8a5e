"""Killed at any moment: what was confirmed is there, and the database is whole."""

import random
import subprocess
import sys
from contextlib import closing
from uuid import UUID

import pytest

from desktop.library import Library
from desktop.progress import run

ROUNDS = 30
WRITE = """
import sys
from dataclasses import replace
from pathlib import Path
from desktop.article.model import Article
from desktop.library import Library

library = Library.open(Path(sys.argv[1]))
article = Article(title="Tin", body="<p>" + "chữ " * 2000 + "</p>")
number = 0
while True:
    number += 1
    article = replace(article, sapo=str(number))
    library.keep_draft(article, base=number - 1)
    print("draft", article.id, number, flush=True)
    saved = library.save(article)
    print("saved", article.id, saved.version, flush=True)
    media = library.add_media(str(number).encode() * 5000, name="a.jpg", mime="image/jpeg")
    print("media", media.hash, number, flush=True)
"""


def killed_while_writing(folder, lines):
    """Let a process write until it has confirmed `lines` things; return what it confirmed."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITE, folder], stdout=subprocess.PIPE, text=True
    ) as process:
        told = [process.stdout.readline() for _ in range(lines)]
        process.kill()
        told += process.stdout.readlines()
    return [line.split() for line in told if line.endswith("\n")]


@pytest.mark.timeout(240)
def test_what_was_confirmed_survives_a_kill(folder):
    chance = random.Random(2)  # noqa: S311 - the same rounds every time
    confirmed = []
    for _ in range(ROUNDS):
        confirmed += killed_while_writing(folder, chance.randint(1, 12))
        with closing(Library.open(folder)) as library:
            assert run(library.verify()).problems == ()
    with closing(Library.open(folder)) as library:
        for kind, name, number in confirmed:
            assert is_there(library, kind, name, int(number)), (kind, name, number)


def is_there(library, kind, name, number):
    if kind == "media":
        return library.media_bytes(name) == str(number).encode() * 5000
    if kind == "saved":
        return library.version(UUID(name), number).sapo == str(number)
    draft = library.draft(UUID(name))
    typed = int(draft.article.sapo) if draft else library.versions(UUID(name))[0].number
    return typed >= number

"""Unique memory of the program after 200 articles were opened and left, against that after five."""

import json
import random
import sys
from io import BytesIO
from pathlib import Path

from desktop.article.model import Article
from desktop.library import Library
from tests.bench.figures import Figure, ratio
from tests.bench.memory_run import MANY
from tests.bench.newsroom import words
from tests.bench.processes import started

_PICTURES = 3
_SIZE = (1200, 800)


def figures(home: Path, rounds: int) -> list[Figure]:
    """Open the same articles in their order, `rounds` times, each time in a new program."""
    library = home / "library"
    articles = _articles(library)
    few, many, few_own, many_own = [], [], [], []
    for _ in range(rounds):
        (after_few, few_shared), (after_many, many_shared) = _read(library, articles, home)
        few.append(after_few)
        many.append(after_many)
        few_own.append(after_few - few_shared)
        many_own.append(after_many - many_shared)
    return [
        ratio("unique memory after 200 articles / after 5", many, few, 1.1, "MB"),
        ratio("the same without pictures that Chromium keeps", many_own, few_own, 1.1, "MB"),
    ]


def _read(library: Path, articles: list[str], home: Path) -> list[list[float]]:
    arguments = [sys.executable, "-m", "tests.bench.memory_run", str(library), *articles]
    with started(arguments, "read", home) as run:
        told: list[list[float]] = json.loads(run.said[-1])
        return told


def _articles(library: Path) -> list[str]:
    """Keep articles of about 450 words, each with pictures that no other has; return their ids."""
    chance = random.Random(2018)
    with Library.open(library) as kept:
        return [str(kept.save(_article(kept, chance)).article.id) for _ in range(MANY)]


def _article(library: Library, chance: random.Random) -> Article:
    blocks = [f"<p>{words(chance, 56).capitalize()}.</p>" for _ in range(8)]
    for place in range(_PICTURES):
        blocks.insert(3 * place + 1, _figure(library, chance))
    sapo = f"{words(chance, 35).capitalize()}."
    return Article(title=words(chance, 12).capitalize(), sapo=sapo, body="\n".join(blocks))


def _figure(library: Library, chance: random.Random) -> str:
    from PIL import Image

    file = BytesIO()
    small = Image.frombytes("RGB", (12, 8), chance.randbytes(12 * 8 * 3))
    small.resize(_SIZE).save(file, "JPEG")
    width, height = _SIZE
    kept = library.add_media(
        file.getvalue(), name="anh.jpg", mime="image/jpeg", width=width, height=height
    )
    return (
        f'<figure><img src="media:{kept.hash}" alt="Toàn cảnh hội nghị" width="{width}" '
        f'height="{height}"><figcaption>Toàn cảnh hội nghị</figcaption></figure>'
    )

"""How long proofreading takes in an article of 100,000 words: the first time, and after a key.

Processor time is told: it is the window's other thread that works here.
"""

import random
import time
from html import escape
from pathlib import Path

from desktop.article.model import Article
from desktop.proofing import Proofreader
from tests.bench.figures import Figure, percentile

WORDS = 100_000
LONGEST_FIRST = 5.0
LONGEST_AGAIN = 10.0
SAMPLES = Path(__file__).parents[1] / "proofing/samples"


def figures(_home: Path, rounds: int) -> list[Figure]:
    """Measure on the correct pages of the tests, their paragraphs turned so that none is twice."""
    blocks = _blocks()
    proofreader = Proofreader()
    started = time.process_time()
    found = proofreader.check(_article(blocks))
    first = time.process_time() - started
    again = [_after_a_key(proofreader, blocks) for _ in range(10 * rounds)]
    detail = f"{len(blocks)} blocks, {len(found)} findings"
    return [
        Figure("first check of 100,000 words", first, LONGEST_FIRST, "s", detail),
        Figure("check after a key, p95", percentile(again, 0.95), LONGEST_AGAIN, "ms", detail),
    ]


def _blocks() -> list[str]:
    lines = [line for page in sorted(SAMPLES.glob("*.txt")) for line in _lines(page)]
    blocks: list[str] = []
    words = 0
    while words < WORDS:
        line = lines[len(blocks) % len(lines)].split()
        turn = len(blocks) // len(lines) * 7 % len(line)
        blocks.append(f"<p>{escape(' '.join(line[turn:] + line[:turn]), quote=False)}</p>")
        words += len(line)
    return blocks


def _lines(page: Path) -> list[str]:
    return page.read_text(encoding="utf-8").strip().split("\n")


def _article(blocks: list[str]) -> Article:
    return Article(title="Tin", sapo="Tin trong ngày.", body="\n".join(blocks))


def _after_a_key(proofreader: Proofreader, blocks: list[str]) -> float:
    place = random.randrange(len(blocks))
    blocks[place] = blocks[place].replace("</p>", "a</p>")
    article = _article(blocks)
    started = time.process_time()
    proofreader.check(article)
    return (time.process_time() - started) * 1000

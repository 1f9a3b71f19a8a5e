"""A keystroke in a 100,000-word article: in the page, and with bridge and autosave."""

import json
import random
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from desktop.article.model import Article
from desktop.library import Library
from tests.bench.figures import Figure, percentile, ratio
from tests.bench.processes import started

WORDS = 100_000
_WORDS_A_PARAGRAPH = 120
SYLLABLES = [
    "công",
    "tác",
    "thông",
    "tin",
    "đối",
    "ngoại",
    "năm",
    "hội",
    "nghị",
    "tập",
    "huấn",
    "tỉnh",
    "thành",
    "phố",
    "lãnh",
    "đạo",
    "quyết",
    "định",
    "tặng",
    "bằng",
    "khen",
    "biên",
    "giới",
    "biển",
    "đảo",
    "phát",
    "triển",
    "kinh",
    "tế",
    "xã",
    "hội",
    "quản",
    "lý",
    "nhà",
    "nước",
    "truyền",
    "thông",
    "quảng",
    "bá",
]


@dataclass(frozen=True, slots=True)
class Keys:
    """The 95th percentile of a run, in milliseconds: the whole, and until the page is laid out."""

    page: float
    laid_out: float


def figures(home: Path, rounds: int) -> list[Figure]:
    """Type in both windows in turn, `rounds` times."""
    library = home / "library"
    article = _long_article(library)
    bare, ours = [], []
    for _ in range(rounds):
        bare.append(_typed("bare", library, article, home))
        ours.append(_typed("application", library, article, home))
    pages = [keys.page for keys in ours]
    in_page = Figure(
        "keystroke in 100,000 words, p95 in the page, with bridge and autosave",
        median(pages),
        8,
        "ms",
        f"{rounds} rounds, {min(pages):.1f} to {max(pages):.1f} ms; until the next frame is "
        f"begun: {median(keys.laid_out for keys in ours):.1f} ms",
    )
    peers = [keys.page for keys in bare]
    return [in_page, ratio("the same / without bridge and autosave", pages, peers, 1.2, "ms")]


def _long_article(library: Path) -> str:
    chance = random.Random(1)
    paragraphs = [
        "<p>" + " ".join(chance.choices(SYLLABLES, k=_WORDS_A_PARAGRAPH)) + "</p>"
        for _ in range(WORDS // _WORDS_A_PARAGRAPH)
    ]
    with Library.open(library) as kept:
        saved = kept.save(Article(title="Bài dài", body="\n".join(paragraphs)))
    return str(saved.article.id)


def _typed(mode: str, library: Path, article: str, home: Path) -> Keys:
    arguments = [sys.executable, "-m", "tests.bench.typing_run", mode, str(library), article]
    with started(arguments, "typed", home) as run:
        costs, laid_out = json.loads(run.said[-1])
        return Keys(percentile(costs, 0.95), percentile(laid_out, 0.95))

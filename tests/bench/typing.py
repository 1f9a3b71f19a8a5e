"""A keystroke in a 100,000-word article: in the page, and with bridge and autosave."""

import json
import random
import sys
from pathlib import Path
from statistics import median

from desktop.article.model import Article
from desktop.library import Library
from tests.bench.figures import Figure, percentile, ratio
from tests.bench.processes import started

WORDS = 100_000
_WORDS_A_PARAGRAPH = 120
_SYLLABLES = [
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


def figures(home: Path, rounds: int) -> list[Figure]:
    """Type in both windows in turn, `rounds` times."""
    library = home / "library"
    article = _long_article(library)
    bare, ours = [], []
    for _ in range(rounds):
        bare.append(percentile(_typed("bare", library, article, home), 0.95))
        ours.append(percentile(_typed("application", library, article, home), 0.95))
    in_page = Figure(
        "keystroke in 100,000 words, p95 in the page",
        median(bare),
        8,
        "ms",
        f"{rounds} rounds, {min(bare):.1f} to {max(bare):.1f} ms",
    )
    both = ratio("keystroke p95 with bridge and autosave / without", ours, bare, 1.2, "ms")
    return [in_page, both]


def _long_article(library: Path) -> str:
    chance = random.Random(1)
    paragraphs = [
        "<p>" + " ".join(chance.choices(_SYLLABLES, k=_WORDS_A_PARAGRAPH)) + "</p>"
        for _ in range(WORDS // _WORDS_A_PARAGRAPH)
    ]
    with Library.open(library) as kept:
        saved = kept.save(Article(title="Bài dài", body="\n".join(paragraphs)))
    return str(saved.article.id)


def _typed(mode: str, library: Path, article: str, home: Path) -> list[float]:
    arguments = [sys.executable, "-m", "tests.bench.typing_run", mode, str(library), article]
    with started(arguments, "typed", home) as run:
        return list(json.loads(run.said[-1]))

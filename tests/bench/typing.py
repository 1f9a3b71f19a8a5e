"""A keystroke in a 100,000-word article: in the page, with bridge and autosave, and proofread."""

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
    """The 95th percentile of a run, in milliseconds: the whole, and until the page is laid out.

    `frame` is the longest frame from the article's first one on, 0 when none was over 50 ms.
    """

    page: float
    laid_out: float
    frame: float


def figures(home: Path, rounds: int) -> list[Figure]:
    """Type in both windows in turn, `rounds` times."""
    library = home / "library"
    article = long_article(library)
    bare, ours, proofread = [], [], []
    for _ in range(rounds):
        bare.append(_typed("bare", library, article, home))
        ours.append(_typed("application", library, article, home))
        proofread.append(_typed("proofread", library, article, home))
    pages = [keys.page for keys in ours]
    peers = [keys.page for keys in bare]
    marked = [keys.page for keys in proofread]
    frames = [keys.frame for keys in proofread]
    return [
        _in_page("with bridge and autosave", ours),
        ratio("the same / without bridge and autosave", pages, peers, 1.2, "ms"),
        _in_page("proofread while it is written", proofread),
        ratio("the same / without proofing", marked, pages, 1.1, "ms"),
        Figure(
            "the longest frame while proofing catches up and while typing",
            max(frames),
            100,
            "ms",
            f"without proofing {max(keys.frame for keys in ours):.0f} ms; 0: none over 50 ms",
        ),
    ]


def _in_page(how: str, runs: list[Keys]) -> Figure:
    pages = [keys.page for keys in runs]
    return Figure(
        f"keystroke in 100,000 words, p95 in the page, {how}",
        median(pages),
        8,
        "ms",
        f"{len(runs)} rounds, {min(pages):.1f} to {max(pages):.1f} ms; until the next frame is "
        f"begun: {median(keys.laid_out for keys in runs):.1f} ms",
    )


def long_article(library: Path) -> str:
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
        costs, laid_out, frames = json.loads(run.said[-1])
        return Keys(percentile(costs, 0.95), percentile(laid_out, 0.95), max(frames, default=0))

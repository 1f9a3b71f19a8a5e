"""The library at 100,000 and 1,000,000 articles: lists, search, opening, saving, import, disk.

`./dev bench million` makes its library first, for about twenty minutes and 6 GB; it is kept in the
folder that `BANTIN_BENCH_CACHE` names.
"""

import os
import random
import sqlite3
import time
import zlib
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import mean, median
from uuid import UUID

from desktop.exchange.packages.importing import import_package
from desktop.exchange.packages.writing import write_package
from desktop.library import Library, Sort, Wanted
from desktop.library.encoding import packed
from desktop.library.indexing import words
from desktop.library.opening import DATABASE
from desktop.progress import run
from desktop.vietnamese import fold
from tests.bench import corpus, window
from tests.bench.figures import Figure, percentile, ratio

HUNDRED_THOUSAND, MILLION = 100_000, 1_000_000
_PAGE = 101
_HITS = 50
_SEEN = 15
"""Hits whose words are shown at once; those of the others follow when they come into sight."""
_IMPORTED = 2_000
_SAVED = 60
_OPENED = 200
_INSERT = "INSERT INTO texts (content) VALUES (?)"
_NEWEST_HITS = (
    "SELECT a.title, a.modified_at, a.content FROM search CROSS JOIN search_rows r "
    "ON r.row = search.rowid CROSS JOIN articles a ON a.key = r.key "
    "WHERE search MATCH ? ORDER BY search.rowid DESC LIMIT 50"
)
"""What finds the same in raw FTS5, and reads what a list shows of it."""


def hundred_thousand(home: Path, rounds: int) -> list[Figure]:
    """Measure with 100,000 articles."""
    return _figures(home, rounds, HUNDRED_THOUSAND)


def million(home: Path, rounds: int) -> list[Figure]:
    """Measure with 1,000,000 articles."""
    return _figures(home, rounds, MILLION)


def _figures(home: Path, rounds: int, count: int) -> list[Figure]:
    folder = corpus.library(count)
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    with Library.open(folder) as library:
        some = [entry.id for entry in library.entries(limit=_OPENED)]
        report = [
            *_searches(library, rounds),
            *_lists(library, rounds),
            _opens(library, some),
            _saves(library, some),
            _imports(library, home),
            _disk(library, some, count),
        ]
    report += window.figures(home, folder, rounds)
    named = f"{count:,} articles, load {load:.1f}: "
    return [replace(figure, name=named + figure.name) for figure in report]


def _timed(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def _queries() -> list[str]:
    """Return what people type: single words, names, phrases, numbers, with and without accents."""
    chance = random.Random(7)
    newsroom = corpus.Newsroom([""])
    typed = ["quy định", "của", "thông tin", '"thông tin đối ngoại"', "biển đảo", "nguyễn thị lan"]
    typed += ["trần minh hùng", "1234/QĐ-UBND", '"cơ quan nhà nước"', "hải đảo -quản", "lễ hội"]
    typed += [newsroom.language.words(chance.randint(1, 4)) for _ in range(15)]
    typed += [f'"{tag}"' for tag in newsroom.tags[:5]]
    return [*typed, *map(fold, typed)]


def _searches(library: Library, rounds: int) -> list[Figure]:
    ours, bare = [], []
    with closing(sqlite3.connect(library.folder / DATABASE)) as raw:
        for query in _queries():
            asked = _raw(query)
            search = partial(library.page, Wanted(words=query), limit=_HITS, told=_SEEN)
            peer = partial(lambda asked: raw.execute(_NEWEST_HITS, (asked,)).fetchall(), asked)
            peer(), search()  # what is measured is the search, not the disk
            bare.append(min(_timed(peer) for _ in range(rounds)))
            ours.append(min(_timed(search) for _ in range(rounds)))
    p95, peers = percentile(ours, 0.95), percentile(bare, 0.95)
    detail = f"median {median(ours):.1f} ms, longest {max(ours):.1f} ms, {len(ours)} queries"
    worst = sorted(zip(ours, _queries(), strict=True))[-3:]
    slowest = ", ".join(f"{query} {ms:.0f} ms" for ms, query in worst)
    return [
        Figure("search, p95", p95, 50, "ms", f"{detail}; {slowest}"),
        Figure("the same / raw FTS5", p95 / peers, 2, "×", f"raw FTS5 p95 {peers:.1f} ms"),
    ]


def _raw(query: str) -> str:
    """Return `query`, of plain words and phrases, as FTS5 wants it."""
    wanted, _, unwanted = query.partition(" -")
    parts = [wanted] if wanted.startswith('"') else [f'"{word}"' for word in wanted.split()]
    asked = " AND ".join(map(fold, parts))
    return f'({asked}) NOT "{fold(unwanted)}"' if unwanted else asked


def _lists(library: Library, rounds: int) -> list[Figure]:
    category, tag = library.categories()[0], corpus.Newsroom([""]).tags[3]
    wanted = [Wanted(sort=sort, descending=way) for sort in Sort for way in (True, False)]
    wanted += [Wanted(category=category), Wanted(category=category, sort=Sort.TITLE)]
    wanted += [Wanted(tag=tag), Wanted(binned=True)]
    wanted += [Wanted(words=f"chuyenmuc:{category.split('/')[0]}"), Wanted(words=f'the:"{tag}"')]
    wanted += [Wanted(words="coanh:co"), Wanted(words="ngay:2018-07..2018-08")]
    wanted += [Wanted(words="quy định", sort=Sort.TITLE), Wanted(words="thông tin ngay:2018-07")]
    wanted += [Wanted(words="thông ti*"), Wanted(words=f'thông tin the:"{tag}"')]
    first = {each: _page(library, each, rounds) for each in wanted}
    slowest = max(first, key=lambda each: first[each])
    narrowed = [ms for each, ms in first.items() if each != Wanted()]
    return [
        Figure("first page of the list", first[Wanted()], 50, "ms", f"{_PAGE} entries"),
        Figure(
            "first page in any order, narrowed to anything",
            first[slowest],
            50,
            "ms",
            f"median {median(narrowed):.1f} ms of {len(narrowed)}; slowest: {slowest}",
        ),
        _deep(library),
    ]


def _page(library: Library, wanted: Wanted, rounds: int) -> float:
    page = partial(library.page, wanted, limit=_PAGE, told=_SEEN)
    page()
    return min(_timed(page) for _ in range(rounds))


def _deep(library: Library) -> Figure:
    """Go through fifty pages, each after the one before."""
    times, after = [], None
    for _ in range(50):
        begun = time.perf_counter()
        entries = library.page(Wanted(sort=Sort.TITLE, descending=False), after=after, limit=_PAGE)
        times.append((time.perf_counter() - begun) * 1000)
        after = entries[-1]
    detail = f"first ten {median(times[:10]):.1f} ms, last ten {median(times[-10:]):.1f} ms"
    return Figure("a page further down, p95", percentile(times, 0.95), 50, "ms", detail)


def _opens(library: Library, some: Sequence[UUID]) -> Figure:
    times = [_timed(partial(library.article, each)) for each in some]
    detail = f"median {median(times):.2f} ms, {len(times)} articles"
    return Figure("open an article, p95", percentile(times, 0.95), 20, "ms", detail)


def _saves(library: Library, some: Sequence[UUID]) -> Figure:
    """Save edits and, in turn, write the same bytes into a bare database on the same disk."""
    beside = library.folder / "bare.db"
    beside.unlink(missing_ok=True)
    ours, peers = [], []
    with closing(sqlite3.connect(beside, isolation_level=None)) as bare:
        bare.execute("PRAGMA journal_mode = WAL").close()
        bare.execute("PRAGMA synchronous = FULL").close()
        bare.execute("CREATE TABLE texts (key INTEGER PRIMARY KEY, content BLOB)")
        for each in some[:_SAVED]:
            article = library.article(each)
            edited = replace(article, sapo=f"{article.sapo} Sửa.")
            content = packed(edited)
            peers.append(_timed(partial(bare.execute, _INSERT, (content,))))
            ours.append(_timed(partial(library.save, edited)))
    for ending in ("", "-wal", "-shm"):
        beside.with_name(beside.name + ending).unlink(missing_ok=True)
    return ratio("save / a bare transaction of the same bytes", ours, peers, 3, "ms")


def _imports(library: Library, home: Path) -> Figure:
    package = home / "bai.bantin"
    ids = [entry.id for entry in library.entries(limit=_IMPORTED)]
    run(write_package(library, ids, package))
    with Library.open(home / "other") as other:
        taken = _timed(lambda: run(import_package(other, package, lambda _: None)))
    detail = f"{len(ids) / taken * 1000:.0f} articles a second from {len(ids)}"
    return Figure("import of an article from a package", taken / len(ids), 1, "ms", detail)


def _disk(library: Library, some: Sequence[UUID], count: int) -> Figure:
    texts = [words(library.article(each)) for each in some]
    compressed = mean(len(zlib.compress(text.encode())) for text in texts)
    a_piece = (library.folder / DATABASE).stat().st_size / count
    detail = f"{a_piece:.0f} bytes an article, its text compressed {compressed:.0f}"
    return Figure("bytes on the disk / compressed text", a_piece / compressed, 2.5, "×", detail)

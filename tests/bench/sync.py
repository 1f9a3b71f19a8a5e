"""Sync against bare requests to the same WordPress: what comes first, nothing, and what goes.

The peers repeat what the server's log says was asked for, over as many connections, and do
nothing with the answers.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from io import BytesIO
from pathlib import Path

import httpx
import msgspec
from PIL import Image

from desktop.article.model import Article, Picture
from desktop.library import Library
from desktop.sync.portals.wordpress.portal import LANES
from tests.bench.figures import Figure, ratio
from tests.bench.newsroom import articles
from tests.bench.wordpress_posts import fill
from tests.portals.servers.wordpress import WordPress, started

_POSTS, _FEW, _PUSHED = 10_000, 1_000, 200
_TAGS = ("đối ngoại", "tập huấn")
_CHECKOUT = Path(__file__).resolve().parents[2]


class Run(msgspec.Struct, frozen=True):
    """What one sync took: seconds without the program's start, and peak memory in MB."""

    seconds: float
    pushed: int
    pulled: int
    megabytes: float
    troubles: list[str]


def figures(home: Path, rounds: int) -> list[Figure]:
    """Measure the first pull of 10,000 posts, syncs with nothing to do, and 200 pushed articles."""
    with (
        tempfile.TemporaryDirectory(prefix="bantin-wp-") as short,
        started(Path(short) / "wp", sqlite=False) as site,
    ):
        site.reset()
        fill(site, _FEW)
        few = _sync(site, home / "few", pulled=_FEW)
        site.reset()
        fill(site, _POSTS)
        return [
            *_pulls(site, home, rounds, few),
            *_idle(site, home / "pulled-0", rounds),
            _pushes(site, home, rounds),
        ]


def _pulls(site: WordPress, home: Path, rounds: int, few: Run) -> list[Figure]:
    runs, bare = [], []
    for number in range(rounds):
        run, asked = _listened(site, partial(_sync, site, home / f"pulled-{number}", pulled=_POSTS))
        runs.append(run)
        pages = [address for address in asked if "content.raw" in address]
        bare.append(_repeat(site, pages, LANES))
    seconds = [run.seconds for run in runs]
    memory = max(run.megabytes for run in runs)
    detail = f"10,000 posts {memory:.0f} MB, 1,000 posts {few.megabytes:.0f} MB"
    return [
        ratio("first pull of 10,000 posts / bare paged GETs", seconds, bare, 1.2, "s"),
        Figure("peak memory of 10,000 posts / of 1,000", memory / few.megabytes, 1.2, "×", detail),
    ]


def _idle(site: WordPress, library: Path, rounds: int) -> list[Figure]:
    _sync(site, library)  # the first after a pull may still look twice
    seconds, bare, most = [], [], 0
    for _ in range(max(rounds, 7)):
        run, asked = _listened(site, partial(_sync, site, library, again=True))
        assert (run.pushed, run.pulled) == (0, 0)
        asked = asked[len(asked) // 2 :]
        seconds.append(run.seconds)
        bare.append(_repeat(site, asked, 1))
        most = max(most, len(asked))
    return [
        Figure("requests of a sync with nothing to do", most, 3, "requests", "10,000 articles"),
        ratio("a sync with nothing to do / its requests bare", seconds, bare, 1.5, "s"),
    ]


def _pushes(site: WordPress, home: Path, rounds: int) -> Figure:
    seconds, bare = [], []
    for number in range(rounds):
        folder = home / f"pushed-{number}"
        with Library.open(folder) as library:
            many = [_with_picture(library, each) for each in articles(library, _PUSHED)]
            library.save_all(many)
            files = [library.media_bytes(each.cover.media) for each in many if each.cover]
        site.reset()
        bare.append(_post_bare(site, many, files))
        site.reset()
        run = _sync(site, folder)
        assert run.pushed == _PUSHED, run
        seconds.append(run.seconds)
    return ratio("200 articles pushed, a picture each / bare POSTs", seconds, bare, 1.3, "s")


def _with_picture(library: Library, article: Article) -> Article:
    """Return `article` with a cover that no other article has."""
    file = BytesIO()
    Image.effect_noise((800, 450), 20).save(file, "JPEG")
    kept = library.add_media(
        file.getvalue(), name="anh.jpg", mime="image/jpeg", width=800, height=450
    )
    cover = Picture(media=kept.hash, alt="Toàn cảnh", caption="Hội nghị")
    return replace(article, cover=cover, tags=_TAGS)


def _post_bare(site: WordPress, many: Sequence[Article], files: Sequence[bytes]) -> float:
    """Return the seconds of a POST for each term, each picture and each article."""
    with _client(site) as client:
        begun = time.perf_counter()
        tags = [_term(client, "tags", tag) for tag in _TAGS]
        names = {name for each in many for name in each.category.split("/")}
        categories = {name: _term(client, "categories", name) for name in sorted(names)}
        for number, (article, data) in enumerate(zip(many, files, strict=True)):
            media = client.post(
                "/wp-json/wp/v2/media",
                files={"file": (f"anh-{number}.jpg", data, "image/jpeg")},
                data={"alt_text": "Toàn cảnh", "caption": "Hội nghị"},
            )
            assert media.status_code == httpx.codes.CREATED, media.text
            post = {
                "title": article.title,
                "content": article.body,
                "excerpt": article.sapo,
                "slug": article.slug or f"bai-{number}",
                "status": "publish",
                "featured_media": media.json()["id"],
                "tags": tags,
                "categories": [categories[article.category.rpartition("/")[2]]],
            }
            made = client.post("/wp-json/wp/v2/posts", json=post)
            assert made.status_code == httpx.codes.CREATED, made.text
        return time.perf_counter() - begun


def _term(client: httpx.Client, kind: str, name: str) -> int:
    made = client.post(f"/wp-json/wp/v2/{kind}", json={"name": name})
    assert made.status_code == httpx.codes.CREATED, made.text
    return int(made.json()["id"])


def _sync(site: WordPress, library: Path, *, pulled: int = 0, again: bool = False) -> Run:
    user = site.users["editor"]
    command = [sys.executable, "-m", "tests.bench.sync_run", str(library), site.url, "editor"]
    done = subprocess.run(
        [*command, user["secret"], *(["again"] if again else [])],
        cwd=_CHECKOUT,
        check=True,
        stdout=subprocess.PIPE,
    )
    run = msgspec.json.decode(done.stdout, type=Run)
    assert not run.troubles, run.troubles
    assert run.pulled == pulled, run
    return run


def _listened(site: WordPress, act: Callable[[], Run]) -> tuple[Run, list[str]]:
    """Return what `act` returns, and the addresses that the server was asked for meanwhile."""
    asked = site.folder / "asked"
    asked.touch()
    run = act()
    told = asked.read_text().splitlines()
    asked.unlink()
    return run, [line.removeprefix("GET ") for line in told if line.startswith("GET ")]


def _repeat(site: WordPress, addresses: Sequence[str], connections: int) -> float:
    """Return the seconds that asking for `addresses` takes, answers read and dropped."""
    with _client(site, connections) as client, ThreadPoolExecutor(connections) as pool:
        begun = time.perf_counter()
        for answer in pool.map(client.get, addresses):
            assert answer.status_code == httpx.codes.OK, answer.text
        return time.perf_counter() - begun


def _client(site: WordPress, connections: int = 1) -> httpx.Client:
    return httpx.Client(
        base_url=site.url,
        auth=("editor", site.users["editor"]["secret"]),
        timeout=60,
        limits=httpx.Limits(max_connections=connections),
    )

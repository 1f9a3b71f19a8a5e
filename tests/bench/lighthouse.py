"""Google's Lighthouse on the home and the seed article's page, behind nginx as docs/examples has it."""

import json
import os
import shutil
import signal
import statistics
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.figures import Figure
from tests.ports import free_port
from tests.service.running import PATIENCE, Service, serving
from tests.service.test_examples import certificate, write_configuration
from tests.site.newsroom import SEED
from tests.site.publishing import published

_TOOLS = Path(__file__).parent / "lighthouse"
_SUBJECTS = ("performance", "accessibility", "best-practices", "seo")
_FLAGS = "--headless=new --no-sandbox --ignore-certificate-errors --disable-gpu"
_TIMEOUT = 180


@dataclass(frozen=True, slots=True)
class Run:
    """One look at a page: points of 100 by subject, and what it fetched as (kind, sent, bytes)."""

    points: dict[str, float]
    fetched: list[tuple[str, int, int]]


def figures(home: Path, rounds: int) -> list[Figure]:
    """Look at both pages `rounds` times; the machine's mood moves the performance alone."""
    program = _installed(home)
    map_file = home / "npm/node_modules/@svg-maps/vietnam/vietnam.svg"
    with _site(map_file.read_bytes()) as (address, article):
        pages = {"home page": "index.html", "article page": article}
        runs = {
            name: [_look(program, f"{address}/{path}", home) for _ in range(rounds)]
            for name, path in pages.items()
        }
    report = [_score(name, subject, runs[name]) for name in pages for subject in _SUBJECTS]
    return [*report, *_weights(runs["article page"][-1])]


def _installed(home: Path) -> Path:
    folder = home / "npm"
    folder.mkdir()
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(_TOOLS / name, folder)
    fetch = ["npm", "ci", "--silent", "--no-audit", "--no-fund"]
    subprocess.run(fetch, cwd=folder, check=True, env=os.environ | {"PUPPETEER_SKIP_DOWNLOAD": "1"})
    return folder / "node_modules/.bin/lighthouse"


@contextmanager
def _site(map_file: bytes) -> Iterator[tuple[str, str]]:
    """Yield the address of an nginx before the service of the sample site, and the seed's path."""
    with tempfile.TemporaryDirectory(prefix="bantin-site-") as name:
        home = Path(name)
        home.chmod(0o755)  # nginx's workers are another user
        site = published(home, map_file)
        options = ["--forwarded-allow-ips", "127.0.0.1", "--weather", str(home / "weather.json")]
        with (
            serving(site.folder, str(home / "counts.db"), *options) as service,
            _nginx(service) as at,
        ):
            yield at, site.path(SEED)


@contextmanager
def _nginx(service: Service) -> Iterator[str]:
    folder = service.site.parent / "nginx"
    folder.mkdir()
    certificate(folder)
    secure = free_port()
    write_configuration(folder, service, free_port(), secure)
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin") or "nginx"
    command = [program, "-p", str(folder), "-c", "nginx.conf", "-e", "error.log"]
    process = subprocess.Popen([*command, "-g", "daemon off;"])
    yield f"https://localhost:{secure}"
    process.send_signal(signal.SIGQUIT)
    process.wait(PATIENCE)


def _look(program: Path, url: str, home: Path) -> Run:
    chromium = shutil.which("chromium") or shutil.which("chrome") or "chromium"
    written = home / "lighthouse.json"
    wanted = [
        "--output=json",
        f"--output-path={written}",
        f"--only-categories={','.join(_SUBJECTS)}",
    ]
    command = [program, url, "--quiet", f"--chrome-flags={_FLAGS}", *wanted]
    known = os.environ | {"CHROME_PATH": chromium, "HOME": str(home)}
    subprocess.run(command, check=True, timeout=_TIMEOUT, env=known)
    return _run(json.loads(written.read_text(encoding="utf-8")))


def _run(told: dict) -> Run:
    points = {name: 100 * told["categories"][name]["score"] for name in _SUBJECTS}
    requests = told["audits"]["network-requests"]["details"]["items"]
    fetched = [
        (each["resourceType"], each["transferSize"], each["resourceSize"]) for each in requests
    ]
    return Run(points, fetched)


def _score(page: str, subject: str, runs: list[Run]) -> Figure:
    points = [run.points[subject] for run in runs]
    detail = f"{statistics.median(points):.0f} of 100, from {min(points):.0f} to {max(points):.0f} in {len(points)} looks"
    lost = 100 - statistics.median(points)
    return Figure(f"Lighthouse, {page}, {subject}: points lost", lost, 1, "", detail)


def _weights(run: Run) -> list[Figure]:
    def kinds(kind: str) -> list[tuple[str, int, int]]:
        return [each for each in run.fetched if each[0] == kind]

    sent = {kind: sum(size for _, size, _ in kinds(kind)) for kind, _, _ in run.fetched}
    light = sum(size for kind, size in sent.items() if kind not in {"Image", "Media"})
    told = ", ".join(f"{kind} {size / 1000:.1f}" for kind, size in sorted(sent.items()))
    script = sum(size for _, _, size in kinds("Script"))
    return [
        Figure("article page without pictures, as sent", light / 1000, 100, "kB", told),
        Figure("style sheets of the article page", len(kinds("Stylesheet")), 1, "", "one file"),
        Figure(
            "scripts of the article page", script / 1000, 10, "kB", f"{len(kinds('Script'))} file"
        ),
    ]

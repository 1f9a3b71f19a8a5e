"""A visitor with a real browser, the sample site as a server would give it, and a fake service."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Route

from desktop.export.site_theme import site_policy

from .publishing import press, publish
from .samples import ARTICLE_ID, POLL_ID

HOME = "https://bantin.example"
TOOLS = Path(__file__).parent


@pytest.fixture(scope="session")
def node_tools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the npm packages that package-lock.json pins."""
    npm = shutil.which("npm")
    assert npm, "npm is needed: it fetches the validator and the sample map."
    folder = tmp_path_factory.mktemp("npm")
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(TOOLS / name, folder)
    subprocess.run([npm, "ci", "--silent", "--no-audit", "--no-fund"], cwd=folder, check=True)
    return folder / "node_modules"


@pytest.fixture(scope="session")
def map_file(node_tools: Path) -> bytes:
    return (node_tools / "@svg-maps/vietnam/vietnam.svg").read_bytes()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, map_file: bytes) -> Path:
    folder = tmp_path_factory.mktemp("site")
    publish(folder, press(map_file, service="/api/v1"))
    return folder


@dataclass
class Service:
    """Answers as the service does; `down` lets every request fail."""

    down: bool = False
    ratings: dict[str, int] = field(default_factory=dict)
    votes: dict[str, str] = field(default_factory=dict)
    state: str = "open"
    opens: str | None = None
    closes: str | None = None
    stale: bool = False
    told_by: str = "https://open-meteo.com/"
    asked: list[tuple[str, str]] = field(default_factory=list)
    visited: list[dict[str, object]] = field(default_factory=list)

    def answer(self, route: Route) -> None:
        method = route.request.method
        path = urlsplit(route.request.url).path.removeprefix("/api/v1/")
        self.asked.append((method, path))
        if self.down:
            route.abort("connectionrefused")
            return
        reader = route.request.headers.get("x-reader", "")
        sent = route.request.post_data_json if route.request.post_data else {}
        answers = {
            f"ratings/{ARTICLE_ID}": self._ratings,
            f"polls/{POLL_ID}": self._poll,
            "visits": self._visits,
            "weather": self._weather,
        }
        code, said = answers[path](reader, sent)
        route.fulfill(status=code, content_type="application/json", body=json.dumps(said))

    def _ratings(self, reader: str, sent: dict[str, int]) -> tuple[int, dict[str, object]]:
        if sent:
            self.ratings[reader] = sent["stars"]
        given = self.ratings.values()
        return 200, {"sum": sum(given), "count": len(given), "mine": self.ratings.get(reader)}

    def _poll(self, reader: str, sent: dict[str, str]) -> tuple[int, dict[str, object]]:
        if sent and reader in self.votes:
            return 409, {"detail": "voted"}
        if sent:
            self.votes[reader] = sent["option"]
        counts = {name: list(self.votes.values()).count(name) for name in "abcd"}
        known = {"state": self.state, "opens": self.opens, "closes": self.closes}
        return 200, {
            **known,
            "votes": counts,
            "total": len(self.votes),
            "mine": self.votes.get(reader),
        }

    def _visits(self, reader: str, sent: dict[str, object]) -> tuple[int, dict[str, object]]:
        self.visited.append(sent)
        since, at = "2018-01-01T00:00:00Z", "2018-07-13T03:00:00Z"
        return 200, {"today": 128, "yesterday": 1432, "total": 1254380, "since": since, "at": at}

    def _weather(self, reader: str, sent: object) -> tuple[int, dict[str, object]]:
        place = {
            "id": "thai-binh",
            "name": "Thái Bình",
            "temperature": 31.2,
            "humidity": 74,
            "wind": 11.5,
            "code": 61,
            "observed_at": "2018-07-13T03:00:00Z",
            "stale": self.stale,
        }
        source = {"name": "Open-Meteo", "url": self.told_by}
        return 200, {"places": [place], "source": source}


class Visitor:
    """Visits the sample site; what leaves it, is blocked or fails is an offence."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self._browser = browser
        self._folder = folder
        self._contexts: list[BrowserContext] = []
        self.service = Service()
        self.offences: list[str] = []
        self.fetched: dict[str, bytes] = {}

    def visit(
        self, path: str, *, width: int = 1280, kept: dict[str, str] | None = None, **habits: object
    ) -> Page:
        """Open the page at `path`, with `kept` in the browser's storage from an earlier visit."""
        habits.setdefault("color_scheme", "light")
        context = self._browser.new_context(viewport={"width": width, "height": 900}, **habits)
        self._contexts.append(context)
        context.route("**/*", self._give)
        for name, value in (kept or {}).items():
            context.add_init_script(f"localStorage.setItem({name!r}, {value!r})")
        page = context.new_page()
        page.on("console", lambda message: self.offences.append(message.text))
        page.on("pageerror", lambda error: self.offences.append(str(error)))
        page.goto(f"{HOME}/{path}")
        if habits.get("java_script_enabled", True):
            page.wait_for_load_state("networkidle")
        return page

    def open_alone(self, file: Path) -> Page:
        """Open a file from the disk; whatever it asks the network for is an offence."""
        context = self._browser.new_context()
        self._contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: self.offences.append(message.text))
        page.on("request", self._leave)
        page.goto(file.as_uri())
        return page

    def _leave(self, request: Request) -> None:
        if not request.url.startswith(("file:", "data:")):
            self.offences.append(request.url)

    def excused(self, message: str) -> int:
        """Take `message` off the offences; return how often it was among them."""
        kept = [offence for offence in self.offences if message not in offence]
        times = len(self.offences) - len(kept)
        self.offences = kept
        return times

    def close(self) -> None:
        while self._contexts:
            self._contexts.pop().close()

    def _give(self, route: Route) -> None:
        url = urlsplit(route.request.url)
        if f"{url.scheme}://{url.netloc}" != HOME:
            self.offences.append(route.request.url)
            route.abort()
        elif url.path.startswith("/api/v1/"):
            self.service.answer(route)
        else:
            self._give_file(route, self._folder / url.path.lstrip("/"))

    def _give_file(self, route: Route, file: Path) -> None:
        if not file.is_file():
            route.fulfill(status=404, body="")
            return
        data = file.read_bytes()
        self.fetched[file.relative_to(self._folder).as_posix()] = data
        policy = {"Content-Security-Policy": site_policy("/")}
        route.fulfill(body=data, headers=policy | _kind(file))


def _kind(file: Path) -> dict[str, str]:
    kinds = {".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript"}
    kinds |= {".woff2": "font/woff2", ".jpg": "image/jpeg"}
    return {"Content-Type": kinds.get(file.suffix, "application/octet-stream")}


@pytest.fixture
def visitor(chromium: Browser, site: Path) -> Iterator[Visitor]:
    visitor = Visitor(chromium, site)
    yield visitor
    visitor.close()
    assert visitor.offences == []

"""One running Plone and what colleagues do there."""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from desktop.article.post import PortalAccount, PortalKind
from desktop.sync.portals.plone import Plone
from tests.portals.servers.plone.environment import python
from tests.portals.servers.processes import end, start, wait_for
from tests.ports import free_port

SERVE = Path(__file__).with_name("serve.py")


@dataclass(frozen=True)
class PloneSite:
    """A site at `url` with the users chief, editor, reviewer, contributor (`NAME-pass-1`)."""

    url: str
    key: str

    def account(self, user: str, **options: str) -> PortalAccount:
        """Return how a library reaches the site as `user`."""
        told = tuple(options.items())
        return PortalAccount(
            name="Plone", kind=PortalKind.PLONE, url=self.url, user=user, options=told
        )

    def portal(self, user: str, **options: str) -> Plone:
        """Open the site as `user`."""
        return Plone(self.account(user, **options), self.secret(user))

    def secret(self, user: str) -> str:
        """Return the password of `user`."""
        return self.key if user == "admin" else f"{user}-pass-1"

    def ask(
        self, user: str, method: str, path: str, json: object = None, **headers: str
    ) -> httpx.Response:
        """Do as `user` what someone does in Plone's own pages."""
        return httpx.request(
            method,
            f"{self.url}/{path}",
            json=json,
            headers={"Accept": "application/json"} | headers,
            auth=(user, self.secret(user)),
            timeout=60,
            trust_env=False,
        )

    def reset(self) -> None:
        """Delete all content, locked or not."""
        self.run("empty(site)")

    def run(self, code: str) -> None:
        """Run `code` inside the site, which it knows as `site`, in one transaction."""
        address = f"{self.url.removesuffix('/Plone')}/-/run"
        headers = {"X-Test-Key": self.key}
        httpx.post(
            address, content=code, headers=headers, timeout=60, trust_env=False
        ).raise_for_status()

    def answers(self) -> bool:
        """Tell whether the site serves."""
        try:
            return self.ask("chief", "GET", "@search").is_success
        except httpx.HTTPError:
            return False


@contextmanager
def started(folder: Path) -> Iterator[PloneSite]:
    """Serve a new site, with its settings in `folder`, until the end of the block."""
    port, key = free_port(), secrets.token_hex()
    site = PloneSite(f"http://127.0.0.1:{port}/Plone", key)
    log = folder.with_name(f"{folder.name}.log")
    process = start([str(python()), str(SERVE), str(port), str(folder), key], log)
    try:
        wait_for(site.answers, process, log)
        yield site
    finally:
        end(process)
        shutil.rmtree(folder, ignore_errors=True)

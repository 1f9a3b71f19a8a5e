"""The real portals, started when the first test asks for one and ended with the session."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.portals.plone_fixture import chief, plone, plone_server
from tests.portals.servers.wordpress import WordPress, started

__all__ = ["chief", "plone", "plone_server"]


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever proxy this machine has, the portals here are reached without."""
    for name in ("http", "https", "all", "no"):
        monkeypatch.delenv(f"{name}_proxy", raising=False)
        monkeypatch.delenv(f"{name.upper()}_PROXY", raising=False)


@pytest.fixture(scope="session")
def short_folder() -> Iterator[Path]:
    """A folder with a short path: a database's socket may not have a long one."""
    folder = Path(tempfile.mkdtemp(prefix="bantin-portals-"))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def wordpress_61(short_folder: Path) -> Iterator[WordPress]:
    """Debian's WordPress 6.1 with MariaDB."""
    with started(short_folder / "61", sqlite=False) as site:
        yield site


@pytest.fixture(scope="session")
def wordpress_65(short_folder: Path) -> Iterator[WordPress]:
    """WordPress 6.5 with SQLite."""
    with started(short_folder / "65", sqlite=True) as site:
        yield site


@pytest.fixture(params=["6.1", "6.5"])
def wordpress(request: pytest.FixtureRequest) -> WordPress:
    """Each of the two, as on its first day."""
    name = {"6.1": "wordpress_61", "6.5": "wordpress_65"}[request.param]
    site: WordPress = request.getfixturevalue(name)
    site.reset()
    return site

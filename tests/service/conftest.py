"""Real services on real databases: SQLite files, and the PostgreSQL that tests share."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.service.running import Service, serving
from tests.service.sites import make_site


@pytest.fixture(scope="package")
def service(tmp_path_factory) -> Iterator[Service]:
    """One service for the tests that leave each other's articles and polls alone."""
    folder = tmp_path_factory.mktemp("service")
    site = make_site(folder / "site")
    with serving(site, str(folder / "counts.db")) as running:
        yield running


@pytest.fixture
def client(service: Service) -> Iterator[httpx.Client]:
    with service.client() as client:
        yield client


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make_site(tmp_path / "site")


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request, tmp_path: Path) -> str:
    """A new database of either kind."""
    if request.param == "sqlite":
        return str(tmp_path / "counts.db")
    return request.getfixturevalue("postgresql")()

"""A real Plone for the tests, started with the first that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.portals.servers.plone import PloneSite, started


@pytest.fixture(scope="session")
def plone_server(short_folder: Path) -> Iterator[PloneSite]:
    """The running site."""
    with started(short_folder / "plone") as site:
        yield site


@pytest.fixture
def plone(plone_server: PloneSite) -> PloneSite:
    """The site without content."""
    plone_server.reset()
    return plone_server

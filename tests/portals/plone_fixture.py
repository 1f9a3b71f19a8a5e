"""A real Plone for the tests, started with the first that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.sync.portals.plone import Plone
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


@pytest.fixture
def chief(plone: PloneSite) -> Iterator[Plone]:
    """The site as a chief editor's library sees it, who may do everything but manage it."""
    portal = plone.portal("chief")
    yield portal
    portal.close()

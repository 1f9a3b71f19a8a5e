"""A portal in memory and the newsrooms that share it."""

import pytest

from desktop.sync.memory_server import MemoryServer
from tests.sync.newsroom import Newsroom


@pytest.fixture
def server():
    return MemoryServer()


@pytest.fixture
def newsroom(tmp_path, server):
    """Make newsrooms by name; each is closed after its test."""
    made = []

    def make(name="an", at=None, **fields):
        made.append(Newsroom(tmp_path / name, at or server, **fields))
        return made[-1]

    yield make
    for each in made:
        each.close()


@pytest.fixture
def an(newsroom):
    return newsroom("an")


@pytest.fixture
def binh(newsroom):
    return newsroom("binh")

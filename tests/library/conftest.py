"""Libraries to try things on; each is closed after its test."""

from contextlib import ExitStack
from dataclasses import replace

import pytest

from desktop.library import Library
from desktop.library.address import read_address
from desktop.library.people import Writer
from tests.library.samples import Clock


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "library"


@pytest.fixture
def open_library(folder):
    """Open the library in `folder`, as often as a test likes."""
    with ExitStack() as opened:
        yield lambda patience=5.0: opened.enter_context(Library.open(folder, patience=patience))


@pytest.fixture
def library(open_library):
    """An empty library in a folder."""
    return open_library()


@pytest.fixture(params=["sqlite", "postgresql"])
def either_library(request, open_library):
    """An empty library of either kind; each has to pass the whole contract."""
    if request.param == "sqlite":
        return open_library()
    return request.getfixturevalue("open_shared")()


@pytest.fixture
def open_shared(shared_address):
    """Open the shared library, as often as a test likes, as whoever it says."""
    with ExitStack() as opened:

        def opening(who="an", patience=5.0):
            here = replace(shared_address, home=shared_address.home.with_name(who))
            me = Writer(who, f"máy của {who}")
            return opened.enter_context(Library.open(here, patience=patience, me=me))

        yield opening


@pytest.fixture(scope="session")
def empty_shared(cluster, tmp_path_factory):
    """The name of a database with an empty shared library in it, to be copied."""
    folder = tmp_path_factory.mktemp("shared")
    address = cluster.new()
    Library.open(read_address(f"{address}?media={folder / 'media'}", folder)).close()
    return address.rpartition("/")[2]


@pytest.fixture
def shared_address(cluster, empty_shared, tmp_path):
    """The address of an empty shared library, its media in a folder of this test."""
    address = read_address(f"{cluster.new(empty_shared)}?media={tmp_path / 'media'}", tmp_path)
    yield address
    cluster.drop(address.url)


@pytest.fixture
def clock(monkeypatch):
    """Let a minute pass between two saves."""
    clock = Clock()
    monkeypatch.setattr("desktop.library.saving.now", clock)
    return clock

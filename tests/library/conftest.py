"""Libraries to try things on; each is closed after its test."""

from contextlib import ExitStack

import pytest

from desktop.library import Library
from tests.library.samples import Clock


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "library"


@pytest.fixture
def open_library(folder):
    """Open the library in `folder`, as often as a test likes."""
    with ExitStack() as opened:
        yield lambda patience=5.0: opened.enter_context(Library.open(folder, patience=patience))


@pytest.fixture(params=["sqlite"])
def library(request, open_library):
    """An empty library; a backend that is added here has to pass the whole contract."""
    return open_library()


@pytest.fixture
def clock(monkeypatch):
    """Let a minute pass between two saves."""
    clock = Clock()
    monkeypatch.setattr("desktop.library.saving.now", clock)
    return clock

"""Two laptops and what goes between them."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest

from desktop.exchange.packages.importing import import_package
from desktop.exchange.packages.writing import write_package
from desktop.library import Library
from desktop.progress import run


def packed(library: Library, path: Path, *ids) -> Path:
    """Write a package of `ids`, or of all articles."""
    every = ids or tuple(entry.id for entry in library.entries())
    run(write_package(library, every, path))
    return path


def brought(library: Library, path: Path) -> list[str]:
    """Bring a package in and tell the articles' fates in its order."""
    arrived = []
    run(import_package(library, path, arrived.append))
    return [each.fate.value for each in arrived]


@pytest.fixture
def laptop(tmp_path) -> Callable[[str], Library]:
    with ExitStack() as opened:
        yield lambda name: opened.enter_context(Library.open(tmp_path / name))


@pytest.fixture
def an(laptop) -> Library:
    return laptop("An")


@pytest.fixture
def binh(laptop) -> Library:
    return laptop("Bình")


@pytest.fixture
def stick(tmp_path) -> Path:
    return tmp_path / "bài.bantin"

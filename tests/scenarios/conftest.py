"""Programs that end with their test, on the display that pytest-xvfb gives."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.scenarios.program import Program, end


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.timeout(180))


@pytest.fixture(autouse=True)
def _display() -> None:
    if not os.environ.get("DISPLAY") or not shutil.which("xdotool"):
        pytest.skip("needs an X server and xdotool")


@pytest.fixture
def bantin(tmp_path: Path) -> Iterator[Callable[..., Program]]:
    """Start the program, again and again on the same library and settings."""
    started: list[Program] = []

    def start(*words: str) -> Program:
        started.append(Program(tmp_path, *words))
        return started[-1]

    yield start
    for program in started:
        end(program.process)

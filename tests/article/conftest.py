"""A browser that tells what a body runs and loads."""

from collections.abc import Iterator

import pytest

from .trap import Trap


@pytest.fixture(scope="module")
def trap(chromium) -> Iterator[Trap]:
    trap = Trap(chromium)
    yield trap
    trap.close()

"""The suite in several processes: what is dear to set up is set up in one of them, and first.

Where pytest runs in one process nothing here changes what it does.
"""

from collections.abc import Sequence
from typing import Any

import pytest

TOGETHER = (
    "tests/portals/",
    "tests/scenarios/",
    "tests/site/",
    "tests/export/theme/",
    "tests/export/targets/",
    "tests/frozen/",
)
"""Folders whose tests share servers, windows or a built site; those that take longest come first."""


def scope_of(nodeid: str) -> str:
    """Return the part of the suite that a test belongs to: its folder of `TOGETHER`, or its file."""
    return next(filter(nodeid.startswith, TOGETHER), nodeid.split("::", maxsplit=1)[0])


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> object:
    """Give out whole parts, in the order in which they were collected."""
    from xdist.scheduler import LoadScopeScheduling

    class ByPart(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return scope_of(nodeid)

    config.option.loadscopereorder = False
    return ByPart(config, log)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with the parts that take longest, so that no process waits for them at the end."""
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: _rank(item.nodeid, TOGETHER))


def _rank(nodeid: str, first: Sequence[str]) -> int:
    return next((n for n, folder in enumerate(first) if nodeid.startswith(folder)), len(first))

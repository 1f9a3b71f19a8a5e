"""A window without a portal loads nothing of sync."""

import pytest

from tests.ui.site.publishing.test_lean import loaded

NETWORK = ("httpx", "ssl", "keyring")


def test_nothing_of_portals_comes_with_the_window() -> None:
    found = loaded("desktop.app")
    late = ("desktop.ui.portals", "desktop.ui.conflicts", "desktop.sync", "desktop.article.post")
    assert found.isdisjoint((*late, *NETWORK))


@pytest.mark.parametrize("module", ["wiring", "syncing", "queue", "panel", "window"])
def test_nothing_of_the_network_comes_with_what_shows_it(module: str) -> None:
    found = loaded(f"desktop.ui.portals.{module}")
    assert found.isdisjoint(
        (*NETWORK, "desktop.sync.engine", "desktop.sync.portals", "desktop.ui.conflicts")
    )

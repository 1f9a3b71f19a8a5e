"""A window without a portal loads nothing of sync, and none does before the caret stands."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.site.publishing.test_lean import loaded

NETWORK = ("httpx", "ssl", "keyring")
UNTIL_THE_CARET = """
import os, sys
from pathlib import Path
from desktop import start
from desktop.ui.window import Window

def stands(_window):
    print("\\n".join(sys.modules), flush=True)
    os._exit(0)

Window.take_focus = stands
start.run(Path(sys.argv[1]), "vi", None)
"""


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


def test_nothing_of_sync_comes_before_the_caret_stands(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", UNTIL_THE_CARET, str(tmp_path)],
        env=os.environ | {"BANTIN_SETTINGS": str(tmp_path / "settings.json")},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    found = set(ran.stdout.split())
    assert "desktop.app" in found
    assert found.isdisjoint((*NETWORK, "sqlalchemy", "desktop.article.post"))
    late = ("desktop.sync.", "desktop.ui.portals", "desktop.ui.conflicts", "desktop.ui.paste.")
    assert not [name for name in found if name.startswith(late)]

"""Before the caret stands nothing is loaded or made but what it takes to begin writing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

UNTIL_THE_CARET = """
import json, os, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop import start
from desktop.ui.window import Window

def stands(window):
    print(json.dumps([list(sys.modules), len(QApplication.allWidgets())]), flush=True)
    os._exit(0)

Window.take_focus = stands
start.run(Path(sys.argv[1]), "vi", None)
"""

HEAVY = ("httpx", "ssl", "keyring", "sqlalchemy", "PIL", "jinja2", "desktop.article.post")
LATE = (
    "desktop.exchange.clipboard.everywhere",
    "desktop.sync.",
    "desktop.ui.blocks",
    "desktop.ui.conflicts",
    "desktop.ui.entries",
    "desktop.ui.export",
    "desktop.ui.inspector.inspector",
    "desktop.ui.library_panel",
    "desktop.ui.link",
    "desktop.ui.listing",
    "desktop.ui.paste.",
    "desktop.ui.portals",
    "desktop.ui.proofing",
    "desktop.ui.writing",
)
MODULES, WIDGETS = 95, 260
"""What there were when this was written, and a few more: each module is a millisecond or two."""


@pytest.fixture(scope="module")
def at_the_caret(tmp_path_factory: pytest.TempPathFactory) -> tuple[set[str], int]:
    """The modules and the number of widgets that are there when the caret is."""
    folder = tmp_path_factory.mktemp("library")
    ran = subprocess.run(
        [sys.executable, "-c", UNTIL_THE_CARET, str(folder)],
        env=os.environ | {"BANTIN_SETTINGS": str(folder / "settings.json")},
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    modules, widgets = json.loads(ran.stdout.splitlines()[-1])
    return set(modules), widgets


def test_nothing_heavy_is_loaded(at_the_caret: tuple[set[str], int]) -> None:
    modules, _ = at_the_caret
    assert "desktop.app" in modules
    assert modules.isdisjoint(HEAVY)


def test_what_stands_beside_the_text_is_loaded_later(at_the_caret: tuple[set[str], int]) -> None:
    modules, _ = at_the_caret
    assert not [name for name in modules if name.startswith(LATE)]


def test_no_more_is_loaded_than_was(at_the_caret: tuple[set[str], int]) -> None:
    modules, _ = at_the_caret
    ours = sorted(name for name in modules if name.startswith("desktop"))
    assert len(ours) <= MODULES, ours


def test_no_more_widgets_are_made_than_were(at_the_caret: tuple[set[str], int]) -> None:
    _, widgets = at_the_caret
    assert widgets <= WIDGETS

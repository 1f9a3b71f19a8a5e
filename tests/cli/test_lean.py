"""What a verb does not need is not loaded for it."""

import subprocess
import sys

from tests.cli.conftest import ROOT

HEAVY = ("sqlalchemy", "httpx", "keyring", "jinja2", "PIL", "rich", "PySide6")


def test_the_verbs_load_neither_database_nor_network():
    told = subprocess.run(
        [sys.executable, "-c", "import sys, desktop.cli.verbs; print(*sys.modules)"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    assert set(HEAVY).isdisjoint(told.stdout.split())

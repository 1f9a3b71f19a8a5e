"""Plone's own Python environment, installed once into the cache: some 60 s and 350 MB."""

import os
import pwd
import subprocess
import sys
from pathlib import Path

import pytest

from tests.portals.servers.cache import kept

CONSTRAINTS = Path(__file__).with_name("constraints.txt")
PACKAGES = ["Products.CMFPlone", "plone.restapi", "waitress"]
NAME = "plone-6.2.2"


def python() -> Path:
    """Return the Python that has Plone."""
    return kept(NAME, _install) / "bin/python"


def _install(folder: Path) -> None:
    """Install the pinned packages; `-m pip` rather than `pip`, for the folder is renamed after."""
    if os.name == "nt":
        pytest.skip("The tests start Plone on Linux only.")
    _run([sys.executable, "-m", "venv", str(folder)])
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input", "--no-compile"]
    pinned = ["--constraint", str(CONSTRAINTS), *PACKAGES]
    _run([str(folder / "bin/python"), "-m", "pip", "install", *quiet, *pinned])


def _run(command: list[str]) -> None:
    home = pwd.getpwuid(os.getuid()).pw_dir  # a test's own home knows no settings of pip's
    environment = os.environ | {"HOME": home}
    environment.pop("PYTHONPATH", None)
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if ran.returncode:
        pytest.fail(f"{' '.join(command)} failed:\n{ran.stderr[-2000:]}")

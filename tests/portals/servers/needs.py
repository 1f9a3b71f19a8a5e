"""What the servers need of the machine, and what is said where it has none of it."""

import os
import shutil

import pytest

EVERY_TEST = "BANTIN_EVERY_TEST"
"""The environment's name for: no test may be left out. `.ci/run` sets it."""


def program(name: str) -> str:
    """Return the path of a program; without it the test fails, or is left out far from Debian."""
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin")
    if found:
        return found
    if os.environ.get(EVERY_TEST) or shutil.which("dpkg-query"):
        pytest.fail(f"{name} is missing: `./dev test` installs it as root, or says how.")
    pytest.skip(f"The real portals need Debian's packages, and this system has no {name}.")

"""One Qt application for all tests, made as the program makes it."""

import os

import pytest

# Software rendering: a test machine's screen is Xvfb, and what Chromium says about the missing
# graphics card would drown what it says about the page.
_FLAGS = "--disable-gpu"


def pytest_configure() -> None:
    """Prepare Qt WebEngine before anything imports it."""
    os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", _FLAGS)
    os.environ["QT_ACCESSIBILITY"] = "0"  # no session bus to look for
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # Chromium refuses to run as root with it


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Make the editor's URL schemes known, as Qt demands before there is an application."""
    from desktop.editor import register_schemes

    register_schemes()
    return ["bantin-tests"]

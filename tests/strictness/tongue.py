"""Every test begins in English, whatever the one before it in its process spoke."""

import pytest

from desktop import language


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    """Speak English before any fixture of the test is made, those of a module or session too."""
    language.speak("en")

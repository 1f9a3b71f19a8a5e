"""A window that publishes nothing loads nothing of publishing."""

import subprocess
import sys

import pytest

LISTED = "; import sys; print('\\n'.join(sys.modules))"
LATE = (
    "desktop.ui.site.publishing",
    "desktop.ui.site.preview",
    "desktop.ui.site.statistics",
    "desktop.ui.site.profile",
    "desktop.export",
    "urllib.request",
    "paramiko",
    "fsspec",
    "keyring",
    "jinja2",
)


def loaded(module: str) -> set[str]:
    ran = subprocess.run(
        [sys.executable, "-c", f"import {module}{LISTED}"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(ran.stdout.split())


@pytest.mark.parametrize("module", ["desktop.app", "desktop.ui.site.wiring"])
def test_nothing_of_it_comes_with_the_window(module: str) -> None:
    assert loaded(module).isdisjoint(LATE)


def test_the_panel_needs_no_protocol() -> None:
    found = loaded("desktop.ui.site.publishing.panel, desktop.ui.site.publishing.publishing")
    assert found.isdisjoint(("paramiko", "fsspec", "s3fs", "webdav4", "keyring", "jinja2"))

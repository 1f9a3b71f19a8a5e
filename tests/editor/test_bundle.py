"""The bundle in the repository is what its sources build."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from desktop import resources

EDITOR = resources.path("editor")
BUILT = sorted(file.name for file in (EDITOR / "dist").iterdir())

with_packages = pytest.mark.skipif(
    shutil.which("node") is None or not (EDITOR / "node_modules").is_dir(),
    reason="needs node and the editor's packages: ./dev editor gets them",
)


@with_packages
def test_building_again_gives_the_same_bytes(tmp_path: Path):
    subprocess.run(
        ["node", "build.mjs", str(tmp_path / "dist")], cwd=EDITOR, check=True, timeout=120
    )
    assert sorted(file.name for file in (tmp_path / "dist").iterdir()) == BUILT
    for name in BUILT:
        assert (tmp_path / "dist" / name).read_bytes() == (EDITOR / "dist" / name).read_bytes(), (
            name
        )


@with_packages
def test_the_sources_are_typed_without_a_fault():
    compiler = EDITOR / "node_modules" / "typescript" / "bin" / "tsc"
    checked = subprocess.run(
        ["node", str(compiler), "--noEmit"],
        cwd=EDITOR,
        check=False,
        timeout=120,
        capture_output=True,
    )
    assert checked.stdout == b""


def test_every_font_of_the_style_sheet_is_shipped():
    style = (EDITOR / "dist" / "editor.css").read_text(encoding="utf-8")
    fonts = re.findall(r"url\((fonts/[^)]+)\)", style)
    assert fonts
    assert [font for font in fonts if not resources.path(font).is_file()] == []


def test_the_lock_names_no_registry():
    assert "http" not in re.sub(
        r'"(url|funding)": *"[^"]*"', "", (EDITOR / "package-lock.json").read_text()
    )

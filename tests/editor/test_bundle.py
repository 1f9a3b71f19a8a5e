"""The bundles in the repository are what their sources build."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from desktop import resources

EDITOR = resources.path("editor")
BUILT = sorted(file.name for file in (EDITOR / "dist").iterdir())

SOURCES = ("src", "build.mjs", "fonts.mjs", "package.json", "package-lock.json", "tsconfig.json")


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the editor's sources with its pinned packages beside them."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is needed to build the editor")
    folder = tmp_path_factory.mktemp("checkout") / "resources" / "editor"
    folder.mkdir(parents=True)
    for name in (*SOURCES, ".npmrc"):
        copy = shutil.copytree if (EDITOR / name).is_dir() else shutil.copy
        copy(EDITOR / name, folder / name)
    subprocess.run([npm, "ci", "--no-audit", "--no-fund"], cwd=folder, check=True, timeout=240)
    return folder


def test_building_again_gives_the_same_bytes(workshop: Path, tmp_path: Path):
    subprocess.run(
        ["node", "build.mjs", str(tmp_path / "dist")], cwd=workshop, check=True, timeout=120
    )
    assert sorted(file.name for file in (tmp_path / "dist").iterdir()) == BUILT
    for name in BUILT:
        assert (tmp_path / "dist" / name).read_bytes() == (EDITOR / "dist" / name).read_bytes(), (
            name
        )


@pytest.mark.parametrize("script", ["site", "search"])
def test_the_theme_publishes_what_its_scripts_build(script: str, workshop: Path, tmp_path: Path):
    themes = tmp_path / "resources" / "themes"
    shutil.copytree(resources.path("themes/cong"), themes / "cong")
    shutil.copy(resources.path("themes/build.mjs"), themes)
    (themes.parent / "editor").symlink_to(workshop)
    subprocess.run(["node", "build.mjs", str(tmp_path)], cwd=themes, check=True, timeout=60)
    built = (tmp_path / f"{script}.min.js").read_text(encoding="utf-8")
    assert built == resources.text(f"themes/cong/{script}.min.js"), "run ./dev editor"


def test_the_sources_are_typed_without_a_fault(workshop: Path):
    checked = subprocess.run(
        ["node", "node_modules/typescript/bin/tsc", "--noEmit"],
        cwd=workshop,
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

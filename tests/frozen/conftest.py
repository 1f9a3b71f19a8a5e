"""The frozen folder, built once a session."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parent.parent.parent
PROGRAM = "bantin.exe" if os.name == "nt" else "bantin"
PASSED_ON = ("DISPLAY", "SYSTEMROOT", "QTWEBENGINE_DISABLE_SANDBOX", "QTWEBENGINE_CHROMIUM_FLAGS")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that build.spec makes."""
    folder = tmp_path_factory.mktemp("frozen")
    places = ["--distpath", str(folder / "dist"), "--workpath", str(folder / "work")]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR", *places]
    subprocess.run([*command, "build.spec"], cwd=HOUSE, check=True)
    return folder / "dist/bantin"


@pytest.fixture
def environment(home: Path) -> dict[str, str]:
    """Hardly anything: no Python and no program on the path, an empty home."""
    return {
        **{name: os.environ[name] for name in PASSED_ON if name in os.environ},
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "XDG_RUNTIME_DIR": os.environ["XDG_RUNTIME_DIR"],
        "BANTIN_LIBRARY": str(home / "kho"),
    }


@pytest.fixture
def bantin(built: Path, environment: dict[str, str]) -> Callable[..., str]:
    """Run the frozen command and return what it answers."""

    def run(*words: str) -> str:
        command = [built / PROGRAM, *words]
        ran = subprocess.run(
            command, env=environment, capture_output=True, encoding="utf-8", timeout=60, check=False
        )
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    return run

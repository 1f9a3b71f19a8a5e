"""Every test has a home of its own, so none reads or changes anything of the user's."""

import os
import shutil
import tempfile
from itertools import count
from pathlib import Path

import pytest

FOLDERS = {
    "HOME": ".",
    "USERPROFILE": ".",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
}
OURS = ("BANTIN_LIBRARY", "BANTIN_LANG", "BANTIN_SETTINGS", "BANTIN_SECRET")

_homes = count(1)


def pytest_configure(config: pytest.Config) -> None:
    """Give the session a home before Qt or a browser starts; put the language of logs at UTF-8."""
    home = Path(tempfile.mkdtemp(prefix="bantin-tests-"))
    config.add_cleanup(lambda: shutil.rmtree(home, ignore_errors=True))
    for name, folder in places(home).items():
        os.environ[name] = str(folder)
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    os.environ["LC_ALL"] = "C.UTF-8"
    for name in OURS:
        os.environ.pop(name, None)
    config.stash[HOME] = home


HOME = pytest.StashKey[Path]()


def places(home: Path) -> dict[str, Path]:
    """Return what the environment calls the user's folders, all of them inside `home`."""
    return {name: home / folder for name, folder in FOLDERS.items()}


@pytest.fixture(autouse=True)
def home(pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, which the environment names too."""
    home = pytestconfig.stash[HOME] / str(next(_homes))
    home.mkdir()
    for name, folder in places(home).items():
        monkeypatch.setenv(name, str(folder))
    return home

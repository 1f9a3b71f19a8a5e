"""`dev` on its own: what it says, what it pins, what it costs."""

import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parent.parent
DEV = HOUSE / "dev"
LOCKS = [HOUSE / "requirements.lock", HOUSE / "requirements-dev.lock"]


@pytest.fixture
def dev():
    """What `dev` defines."""
    return runpy.run_path(str(DEV))


def say(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, DEV, *words], capture_output=True, text=True, check=False
    )


def test_dev_imports_nothing_but_the_standard_library():
    imported = re.findall(r"^(?:import|from) (\w+)", DEV.read_text(encoding="utf-8"), re.MULTILINE)
    assert set(imported) <= sys.stdlib_module_names


def test_dev_without_a_verb_lists_the_verbs(dev):
    ran = say()
    assert ran.returncode == 0
    assert [verb for verb in dev["VERBS"] if verb not in ran.stdout] == []


def test_an_unknown_verb_is_wrong_usage():
    assert say("fly").returncode == 2


def test_a_plain_user_is_told_the_apt_command(dev, monkeypatch):
    scope = dev["install_system_packages"].__globals__
    monkeypatch.setitem(scope, "is_installed", lambda package: package != "libegl1")
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr("shutil.which", lambda program: f"/usr/bin/{program}")
    with pytest.raises(SystemExit, match=r"sudo apt-get install libegl1$"):
        dev["install_system_packages"](["libegl1", "libgl1"])


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_names_no_registry(lock: Path):
    assert not re.search(r"://|--index|--find-links", lock.read_text(encoding="utf-8"))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_pinned_package_has_its_hashes(lock: Path):
    pins = lock.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    assert [pin for pin in pins if pin and not re.search(r"==\S+ .*--hash=sha256:", pin)] == []


def test_a_second_start_compares_stamps_and_starts_nothing(dev, monkeypatch, tmp_path):
    scope = dev["set_up"].__globals__
    monkeypatch.setitem(scope, "VENV", tmp_path)
    monkeypatch.setattr("subprocess.run", lambda *_, **__: pytest.fail("started a program"))
    stamp_all(dev, tmp_path)
    dev["set_up"]("run")


def stamp_all(dev, environment: Path) -> None:
    stamp = dev["fingerprint"]([HOUSE / "requirements.lock"])
    (environment / "run.stamp").write_text(stamp, encoding="utf-8")
    packages = " ".join(dev["RUN_PACKAGES"])
    (environment / "run-packages.stamp").write_text(packages, encoding="utf-8")


def test_a_new_system_package_leaves_the_environment_as_it_is(dev, monkeypatch, tmp_path):
    scope = dev["set_up"].__globals__
    installed = []
    monkeypatch.setitem(scope, "VENV", tmp_path)
    monkeypatch.setitem(scope, "install_system_packages", installed.extend)
    monkeypatch.setitem(scope, "make_environment", lambda **_: pytest.fail("made anew"))
    stamp_all(dev, tmp_path)
    monkeypatch.setitem(scope, "RUN_PACKAGES", ["libnew1"])
    dev["set_up"]("run")
    assert installed == ["libnew1"]

"""Where what the servers are made of is kept between runs: Debian's and npm's packages."""

import os
import pwd
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from tests.portals.servers import needs


def cache() -> Path:
    """The folder of downloads: the real user's, for a test has a home of its own."""
    own = os.environ.get("BANTIN_TEST_CACHE")
    home = Path(pwd.getpwuid(os.getuid()).pw_dir)
    return Path(own) if own else home / ".cache" / "bantin-tests"


def kept(name: str, make: Callable[[Path], None]) -> Path:
    """Return the folder `name` of the cache, made once by `make` in a folder beside it."""
    goal = cache() / name
    goal.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(f"{goal}.lock"):
        if not goal.is_dir():
            making = goal.with_name(f"{goal.name}.making")
            shutil.rmtree(making, ignore_errors=True)
            making.mkdir()
            make(making)
            making.rename(goal)
    return goal


def unpack_debian(packages: list[str], folder: Path) -> None:
    """Unpack Debian's `packages` into `folder`, installing and starting nothing."""
    work = folder.with_name(f"{folder.name}.debs")
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    ran = run(["apt-get", "--quiet", "download", *packages], work)
    if ran.returncode and os.geteuid() == 0:  # a new system has no lists yet
        run(["apt-get", "--quiet", "update"], work)
        ran = run(["apt-get", "--quiet", "download", *packages], work)
    if ran.returncode:
        pytest.fail(f"apt-get download {' '.join(packages)} failed: {ran.stderr}")
    for package in sorted(work.glob("*.deb")):
        subprocess.run(["dpkg", "-x", package, folder], check=True)
    shutil.rmtree(work)


def unpack_npm(package: str, folder: Path) -> None:
    """Unpack the npm `package` (name and version) into `folder`, running none of its scripts."""
    npm = needs.program("npm")
    ran = run([npm, "pack", package, "--silent"], folder)
    if ran.returncode:
        pytest.fail(f"npm pack {package} failed: {ran.stderr}")
    for archive in folder.glob("*.tgz"):
        subprocess.run(["tar", "xzf", archive], cwd=folder, check=True)
        archive.unlink()


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run `command` in `folder` and return what it said."""
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)

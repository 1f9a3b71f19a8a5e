"""Small disks of their own that fill, turn read-only and go away; only root may mount them."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

needs_root = pytest.mark.skipif(
    not shutil.which("mount") or os.geteuid() != 0, reason="only root mounts disks"
)


class Disk:
    """A disk in memory, mounted at `path`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._filler = path / "filler"

    def fill(self, left: int) -> None:
        """Leave so many bytes free."""
        free = shutil.disk_usage(self.path).free - left
        with self._filler.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(1, free))

    def clear(self) -> None:
        """Free what was filled."""
        self._filler.unlink()

    def turn(self, way: str) -> None:
        """Mount it anew, `ro` or `rw`."""
        subprocess.run(["mount", "-o", f"remount,{way}", str(self.path)], check=True)

    def take_away(self) -> None:
        """Unmount it while it is used, as a stick that is pulled out."""
        subprocess.run(["umount", "-l", str(self.path)], check=True)


@contextmanager
def mounted(path: Path, size: str = "32m") -> Iterator[Disk]:
    """Mount a disk of `size` at `path` for as long as this lasts."""
    path.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(path)], check=True)
    try:
        yield Disk(path)
    finally:
        subprocess.run(["umount", "-l", str(path)], check=False, capture_output=True)

"""The command line as users run it: a process of its own on a library of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest

from desktop.cli.shapes import FileReport

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Answer:
    """What one run of `bantin` said: exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    def sentence(self) -> str:
        """The one sentence on standard error of a refused command."""
        assert self.out == ""
        assert self.err.count("\n") == 1, self.err
        assert "Traceback" not in self.err
        return self.err.strip()

    def read(self, shape):
        """The one JSON document on standard output, which must be of this `shape`."""
        return msgspec.json.decode(self.out, type=shape)


def run(library: Path, *words: str, lang: str = "en", **options) -> Answer:
    """Run `bantin` with `words` on `library`."""
    environment = {**os.environ, "BANTIN_LIBRARY": str(library), "BANTIN_LANG": lang}
    process = subprocess.run(
        [sys.executable, "-m", "desktop", *words],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=False,
        timeout=120,
        **options,
    )
    out, err = process.stdout.decode(), process.stderr.decode()
    return Answer(process.returncode, out, err)


@pytest.fixture
def library(tmp_path) -> Path:
    return tmp_path / "kho bài"


@pytest.fixture
def bantin(library) -> Callable[..., Answer]:
    return lambda *words, **options: run(library, *words, **options)


@pytest.fixture
def article(bantin, tmp_path) -> str:
    """The id of an article in the library."""
    file = tmp_path / "bai.md"
    file.write_text(
        "---\ntitle: Lễ hội đền Trần\nsapo: Ba ngày hội.\ncategory: Tin tức/Văn hóa\n---\n"
        "Nguyễn Văn An dự hội.\n",
        encoding="utf-8",
    )
    (report,) = bantin("import", str(file), "--json").read(list[FileReport])
    return str(report.id)

"""Real documents, made by LibreOffice of `le-hoi.fodt`."""

import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parent / "le-hoi.fodt"
PROGRAM = shutil.which("soffice")
needs_office = pytest.mark.skipif(PROGRAM is None, reason="LibreOffice is not on this system")


@pytest.fixture(scope="session")
def converted(tmp_path_factory):
    """What turns the sample into a file with another suffix, once for all tests."""
    folder = tmp_path_factory.mktemp("office")

    @cache
    def convert(suffix: str) -> Path:
        home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
        words = ["--headless", home, "--convert-to", suffix, "--outdir", str(folder), str(SAMPLE)]
        subprocess.run([PROGRAM, *words], check=True, capture_output=True, timeout=120)
        return folder / f"le-hoi.{suffix}"

    return convert

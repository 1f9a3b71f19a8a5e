"""Every verb of the benchmark can be asked for; the measuring itself is `./dev bench`."""

import subprocess
import sys

from tests.bench.display import display
from tests.bench.processes import started


def test_every_module_of_the_benchmark_can_be_imported():
    ran = subprocess.run(
        [sys.executable, "-c", "import tests.bench.__main__"], capture_output=True, check=False
    )
    assert ran.returncode == 0, ran.stderr.decode()


def test_the_bare_view_comes_to_its_caret(tmp_path):
    """It stands in for the application's side of the bridge, and has to keep up with it."""
    with display(), started([sys.executable, "-m", "tests.bench.bare_view"], "caret", tmp_path):
        pass

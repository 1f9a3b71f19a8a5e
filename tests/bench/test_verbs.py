"""Every verb of the benchmark can be asked for; the measuring itself is `./dev bench`."""

import subprocess
import sys


def test_every_module_of_the_benchmark_can_be_imported():
    ran = subprocess.run(
        [sys.executable, "-c", "import tests.bench.__main__"], capture_output=True, check=False
    )
    assert ran.returncode == 0, ran.stderr.decode()

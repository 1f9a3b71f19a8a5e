"""Who may import whom: the contracts of pyproject.toml hold."""

import subprocess
import sys
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
LINT_IMPORTS = Path(sys.executable).parent / "lint-imports"


def test_no_layer_imports_a_higher_one():
    ran = subprocess.run(
        [LINT_IMPORTS, "--no-cache"], cwd=HOUSE, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout


def test_the_window_starts_without_the_library_and_the_exporters():
    heavy = [
        *("sqlalchemy", "alembic", "jinja2", "PIL", "rich", "click", "markdown"),
        *("selectolax", "desktop.proofing"),
    ]
    program = f"import sys, desktop.app, desktop.start; print([name for name in {heavy} if name in sys.modules])"
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=HOUSE, capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "[]"

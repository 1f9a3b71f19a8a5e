"""Who may import whom: the contracts of pyproject.toml hold."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
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


def test_no_pattern_is_possessive():
    """Python before 3.11.5 matches some of them wrongly, and Debian 12 has 3.11.2."""
    found = [
        f"{path.relative_to(HOUSE)}:{line}"
        for path in sorted((HOUSE / "desktop").rglob("*.py"))
        for line, pattern in patterns(path)
        if re.search(r"[*+?}]\+", re.sub(r"\\.|\[[^]]*\]", "x", pattern))
    ]
    assert found == []


def patterns(path: Path) -> Iterator[tuple[int, str]]:
    """The texts within calls of `re`, each with its line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re."):
            for part in ast.walk(node):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield node.lineno, part.value

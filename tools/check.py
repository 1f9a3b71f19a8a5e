"""Everything that is judged without running the application: `./dev check`.

Each step is run even when one before it failed, so that one run tells all.
"""

import subprocess
import sys
from pathlib import Path

from tools import translate

BESIDE = Path(sys.executable).parent  # where the environment has its programs
STEPS = {
    "ruff check": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
    "mypy": ["mypy"],
    "import contracts": ["lint-imports", "--no-cache"],
}


def main() -> None:
    """Run every step, show what the failed ones said, exit with 1 when one failed."""
    failures = [name for name, command in STEPS.items() if not holds(name, run(command))]
    if not holds("translations", "\n".join(translate.problems())):
        failures.append("translations")
    sys.exit(1 if failures else 0)


def run(command: list[str]) -> str:
    """Return what `command` says when it fails, and nothing when all is well."""
    program = BESIDE / command[0]
    ran = subprocess.run(
        [program, *command[1:]], cwd=translate.HOUSE, capture_output=True, text=True, check=False
    )
    return ran.stdout + ran.stderr if ran.returncode else ""


def holds(name: str, complaint: str) -> bool:
    """Print how the step `name` ended and return whether it had nothing to complain about."""
    sys.stdout.write(f"{name:18} failed\n{complaint.strip()}\n" if complaint else f"{name:18} ok\n")
    sys.stdout.flush()
    return not complaint


if __name__ == "__main__":
    main()

"""The one door to `resources/`: the same in a checkout, a wheel and a frozen build."""

from functools import cache
from pathlib import Path


@cache
def root() -> Path:
    """Return the folder that holds the resources of this installation."""
    package = Path(__file__).resolve().parent
    installed = package / "_resources"  # where wheel and frozen build carry them
    return installed if installed.is_dir() else package.parent / "resources"


def path(name: str) -> Path:
    """Return the path of the resource `name`, such as `editor/index.html`."""
    return root() / name


def text(name: str) -> str:
    """Return the resource `name` as text (all of them are UTF-8)."""
    return path(name).read_text(encoding="utf-8")

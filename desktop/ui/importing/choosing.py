"""Which files to bring in: chosen in the system's dialog, or dropped as files and folders."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.exchange.arrivals import PACKAGE
from desktop.exchange.formats import SUFFIXES
from desktop.language import tr

_OFFERED = (*SUFFIXES, PACKAGE)


def choose_files(over: QWidget, folder: str) -> list[Path]:
    """Ask for files to import, beginning in `folder`; none where the writer thinks better of it."""
    patterns = " ".join(f"*{suffix}" for suffix in _OFFERED)
    named = tr("Articles ({patterns})", patterns=patterns)
    names, _ = QFileDialog.getOpenFileNames(over, tr("Import articles"), folder, named)
    return [Path(name) for name in names]


def files_in(dropped: list[Path]) -> list[Path]:
    """Return `dropped` with each folder replaced by the articles in it, by name.

    A folder without any stays, so that the writer is told of it.
    """
    return [file for path in dropped for file in (_articles(path) or [path])]


def _articles(path: Path) -> list[Path]:
    if not path.is_dir():
        return []
    try:
        inside = sorted(path.iterdir())
    except OSError:  # told of when it is read
        return []
    return [each for each in inside if _is_article(each)]


def _is_article(path: Path) -> bool:
    passing = path.name.startswith((".", "~$"))  # what Word keeps beside an open document
    return path.suffix.lower() in _OFFERED and not passing and path.is_file()

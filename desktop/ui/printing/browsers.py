"""The browser of this computer as a maker of PDFs: its have tags, which Qt's have no switch for.

Windows brings Edge along; Linux may have Chromium or Chrome. What it prints is a file of ours: it
keeps nothing, asks nobody, and finds no other computer.
"""

import os
import shutil
import sys
from pathlib import Path

_ON_WINDOWS = ("Microsoft/Edge/Application/msedge.exe", "Google/Chrome/Application/chrome.exe")
_FOLDERS = ("PROGRAMFILES(X86)", "PROGRAMFILES", "LOCALAPPDATA")
_ELSEWHERE = ("chromium", "google-chrome", "microsoft-edge")


def browser() -> str:
    """Return the path of a browser that prints without a window; empty: there is none."""
    for folder in filter(None, map(os.environ.get, _FOLDERS)):
        for name in _ON_WINDOWS:
            if (program := Path(folder) / name).is_file():
                return str(program)
    return next(filter(None, map(shutil.which, _ELSEWHERE)), "")


def printing(page: Path, pdf: Path) -> list[str]:
    """Return the words with which it prints `page` into `pdf`, its own files beside that."""
    words = [
        "--headless",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-extensions",
        "--disable-sync",
        "--no-default-browser-check",
        "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        f"--user-data-dir={pdf.parent / 'browser'}",
        "--no-pdf-header-footer",
        f"--print-to-pdf={pdf}",
        page.as_uri(),
    ]
    # Chromium does not start for root with its sandbox; only checkouts and tests run as root.
    return ["--no-sandbox", *words] if sys.platform != "win32" and os.geteuid() == 0 else words

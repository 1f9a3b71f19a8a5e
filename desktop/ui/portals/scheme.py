"""Makes addresses that begin with bantin:// start this program, for this user alone."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QSettings

_ENTRY = "bantin-approval.desktop"


def register() -> bool:
    """Tell the system of the scheme; return whether it was told."""
    if sys.platform == "win32":
        return _in_registry()
    return sys.platform.startswith("linux") and _with_desktop()


def command() -> list[str]:
    """Return what starts this program, as it was started itself."""
    frozen = getattr(sys, "frozen", False)
    return [sys.executable] if frozen else [sys.executable, "-m", "desktop"]


def _in_registry() -> bool:
    words = " ".join(f'"{word}"' for word in command())
    kept = QSettings("HKEY_CURRENT_USER\\Software\\Classes\\bantin", QSettings.Format.NativeFormat)
    kept.setValue("Default", "URL:bantin")
    kept.setValue("URL Protocol", "")
    kept.setValue("shell/open/command/Default", f'{words} open "%1"')
    kept.sync()
    return kept.status() is QSettings.Status.NoError


def _with_desktop() -> bool:
    home = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    words = " ".join(f'"{word}"' for word in command())
    entry = (
        "[Desktop Entry]\nType=Application\nName=Bản Tin\nNoDisplay=true\nTerminal=false\n"
        f"Exec={words} open %u\nMimeType=x-scheme-handler/bantin;\n"
    )
    try:
        folder = home / "applications"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _ENTRY).write_text(entry, encoding="utf-8")
        told = subprocess.run(
            ["xdg-mime", "default", _ENTRY, "x-scheme-handler/bantin"],
            check=False,
            timeout=10,
            capture_output=True,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return told.returncode == 0

"""Where the settings are kept: one JSON file, written to a neighbour and then put in place."""

import os
from pathlib import Path

import msgspec

from desktop import held_files
from desktop.settings.model import Settings


def default_path() -> Path:
    """Return where this user's settings are kept; `BANTIN_SETTINGS` names another file."""
    named = os.environ.get("BANTIN_SETTINGS")
    if named:
        return Path(named)
    import platformdirs

    return Path(platformdirs.user_config_dir("BanTin", appauthor=False)) / "settings.json"


class SettingsStore:
    """The settings file at `path`; missing or unreadable settings mean the defaults.

    Settings are never worth an error message to a writer: a file that cannot be read is put
    aside under the name `settings.unreadable.json` and the defaults are used; one that cannot
    be written is tried again at the next change.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Settings:
        """Return the kept settings, or the defaults."""
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Settings)
        except FileNotFoundError:
            return Settings()
        except (OSError, msgspec.MsgspecError):
            self._put_aside()
            return Settings()

    def write(self, settings: Settings) -> bool:
        """Keep `settings`; return whether the disk took them."""
        neighbour = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            neighbour.write_bytes(msgspec.json.format(msgspec.json.encode(settings), indent=2))
            held_files.move(neighbour, self._path)
        except OSError:
            return False
        return True

    def _put_aside(self) -> None:
        try:
            held_files.move(self._path, self._path.with_name("settings.unreadable.json"))
        except OSError:
            return

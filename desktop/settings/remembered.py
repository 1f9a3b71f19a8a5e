"""The settings of this run: what one part changes the others see, and the next start too."""

from dataclasses import replace
from typing import Any

from desktop.settings.model import Settings
from desktop.settings.store import SettingsStore


class Remembered:
    """Holds the settings and keeps them in `store` at every change."""

    def __init__(self, store: SettingsStore) -> None:
        self._store = store
        self.now = store.read()
        """The settings as they are."""

    def keep(self, settings: Settings) -> None:
        """Take other settings."""
        self.now = settings
        self._store.write(settings)

    def change(self, **fields: Any) -> None:  # noqa: ANN401 - the fields of `Settings`
        """Take other values for some fields."""
        self.keep(replace(self.now, **fields))

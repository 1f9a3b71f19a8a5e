"""What every part of the window is: some fields of the profile, under their heading."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.article.site import SiteProfile


class Part(QWidget):
    """Edits its own fields of the profile that `current` returns; `edited` carries the result.

    `removed` carries a sentence on what was taken out, and the function that puts it back into
    a profile.
    """

    edited = Signal(object)
    removed = Signal(str, object)

    def __init__(self, name: str, current: Callable[[], SiteProfile]) -> None:
        super().__init__()
        self.name = name
        self.current = current
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 24)
        self.column.setSpacing(12)

    def put(self, *parts: QWidget) -> None:
        """Put widgets below one another."""
        for part in parts:
            self.column.addWidget(part)

    def begin(self, profile: SiteProfile) -> None:
        """Show another profile: nothing of what was typed before stays."""
        raise NotImplementedError

    def show_profile(self, profile: SiteProfile) -> None:
        """Show what changed in the profile, except in a field that is being typed in."""
        raise NotImplementedError

    def flush(self) -> None:
        """Hand over what was typed without waiting for a pause."""
        raise NotImplementedError

    def show_categories(self, categories: list[str]) -> None:
        """Take note of the categories that articles are in."""

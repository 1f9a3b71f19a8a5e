"""What the site's windows share in one run of the program."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.ui.background import Worker
from desktop.ui.made import is_made
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace
from desktop.ui.writing import Writing

if TYPE_CHECKING:
    from desktop.library import Library
    from desktop.ui.site.publishing.session_secrets import SessionSecrets


@dataclass(frozen=True)
class Shared:
    """The library, the main window and the open article; and what is made when first needed."""

    library: "Library"
    window: Window
    place: Workplace
    writing: Writing

    @cached_property
    def line(self) -> Worker:
        """Where servers are waited for, so that the drafts need not wait for them."""
        return Worker()

    @cached_property
    def secrets(self) -> "SessionSecrets":
        """The keyring, and what is kept for this run alone."""
        from desktop.settings.secrets import SystemSecrets
        from desktop.ui.site.publishing.session_secrets import SessionSecrets

        return SessionSecrets(SystemSecrets())

    def close(self) -> None:
        """Finish what was begun on the line."""
        if is_made(self, "line"):
            self.line.close()

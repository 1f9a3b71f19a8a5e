"""How the sync panel shows what its presenter says."""

from dataclasses import dataclass
from typing import Protocol

from desktop.article.post import Conflict
from desktop.progress import Progress
from desktop.ui.portals.rest import Rest
from desktop.ui.portals.words import LogLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What the panel always shows: each portal in a line, and the conflicts."""

    portals: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


class SyncView(Protocol):
    """How the panel shows it."""

    def show_overview(self, overview: Overview) -> None:
        """Show the portals; none of them means that the panel explains what a portal is."""
        ...

    def show_rest(self, rest: Rest) -> None:
        """Show why nothing goes by itself."""
        ...

    def show_progress(self, progress: Progress, portal: str) -> None:
        """Show how far the sync of `portal` is."""
        ...

    def show_stopping(self) -> None:
        """Show that it stops after the request under way."""
        ...

    def clear_log(self) -> None:
        """Forget what was told of earlier syncs."""
        ...

    def add_line(self, line: LogLine) -> None:
        """Tell what became of an article."""
        ...

    def show_result(self, text: str, *, again: bool) -> None:
        """Show what came of it all; `again` offers to try once more."""
        ...

    def show_problem(self, text: str) -> None:
        """Show why nothing could be synced."""
        ...

    def show_idle(self) -> None:
        """Show that nothing is under way."""
        ...

    def ask_password(self, text: str) -> None:
        """Ask for a portal's password."""
        ...

    def ask_deletions(self, text: str, missing: int) -> None:
        """Ask whether `missing` articles may go into the bin; leaving it alone is the no."""
        ...

    def show_note(self, text: str) -> None:
        """Add something worth knowing."""
        ...

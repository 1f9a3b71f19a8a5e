"""The connection test: a step at a time, and the step that failed in words."""

from typing import TYPE_CHECKING, Protocol

from desktop.article.post import PortalAccount
from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.progress import Progress
from desktop.ui.background import Background
from desktop.ui.portals.portals import Portals
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.sync.portal import Identity


class TestView(Protocol):
    """How the page shows it."""

    def show_testing(self, step: str) -> None:
        """Show that a test is under way, and its step."""
        ...

    def show_tested(self, text: str, *, well: bool) -> None:
        """Show what came of it."""
        ...

    def show_untested(self) -> None:
        """Show nothing of a test."""
        ...


class Trying:
    """Tests a connection on `line`."""

    def __init__(
        self, portals: Portals, view: TestView, place: Workplace, line: Background
    ) -> None:
        self._portals, self._view, self._place, self._line = portals, view, place, line
        self._number = 0
        """The test whose answer is waited for: an older one's is not shown."""

    def test(self, account: PortalAccount, secret: str) -> None:
        """Log in as `account` says; an empty `secret` means the one at hand."""
        self._number += 1
        number = self._number
        self._view.show_testing(tr("Looking for the portal…"))

        def progressed(step: Progress) -> bool:
            if number == self._number:
                self._view.show_testing(step.what)
            return number == self._number

        def done(identity: "Identity") -> None:
            if number == self._number:
                self._view.show_tested(who_we_are(identity), well=True)

        def failed(error: ExpectedError) -> None:
            if number == self._number:
                why = self._portals.why(error) or self._place.sentence(error)
                text = f"{self._portals.failed_step(error)} {why}"
                self._view.show_tested(text.strip(), well=False)

        self._line.drive(self._portals.test(account, secret), progressed, done, failed)

    def cancel(self) -> None:
        """Wait for no answer any more."""
        self._number += 1
        self._view.show_untested()


def who_we_are(identity: "Identity") -> str:
    """Return what a portal says of us."""
    known = tr(
        "The connection works: you are {user} on “{portal}”.",
        user=identity.user_name,
        portal=identity.portal_name,
    )
    hints = [
        known,
        ""
        if identity.may_publish
        else tr("You may not publish there: others approve your articles."),
        "" if identity.may_upload else tr("You may not send pictures there."),
    ]
    return " ".join(hint for hint in hints if hint)

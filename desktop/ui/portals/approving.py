"""Connecting in the browser: the portal asks its user, and calls back with a password for us."""

from collections.abc import Callable
from dataclasses import replace
from secrets import token_urlsafe
from typing import Protocol

from desktop.article.post import PortalAccount
from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.ui.workplace import Workplace


class Doorbell(Protocol):
    """Where the browser's answer arrives."""

    def wait(self, rung: Callable[[str], None]) -> bool:
        """Hand the address that arrives to `rung`; return False if none can."""
        ...

    def close(self) -> None:
        """Wait no more."""
        ...


class ApprovalView(Protocol):
    """How the page shows it."""

    def show_approving(self, text: str) -> None:
        """Show that the browser is waited for; an empty text takes it back."""
        ...

    def show_problem(self, text: str) -> None:
        """Say why it came to nothing."""
        ...


Approved = Callable[[PortalAccount, str], None]


class Approving:
    """Sends the writer to the portal's page of approval; `browse` opens an address."""

    def __init__(
        self,
        view: ApprovalView,
        place: Workplace,
        bell: Doorbell,
        *,
        browse: Callable[[str], None],
        approved: Approved,
    ) -> None:
        self._view, self._place, self._bell = view, place, bell
        self._browse, self._approved = browse, approved
        self._account: PortalAccount | None = None
        self._state = ""
        """A secret of this asking, which only the right answer knows."""

    def ask(self, account: PortalAccount) -> None:
        """Open the portal's page, and wait for what its user says there."""
        from desktop.sync.portals.approval import approval_address

        if not account.url:
            self._view.show_problem(tr("Give the address of the portal."))
            return
        heard = self._bell.wait(self._take)
        self._account, self._state = account, token_urlsafe()
        try:
            page = approval_address(account.url, calls_back=heard, state=self._state)
        except ExpectedError as error:
            self._give_up(error)
            return
        self._view.show_problem("")
        self._view.show_approving(_waiting(heard=heard))
        self._browse(page)

    def cancel(self) -> None:
        """Wait no more."""
        self._account = None
        self._bell.close()
        self._view.show_approving("")

    def _take(self, address: str) -> None:
        """Take the answer; one to another question is told, and the right one still waited for."""
        from desktop.sync.errors import NotTheApproval
        from desktop.sync.portals.approval import read_approval

        account = self._account
        if account is None:
            return
        try:
            approval = read_approval(address, url=account.url, state=self._state)
        except NotTheApproval as error:
            self._view.show_problem(self._place.sentence(error))
            return
        except ExpectedError as error:
            self._give_up(error)
            return
        self.cancel()
        self._approved(replace(account, user=approval.user), approval.password)

    def _give_up(self, error: ExpectedError) -> None:
        self.cancel()
        self._view.show_problem(self._place.sentence(error))


def _waiting(*, heard: bool) -> str:
    if heard:
        return tr("The browser is open at the portal: log in there and approve Bản Tin.")
    return tr(
        "The browser is open at the portal: log in there, approve Bản Tin, and copy the password "
        "that it shows into the field here."
    )

"""The wiring of the portals' window: made when it is first wanted."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop.article.post import PortalAccount
from desktop.ui.background import Background
from desktop.ui.portals.accounts import Accounts
from desktop.ui.portals.approving import Approving
from desktop.ui.portals.doorbell import LocalDoorbell
from desktop.ui.portals.portals import Portals
from desktop.ui.portals.trying import Trying
from desktop.ui.portals.window import PortalsWindow
from desktop.ui.workplace import Workplace


class AccountsDesk:
    """Ties the window to its presenters; `changed` is told when an account was kept or removed."""

    def __init__(
        self, portals: Portals, place: Workplace, line: Background, *, changed: Callable[[], None]
    ) -> None:
        self._window = window = PortalsWindow()
        self._bell = LocalDoorbell()
        self._connected = ""
        """The name under which the account is kept that the browser was asked about."""
        self._accounts = accounts = Accounts(portals, window, place, changed=changed)
        self._trying = Trying(portals, window.page, place, line)
        self._approving = Approving(
            window.page, place, self._bell, browse=_browse, approved=self._approved
        )
        window.portal_chosen.connect(accounts.choose)
        window.add_requested.connect(accounts.add)
        window.begun.connect(self._approving.cancel)
        window.closed.connect(self._leave)
        page = window.page
        page.save_requested.connect(self._save)
        page.test_requested.connect(self._test)
        page.test_cancelled.connect(self._trying.cancel)
        page.form.edited.connect(self._trying.cancel)
        page.form.connect_requested.connect(self._connect)
        page.approval_cancelled.connect(self._approving.cancel)
        page.removal_requested.connect(accounts.ask_removal)
        page.removed.connect(accounts.remove)

    def show(self) -> None:
        """Bring the window into sight."""
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self._approving.cancel()
        self._accounts.refresh()

    def close(self) -> None:
        """Close the window, and wait for no browser any more."""
        self._window.close()
        self._window.deleteLater()
        self._bell.close()

    def _leave(self) -> None:
        self._trying.cancel()
        self._approving.cancel()

    def _save(self) -> None:
        form = self._window.page.form
        if form.is_whole:
            self._approving.cancel()
            self._accounts.save(form.account(), form.secret(), remember=form.remember())
        else:
            form.show_refused()

    def _test(self) -> None:
        form = self._window.page.form
        if form.is_whole:
            self._trying.test(form.account(), form.secret())
        else:
            self._trying.cancel()
            form.show_refused()

    def _connect(self) -> None:
        account = self._window.page.form.account()
        if self._accounts.may_keep(account):
            self._connected = self._accounts.kept_name
            self._approving.ask(account)

    def _approved(self, approved: PortalAccount, secret: str) -> None:
        """Keep what the browser brought, and prove at once that it works.

        Nothing is renamed by it: that is asked for by saving.
        """
        account = replace(approved, name=self._connected or approved.name)
        self._window.page.form.show_login(account.user, secret)
        self._window.activateWindow()
        self._accounts.save(
            account,
            secret,
            remember=True,
            former=self._connected,
            then=lambda: self._trying.test(account, secret),
        )


def _browse(address: str) -> None:
    QDesktopServices.openUrl(QUrl(address))

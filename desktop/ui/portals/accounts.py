"""The portals page's presenter: portals are added, changed and removed, each with its password."""

from collections.abc import Callable
from typing import Protocol

from desktop.article.model import now
from desktop.article.post import PortalAccount, PortalKind
from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.library.errors import PortalExists
from desktop.ui.moments import clock
from desktop.ui.portals.portals import Portals
from desktop.ui.portals.words import unkept_words
from desktop.ui.workplace import Workplace

BLANK = PortalAccount(name="", kind=PortalKind.WORDPRESS, url="")


class AccountsView(Protocol):
    """How the page shows them."""

    def show_accounts(self, names: list[str], current: str) -> None:
        """Name the portals; `current` is empty for one that is not kept yet."""
        ...

    def begin(self, account: PortalAccount, *, is_new: bool) -> None:
        """Show another portal's account: nothing of what was typed before stays."""
        ...

    def show_secret(self, *, known: bool) -> None:
        """Show whether a password is at hand."""
        ...

    def show_empty(self) -> None:
        """Explain what a portal is, and how to begin with one."""
        ...

    def show_standing(self, text: str) -> None:
        """Say whether the account is kept."""
        ...

    def show_problem(self, text: str) -> None:
        """Say why the account is not kept; an empty text takes it back."""
        ...

    def show_note(self, text: str) -> None:
        """Add something worth knowing."""
        ...

    def ask_removal(self, text: str) -> None:
        """Ask whether to remove the portal."""
        ...


class Accounts:
    """Presents the accounts; `changed` is told when one was kept or removed."""

    def __init__(
        self,
        portals: Portals,
        view: AccountsView,
        place: Workplace,
        *,
        changed: Callable[[], None],
    ) -> None:
        self._portals, self._view, self._place = portals, view, place
        self._changed = changed
        self._accounts: dict[str, PortalAccount] = {}
        self._open: PortalAccount | None = None
        self._saving = False

    @property
    def current(self) -> PortalAccount:
        """The account that is shown, as it is kept."""
        return self._open or BLANK

    @property
    def is_new(self) -> bool:
        """Whether the account that is shown is not kept yet."""
        return self.current.name not in self._accounts

    @property
    def kept_name(self) -> str:
        """The name under which the account that is shown is kept; empty: it is not kept yet."""
        return "" if self.is_new else self.current.name

    def refresh(self) -> None:
        """Show what is kept."""
        self._place.run(self._portals.accounts, self._show)

    def add(self) -> None:
        """Begin with another portal."""
        self._begin(BLANK)

    def choose(self, name: str) -> None:
        """Show the portal called `name`."""
        if name in self._accounts and name != self.current.name:
            self._begin(self._accounts[name])

    def may_keep(self, account: PortalAccount) -> bool:
        """Tell whether `account` has what it is kept by; what it lacks is said."""
        if self.kept_name:
            return True
        problem = _missing(account)
        if account.name in self._accounts:
            problem = self._place.sentence(PortalExists(account.name))
        self._view.show_problem(problem)
        return not problem

    def save(
        self,
        account: PortalAccount,
        secret: str,
        *,
        remember: bool,
        former: str | None = None,
        then: Callable[[], None] = lambda: None,
    ) -> None:
        """Keep `account`, and its password if one is given, then go on.

        `former` is the name that it has been kept under (empty: a new one), where that is not the
        account that is shown. Until it is kept, nothing more is.
        """
        if self._saving:
            return
        missing = _missing(account)
        if missing:
            self._view.show_problem(missing)
            return
        replaced = self.kept_name if former is None else former

        def keep() -> bool:
            self._keep(replaced, account)
            if not secret:
                return True
            return self._portals.give_secret(account, secret, remember=remember)

        def kept(remembered: bool) -> None:  # noqa: FBT001 - what the background returns
            self._accounts.pop(replaced, None)
            self._accounts[account.name] = account
            self._begin(account)
            self._view.show_standing(tr("Saved {time}", time=clock(now())))
            if not remembered:
                self._view.show_note(unkept_words())
            self._changed()
            then()

        self._saving = True
        self._place.background.run(keep, kept, self._not_kept)

    def _keep(self, former: str, account: PortalAccount) -> None:
        if not former:
            self._portals.add(account)
        elif former == account.name:
            self._portals.keep(account)
        else:
            self._portals.rename(former, account)

    def ask_removal(self) -> None:
        """Ask whether to remove the portal that is shown, and say what stays."""
        if self.is_new:
            self.refresh()
            return
        self._view.ask_removal(
            tr(
                "Remove “{portal}”? Your articles stay here, and what is on the portal stays "
                "there. Bản Tin forgets the password, what was the same on both sides, what waits "
                "to be sent and what is still to be decided.",
                portal=self.current.name,
            )
        )

    def remove(self) -> None:
        """Remove the portal that is shown."""
        account = self.current

        def removed(_none: None) -> None:
            self._open = None
            self._changed()
            self.refresh()

        self._place.background.run(lambda: self._portals.drop(account), removed, self._not_kept)

    def _show(self, accounts: list[PortalAccount]) -> None:
        self._accounts = {account.name: account for account in accounts}
        if not accounts:
            self._open = None
            self._view.show_empty()
            return
        self._begin(self._accounts.get(self.current.name, accounts[0]))

    def _begin(self, account: PortalAccount) -> None:
        self._open, self._saving = account, False
        is_new = self.is_new
        self._view.show_accounts(list(self._accounts), "" if is_new else account.name)
        self._view.begin(account, is_new=is_new)
        self._view.show_standing(tr("Not saved yet") if is_new else "")
        self._view.show_problem("")
        self._show_secret(account)

    def _show_secret(self, account: PortalAccount) -> None:
        def show(known: bool) -> None:  # noqa: FBT001 - what the background returns
            if account == self._open:
                self._view.show_secret(known=known)

        self._view.show_secret(known=False)
        if not self.is_new:
            self._place.run(lambda: self._portals.knows_secret(account), show)

    def _not_kept(self, error: ExpectedError) -> None:
        self._saving = False
        self._view.show_problem(self._place.sentence(error))


def _missing(account: PortalAccount) -> str:
    """Return what is still to be filled in, as a sentence; empty when nothing is."""
    if not account.name:
        return tr("Give the portal a name, such as that of its website.")
    if not account.url:
        return tr("Give the address of the portal.")
    return ""

"""The form of one portal: its fields, its password, and what few portals need folded away."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from desktop.article.post import PortalAccount, PortalKind
from desktop.language import tr
from desktop.ui.controls import Button, Tick, label, note
from desktop.ui.inspector.form import Form
from desktop.ui.inspector.section import Section
from desktop.ui.portals.accounts import BLANK
from desktop.ui.portals.fields import address_fields, further_fields, login_fields
from desktop.ui.site.publishing.sight import bring_into_sight


class AccountForm(QWidget):
    """Edits one account; `edited` at every change."""

    edited = Signal()
    connect_requested = Signal()
    submitted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._account = BLANK
        self._forms = [
            Form(fields, self._current)
            for fields in (address_fields(), login_fields(), further_fields())
        ]
        self._secret = QLineEdit()
        self._secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._secret.returnPressed.connect(self.submitted)
        self._kept = note()
        self._remember = Tick(
            tr("Remember it on this computer"),
            tr("It is kept in the keyring of this computer, never in a file of Bản Tin."),
        )
        self._at_home = Tick(
            tr("Keep drafts at home"),
            tr("Only articles that were submitted, scheduled or published go to the portal."),
        )
        self._by_itself = Tick(
            tr("Sync by itself"),
            tr("At the start, after saving, every ten minutes, and when the network returns."),
        )
        self._connect = Button(tr("Connect in the browser"), self._ask_browser, picture="globe")
        self._connect_note = note(
            tr("The portal then makes a password for Bản Tin alone; your own stays unknown to it.")
        )
        self._approval = _below(self._connect, self._connect_note)
        self._travels = note(
            tr(
                "What goes to the portal: title, sapo, text, pictures, attached and linked files, "
                "categories, tags, the first author, state and moment, as far as the portal has "
                "them. Place, topic and related articles stay here."
            )
        )
        self._lay_out()
        self._listen()
        self.begin(BLANK)

    @property
    def is_whole(self) -> bool:
        """Whether everything typed can be what it stands for."""
        self.flush()
        return not any(form.refused for form in self._forms)

    def show_refused(self) -> None:
        """Go to a field whose text cannot be what it stands for: it says why."""
        refused = next(filter(None, (form.first_refused for form in self._forms)), None)
        if refused:
            refused.control.setFocus()
            bring_into_sight(refused)

    def account(self) -> PortalAccount:
        """Return the account as it is typed."""
        self.flush()
        return self._account

    def secret(self) -> str:
        """Return the password as it is typed; empty when it is not to change."""
        return self._secret.text()

    def remember(self) -> bool:
        """Return whether the password is to be remembered."""
        return self._remember.isChecked()

    def flush(self) -> None:
        """Take what was typed without waiting for a pause."""
        for form in self._forms:
            form.flush()

    def begin(self, account: PortalAccount) -> None:
        """Show another account: nothing of what was typed before stays."""
        self._account = account
        for form in self._forms:
            form.begin(account)
        self._secret.clear()
        self._remember.setChecked(True)
        self._at_home.setChecked(account.submitted_only)
        self._by_itself.setChecked(account.automatic)
        self._show_approval()

    def show_login(self, user: str, secret: str) -> None:
        """Show whom the portal knows us as, and the password as if it was typed."""
        self._account = replace(self._account, user=user)
        self._forms[1].begin(self._account)
        self._secret.setText(secret)

    def show_secret(self, *, known: bool) -> None:
        """Show whether a password is at hand."""
        self._kept.setText(
            tr("A password is at hand; type only to replace it.")
            if known
            else tr("On WordPress it is an application password, not the one you log in with.")
        )

    def take_focus(self) -> None:
        """Put the caret into the first field that can be typed in."""
        self._forms[0].editors["name"].control.setFocus()

    def _current(self) -> PortalAccount:
        return self._account

    def _take(self, account: PortalAccount) -> None:
        self._account = account
        self._show_approval()
        self.edited.emit()

    def _take_ticks(self) -> None:
        self._account = replace(
            self._account,
            submitted_only=self._at_home.isChecked(),
            automatic=self._by_itself.isChecked(),
        )
        self.edited.emit()

    def _show_approval(self) -> None:
        self._approval.setVisible(self._account.kind is PortalKind.WORDPRESS)

    def _ask_browser(self) -> None:
        self.flush()
        self.connect_requested.emit()

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, tr("Own certificate authority (a file)"), "", "PEM (*.pem *.crt *.cer)"
        )
        if chosen:
            self._account = replace(self.account(), ca_file=chosen)
            self._forms[2].begin(self._account)
            self.edited.emit()

    def _listen(self) -> None:
        for form in self._forms:
            form.edited.connect(self._take)
        for tick in (self._at_home, self._by_itself):
            tick.clicked.connect(lambda _on: self._take_ticks())
        self._secret.textEdited.connect(lambda _text: self.edited.emit())

    def _lay_out(self) -> None:
        address, login, further = self._forms
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        password = _below(
            label(tr("Password or application password"), self._secret),
            self._secret,
            self._kept,
            self._remember,
        )
        choose = Button(tr("Choose…"), self._choose_file, picture="folder-open")
        folded = Section(tr("Further settings"), _below(further, choose), unfolded=False)
        for part in (
            address,
            self._approval,
            login,
            password,
            self._at_home,
            self._by_itself,
            self._travels,
            folded,
        ):
            column.addWidget(part)


def _below(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for part in parts:
        column.addWidget(part)
    return made

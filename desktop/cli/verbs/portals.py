"""`bantin portal`: the portals that the library is kept in step with."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from desktop.article.post import PortalAccount, PortalKind
from desktop.cli import console
from desktop.cli.errors import AssignmentMisspelt, NoPortalName
from desktop.cli.session import Session
from desktop.cli.shapes import KnownPortal, TestedPortal, known_portal
from desktop.cli.verbs.common import Text, moment, verb
from desktop.language import tr
from desktop.library.errors import PortalExists
from desktop.settings.secrets import VARIABLE, NoKeyring, Secrets, SystemSecrets

_LONGEST = 64
"""Characters of a portal's name that the library keeps."""

_name = click.argument(
    "name", type=Text(), metavar=tr("NAME"), help=tr("What you call the portal.")
)


@verb("add", tr("Add a portal; its password is asked for, or taken from BANTIN_SECRET."))
@_name
@click.option(
    "--kind",
    required=True,
    type=click.Choice([kind.value for kind in PortalKind]),
    metavar="|".join(PortalKind),
    help=tr("What the portal runs on."),
)
@click.option("--url", required=True, type=Text(), metavar="URL", help=tr("The portal's address."))
@click.option("--user", required=True, type=Text(), metavar=tr("USER"), help=tr("Your name there."))
@click.option(
    "--ca",
    "ca_file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar=tr("FILE"),
    help=tr("The certificate of the authority that the portal's own certificate comes from."),
)
@click.option("--submitted-only", is_flag=True, help=tr("Keep drafts at home."))
@click.option(
    "--option",
    "options",
    multiple=True,
    type=Text(),
    metavar="K=V",
    help=tr("A setting of this kind of portal; may be given several times."),
)
@click.pass_obj
def add(
    session: Session, /, name: str, kind: str, ca_file: Path | None, options: Sequence[str],
    **rest: object,
) -> int:  # fmt: skip
    """Keep a portal's account, and its password in the system's keyring."""
    from desktop.sync.portals.http import checked_address

    account = PortalAccount(
        name=_named(name),
        kind=PortalKind(kind),
        ca_file=str(ca_file.absolute()) if ca_file else "",
        options=tuple(map(_parted, options)),
        **rest,  # type: ignore[arg-type]
    )
    checked_address(account.url)
    with session.library() as library:
        if account.name in [known.name for known in library.records.accounts()]:
            raise PortalExists(account.name)  # before a password is asked for
        secret = os.environ.get(VARIABLE) or _asked(account)
        library.records.add_account(account)
    _keep(SystemSecrets(), account, secret)
    shape = known_portal(account)
    session.answer(shape, lambda: console.put(_added(account)))
    return 0


def _named(name: str) -> str:
    said = " ".join(name.split())
    if not said or len(said) > _LONGEST:
        raise NoPortalName(name)
    return said


def _parted(written: str) -> tuple[str, str]:
    key, equals, value = written.partition("=")
    if not equals or not key:
        raise AssignmentMisspelt(written)
    return key, value


def _asked(account: PortalAccount) -> str:
    """Return the password typed without an echo; raises `SecretMissing` where nobody can type."""
    if not sys.stdin.isatty():
        from desktop.sync.errors import SecretMissing

        raise SecretMissing(account.name, account.user)
    question = tr("Password of {user} on {portal}", user=account.user, portal=account.name)
    secret: str = click.prompt(question, hide_input=True, err=True)
    return secret


def _keep(secrets: Secrets, account: PortalAccount, secret: str) -> None:
    from desktop.sync.portals.opening import service_of

    try:
        secrets.set(service_of(account), account.user, secret)
    except NoKeyring:
        console.tell(
            tr(
                "This system has no keyring, so the password was not kept; set {variable} each "
                "time you sync.",
                variable=VARIABLE,
            )
        )


def _added(account: PortalAccount) -> str:
    return tr(
        "The portal “{name}” was added; “bantin portal test” tells whether it answers.",
        name=account.name,
    )


@verb("list", tr("List the portals."))
@click.pass_obj
def list_portals(session: Session) -> int:
    """List the portals in the order of the alphabet."""
    with session.library() as library:
        known = [
            known_portal(account, library.records.cursor(account.name))
            for account in library.records.accounts()
        ]
    session.answer(known, lambda: _say(known))
    return 0


def _say(known: Sequence[KnownPortal]) -> None:
    if not known:
        console.tell(tr("The library knows no portal yet; add one with “bantin portal add”."))
        return
    heads = [tr("Name"), tr("Kind"), tr("User"), tr("Last sync"), tr("Address")]
    rows = [[one.name, one.kind, one.user, moment(one.synced_at), one.url] for one in known]
    console.put_rows(heads, rows)


@verb("test", tr("Ask a portal whether it answers, knows you and lets you write."))
@_name
@click.pass_obj
def test(session: Session, name: str) -> int:
    """Test the connection; what fails is said in one sentence, with exit code 1."""
    from desktop.sync.portals import opening, testing

    with session.library() as library:
        account = library.records.account(name)
    secret = opening.secret_of(account, SystemSecrets())
    who = console.drive(testing.test_connection(account, secret))
    tested = TestedPortal(
        name, who.portal_name, who.user_name, who.may_publish, who.may_upload, who.version
    )
    session.answer(tested, lambda: _say_tested(tested))
    return 0


def _say_tested(tested: TestedPortal) -> None:
    told = tr(
        "“{portal}” answers and knows you as {user}.",
        portal=tested.portal_name or tested.name,
        user=tested.user_name,
    )
    console.put(told)
    if not tested.may_publish:
        console.tell(tr("You may write there, but not publish."))
    if not tested.may_upload:
        console.tell(tr("You may not upload pictures there."))


@verb("remove", tr("Forget a portal and its password; articles stay, here and there."))
@_name
@click.pass_obj
def remove(session: Session, name: str) -> int:
    """Forget the portal, all that was agreed with it, and its password."""
    from desktop.sync.job import held
    from desktop.sync.portals.opening import service_of

    with session.library() as library:
        account = library.records.account(name)
        with held(library.folder, name):
            library.records.drop_account(name)
        shared = [(service_of(one), one.user) for one in library.records.accounts()]
    if (service_of(account), account.user) not in shared:
        SystemSecrets().delete(service_of(account), account.user)
    session.answer(
        known_portal(account),
        lambda: console.put(tr("The portal “{name}” was removed.", name=account.name)),
    )
    return 0


portal = click.Group(
    "portal",
    commands=[add, list_portals, test, remove],
    no_args_is_help=False,
    help=tr("Portals that the library is kept in step with."),
    options_metavar=tr("[OPTIONS]"),
    subcommand_metavar=tr("COMMAND …"),
)

"""`bantin export site`: the library's site, brought to a folder, an archive or a server."""

from typing import TYPE_CHECKING

import click

from desktop.article.site import DEFAULT_SITE
from desktop.cli import console
from desktop.cli.errors import NoTarget
from desktop.cli.session import Session
from desktop.cli.shapes import FailedFile, HeldArticle, PublishedSite
from desktop.cli.verbs.common import all_the_same, verb
from desktop.language import tr, trn
from desktop.library.secret_marks import ALL
from desktop.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.export.site.build import SiteExported
    from desktop.progress import Job


@verb("site", tr("Bring the site at a folder or server up to the library."))
@click.option(
    "--to",
    "target",
    metavar=tr("TARGET"),
    help=tr(
        "A folder, or an address such as zip://, sftp://, webdav+https://, ftps:// or s3://; "
        "where the site was published last unless told."
    ),
)
@click.option("--site", "site_id", default=DEFAULT_SITE, metavar=tr("ID"), help=tr("Which site."))
@click.option("--full", is_flag=True, help=tr("Make every page anew, not only what changed."))
@click.option("--take-over", is_flag=True, help=tr("Replace another site that is published there."))
@click.option(
    "--trust",
    "trusted",
    metavar=tr("FINGERPRINT"),
    help=tr("The key (SHA256:…) by which an SFTP server is met for the first time."),
)
@all_the_same
@click.pass_obj
def site(
    session: Session,
    target: str | None,
    site_id: str,
    *,
    full: bool,
    take_over: bool,
    trusted: str | None,
    all_the_same: bool,
) -> int:
    """Export the site; exit code 1 when a file failed or an article was held back."""
    from desktop.export.site.build import export_site
    from desktop.export.site.empty import told as why
    from desktop.settings.secrets import SystemSecrets

    with session.library() as library:
        profile = library.site_profile(site_id)
        to = target or profile.target
        if not to:
            raise NoTarget(site_id)
        exported = _met(
            lambda: export_site(
                library,
                profile,
                to,
                SystemSecrets(),
                whole=full,
                adopt=take_over,
                allowed=ALL if all_the_same else frozenset(),
            ),
            trusted,
        )
    told = _told(exported)
    session.answer(told, lambda: _say(told))
    if exported.empty:
        console.tell(why(exported.empty))
    for held in exported.held:
        console.tell(sentence(held))
    return int(bool(told.failed or told.held))


def _met(export: "Callable[[], Job[SiteExported]]", trusted: str | None) -> "SiteExported":
    """Export; a server that shows the key `trusted` is known from now on.

    A server whose key nobody has compared gets nothing: `UnknownHostKey` is raised.
    """
    from desktop.export.targets import KnownHosts
    from desktop.export.targets.errors import UnknownHostKey

    try:
        return console.drive(export())
    except UnknownHostKey as unknown:
        if unknown.fingerprint != trusted:
            raise
        KnownHosts().trust(unknown)
        return console.drive(export())


def _told(exported: "SiteExported") -> PublishedSite:
    failed = tuple(FailedFile(file.path, sentence(file.error)) for file in exported.failed)
    held = tuple(HeldArticle(mark.title, mark.marks) for mark in exported.held)
    return PublishedSite(exported.written, exported.unchanged, exported.deleted, failed, held)


def _say(told: PublishedSite) -> None:
    console.put(
        tr(
            "{written} written, {unchanged} unchanged, {deleted} deleted.",
            written=told.written,
            unchanged=told.unchanged,
            deleted=told.deleted,
        )
    )
    for file in told.failed:
        console.tell(f"{file.path}: {file.error}")
    if told.failed:
        console.tell(
            trn(
                "{count} file failed; export again to try it once more.",
                "{count} files failed; export again to try them once more.",
                len(told.failed),
            )
        )

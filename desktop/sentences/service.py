"""What keeps the service from starting, in words."""

from desktop.language import tr
from desktop.sentences.dispatch import sentence
from desktop.service import errors


@sentence.register
def _(_error: errors.ServiceNotInstalled) -> str:
    return tr(
        "The service needs packages that are not installed; nothing was started, install them "
        "with: pip install bantin[serve]."
    )


@sentence.register
def _(error: errors.SiteNotExported) -> str:
    return tr(
        "The folder “{site}” holds no exported site; export the site into it, then start the "
        "service again.",
        site=error.site,
    )


@sentence.register
def _(error: errors.SiteUnreadable) -> str:
    return tr(
        "The file “{path}” of the exported site cannot be read ({reason}); export the site again.",
        path=error.path,
        reason=error.reason,
    )


@sentence.register
def _(error: errors.NewerSite) -> str:
    return tr(
        "The site was exported by a newer Bản Tin (format {found} in “{path}”, this one knows "
        "{known}); update Bản Tin on the server, the site is as it was.",
        found=error.found,
        path=error.path,
        known=error.known,
    )


@sentence.register
def _(error: errors.DatabaseNotSupported) -> str:
    return tr(
        "The service keeps its counts in SQLite or PostgreSQL, not in “{address}”; name a file or "
        "an address that begins with postgresql://.",
        address=error.address,
    )


@sentence.register
def _(error: errors.DatabaseUnreachable) -> str:
    return tr(
        "The database “{address}” does not answer ({reason}); nothing was changed, see that it "
        "runs and that this user may write to it.",
        address=error.address,
        reason=error.reason,
    )


@sentence.register
def _(error: errors.DatabaseNotOurs) -> str:
    return tr(
        "“{address}” is the database of something else and was left alone; name another file for "
        "the counts.",
        address=error.address,
    )


@sentence.register
def _(error: errors.NewerDatabase) -> str:
    return tr(
        "The counts in “{address}” were written by a newer Bản Tin (version {found}, this one "
        "knows {known}) and were left alone; update Bản Tin on this server.",
        address=error.address,
        found=error.found,
        known=error.known,
    )


@sentence.register
def _(error: errors.AddressTaken) -> str:
    return tr(
        "Nothing can be served at {host}, port {port} ({reason}); choose another port with "
        "--port, or end the program that uses it.",
        host=error.host,
        port=error.port,
        reason=error.reason,
    )

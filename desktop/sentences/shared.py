"""What can happen to a shared library, in words."""

from desktop.language import tr
from desktop.library import errors
from desktop.sentences.dispatch import sentence


@sentence.register
def _(error: errors.AddressNotUnderstood) -> str:
    return tr(
        "“{address}” is no address of a shared library; it is spelled like "
        "“postgresql://name@server/library”, or give a folder.",
        address=error.address,
    )


@sentence.register
def _(error: errors.DriverMissing) -> str:
    return tr(
        "What speaks to the shared library “{address}” is not installed; install Bản Tin with "
        "“pip install bantin[shared]”.",
        address=error.address,
    )


@sentence.register
def _(error: errors.SharedLibraryAway) -> str:
    return tr(
        "The shared library “{address}” does not answer: the line or the server is down. What you "
        "type is kept on this machine; try again when the line is back.",
        address=error.address,
    )


@sentence.register
def _(error: errors.SharedLibraryBusy) -> str:
    return tr(
        "Somebody else was writing into the shared library “{address}” for too long, so nothing "
        "was changed; try again in a moment.",
        address=error.address,
    )


@sentence.register
def _(error: errors.SharedLibraryRefused) -> str:
    return tr(
        "The shared library “{address}” does not let you do this ({detail}), and nothing was "
        "changed; ask whoever looks after the server.",
        address=error.address,
        detail=error.detail,
    )


@sentence.register
def _(error: errors.SharedLibraryFull) -> str:
    return tr(
        "The server of the shared library “{address}” has no room left ({detail}). What you type "
        "is kept on this machine; tell whoever looks after the server.",
        address=error.address,
        detail=error.detail,
    )


@sentence.register
def _(error: errors.SharedLibraryReadOnly) -> str:
    return tr(
        "The shared library “{address}” can only be read, such as a copy of another one, so "
        "nothing was changed; ask whoever looks after the server for the address to write to.",
        address=error.address,
    )


@sentence.register
def _(error: errors.WrongDatabase) -> str:
    return tr(
        "The database “{address}” is set up otherwise than a library needs ({detail}), so no "
        "library was made in it; make one with UTF8 and the collation C.UTF-8.",
        address=error.address,
        detail=error.detail,
    )


@sentence.register
def _(error: errors.StrangeDatabase) -> str:
    return tr(
        "The database “{address}” holds something else than a library and was left untouched; "
        "give the address of an empty one.",
        address=error.address,
    )


@sentence.register
def _(error: errors.NewerSharedLibrary) -> str:
    return tr(
        "The shared library “{address}” was brought up to date by a newer version of Bản Tin and "
        "was left untouched; update this program to open it.",
        address=error.address,
    )


@sentence.register
def _(error: errors.SharedMigrationFailed) -> str:
    return tr(
        "The shared library “{address}” could not be brought up to date ({detail}) and stays as "
        "it was; whoever looks after the server has to open it once with the new version.",
        address=error.address,
        detail=error.detail,
    )


@sentence.register
def _(error: errors.NoMediaPlace) -> str:
    return tr(
        "Nobody has said yet where the shared library “{address}” keeps its pictures; add "
        "“?media=” with a folder that everybody reaches, or with the address of a store.",
        address=error.address,
    )


@sentence.register
def _(error: errors.MediaPlaceAway) -> str:
    return tr(
        "The place of the shared pictures, “{address}”, does not answer: the line or the server is "
        "down. Nothing is lost; try again when the line is back.",
        address=error.address,
    )


@sentence.register
def _(error: errors.KeptByServer) -> str:
    return tr(
        "The shared library “{address}” is backed up where its server is, by whoever looks after "
        "it; “bantin export package” takes articles with their pictures from here.",
        address=error.address,
    )


@sentence.register
def _(error: errors.ServerNotFound) -> str:
    return tr(
        "No server is called “{host}”: look at how its name is spelled, and whether this machine "
        "is in the office's network.",
        host=error.host,
    )


@sentence.register
def _(error: errors.ServerSilent) -> str:
    return tr(
        "The server “{host}” does not answer at port {port}: it is switched off, or a firewall "
        "stands between; ask whoever looks after it.",
        host=error.host,
        port=error.port,
    )


@sentence.register
def _(error: errors.LoginRefused) -> str:
    return tr(
        "The server answers, and does not let “{user}” in: look at the user's name and type the "
        "password again.",
        user=error.user,
    )


@sentence.register
def _(error: errors.NoSuchDatabase) -> str:
    return tr(
        "The server answers, and has no database “{database}”: look at how its name is spelled.",
        database=error.database,
    )

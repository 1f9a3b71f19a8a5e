"""What can happen where a site goes and on the way there, in words."""

from desktop.export.targets import errors
from desktop.language import tr
from desktop.sentences.dispatch import sentence
from desktop.settings.secrets import NoKeyring


@sentence.register
def _(error: errors.WrongAddress) -> str:
    return tr(
        "“{address}” is no address that a site can go to; give a folder, or an address that "
        "begins with zip://, sftp://, ftps://, webdav+https:// or s3://.",
        address=error.address,
    )


@sentence.register
def _(error: errors.PasswordInAddress) -> str:
    return tr(
        "The address of “{host}” contains a password, which others could read; nothing was "
        "opened, take the password out of the address and give it when you are asked.",
        host=error.host,
    )


@sentence.register
def _(error: errors.NotEncrypted) -> str:
    return tr(
        "The connection to “{host}” would not be encrypted, so nothing was sent; use "
        "webdav+https:// or ask whoever runs the server for it.",
        host=error.host,
    )


@sentence.register
def _(error: errors.PlaceIsFile) -> str:
    return tr(
        "“{path}” is a file and was left alone; choose a folder for the site.", path=error.path
    )


@sentence.register
def _(error: errors.NotAZip) -> str:
    return tr(
        "“{path}” is not a ZIP archive, or a damaged one, and was left alone; choose another name "
        "or move that file away.",
        path=error.path,
    )


@sentence.register
def _(error: errors.HostNotFound) -> str:
    return tr(
        "The server “{host}” was not found; what is published stays as it is, check the network "
        "and the address, then publish again.",
        host=error.host,
    )


@sentence.register
def _(error: errors.HostRefuses) -> str:
    return tr(
        "The server “{host}” accepts no connection there; what is published stays as it is, check "
        "the address and its port, or try again later.",
        host=error.host,
    )


@sentence.register
def _(error: errors.HostSilent) -> str:
    return tr(
        "The server “{host}” did not answer in time; what was sent is remembered, publish again "
        "to go on from there.",
        host=error.host,
    )


@sentence.register
def _(error: errors.LineCut) -> str:
    return tr(
        "The connection to “{host}” broke; what was sent is remembered, publish again to go on "
        "from there.",
        host=error.host,
    )


@sentence.register
def _(error: errors.CertificateNotTrusted) -> str:
    return tr(
        "The certificate of “{host}” is not to be trusted ({detail}), so nothing was sent, not "
        "even the password; ask whoever runs the server.",
        host=error.host,
        detail=error.detail,
    )


@sentence.register
def _(error: errors.LoginRefused) -> str:
    return tr(
        "The server “{host}” did not accept the user “{user}” with this password or key; nothing "
        "was changed, check both and try again.",
        host=error.host,
        user=error.user,
    )


@sentence.register
def _(error: errors.PasswordMissing) -> str:
    if not error.user:
        return tr(
            "The address of “{host}” names no user; nothing was changed, write who signs in before "
            "the server’s name with an @ between (for S3 the access key).",
            host=error.host,
        )
    return tr(
        "The server “{host}” wants a password for “{user}”, and none is kept; nothing was changed, "
        "enter the password and try again.",
        host=error.host,
        user=error.user,
    )


@sentence.register
def _(error: errors.KeyNotRead) -> str:
    return tr(
        "The private key “{path}” cannot be used ({detail}); nothing was sent, check the file and "
        "its pass phrase.",
        path=error.path,
        detail=error.detail,
    )


@sentence.register
def _(error: errors.UnknownHostKey) -> str:
    return tr(
        "This is the first contact with the server “{host}”, so nothing was sent; compare its key "
        "{fingerprint} with what whoever runs it says, then trust it.",
        host=error.host,
        fingerprint=error.fingerprint,
    )


@sentence.register
def _(error: errors.ChangedHostKey) -> str:
    return tr(
        "The server “{host}” shows the key {fingerprint} in place of the trusted {known} and may be "
        "an impostor; nothing was sent, not even the password, ask whoever runs the server.",
        host=error.host,
        fingerprint=error.fingerprint,
        known=error.known,
    )


@sentence.register
def _(error: errors.NoRoom) -> str:
    return tr(
        "There is no room left for “{place}”; what was sent is remembered, make room and publish "
        "again.",
        place=error.place,
    )


@sentence.register
def _(error: errors.NotPermitted) -> str:
    return tr(
        "You may not write “{path}” there, so it stays as it was; ask whoever runs the place for "
        "the right to it.",
        path=error.path,
    )


@sentence.register
def _(error: errors.PathMissing) -> str:
    return tr(
        "The place for “{path}” is not there and cannot be made; check the address, then publish "
        "again.",
        path=error.path,
    )


@sentence.register
def _(error: errors.NotVerified) -> str:
    return tr(
        "“{path}” does not read as it was sent; publish again to send it anew.", path=error.path
    )


@sentence.register
def _(error: errors.TargetFailed) -> str:
    return tr(
        "“{path}” could not be published ({detail}); the article is safe in the library, publish "
        "again or ask whoever runs the place.",
        path=error.path,
        detail=error.detail,
    )


@sentence.register
def _(error: errors.ForeignSite) -> str:
    return tr(
        "Another site, “{found}”, is published there, so nothing was changed; choose another place, "
        "or confirm that “{site}” replaces it.",
        found=error.found,
        site=error.site,
    )


@sentence.register
def _(error: errors.NewerManifest) -> str:
    return tr(
        "A newer version of Bản Tin published there (format {found}, this one knows {understood}), "
        "so nothing was changed; update this program.",
        found=error.found,
        understood=error.understood,
    )


@sentence.register
def _(error: errors.DamagedManifest) -> str:
    return tr(
        "The list of what is published there is damaged ({detail}), so nothing was changed; restore "
        "the file .bantin/manifest.json there, or delete it to publish everything anew.",
        detail=error.detail,
    )


@sentence.register
def _(_error: errors.UploadRunning) -> str:
    return tr(
        "The site is being published there by another window or command; wait until that is done, "
        "then publish again."
    )


@sentence.register
def _(error: errors.JournalFailed) -> str:
    return tr(
        "This computer does not take the notes of the upload in “{path}” ({detail}), so it was "
        "stopped; what was sent is whole, make room and publish again.",
        path=error.path,
        detail=error.detail,
    )


@sentence.register
def _(_error: NoKeyring) -> str:
    return tr(
        "This system has no keyring that keeps the password, so it was kept nowhere; give it in "
        "the environment as BANTIN_SECRET, or unlock the keyring and try again."
    )

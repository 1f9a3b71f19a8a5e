"""What can go wrong with a portal, in words."""

from desktop.language import tr
from desktop.sentences.dispatch import sentence
from desktop.sync import errors


@sentence.register
def _(error: errors.NameNotFound) -> str:
    return tr(
        "The portal “{host}” was not found; your articles are safe here, check the network and "
        "the address, the sync goes on by itself.",
        host=error.host,
    )


@sentence.register
def _(error: errors.Unreachable) -> str:
    return tr(
        "Nothing answers at “{host}”, or the connection broke; your articles are safe here, the "
        "sync goes on by itself once the portal answers.",
        host=error.host,
    )


@sentence.register
def _(error: errors.TimedOut) -> str:
    return tr(
        "The portal “{host}” did not answer in time; your articles are safe here, the sync finds "
        "out what arrived and goes on by itself.",
        host=error.host,
    )


@sentence.register
def _(error: errors.PortalFailed) -> str:
    return tr(
        "The portal “{host}” reports a fault of its own (error {status}); your articles are safe "
        "here, the sync tries again later, tell whoever runs the portal if it stays so.",
        host=error.host,
        status=error.status,
    )


@sentence.register
def _(error: errors.PortalBusy) -> str:
    return tr(
        "The portal “{host}” is busy and asks to come back later; your articles are safe here, the "
        "sync goes on by itself.",
        host=error.host,
    )


@sentence.register
def _(error: errors.Garbled) -> str:
    return tr(
        "The portal “{host}” gave an answer that cannot be understood, or only half of one; your "
        "articles are safe here, the sync tries again, tell whoever runs the portal if it stays so.",
        host=error.host,
    )


@sentence.register
def _(error: errors.InsecureConnection) -> str:
    if error.reason in _UNENCRYPTED:
        return tr(
            "What answers at “{host}” does not encrypt, so nothing was sent, not even the "
            "password; check the address, or ask whoever runs the portal.",
            host=error.host,
        )
    return tr(
        "The certificate of “{host}” is not to be trusted ({reason}), so nothing was sent, not "
        "even the password; ask whoever runs the portal.",
        host=error.host,
        reason=_mistrust(error.reason),
    )


_UNENCRYPTED = ("wrong version number", "http request", "record layer failure")


def _mistrust(reason: str) -> str:
    """Return OpenSSL's `reason` in words that say what to do, if it is one of the usual."""
    told = {
        "expired": tr("it has expired"),
        "not yet valid": tr("it is not valid yet; see whether this computer's date is right"),
        "mismatch": tr("it was issued for another address"),
        "self-signed": tr("nobody vouches for it"),
        "self signed": tr("nobody vouches for it"),
        "issuer": tr(
            "this computer does not know who issued it; the file of an own authority is chosen "
            "among the further settings"
        ),
    }
    return next((words for part, words in told.items() if part in reason), reason)


@sentence.register
def _(error: errors.Blocked) -> str:
    return tr(
        "A firewall or security plug-in in front of “{host}” blocks Bản Tin (error 403); your "
        "articles are safe here, ask whoever runs the portal to let this program through.",
        host=error.host,
    )


@sentence.register
def _(error: errors.LoginRefused) -> str:
    if not error.user:
        return tr(
            "The portal “{host}” wants to know who you are; nothing was changed, enter the user's "
            "name and try again.",
            host=error.host,
        )
    return tr(
        "The portal “{host}” did not accept the user “{user}” with this password; nothing was "
        "changed, check both (WordPress wants an application password), then try again.",
        host=error.host,
        user=error.user,
    )


@sentence.register
def _(error: errors.SecretMissing) -> str:
    return tr(
        "No password of “{user}” is kept for the portal “{portal}”; nothing was changed, enter the "
        "password and try again.",
        user=error.user,
        portal=error.portal,
    )


@sentence.register
def _(error: errors.NotPermitted) -> str:
    said = _NOT_PERMITTED.get(error.action, _no_right)
    return said(error.user)


def _no_right(user: str) -> str:
    return tr(
        "The account “{user}” has no right to this on the portal; the article is safe here, ask "
        "whoever runs the portal for the right.",
        user=user,
    )


def _not_written(user: str) -> str:
    return tr(
        "The account “{user}” may not write articles on the portal; nothing was changed, ask "
        "whoever runs the portal for the right.",
        user=user,
    )


def _not_published(user: str) -> str:
    return tr(
        "The account “{user}” may not publish on the portal; the article is safe here, submit it "
        "instead or ask whoever runs the portal for the right.",
        user=user,
    )


def _not_edited(user: str) -> str:
    return tr(
        "The account “{user}” may not change this article on the portal; your text is safe here, "
        "ask whoever runs the portal for the right.",
        user=user,
    )


def _not_uploaded(user: str) -> str:
    return tr(
        "The account “{user}” may not upload pictures to the portal; article and pictures are safe "
        "here, ask whoever runs the portal for the right.",
        user=user,
    )


def _not_deleted(user: str) -> str:
    return tr(
        "The account “{user}” may not delete this article on the portal, where it stays as it was; "
        "ask whoever runs the portal for the right.",
        user=user,
    )


def _not_read(user: str) -> str:
    return tr(
        "The account “{user}” may not see this article on the portal; nothing was changed, ask "
        "whoever runs the portal for the right.",
        user=user,
    )


_NOT_PERMITTED = {
    "write": _not_written,
    "publish": _not_published,
    "edit": _not_edited,
    "upload": _not_uploaded,
    "delete": _not_deleted,
    "read": _not_read,
}


@sentence.register
def _(error: errors.ApiMissing) -> str:
    return tr(
        "What answers at “{url}” does not take articles from programs; nothing was changed, check "
        "the kind and address of the portal, or ask whoever runs it to switch its interface on.",
        url=error.url,
    )


@sentence.register
def _(error: errors.TooLarge) -> str:
    return tr(
        "“{name}” is too large for the portal or for this program and was not transferred; it is "
        "safe where it is, make it smaller and sync again.",
        name=error.name,
    )


@sentence.register
def _(error: errors.FieldRefused) -> str:
    if not error.field:
        return tr(
            "The portal refused the article ({message}); the article is safe here, correct it or "
            "ask whoever runs the portal.",
            message=error.message,
        )
    return tr(
        "The portal refused the article's field “{field}” ({message}); the article is safe here, "
        "correct it and sync again.",
        field=error.field,
        message=error.message,
    )


@sentence.register
def _(error: errors.LockedThere) -> str:
    if error.by:
        return tr(
            "{name} is working on “{title}” on the portal, so nothing was written over; your text "
            "is safe here, the sync tries again later.",
            name=error.by,
            title=error.title,
        )
    return tr(
        "Somebody is working on “{title}” on the portal, so nothing was written over; your text is "
        "safe here, the sync tries again later.",
        title=error.title,
    )


@sentence.register
def _(error: errors.ChangedThere) -> str:
    return tr(
        "Article {number} was changed on the portal at the same moment, so nothing was written; "
        "your text is safe here, sync again to bring both together.",
        number=error.remote_id,
    )


@sentence.register
def _(error: errors.GoneThere) -> str:
    return tr(
        "Article {number} is no longer on the portal, so nothing was written; your text is safe "
        "here, sync again to decide what becomes of it.",
        number=error.remote_id,
    )


@sentence.register
def _(error: errors.NotKept) -> str:
    return tr(
        "The portal did not keep the field “{field}” of “{title}” as it was sent; your text is "
        "safe here, look at the article on the portal.",
        field=error.field,
        title=error.title,
    )


@sentence.register
def _(error: errors.FilesLeftOut) -> str:
    return tr(
        "“{title}” is on the portal without {files}, which the portal did not take; nothing is "
        "lost here, ask whoever runs the portal to allow such files, then sync again.",
        files=", ".join(f"“{name}”" for name in error.files),
        title=error.title,
    )


@sentence.register
def _(error: errors.ShrunkenListing) -> str:
    return tr(
        "{missing} of {known} articles are suddenly missing on the portal “{portal}”, so nothing "
        "was deleted here; look at the portal, and agree to the deletion only if it is meant.",
        missing=error.missing,
        known=error.known,
        portal=error.portal,
    )


@sentence.register
def _(error: errors.SyncRuns) -> str:
    return tr(
        "Another window or command is syncing with the portal “{portal}”; wait until it is done, "
        "then try again.",
        portal=error.portal,
    )


@sentence.register
def _(error: errors.BadAddress) -> str:
    return tr(
        "“{url}” is no address of a portal, so nothing was sent; give one that begins with "
        "https:// and holds no password.",
        url=error.url,
    )


@sentence.register
def _(error: errors.MovedElsewhere) -> str:
    return tr(
        "The portal “{host}” points to another address, {url}, where the password was not sent; "
        "if that is the right one, enter it as the portal's address.",
        host=error.host,
        url=error.url,
    )


@sentence.register
def _(error: errors.AuthorityUnread) -> str:
    return tr(
        "The file “{path}” holds no readable certificate of an authority, so nothing was sent; "
        "choose the right file in the portal's settings.",
        path=error.path,
    )


@sentence.register
def _(error: errors.BeingWritten) -> str:
    return tr(
        "“{title}” has typing that is not saved yet, so nothing was decided; save the article "
        "first, then decide again.",
        title=error.title,
    )


@sentence.register
def _(error: errors.ApprovalDeclined) -> str:
    return tr(
        "Bản Tin was not approved on the portal {url}; nothing was changed, ask again or enter an "
        "application password by hand.",
        url=error.url,
    )


@sentence.register
def _(error: errors.NotTheApproval) -> str:
    return tr(
        "What the browser called back with is not the answer of the portal {url}, so nothing of it "
        "was taken; ask the portal again.",
        url=error.url,
    )

"""What can happen to a library, in words."""

from desktop.language import tr
from desktop.library import errors
from desktop.sentences.dispatch import sentence


@sentence.register
def _(error: errors.NewerLibrary) -> str:
    return tr(
        "The library in “{path}” was made by a newer version of Bản Tin and was left untouched; "
        "update this program to open it.",
        path=error.path,
    )


@sentence.register
def _(error: errors.DamagedLibrary) -> str:
    return tr(
        "The library's database “{path}” is damaged ({detail}) and was left as it is; copy the "
        "whole folder to a safe place before anything else, then restore a backup.",
        path=error.path,
        detail=error.detail,
    )


@sentence.register
def _(error: errors.MigrationFailed) -> str:
    return tr(
        "The library in “{path}” could not be brought up to date ({detail}) and stays as it was, "
        "with a copy in “{copy}”; go on with the version of Bản Tin that made it.",
        path=error.path,
        detail=error.detail,
        copy=error.copy,
    )


@sentence.register
def _(error: errors.BackupBroken) -> str:
    return tr(
        "The backup “{path}” is not whole ({detail}), so nothing was taken from it; what was there "
        "is untouched, use another backup.",
        path=error.path,
        detail=error.detail,
    )


@sentence.register
def _(error: errors.InsideLibrary) -> str:
    return tr(
        "“{path}” is in the library's own folder, so nothing was written there; choose a place "
        "outside it.",
        path=error.path,
    )


@sentence.register
def _(error: errors.NotABackup) -> str:
    return tr(
        "“{path}” is no backup of a library, so nothing was changed; choose a file that “bantin "
        "backup” made.",
        path=error.path,
    )


@sentence.register
def _(error: errors.NewerBackup) -> str:
    return tr(
        "The backup “{path}” was made by a newer version of Bản Tin, so nothing was changed; "
        "update this program to bring it back.",
        path=error.path,
    )


@sentence.register
def _(error: errors.LockedLibrary) -> str:
    return tr(
        "Another program holds the library “{path}” and did not let go of it in time; what was "
        "saved is safe, try again when the other program is done.",
        path=error.path,
    )


@sentence.register
def _(error: errors.ReadOnlyLibrary) -> str:
    return tr(
        "The library in “{path}” may only be read, so nothing was saved there; give yourself "
        "permission to write, or choose another library folder.",
        path=error.path,
    )


@sentence.register
def _(error: errors.LibraryInUse) -> str:
    return tr(
        "Another Bản Tin window has the library “{folder}” open; work on in that window, or close "
        "it first.",
        folder=error.folder,
    )


@sentence.register
def _(error: errors.DiskFull) -> str:
    return tr(
        "The disk that holds “{path}” is full, so this was not saved; everything saved before is "
        "safe, make room and try again.",
        path=error.path,
    )


@sentence.register
def _(error: errors.DiskFailed) -> str:
    return tr(
        "The disk that holds “{path}” could not be read or written ({detail}); check the disk or "
        "its cable, then try again.",
        path=error.path,
        detail=error.detail,
    )


@sentence.register
def _(error: errors.LibraryFolderMissing) -> str:
    return tr(
        "The library folder “{folder}” is not there and cannot be made; connect its disk, or "
        "choose another folder.",
        folder=error.folder,
    )


@sentence.register
def _(error: errors.NotAFolder) -> str:
    return tr(
        "A library is a folder, but “{folder}” is a file, which was left alone; choose another "
        "folder.",
        folder=error.folder,
    )


@sentence.register
def _(error: errors.NoPermission) -> str:
    return tr(
        "The system does not let you into “{path}”, and nothing there was changed; ask for "
        "permission, or choose another library folder.",
        path=error.path,
    )


@sentence.register
def _(_error: errors.NoSuchArticle) -> str:
    return tr(
        "The article is no longer in the library: it was deleted for good, here or by a "
        "colleague. Nothing else was changed."
    )


@sentence.register
def _(error: errors.NoArticleNamed) -> str:
    return tr(
        "No article in the library has the id “{id}”; “bantin list” shows all ids.", id=error.id
    )


@sentence.register
def _(error: errors.NoneInBin) -> str:
    return tr(
        "No article in the bin has the id “{id}”; “bantin list --binned” shows what lies there.",
        id=error.id,
    )


@sentence.register
def _(error: errors.AmbiguousId) -> str:
    return tr(
        "Several articles have the id “{id}…”; write more of it: {matches}.",
        id=error.id,
        matches=", ".join(map(str, error.matches)),
    )


@sentence.register
def _(error: errors.NewerVersion) -> str:
    return tr(
        "Somebody else saved the article as version {last} meanwhile, so nothing was overwritten; "
        "open it again and save once more.",
        last=error.last,
    )


@sentence.register
def _(error: errors.NoSuchVersion) -> str:
    return tr(
        "The article has no version {number}, so nothing was changed; its newest is version "
        "{last}.",
        number=error.number,
        last=error.last,
    )


@sentence.register
def _(error: errors.NoSuchSite) -> str:
    return tr(
        "The library has no site profile “{id}”, so nothing was done; choose another site.",
        id=error.id,
    )


@sentence.register
def _(error: errors.NoSuchPortal) -> str:
    return tr(
        "The library knows no portal “{portal}”, so nothing was done; “bantin portal list” shows "
        "those it knows.",
        portal=error.portal,
    )


@sentence.register
def _(error: errors.PortalExists) -> str:
    return tr(
        "The library has a portal “{portal}” already, which stays as it is; choose another name.",
        portal=error.portal,
    )


@sentence.register
def _(error: errors.MissingMedia) -> str:
    return tr(
        "The picture “{name}” is not in the library; insert it again from its file.",
        name=error.name or error.hash[:12],
    )


@sentence.register
def _(error: errors.ChangedMedia) -> str:
    return tr(
        "The file of the picture “{name}” was changed outside Bản Tin and is not used; insert the "
        "picture again from its file.",
        name=error.name or error.hash[:12],
    )


@sentence.register
def _(error: errors.SecretMark) -> str:
    return tr(
        "“{title}” bears {marks}, the mark of a state secret, and was not sent out; take the mark "
        "off, or where it is none ignore it in the article.",
        title=error.title,
        marks=", ".join(f"“{mark}”" for mark in error.marks),
    )


@sentence.register
def _(kept: errors.KeptBack) -> str:
    return _KEPT_BACK[kept.by](kept)


def _by_mark(kept: errors.KeptBack) -> str:
    return tr(
        "“{title}” was to be published by now, but bears {marks}, the mark of a state secret: it "
        "waits until the mark is off, or is ignored in the article.",
        title=kept.title,
        marks=", ".join(f"“{mark}”" for mark in kept.marks),
    )


def _by_typing(kept: errors.KeptBack) -> str:
    return tr(
        "“{title}” was to be published by now, but has changes that are not saved: save them and "
        "have it approved again, or discard them.",
        title=kept.title,
    )


def _by_clock(kept: errors.KeptBack) -> str:
    return tr(
        "“{title}” waits to be published, for this computer's clock has jumped ahead. If date and "
        "time are right, it follows by itself before long.",
        title=kept.title,
    )


_KEPT_BACK = {
    errors.KeptBy.MARK: _by_mark,
    errors.KeptBy.TYPING: _by_typing,
    errors.KeptBy.CLOCK: _by_clock,
}

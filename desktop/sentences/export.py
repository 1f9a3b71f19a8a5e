"""What can keep a page from being written, in words."""

from desktop.export import errors
from desktop.language import tr, trn
from desktop.sentences.dispatch import sentence


@sentence.register
def _(error: errors.FolderMissing) -> str:
    return tr(
        "The folder “{path}” is not there, so no page was written; make it or choose another one.",
        path=error.path,
    )


@sentence.register
def _(error: errors.TargetIsFolder) -> str:
    return tr(
        "“{path}” is a folder, so no page was written; give the page a file name such as "
        "“bai-viet.html”.",
        path=error.path,
    )


@sentence.register
def _(error: errors.TargetIsFile) -> str:
    return tr(
        "“{path}” is a file and was left alone; choose a folder for the page.", path=error.path
    )


@sentence.register
def _(error: errors.NotAllowed) -> str:
    return tr(
        "The system does not let you write to “{path}”, so nothing there was changed; choose "
        "another place.",
        path=error.path,
    )


@sentence.register
def _(error: errors.DiskFull) -> str:
    return tr(
        "The disk has no room for the page “{path}”; what stood there before still does, make "
        "room and export again.",
        path=error.path,
    )


@sentence.register
def _(error: errors.CannotWrite) -> str:
    return tr(
        "The page “{path}” could not be written ({cause}); the article is safe in the library, "
        "try again or choose another place.",
        path=error.path,
        cause=error.cause,
    )


@sentence.register
def _(error: errors.PicturesLeftOut) -> str:
    return trn(
        "{count} picture is not in the library and is left out of the page.",
        "{count} pictures are not in the library and are left out of the page.",
        error.count,
    )


@sentence.register
def _(error: errors.RecordingsTooLong) -> str:
    return trn(
        "{count} recording is too long for a page of one file and is left out: export into a "
        "folder to have it.",
        "{count} recordings are too long for a page of one file and are left out: export into a "
        "folder to have them.",
        error.count,
    )


@sentence.register
def _(error: errors.AttachmentsTooLarge) -> str:
    return trn(
        "{count} attachment is too large for a page of one file, so its link is mere text there: "
        "export into a folder to have it.",
        "{count} attachments are too large for a page of one file, so their links are mere text "
        "there: export into a folder to have them.",
        error.count,
    )


@sentence.register
def _(error: errors.BlocksLeftOut) -> str:
    return trn(
        "{count} block from elsewhere cannot be shown on the page and is left out.",
        "{count} blocks from elsewhere cannot be shown on the page and are left out.",
        error.count,
    )


@sentence.register
def _(_error: errors.NoPublisher) -> str:
    return tr("The page names no publisher; fill in the agency in the site profile.")


@sentence.register
def _(error: errors.MapNotRead) -> str:
    return tr(
        "In “{file}” there is no outline of an area; the map stays as it was, choose a GeoJSON "
        "file, an SVG without curved arcs, or a picture.",
        file=error.file,
    )

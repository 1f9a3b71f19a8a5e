"""What can be wrong with a file from outside, in words."""

from desktop.exchange import errors
from desktop.language import tr
from desktop.sentences.dispatch import sentence
from desktop.sentences.sizes import megabytes


@sentence.register
def _(error: errors.FileMissing) -> str:
    return tr("There is no file “{file}”; check its name and folder.", file=error.file)


@sentence.register
def _(error: errors.FileIsFolder) -> str:
    return tr("“{file}” is a folder, not a file; name the files in it.", file=error.file)


@sentence.register
def _(error: errors.FileNotPermitted) -> str:
    return tr(
        "The system does not let you read “{file}”; ask its owner for permission, or for a copy.",
        file=error.file,
    )


@sentence.register
def _(error: errors.FileUnreadable) -> str:
    return tr(
        "“{file}” could not be read ({reason}); check the disk or network it is on and try again.",
        file=error.file,
        reason=error.reason,
    )


@sentence.register
def _(error: errors.FileEmpty) -> str:
    return tr("There is nothing in the file “{file}”, so no article was made.", file=error.file)


@sentence.register
def _(error: errors.AttachmentEmpty) -> str:
    return tr("There is nothing in the file “{file}”, so it was not attached.", file=error.file)


@sentence.register
def _(error: errors.AttachmentTooLarge) -> str:
    return tr(
        "“{file}” is too large to attach ({size}, at most {limit}), so it was not; make it smaller"
        " or put it where readers can fetch it, and link to that address.",
        file=error.file,
        size=megabytes(error.size),
        limit=megabytes(error.limit),
    )


@sentence.register
def _(error: errors.FileIsBinary) -> str:
    return tr(
        "“{file}” holds no text, so no article was made; save it as .docx, .html or plain text "
        "first.",
        file=error.file,
    )


@sentence.register
def _(error: errors.TextTooLarge) -> str:
    return tr(
        "“{file}” is too large for an article ({size}, at most {limit}), so none was made; split "
        "it first.",
        file=error.file,
        size=megabytes(error.size),
        limit=megabytes(error.limit),
    )


@sentence.register
def _(error: errors.WrongEncoding) -> str:
    return tr(
        "The letters in “{file}” are in an encoding that cannot be told for certain, so no "
        "article was made; open it in the program it comes from and save it as UTF-8.",
        file=error.file,
    )


@sentence.register
def _(error: errors.EncodingAssumed) -> str:
    return tr(
        "The letters in “{file}” were taken for {encoding}, which is older than Unicode; read a "
        "few lines to be sure.",
        file=error.file,
        encoding=error.encoding.upper(),
    )


@sentence.register
def _(error: errors.FormatNotRead) -> str:
    return tr(
        "“{file}” is of a kind that is not read, so no article was made; save it as .docx, .odt, "
        ".rtf, .html, .md or .txt.",
        file=error.file,
    )


@sentence.register
def _(error: errors.FrontMatterBroken) -> str:
    return tr(
        "The fields at the head of “{file}” cannot be understood from line {line} on, so no "
        "article was made; write each as “name: value” between two lines “---”.",
        file=error.file,
        line=error.line,
    )


@sentence.register
def _(error: errors.NestedTooDeep) -> str:
    return tr(
        "Lists in “{file}” stand inside one another too deep to be read, so no article was made; "
        "look for a line with very many marks.",
        file=error.file,
    )


@sentence.register
def _(error: errors.FieldUnknown) -> str:
    return tr("An article has no field “{name}”, so it was not set.", name=error.name)


@sentence.register
def _(error: errors.FieldFixed) -> str:
    return tr("The field “{name}” is kept by the program and was not set.", name=error.name)


@sentence.register
def _(error: errors.FieldUnfit) -> str:
    return tr(
        "“{value}” does not fit the field “{name}”, so it was not set; write it as in “{example}”.",
        value=error.value,
        name=error.name,
        example=error.example,
    )


@sentence.register
def _(error: errors.PictureMissing) -> str:
    return tr(
        "The picture “{file}” is not beside the file and was left out; put it there, or insert it "
        "later.",
        file=error.file,
    )


@sentence.register
def _(error: errors.PictureOutside) -> str:
    return tr(
        "The picture “{file}” lies outside the file's own folder and was left out; put it beside "
        "the file, or insert it later.",
        file=error.file,
    )


@sentence.register
def _(error: errors.PictureRemote) -> str:
    return tr(
        "The picture “{url}” is on the network and was not fetched; a link to it stands in its "
        "place.",
        url=error.url if len(error.url) <= _LONGEST else error.url[: _LONGEST - 1] + "…",
    )


_LONGEST = 120


@sentence.register
def _(error: errors.PictureEmpty) -> str:
    return tr(
        "There is nothing in the picture “{file}”, so it was left out; take it from its source "
        "again.",
        file=error.file,
    )


@sentence.register
def _(error: errors.PictureBroken) -> str:
    return tr(
        "The picture “{file}” is cut off or damaged, so it was left out; take it from its source "
        "again.",
        file=error.file,
    )


@sentence.register
def _(error: errors.RecordingTooLarge) -> str:
    return tr(
        "“{file}” is too large ({size}, at most {limit}), so it was left out. Put it on YouTube or "
        "on your agency's own site, and insert its address.",
        file=error.file,
        size=megabytes(error.size),
        limit=megabytes(error.limit),
    )


@sentence.register
def _(error: errors.RecordingNotRead) -> str:
    return tr(
        "“{file}” is no sound or film that browsers play, so it was left out. Save it as MP3 or "
        "MP4 first.",
        file=error.file,
    )


@sentence.register
def _(error: errors.PictureTooLarge) -> str:
    return tr(
        "The picture “{file}” is too large ({size}, at most {limit}), so it was left out; save it "
        "smaller first.",
        file=error.file,
        size=megabytes(error.size),
        limit=megabytes(error.limit),
    )


@sentence.register
def _(error: errors.PictureTooManyPixels) -> str:
    return tr(
        "The picture “{file}” has more than {limit} million pixels, so it was left out; save it "
        "smaller first.",
        file=error.file,
        limit=error.limit // 1_000_000,
    )


@sentence.register
def _(error: errors.PictureFormatNotRead) -> str:
    return tr(
        "“{file}” is no picture that every browser shows, so it was left out; save it as JPEG or "
        "PNG first.",
        file=error.file,
    )


@sentence.register
def _(error: errors.ContentRemoved) -> str:
    return tr(
        "“{detail}” was left out: active or hidden content does not belong in an article.",
        detail=error.detail,
    )


@sentence.register
def _(error: errors.NotAPackage) -> str:
    return tr(
        "“{file}” is no package of articles, so nothing was brought in; ask for a file that "
        "“Export a package” made.",
        file=error.file,
    )


@sentence.register
def _(error: errors.NewerPackage) -> str:
    return tr(
        "The package “{file}” was made by a newer version of Bản Tin, so nothing was brought in; "
        "update this program, or ask for another copy.",
        file=error.file,
    )


@sentence.register
def _(error: errors.PackageBroken) -> str:
    return tr(
        "The package “{file}” is damaged at “{part}”, so nothing was brought in; copy it again "
        "from where it was made.",
        file=error.file,
        part=error.part,
    )


@sentence.register
def _(error: errors.ArticleHere) -> str:
    return tr("“{title}” was here already.", title=error.title)


@sentence.register
def _(error: errors.ArticleUpdated) -> str:
    return tr("“{title}” has a newer version now.", title=error.title)


@sentence.register
def _(error: errors.ArticleMerged) -> str:
    return tr("“{title}” was merged with what is here.", title=error.title)


@sentence.register
def _(error: errors.ArticleClashes) -> str:
    return tr(
        "“{title}” was changed here and there in the same place; both texts are kept until you "
        "decide.",
        title=error.title,
    )


@sentence.register
def _(error: errors.ArticleKept) -> str:
    return tr(
        "“{title}” still waits for you to decide between what two people wrote here, so the text "
        "of the package became one of its versions; nothing is lost.",
        title=error.title,
    )

"""What can be wrong with a document, and what an import left or changed, in words."""

from desktop.exchange import document_errors as errors
from desktop.language import tr, trn
from desktop.sentences.dispatch import sentence


@sentence.register
def _(error: errors.DocumentBroken) -> str:
    return tr(
        "“{file}” is cut off or damaged, so no article was made; open it in its own program and "
        "save it anew, or take it from its source again.",
        file=error.file,
    )


@sentence.register
def _(error: errors.DocumentLocked) -> str:
    return tr(
        "“{file}” is locked with a password, so no article was made; open it in its own program, "
        "remove the password and save it.",
        file=error.file,
    )


@sentence.register
def _(error: errors.DocumentOverfull) -> str:
    return tr(
        "Unpacked, “{file}” would fill this computer's memory, as no article does, so none was "
        "made; ask whoever sent it.",
        file=error.file,
    )


@sentence.register
def _(error: errors.OldWordFile) -> str:
    return tr(
        "“{file}” is in Word's old format, so no article was made; open it in Word or LibreOffice "
        "and save it as .docx.",
        file=error.file,
    )


@sentence.register
def _(error: errors.LettersConverted) -> str:
    return tr(
        "Text in old fonts ({fonts}) was converted to Unicode; read over names and numbers.",
        fonts=", ".join(error.fonts),
    )


@sentence.register
def _(error: errors.NotesMoved) -> str:
    return trn(
        "{count} note now stands below the text, in a numbered list.",
        "{count} notes now stand below the text, in a numbered list.",
        error.count,
    )


@sentence.register
def _(error: errors.CommentsLeft) -> str:
    return trn(
        "{count} comment in the document was left out.",
        "{count} comments in the document were left out.",
        error.count,
    )


@sentence.register
def _(error: errors.ChangesTaken) -> str:
    return trn(
        "The document had {count} tracked change; the text was taken as if it had been accepted.",
        "The document had {count} tracked changes; the text was taken as if all had been accepted.",
        error.count,
    )


@sentence.register
def _(error: errors.HiddenLeft) -> str:
    return trn(
        "{count} piece of hidden text was left out.",
        "{count} pieces of hidden text were left out.",
        error.count,
    )


@sentence.register
def _(error: errors.DrawingsLeft) -> str:
    return trn(
        "{count} chart or embedded object was left out; insert it as a picture.",
        "{count} charts or embedded objects were left out; insert them as pictures.",
        error.count,
    )

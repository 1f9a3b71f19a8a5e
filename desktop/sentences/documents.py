"""What can be wrong with a document, and what an import left out, in words."""

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
def _(error: errors.DrawingsLeft) -> str:
    return trn(
        "{count} chart or embedded object was left out; insert it as a picture.",
        "{count} charts or embedded objects were left out; insert them as pictures.",
        error.count,
    )

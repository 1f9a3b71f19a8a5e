"""What was removed or converted on the way in, in words."""

from desktop.exchange.notes import Note, NoteKind
from desktop.language import tr, trn
from desktop.sentences.dispatch import sentence


@sentence.register
def _(note: Note) -> str:
    return _SAID[note.kind](note)


def _font(note: Note) -> str:
    return tr("Text in {font} was turned into Unicode.", font=note.detail)


def _comments(note: Note) -> str:
    return trn("A comment was left out.", "{count} comments were left out.", note.count)


def _deletions(note: Note) -> str:
    return trn(
        "A deletion that was still to be reviewed was carried out.",
        "{count} deletions that were still to be reviewed were carried out.",
        note.count,
    )


def _insertions(note: Note) -> str:
    return trn(
        "An insertion that was still to be reviewed became plain text.",
        "{count} insertions that were still to be reviewed became plain text.",
        note.count,
    )


def _footnotes(note: Note) -> str:
    return trn(
        "A footnote stands below the text now.",
        "{count} footnotes stand below the text now.",
        note.count,
    )


def _hidden(_note: Note) -> str:
    return tr("Hidden text was left out.")


def _header_rows(note: Note) -> str:
    return trn(
        "The first row of a table became its header.",
        "The first rows of {count} tables became their headers.",
        note.count,
    )


def _pictures_missing(note: Note) -> str:
    return trn(
        "A picture did not come along; put it in from its file.",
        "{count} pictures did not come along; put them in from their files.",
        note.count,
    )


def _pictures_remote(note: Note) -> str:
    return trn(
        "A picture on the network was not fetched; a link stands in its place.",
        "{count} pictures on the network were not fetched; links stand in their places.",
        note.count,
    )


def _active(_note: Note) -> str:
    return tr("Unsafe code was left out.")


def _links(note: Note) -> str:
    return trn(
        "A link that readers could not follow was left out; its words stay.",
        "{count} links that readers could not follow were left out; their words stay.",
        note.count,
    )


_SAID = {
    NoteKind.FONT: _font,
    NoteKind.COMMENTS: _comments,
    NoteKind.DELETIONS: _deletions,
    NoteKind.INSERTIONS: _insertions,
    NoteKind.FOOTNOTES: _footnotes,
    NoteKind.HIDDEN: _hidden,
    NoteKind.HEADER_ROWS: _header_rows,
    NoteKind.PICTURES_MISSING: _pictures_missing,
    NoteKind.PICTURES_REMOTE: _pictures_remote,
    NoteKind.ACTIVE: _active,
    NoteKind.LINKS: _links,
}

"""The one way from a clip to blocks: clean, keep the pictures, bring to canonical form."""

from html import escape

from desktop.article.body import Removal, RemovalKind, blocks, normalise, plain_text
from desktop.exchange.clipboard.cleaning import as_it_came, clean
from desktop.exchange.clipboard.pictures import Pictures
from desktop.exchange.clipboard.values import Cleaned, Clip, Form, KeepPicture, Pasted
from desktop.exchange.notes import Note, NoteKind
from desktop.progress import Job, Progress

_TOLD = {
    RemovalKind.SCRIPT: NoteKind.ACTIVE,
    RemovalKind.HANDLER: NoteKind.ACTIVE,
    RemovalKind.FRAME: NoteKind.ACTIVE,
    RemovalKind.LINK: NoteKind.LINKS,
    RemovalKind.PICTURE: NoteKind.PICTURES_MISSING,
    RemovalKind.DRAWING: NoteKind.PICTURES_MISSING,
}
"""Of styles and page commands nobody needs to know: every text from a word processor has them."""

_STEPS = 3


def take_up(clip: Clip, form: Form, keep: KeepPicture) -> Job[Pasted]:
    """Make canonical blocks of `clip` in steps that can be the last one."""
    if not clip.html:
        return _without_html(clip, form, keep)
    cleaned = Cleaned(as_it_came(clip.html)) if form is Form.RAW else clean(clip.html, clip.source)
    yield Progress(1, _STEPS)
    if form is Form.TEXT:
        return Pasted(_lines(plain_text(normalise(cleaned.html).body)))
    pictures = Pictures(cleaned.html, clip.rtf, keep)
    html = yield from pictures.stored()
    yield Progress(2, _STEPS)
    return _pasted(html, (*cleaned.notes, *pictures.notes), form)


def _without_html(clip: Clip, form: Form, keep: KeepPicture) -> Pasted:
    """Make blocks of what the clip says in RTF, or else of its words."""
    from desktop.exchange.clipboard import rich

    told = rich.read(clip.rtf, keep) if clip.rtf.startswith(b"{\\rtf") else None
    if told is None:
        return Pasted(_lines(clip.text))
    if form is Form.TEXT:
        return Pasted(_lines(plain_text(normalise(told.html).body)))
    return _pasted(told.html, told.notes, form)


def _pasted(html: str, notes: tuple[Note, ...], form: Form) -> Pasted:
    normal = normalise(html)
    told = () if form is Form.RAW else _summed(notes, normal.removals)
    return Pasted(tuple(blocks(normal.body)), told)


def _lines(text: str) -> tuple[str, ...]:
    lines = (line.replace("\t", " ").strip(" ") for line in text.split("\n"))
    return tuple(blocks(normalise("".join(f"<p>{escape(line)}</p>" for line in lines)).body))


def _summed(notes: tuple[Note, ...], removals: tuple[Removal, ...]) -> tuple[Note, ...]:
    """Return one note a kind, in the order of the kinds."""
    told = [Note(_TOLD[each.kind]) for each in removals if each.kind in _TOLD]
    found: dict[NoteKind, Note] = {}
    for note in (*notes, *told):
        before = found.get(note.kind)
        found[note.kind] = (
            Note(note.kind, note.count + before.count, before.detail) if before else note
        )
    return tuple(found[kind] for kind in NoteKind if kind in found)

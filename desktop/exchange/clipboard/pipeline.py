"""The one way from a clip to blocks: clean, keep the pictures, bring to canonical form."""

from html import escape

from desktop.article.body import Removal, RemovalKind, blocks, normalise, plain_text
from desktop.exchange.clipboard.cleaning import clean
from desktop.exchange.clipboard.values import Clip, Form, KeepPicture, Pasted
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


def take_up(clip: Clip, form: Form, _keep: KeepPicture) -> Job[Pasted]:
    """Make canonical blocks of `clip` in steps that can be the last one."""
    if form is Form.RAW:
        return Pasted(tuple(blocks(normalise(clip.html).body)))
    cleaned = clean(clip.html)
    yield Progress(1, _STEPS)
    normal = normalise(cleaned.html)
    yield Progress(2, _STEPS)
    if form is Form.TEXT:
        return Pasted(_lines(plain_text(normal.body)))
    return Pasted(tuple(blocks(normal.body)), _summed(cleaned.notes, normal.removals))


def _lines(text: str) -> tuple[str, ...]:
    lines = (line.replace("\t", " ").strip(" ") for line in text.split("\n"))
    return tuple(blocks(normalise("".join(f"<p>{escape(line)}</p>" for line in lines)).body))


def _summed(notes: tuple[Note, ...], removals: tuple[Removal, ...]) -> tuple[Note, ...]:
    """Return one note a kind and detail, in the order of the kinds."""
    told = [Note(_TOLD[each.kind]) for each in removals if each.kind in _TOLD]
    counts: dict[tuple[NoteKind, str], int] = {}
    for note in (*notes, *told):
        counts[note.kind, note.detail] = counts.get((note.kind, note.detail), 0) + note.count
    order = list(NoteKind)
    ranked = sorted(counts.items(), key=lambda each: order.index(each[0][0]))
    return tuple(Note(kind, count, detail) for (kind, detail), count in ranked)

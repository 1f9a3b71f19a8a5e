"""A manuscript to the HTML that becomes an article's body."""

from collections import deque
from collections.abc import Iterable
from dataclasses import replace
from html import escape

from desktop.exchange.errors import ExchangeError
from desktop.exchange.manuscript import captions
from desktop.exchange.manuscript.headings import Headings
from desktop.exchange.manuscript.letters import in_unicode, inline
from desktop.exchange.manuscript.lists import Lists
from desktop.exchange.manuscript.opening import title_of
from desktop.exchange.manuscript.parts import (
    Block,
    Box,
    Grid,
    Line,
    Manuscript,
    NoteMark,
    Piece,
    Role,
    Shown,
    words,
)
from desktop.exchange.manuscript.tables import looks_headed, table
from desktop.exchange.notes import Note, NoteKind
from desktop.exchange.reading import Reading

_BOLD = frozenset({"strong"})
_NOTHING: frozenset[str] = frozenset()


def written(manuscript: Manuscript, *, titled: bool = True) -> Reading:
    """Return the reading of `manuscript`; its notes stand at the end, each with its number.

    One that is not `titled` is a piece of a text: its first words are no title.
    """
    fonts: set[str] = set()
    blocks = in_unicode(manuscript.blocks, fonts)
    notes = [in_unicode(note, fonts) for note in manuscript.notes]
    title = title_of(blocks, named="title" in manuscript.fields) if titled else None
    body = _Body()
    html = body.of(tuple(_without_words(block) if block is title else block for block in blocks))
    fields = dict(manuscript.fields)
    named = words(title) if title else ""
    if named:
        fields.pop("title", None)
    html += _end(body, notes)
    warnings = (*manuscript.warnings, *_told(fonts, len(notes), body.headed))
    return Reading(html, named, fields, warnings)


def _without_words(block: Block) -> Block:
    return Line(captions.pictures(block))


def _told(fonts: set[str], notes: int, headed: int) -> Iterable[ExchangeError]:
    if fonts:
        yield Note(NoteKind.FONT, len(fonts), ", ".join(sorted(fonts)))
    if notes:
        yield Note(NoteKind.FOOTNOTES, notes)
    if headed:
        yield Note(NoteKind.HEADER_ROWS, headed)


def _end(body: "_Body", notes: list[tuple[Block, ...]]) -> str:
    if not notes:
        return ""
    marked = (_marked(note, at) for at, note in enumerate(notes))
    return "<hr>" + "".join(map(body.of, marked))


def _marked(note: tuple[Block, ...], at: int) -> tuple[Block, ...]:
    """Return a note that begins with its number, raised as in the text."""
    first = note[0] if note else Line(())
    if not isinstance(first, Line):
        return (Line((NoteMark(at),)), *note)
    rest = list(first.contents)
    if rest and isinstance(rest[0], Piece):
        rest[0] = replace(rest[0], text=rest[0].text.lstrip())
    return (replace(first, contents=(NoteMark(at), Piece(" "), *rest)), *note[1:])


class _Body:
    """Writes blocks; headings count on from one part of the text to the next."""

    def __init__(self) -> None:
        self._headings = Headings()
        self.headed = 0
        """Tables whose first row became their header by its look."""

    def of(self, blocks: tuple[Block, ...], without: frozenset[str] = _NOTHING) -> str:
        html: list[str] = []
        lists = Lists()
        left = deque(blocks)
        while left:
            block = left.popleft()
            if not self._listed(block, lists, without):
                html += [lists.close(), self._block(block, left, without)]
        return "".join([*html, lists.close()]).replace("</blockquote><blockquote>", "")

    def _listed(self, block: Block, lists: Lists, without: frozenset[str]) -> bool:
        """Put `block` into the open lists if it belongs there, and tell whether it does."""
        if not isinstance(block, Line) or block.item is None or block.outline:
            return False
        if block.item.goes_on or (block.item.label and block.item.number is None):
            return lists.hold(block.item, self._line(block, without))
        lists.add(block.item, self._line(replace(block, item=None), without))
        return True

    def _block(self, block: Block, after: deque[Block], without: frozenset[str]) -> str:
        if isinstance(block, Grid):
            return self._table(block, self._below(after))
        if isinstance(block, Box):
            return self._box(block)
        if captions.is_picture_alone(block):
            return self._figure(block, after)
        following = after[0] if after else None
        if block.role is Role.CAPTION and isinstance(following, Grid):
            after.popleft()
            return self._table(following, self._caption(block))
        return self._line(block, without)

    def _box(self, box: Box) -> str:
        """Write a box; one that only holds a picture with its caption is the picture."""
        if len(box.blocks) == 1 and len(shown := captions.pictures(box.blocks[0])) == 1:
            return _picture(shown[0], self._caption(box.blocks[0]))
        alone = captions.is_picture_alone(box.blocks[0]) if box.blocks else False
        html = self.of(box.blocks)
        only_caption = alone and all(map(captions.is_caption, box.blocks[1:]))
        return html if only_caption or not html else f"<aside>{html}</aside>"

    def _figure(self, block: Block, after: deque[Block]) -> str:
        *others, last = captions.pictures(block)
        caption = ""
        if after and captions.is_caption(after[0]):
            caption = self._caption(after.popleft())
        return "".join(map(_picture, others)) + _picture(last, caption)

    def _table(self, grid: Grid, caption: str) -> str:
        self.headed += looks_headed(grid)
        return table(grid, self.of, caption)

    def _below(self, after: deque[Block]) -> str:
        """Return the caption that stands below a table, unless another table follows it."""
        next_one = after[0] if after else None
        if not isinstance(next_one, Line) or next_one.role is not Role.CAPTION:
            return ""
        belongs = len(after) == 1 or not isinstance(after[1], Grid)
        return self._caption(after.popleft()) if belongs else ""

    def _caption(self, block: Block) -> str:
        contents = block.contents if isinstance(block, Line) else ()
        return inline(contents, frozenset({"em"}))

    def _line(self, line: Line, without: frozenset[str]) -> str:
        tag = self._headings.element(line.outline) if line.outline and words(line) else "p"
        label = f"{escape(line.item.label, quote=False)} " if line.item and line.item.label else ""
        text = label + inline(line.contents, _BOLD if line.outline else without)
        align = f' class="{line.align}"' if line.align else ""
        shown = "".join(map(_picture, captions.pictures(line)))
        html = f"<{tag}{align}>{text}</{tag}>" if words(line) or text else ""
        if html and line.role is Role.QUOTE:
            html = f"<blockquote>{html}</blockquote>"
        return shown + html if _begins_with_picture(line) else html + shown


def _begins_with_picture(line: Line) -> bool:
    return bool(line.contents) and isinstance(line.contents[0], Shown)


def _picture(shown: Shown, caption: str = "") -> str:
    width, height = shown.size
    alt = "" if shown.alt is None else f' alt="{escape(shown.alt)}"'
    role = ' role="presentation"' if shown.alt == "" else ""
    image = f'<img src="media:{shown.media}" width="{width}" height="{height}"{alt}{role}>'
    return f"<figure>{image}<figcaption>{caption}</figcaption></figure>"

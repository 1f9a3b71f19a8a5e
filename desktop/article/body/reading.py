"""A tree to blocks of the profile: what is mapped, what is kept, what is taken out."""

import re
from functools import partial
from typing import TYPE_CHECKING

from desktop.article.body import comments, figures, lists, tables, word_lists
from desktop.article.body.active import ACTIVE_ELEMENTS, activity, attribute_activity, dropped
from desktop.article.body.addresses import fetched, link
from desktop.article.body.alignment import alignment
from desktop.article.body.depth import flattened
from desktop.article.body.flow import Flow, Line
from desktop.article.body.inline import standalone, without_mark
from desktop.article.body.known import NOTHING, Known
from desktop.article.body.marks import INLINE, marks_of
from desktop.article.body.nodes import (
    Blocks,
    Box,
    Details,
    Marks,
    Opaque,
    Preformatted,
    Rule,
    Runs,
)
from desktop.article.body.parsing import children, fragment, texts
from desktop.article.body.profile import MAX_LEVEL
from desktop.article.body.sources import Sources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from selectolax.lexbor import LexborNode

    from desktop.article.body.removals import Removal

_WORD = re.compile(r"<(?:p|li|h[1-6]|div|span|table)\s+class=[\"']?(?:Mso|WordSection)")
"""Word names a language for every run, its keyboard's rather than the text's."""

_MAX_DEPTH = 140
"""How deep elements may nest: `MAX_LEVEL` times table, section, row and cell, and marks."""

_HEADINGS = {"h1": "h2", "h2": "h2", "h3": "h3", "h4": "h4", "h5": "h4", "h6": "h4"}

_DIVISIONS = {
    "address", "article", "body", "caption", "center", "dd", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "footer", "header", "hgroup", "html", "legend", "li", "main", "map", "menu",
    "nav", "search", "section", "slot", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "tr",
}  # fmt: skip
"""Elements that only part their content from what stands around them, where they stand alone."""

_SILENT = {"area", "col", "colgroup", "datalist", "head", "param", "source", "title", "track"}
_UNSEEN = {"audio", "canvas", "embed", "iframe", "select", "textarea", "video"}
"""Elements whose content readers see only when the element itself fails."""


class Reader:
    """Reads one text; `removals` gathers what was taken out on the way."""

    def __init__(
        self,
        html: str,
        removals: "list[Removal] | None" = None,
        depth: int = 0,
        known: Known = NOTHING,
    ) -> None:
        self.html = html
        self.known = known
        self.sources = Sources(html)
        self.removals: list[Removal] = [] if removals is None else removals
        self._depth = depth
        self._from_word = _WORD.search(html) is not None

    def read(self) -> Blocks:
        """Return the whole text as blocks."""
        flow = Flow(self.html)
        self.walk(fragment(self.html), flow, (), 0)
        return flow.blocks()

    def inner(self, node: "LexborNode", marks: Marks, level: int) -> Blocks:
        """Return the content of `node` as blocks."""
        flow = Flow(self.html)
        self.walk(children(node), flow, marks, level)
        return flow.blocks()

    def line(self, node: "LexborNode", level: int) -> tuple[Runs, Blocks]:
        """Return the content of `node` as text, and the blocks in it that are no text."""
        line = Line(self.html)
        self.walk(children(node), line, (), level)
        return line.runs()

    def walk(self, nodes: "Iterable[LexborNode]", flow: Flow, marks: Marks, level: int) -> None:
        """Put `nodes` into `flow`; `level` counts the blocks around."""
        kept: set[int] = set()
        for node in nodes:
            if node.tag == "-text":
                if not kept or node.mem_id not in kept:
                    flow.text(node.text_content or "", marks)
            elif kept and node.mem_id in kept:
                continue
            elif node.tag == "-comment":
                kept |= comments.keep(self, node, flow)
            elif self._depth >= _MAX_DEPTH:
                flow.text(" ".join(texts(node)), marks)
            elif (
                self._from_word
                and node.tag == "p"
                and (taken := word_lists.listing(self, node, flow, marks, level))
            ):
                kept |= taken
            elif node.tag:
                self._depth += 1
                self._element(node, flow, marks, level)
                self._depth -= 1

    def dissolve(self, node: "LexborNode", flow: Flow, marks: Marks, level: int) -> None:
        """Put what is inside `node` in its place."""
        tag = node.tag or ""
        paragraph = tag == "p" or tag in _HEADINGS
        before = flow.begin(
            _HEADINGS.get(tag, "p"),
            alignment(node.attributes, tag),
            partial(self._paragraph_source, node) if paragraph else None,
        )
        self.walk(children(node), flow, marks, level)
        flow.end(before)

    def keep(self, node: "LexborNode", flow: Flow, marks: Marks, level: int) -> None:
        """Keep `node` as an opaque block, or its harmless content when it is active."""
        source = self.sources.of(node)
        found = activity(source)
        self.removals.extend(found)
        if not found:
            flow.add(Opaque(source))
        elif node.tag not in _UNSEEN:
            self.dissolve(node, flow, marks, level)

    def _paragraph_source(self, node: "LexborNode") -> str:
        source = self.sources.of(node)
        return "" if activity(source) else source

    def _element(self, node: "LexborNode", flow: Flow, marks: Marks, level: int) -> None:
        tag = node.tag or ""
        if tag in ACTIVE_ELEMENTS or tag in _SILENT:
            self.removals.extend(dropped(node))
            return
        if tag not in {"img", "audio", "video"}:
            self.removals.extend(attribute_activity(node))
        if tag == "br":
            flow.line_break(marks)
        elif tag in INLINE or ":" in tag:
            self._inline(node, flow, marks, level)
        elif tag == "p" or tag in _HEADINGS:
            self.dissolve(node, flow, marks, level)
        else:
            self._block(node, flow, marks, level)

    def _inline(self, node: "LexborNode", flow: Flow, marks: Marks, level: int) -> None:
        quoted = node.tag == "q"
        marks = marks_of(node, marks, self.known)
        if self._from_word:
            marks = without_mark(marks, "span")
        if quoted:
            flow.text("“", marks)
        self.walk(children(node), flow, marks, level)
        if quoted:
            flow.text("”", marks)

    def _block(self, node: "LexborNode", flow: Flow, marks: Marks, level: int) -> None:
        tag = node.tag or ""
        read = _READERS.get(tag)
        if tag == "div" and node.attributes.get("data-opaque"):
            self._opaque(node, flow, level)
        elif read and (level < MAX_LEVEL or tag not in _HOLDING):
            read(self, node, flow, marks, level)
        elif read or tag in _DIVISIONS:
            self.dissolve(node, flow, marks, level)
        else:
            self.keep(node, flow, marks, level)

    def box(self, node: "LexborNode", flow: Flow, marks: Marks, level: int) -> None:
        """Put a `blockquote` or an `aside` into `flow`."""
        cite = link(node.attributes.get("cite") or "") or ""
        cite = cite if node.tag == "blockquote" and fetched(cite) else ""
        flow.add(Box(node.tag or "", cite, self.inner(node, marks, level + 1)))

    def details(self, node: "LexborNode", flow: Flow, marks: Marks, level: int) -> None:
        """Put a `details` into `flow`, its first `summary` before everything else."""
        summary = next((child for child in children(node) if child.tag == "summary"), None)
        runs, others = self.line(summary, level + 1) if summary else ((), ())
        inside = Flow(self.html)
        for block in others:
            inside.add(block)
        rest = list(children(node))
        place = next((i for i, child in enumerate(rest) if child.tag == "summary"), 0)
        self.walk(rest[:place], inside, marks, level + 1)
        inside.part()
        self.walk(rest[place + bool(summary) :], inside, marks, level + 1)
        flow.add(Details(runs, inside.blocks()))

    def _opaque(self, node: "LexborNode", flow: Flow, level: int) -> None:
        stored = node.attributes["data-opaque"] or ""
        source = flattened(stored)
        found = activity(source)
        if found or source != stored:
            self.removals.extend(found)
            inside = Reader(source, self.removals, self._depth, self.known)
            inside.walk(fragment(source), flow, (), level)
        else:
            flow.add(Opaque(source))
        self.walk(children(node), flow, (), level)


def _rule(_reader: Reader, _node: "LexborNode", flow: Flow, _marks: Marks, _level: int) -> None:
    flow.add(Rule())


def _pre(_reader: Reader, node: "LexborNode", flow: Flow, _marks: Marks, _level: int) -> None:
    flow.add(Preformatted(standalone("".join(texts(node)))))


_READERS: "dict[str, Callable[[Reader, LexborNode, Flow, Marks, int], None]]" = {
    "hr": _rule,
    "pre": _pre,
    "listing": _pre,
    "img": figures.medium,
    "audio": figures.medium,
    "video": figures.medium,
    "figure": figures.figure,
    "ul": lists.listing,
    "ol": lists.listing,
    "menu": lists.listing,
    "dir": lists.listing,
    "blockquote": Reader.box,
    "aside": Reader.box,
    "details": Reader.details,
    "table": tables.table,
}
_HOLDING = {"ul", "ol", "menu", "dir", "blockquote", "aside", "details", "table"}
"""Elements whose blocks hold blocks: beyond `MAX_LEVEL` only their content stays."""

"""Pictures, sound and film, alone or in a figure with caption and credit."""

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.article.body.active import activity, attribute_activity
from desktop.article.body.addresses import fetched, media_hash
from desktop.article.body.alignment import alignment
from desktop.article.body.embeds import embeddable
from desktop.article.body.flow import Flow, Line
from desktop.article.body.inline import attribute_text, tidy
from desktop.article.body.marks import INLINE
from desktop.article.body.nodes import (
    Block,
    Blocks,
    Details,
    Embed,
    Figure,
    Marks,
    Opaque,
    Paragraph,
    Runs,
    Table,
)
from desktop.article.body.parsing import children, texts
from desktop.article.body.removals import RemovalKind, removal
from desktop.article.body.writing import attributes

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from desktop.article.body.reading import Reader

_LARGEST = 100_000


def medium(reader: "Reader", node: "LexborNode", flow: Flow, marks: Marks, level: int) -> None:
    """Put the `img`, `audio` or `video` into `flow`: a figure, or opaque when it lies outside."""
    values = node.attributes
    media = media_hash(values.get("src") or "") or reader.known.media(values)
    if media:
        reader.removals.extend(attribute_activity(node))
        align = alignment(values) or flow.align
        flow.add(_figure(node.tag or "", media, align, values))
    elif node.tag == "img":
        _outside(reader, node, flow)
    else:
        reader.keep(node, flow, marks, level)


def _figure(tag: str, media: str, align: str, values: dict[str, str | None]) -> Figure:
    alt = attribute_text(values.get("alt") or "") or None
    if alt is None and "alt" in values and values.get("role") in {"presentation", "none"}:
        alt = ""
    width, height = (_pixels(values.get(side)) for side in ("width", "height"))
    plain = Figure(tag, media, align, alt if tag == "img" else None)
    return replace(plain, width=width, height=height) if tag != "audio" else plain


def _pixels(length: str | None) -> int:
    digits = (length or "").strip().removesuffix("px")
    pixels = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 7 else 0  # noqa: PLR2004
    return pixels if pixels <= _LARGEST else 0


def _outside(reader: "Reader", node: "LexborNode", flow: Flow) -> None:
    values = node.attributes
    address = values.get("src") or ""
    if not address or media_scheme(address) or not fetched(address):
        reader.removals.append(removal(RemovalKind.PICTURE, address or "img"))
        return
    source = reader.sources.of(node)
    found = activity(source)
    if found:
        reader.removals.extend(found)
        source = f"<img{attributes(src=address, alt=values.get('alt'))}>"
    flow.add(Opaque(source))


def media_scheme(address: str) -> bool:
    """Tell whether `address` means a file of the library, though no such file can exist."""
    return address.strip().lower().startswith("media:")


def figure(reader: "Reader", node: "LexborNode", flow: Flow, marks: Marks, level: int) -> None:
    """Put a figure into `flow`: its pictures or its table with the caption, or as it is."""
    before = len(reader.removals), reader.sources.position
    align = alignment(node.attributes)
    inside = Flow(reader.html, align)
    apart = [child for child in children(node) if child.tag == "figcaption"]
    rest = [child for child in children(node) if child.tag != "figcaption"]
    if embed := _embed(rest, align):
        reader.removals.extend(each for child in rest for each in attribute_activity(child))
        caption, credit, others = _read_captions(reader, apart, level)
        for block in (replace(embed, caption=caption, credit=credit), *others):
            flow.add(block)
        return
    reader.walk(rest, inside, marks, level)
    if any(isinstance(block, Opaque) for block in inside.blocks()):
        del reader.removals[before[0] :]
        reader.sources.position = before[1]
        reader.keep(node, flow, marks, level)
        return
    caption, credit, others = _read_captions(reader, apart, level)
    for block in (*_captioned(inside, caption, credit), *others):
        flow.add(block)


def _embed(nodes: "list[LexborNode]", align: str) -> Embed | None:
    """Return the film or map that `nodes` are nothing but a link to."""
    seen = [node for node in nodes if node.tag != "-text" or (node.text_content or "").strip()]
    if len(seen) != 1 or seen[0].tag != "a" or not INLINE.issuperset(_tags(seen[0])):
        return None
    found = embeddable(seen[0].attributes.get("href") or "")
    title = attribute_text("".join(texts(seen[0])))
    return Embed(found.address, title or found.address, align) if found else None


def _tags(node: "LexborNode") -> set[str]:
    return {each.tag for each in node.traverse(include_text=False) if each.tag}


def _read_captions(
    reader: "Reader", nodes: "list[LexborNode]", level: int
) -> tuple[Runs, Runs, Blocks]:
    caption, credit = Line(reader.html), Line(reader.html)
    for part in (part for node in nodes for part in _parts(node)):
        if part.tag == "cite":
            reader.walk(children(part), credit, (), level)
            credit.text(" ", ())
        else:
            reader.walk([part], caption, (), level)
    (caption_runs, others), (credit_runs, more) = caption.runs(), credit.runs()
    return caption_runs, credit_runs, (*others, *more)


def _parts(node: "LexborNode") -> "list[LexborNode]":
    """Return the children of a caption, or of the one paragraph in it."""
    parts = [child for child in children(node) if child.tag != "-text" or child.text().strip()]
    if len(parts) == 1 and parts[0].tag in {"p", "div"}:
        return list(children(parts[0]))
    return list(children(node))


def _transcript(figure: Figure, after: list[Block]) -> tuple[Details | None, Blocks]:
    """Return what is said in sound or film, the details `after` it, and what is no text in them.

    It holds no figures: figures hold none.
    """
    details = after[0] if after else None
    if figure.tag == "img" or not isinstance(details, Details):
        return None, ()
    said = tuple(
        Paragraph("p", "", block.runs) for block in details.blocks if isinstance(block, Paragraph)
    )
    others = tuple(block for block in details.blocks if not isinstance(block, Paragraph))
    return Details(details.summary, said), others


def _captioned(inside: Flow, caption: Runs, credit: Runs) -> Blocks:
    blocks = list(inside.blocks())
    figures = [(i, block) for i, block in enumerate(blocks) if isinstance(block, Figure)]
    tables = [(i, block) for i, block in enumerate(blocks) if isinstance(block, Table)]
    tables = [(i, table) for i, table in tables if not table.caption]
    line = tidy([*caption, (" ", ()), *credit])
    if figures:
        index, figure = figures[-1]
        transcript, beside = _transcript(figure, blocks[index + 1 : index + 2])
        blocks[index] = replace(figure, caption=caption, credit=credit, transcript=transcript)
        if transcript:
            blocks[index + 1 : index + 2] = beside
    elif tables:
        index, table = tables[0]
        blocks[index] = replace(table, caption=line)
    elif line:
        inside.add_line(line)
        return inside.blocks()
    return tuple(blocks)

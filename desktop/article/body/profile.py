"""The body profile in names: which elements, attributes, classes and schemes a body may have.

The editor's schema is built to the same lists; `MARK_ORDER` is the order of its marks, so that
the editor and `normalise` nest inline elements alike.
"""

MARK_ORDER = ("a", "strong", "em", "u", "s", "sub", "sup", "mark", "code", "abbr", "span")
"""Inline elements from the outermost to the innermost."""

PARAGRAPHS = ("p", "h2", "h3", "h4")
"""Blocks that hold text and nothing else."""

BLOCKS = (
    *PARAGRAPHS,
    "ul",
    "ol",
    "blockquote",
    "aside",
    "details",
    "hr",
    "pre",
    "figure",
    "table",
    "div",
)
"""Blocks that stand on their own; a `div` is always an opaque one. Any of them may stand in `li`,
`td`, `th`, `blockquote`, `aside` and `details` too."""

VOID = ("br", "hr", "img", "col")
"""Elements without content, written without a slash."""

ALIGNMENTS = ("center", "right", "justify")
"""The only classes, on `p`, `h2`-`h4`, `figure`, `th` and `td`; besides them `w5`, `w10`, … `w95`,
the widths of columns in percent, on `col`."""

ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "a": ("href", "title"),
    "abbr": ("title",),
    "span": ("lang",),
    "p": ("class",),
    "h2": ("class",),
    "h3": ("class",),
    "h4": ("class",),
    "ol": ("start",),
    "blockquote": ("cite",),
    "figure": ("class",),
    "img": ("src", "alt", "role", "width", "height"),
    "audio": ("src", "controls"),
    "video": ("src", "controls", "width", "height"),
    "col": ("class",),
    "th": ("class", "scope", "colspan", "rowspan"),
    "td": ("class", "colspan", "rowspan"),
    "div": ("data-opaque",),
}
"""Attributes by element, in the order they are written."""

SCHEMES = ("http", "https", "mailto", "tel")
"""Schemes of outside links; `article:UUID` and `media:SHA256` lead inside, and an address without
a scheme is taken as it is."""

MAX_LEVEL = 24
"""How deep blocks may hold blocks; deeper ones are lifted out."""

MAX_COLSPAN = 1000
MAX_ROWSPAN = 65534
"""HTML's own limits (Living Standard, attributes of td and th)."""

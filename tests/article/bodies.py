"""Strategies for bodies: anything that may come in, well or badly formed."""

from hypothesis import strategies as st

from .vectors import FRAGMENTS

MEDIA = "a" * 64

_TAGS = [
    "p", "div", "h1", "h2", "h5", "b", "i", "a", "u", "code", "span", "font", "center", "pre", "ul",
    "ol", "li", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "figure", "cite",
    "figcaption", "blockquote", "aside", "details", "summary", "iframe", "form", "custom-x", "q",
    "svg", "math", "style", "script", "template", "noscript", "select", "option", "textarea", "o:p",
    "xmp", "abbr", "mark", "video", "audio", "object", "colgroup", "button", "frameset", "body", "dl", "dt",
]  # fmt: skip
_VOID = [
    "col",
    'col class="w25"',
    'col width="40%"',
    "br",
    "hr",
    "img",
    "input",
    f'img src="media:{MEDIA}"',
    'img src="https://a.vn/x.png"',
]
_ATTRIBUTES = [
    'class="center"', "align=right", 'style="text-align:justify"', 'onclick="x()"', "colspan=3",
    "rowspan=2", "rowspan=0", "colspan=70000", "scope=row", 'href="http://a.vn/?x=1&y"', "lang=vi",
    'href="javascript:1"', 'title="t &quot; <"', 'alt=""', 'role=presentation alt=""', "start=5",
    'style="font-weight:bold;font-style:italic"', f'src="media:{MEDIA}"', "width=12",
    'class="w60"', 'width="33%"', 'style="width:120pt"', 'href="https://youtu.be/dQw4w9WgXcQ"',
    'data-opaque="&lt;x-y&gt; é &#13;&#10;"', 'data-opaque="<b onclick=x>"', 'cite="https://a.vn"',
]  # fmt: skip
_PIECES = [
    " ", "\n", "&nbsp;", "e\u0301", "\u0338x", "&#x338;", "&lt;", "&amp;lt;", '"', "\r\n", "&#13;", "\x01",
    '[gallery a="1"]', "<!-- wp:paragraph -->", "<!-- /wp:paragraph -->", "<!-- c -->", "<!--more-->",
    '<!-- wp:foo/bar {"a":1} -->', "<!-- /wp:foo/bar -->", "</p>", "</br>", "\u1100", "\u1161", "<![CDATA[x]]>",
]  # fmt: skip

_pieces = st.sampled_from(_PIECES) | st.text(max_size=8)


def _element(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    attributes = st.lists(st.sampled_from(_ATTRIBUTES), max_size=2).map("".join)
    closed = st.booleans()
    return st.builds(
        lambda tag, values, content, end: (
            f"<{tag} {values}>{content}" + (f"</{tag}>" if end else "")
        ),
        st.sampled_from(_TAGS),
        attributes,
        inside,
        closed | st.just(value=True),
    )


_void = st.sampled_from(_VOID).map("<{}>".format)

html_trees = st.recursive(
    _pieces | _void, lambda inside: st.lists(_element(inside) | inside, max_size=5).map("".join)
)
"""Trees of elements, some left open."""

html_debris = st.lists(st.sampled_from(FRAGMENTS) | _pieces, max_size=16).map("".join)
"""Pieces of markup in any order."""

any_html = html_trees | html_debris

words = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)

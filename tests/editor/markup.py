"""Markup of all kinds, for hypothesis: what `normalise` makes of it are canonical bodies."""

from html import escape

from hypothesis import strategies as st

MEDIA = "0123456789abcdef" * 4

_words = st.text("aệĐ ơ\u00a0&<>\"'\u0301\n\t😀\u200b.", max_size=8).map(
    lambda text: escape(text, quote=False)
)
_value = st.text('aệ &<>"\n\u00a0', max_size=6).map(escape)
_align = st.sampled_from(["", "", ' class="center"', ' class="right"', ' class="justify"'])


def _element(
    name: str, inside: st.SearchStrategy[str], attributes: str = ""
) -> st.SearchStrategy[str]:
    return inside.map(lambda html: f"<{name}{attributes}>{html}</{name}>")


def _several(parts: st.SearchStrategy[str], most: int = 3) -> st.SearchStrategy[str]:
    return st.lists(parts, max_size=most).map("".join)


def _marked(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    plain = [
        _element(name, _several(inside))
        for name in ("b", "em", "u", "s", "sub", "sup", "mark", "code")
    ]
    named = [
        st.tuples(_value, _several(inside)).map(
            lambda p, a=a: f'<{a[0]} {a[1]}="{p[0]}">{p[1]}</{a[0]}>'
        )
        for a in (("a", "href"), ("abbr", "title"))
    ]
    spoken = st.tuples(st.sampled_from(["en", "fr"]), _several(inside)).map(
        lambda p: f'<span lang="{p[0]}">{p[1]}</span>'
    )
    return st.one_of(*plain, *named, spoken)


inline = _several(st.recursive(_words | st.just("<br>"), _marked, max_leaves=5), 4)


def _caption(name: str) -> st.SearchStrategy[str]:
    credit = st.just("") | _element("cite", inline)
    return st.just("") | st.tuples(inline, credit).map(lambda p: f"<{name}>{p[0]} {p[1]}</{name}>")


_picture = st.tuples(
    _align, st.just("") | _value.map(lambda v: f' alt="{v}"'), _caption("figcaption")
).map(
    lambda p: f'<figure{p[0]}><img src="media:{MEDIA}"{p[1]} width="40" height="30">{p[2]}</figure>'
)
_said = st.just("") | st.tuples(inline, _several(_element("p", inline))).map(
    lambda p: f"<details><summary>{p[0]}</summary>{p[1]}</details>"
)
_medium = st.tuples(st.sampled_from(["audio", "video"]), _said, _caption("figcaption")).map(
    lambda p: f'<figure><{p[0]} src="media:{MEDIA}" controls></{p[0]}>{p[1]}{p[2]}</figure>'
)
_embed = st.tuples(_align, _value, _caption("figcaption")).map(
    lambda p: f'<figure{p[0]}><a href="https://youtu.be/dQw4w9WgXcQ">{p[1]}</a>{p[2]}</figure>'
)
_kept = st.sampled_from(
    [
        '<!-- wp:gallery {"ids":[1,2]} -->\n<div class=\'x\'  ID="q">a &amp; b</div>\n<!-- /wp:gallery -->',
        '[poll id="7"]',
        '<form action="/x"><input name=a value="a&quot;b"></form>',
        '<iframe src="https://www.youtube.com/embed/x" width=1></iframe>',
    ]
)
_text = st.tuples(st.sampled_from(["p", "p", "h2", "h3", "h4"]), _align, inline).map(
    lambda p: f"<{p[0]}{p[1]}>{p[2]}</{p[0]}>"
)
_leaf = st.one_of(
    _text, _text, st.just("<hr>"), _element("pre", _words), _picture, _medium, _embed, _kept
)


def _cell(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    tag = st.sampled_from(
        ["td", "td", "th", 'td colspan="2"', 'td rowspan="2"', 'td class="right"']
    )
    return st.tuples(tag, inline | _several(inside, 2)).map(
        lambda p: f"<{p[0]}>{p[1]}</{p[0][:2]}>"
    )


def _table(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    row = _element("tr", _several(_cell(inside)))
    sections = [_element(name, _several(row, 2)) for name in ("thead", "tbody", "tfoot")]
    col = st.sampled_from(["<col>", '<col class="w25">', '<col class="w60">', '<col width="120">'])
    columns = _element("colgroup", _several(col))
    return st.tuples(_element("caption", inline) | st.just(""), columns, *sections).map(
        lambda parts: f"<table>{''.join(parts)}</table>"
    )


def _holding(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    item = _element("li", st.tuples(inline | st.just(""), _several(inside, 2)).map("".join))
    summary = _element("summary", inline)
    return st.one_of(
        _element("ul", _several(item)),
        _element("ol", _several(item), ' start="4"'),
        _element("blockquote", _several(inside)),
        _element("aside", _several(inside)),
        _element("details", st.tuples(summary, _several(inside)).map("".join)),
        _table(inside),
    )


markup = _several(st.recursive(_leaf, _holding, max_leaves=8), 4)
"""Pieces of HTML, most of it allowed in a body, some of it to be mapped or kept."""

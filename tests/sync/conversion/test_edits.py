"""Edits of bodies that came from a portal: what is written says them, and touches nothing else."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.article.body import blocks
from tests.article.bodies import any_html

from .there import GUTENBERG, PLAIN, URL, base_of, body_of, wrote

thorough = settings(max_examples=200, deadline=None)

NEW = "<p>Đoạn mới</p>"

KEPT = [
    "<!-- wp:block {\"ref\":1} /-->",
    "<!-- wp:columns -->\n<div class=\"x\"><!-- wp:paragraph -->\n<p>a</p>\n<!-- /wp:paragraph --></div>\n<!-- /wp:columns -->",
    "<!-- wp:html -->\n<center>x<font>y</center>\n<!-- /wp:html -->",
    f"<!-- wp:image {{\"id\":15}} -->\n<figure class=\"wp-block-image\"><img src=\"{URL}\" alt=\"\"/></figure>\n<!-- /wp:image -->",
    "<!-- wp:image -->\n<figure><img src=\"https://x.vn/y.png\" alt=\"\"/></figure>\n<!-- /wp:image -->",
    "<!-- wp:list -->\n<ul><li>a<li>b</ul>\n<!-- /wp:list -->",
    "<table   class=x><tr><td>1</table>",
    "<iframe SRC='https://a.vn'></iframe>",
    "<!-- wp:html -->\n<script>x()</script>\n<!-- /wp:html -->",
]  # fmt: skip
TEXTS = [
    "<!-- wp:paragraph {\"align\":\"center\"} -->\n<p class=\"has-text-align-center\">Cũ  <b>x</b></p>\n<!-- /wp:paragraph -->",
    "<!-- wp:paragraph -->\r\n<p  id=a>Cũ</p>\r\n<!-- /wp:paragraph -->",
    "<p>Cũ</p>",
    "<div class='y'>Cũ</div>",
]  # fmt: skip
GAPS = ["", "\n\n", "\r\n \n", "<!-- ghi chú -->\n", "  "]

posts = st.tuples(
    st.lists(st.tuples(st.sampled_from(KEPT), st.sampled_from(GAPS)), max_size=4),
    st.tuples(st.sampled_from(TEXTS), st.sampled_from(GAPS)),
    st.lists(st.tuples(st.sampled_from(KEPT), st.sampled_from(GAPS)), max_size=4),
)


def _joined(pieces):
    return "".join(html + gap for html, gap in pieces)


@thorough
@given(posts, st.sampled_from(GAPS))
def test_an_edited_paragraph_leaves_every_other_byte(post, first):
    before, (text, gap), after = first + _joined(post[0]), post[1], _joined(post[2])
    base = base_of(before + text + gap + after)
    edited = base.article.body.replace("Cũ", "Mới", 1)
    written = wrote(replace(base.article, body=edited), base).post.body
    assert written.startswith(before)
    assert written.endswith(gap + after)
    assert body_of(written) == edited


@thorough
@given(posts, st.sampled_from(GAPS))
def test_a_new_paragraph_leaves_every_byte(post, first):
    before, (text, gap), after = first + _joined(post[0]), post[1], _joined(post[2])
    base = base_of(before + text + gap + after)
    edited = base.article.body.split("\n")
    place = next(index for index, block in enumerate(edited) if "Cũ" in block)
    body = "\n".join([*edited[: place + 1], NEW, *edited[place + 1 :]])
    written = wrote(replace(base.article, body=body), base).post.body
    assert _is_inserted(before + text + gap + after, written)
    assert body_of(written) == body


def _is_inserted(original, written):
    """Tell whether `written` is `original` with something put in at one place."""
    pairs = enumerate(zip(original, written, strict=False))
    same = next((at for at, (a, b) in pairs if a != b), len(original))
    return written.endswith(original[same:])


@thorough
@given(st.lists(any_html | st.sampled_from(KEPT + TEXTS), max_size=5), st.booleans(), st.data())
def test_whatever_stands_there_says_the_edit_afterwards(pieces, in_blocks, data):
    capabilities = GUTENBERG if in_blocks else PLAIN
    base = base_of("\n".join(pieces), capabilities)
    body = _edited(blocks(base.article.body), data)
    written = wrote(replace(base.article, body=body), base, capabilities).post.body
    assert body_of(written, capabilities) == body


def test_a_control_character_does_not_stay_behind_as_an_empty_paragraph():
    base = base_of("0\x0b\n<div></div>")
    assert base.article.body == "<p>0</p>"
    written = wrote(replace(base.article, body=""), base).post.body
    assert body_of(written) == ""


def test_a_control_character_alone_does_not_become_an_empty_paragraph_beside_a_new_one():
    base = base_of("</svg>\x1f")
    written = wrote(replace(base.article, body=NEW), base).post.body
    assert body_of(written) == NEW


def _edited(standing, data):
    at = data.draw(st.integers(0, len(standing)))
    count = data.draw(st.integers(0, 2))
    new = data.draw(st.lists(st.sampled_from([NEW, *standing]), max_size=2))
    return "\n".join([*standing[:at], *new, *standing[at + count :]])

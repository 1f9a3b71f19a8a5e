"""What holds for whatever comes in."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.article.body import blocks, media, normalise, pictures, plain_text

from .bodies import MEDIA, any_html, words

thorough = settings(max_examples=200, deadline=None)


@thorough
@given(any_html)
def test_a_body_is_its_own_normal_form(html):
    once = normalise(html)
    again = normalise(once.body)
    assert again.body == once.body
    assert again.removals == ()


_LATIN = st.characters(
    min_codepoint=0x20, max_codepoint=0x24F, exclude_characters="<"
) | st.sampled_from("ạẶỹ–“”…\u0301")
_LINES = st.lists(st.tuples(st.sampled_from(["p", "h2", "h4"]), st.text(_LATIN)), min_size=1)
_BETWEEN = st.sampled_from(["", "\n", "\n\n \t", "\r\n"])


@thorough
@given(_LINES, _BETWEEN)
def test_bare_paragraphs_are_brought_to_order_as_those_beside_something_else(lines, between):
    html = between.join(f"<{tag}>{text}</{tag}>" for tag, text in lines) + between
    beside = normalise(f"{html}\n<hr>").body
    assert normalise(html).body == beside.removesuffix("<hr>").removesuffix("\n")


@thorough
@given(any_html)
def test_a_body_is_its_blocks_and_each_block_a_body(html):
    body = normalise(html).body
    assert "\n".join(blocks(body)) == body
    assert all(normalise(block).body == block for block in blocks(body))


@thorough
@given(any_html)
def test_text_is_composed_and_stays_so_as_a_whole(html):
    body = normalise(html).body
    if "data-opaque" not in body and "href" not in body:
        assert unicodedata.is_normalized("NFC", body)


@thorough
@given(any_html)
def test_pictures_and_media_agree(html):
    body = normalise(html).body
    assert {picture.media for picture in pictures(body)} <= media(body) <= {MEDIA}


@thorough
@given(st.lists(words, min_size=1, max_size=12), st.data())
def test_plain_text_loses_no_word(said, data):
    tags = st.sampled_from(["p", "h2", "li", "b", "td", "blockquote", "aside", "div", "x-y", "pre"])
    html = "".join(
        f"<{tag}>{word}</{tag}> " for word, tag in zip(said, _draws(data, tags, said), strict=False)
    )
    text = plain_text(normalise(html).body)
    assert text.split() == unicodedata.normalize("NFC", " ".join(said)).split()


@thorough
@given(any_html)
def test_plain_text_beside_a_table_is_the_same(html):
    body = normalise(html).body
    beside = plain_text(f"{body}\n<table><tbody><tr><td>ô</td></tr></tbody></table>")
    assert beside.split() == [*plain_text(body).split(), "ô"]


def _draws(data, strategy, items):
    return [data.draw(strategy) for _ in items]


opaque_texts = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1
)


@thorough
@given(
    opaque_texts,
    st.sampled_from(["{}", "<x-y>{}</x-y>", "<!-- wp:a/b {} -->", "<form a='{}'>b</form>"]),
)
def test_an_opaque_block_survives_byte_for_byte(text, shape):
    source = shape.format(text.replace("<", "").replace("--", "").replace("'", ""))
    body = f'<div data-opaque="{_escaped(source)}"></div>'
    if source:
        assert normalise(body).body == body
        assert normalise(f"<p>a</p>{body}<p>b</p>").body.split("</p>\n", 1)[1].startswith(body)


def _escaped(source):
    for letter, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        source = source.replace(letter, entity)
    return source.replace("\u00a0", "&nbsp;").replace("\r", "&#13;")

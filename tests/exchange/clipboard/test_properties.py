"""Cleaning takes anything, and leaves our own text as it is."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.article.body import normalise
from desktop.exchange.clipboard import clean
from desktop.exchange.clipboard.rtf import pictures
from tests.article.bodies import any_html

from .pasted import SAMPLES, body

_TAGS = st.sampled_from(
    [file.read_text(encoding="utf-8") for file in sorted(SAMPLES.glob("*.html"))]
)


@given(any_html)
def test_our_own_text_comes_out_as_it_was(html: str):
    canonical = normalise(html).body
    assert body(canonical) == canonical


@given(any_html)
def test_anything_is_taken(html: str):
    clean(html)


@given(_TAGS, st.data())
def test_pieces_of_word_s_html_in_any_order_are_taken(page: str, data: st.DataObject):
    cuts = data.draw(st.lists(st.integers(0, len(page)), min_size=2, max_size=8))
    clean("".join(page[start : start + 400] for start in cuts))


@given(st.binary(max_size=200) | st.lists(st.sampled_from([b"{", b"}", b"\\pict", b"\\pngblip ", b"\\bin9 ", b"0a", b"\\nonshppict"])).map(b"".join))  # fmt: skip
def test_any_bytes_are_taken_for_rtf(rtf: bytes):
    pictures(rtf)

"""A body holds nothing but what the profile names."""

import re

from hypothesis import given, settings

from desktop.article.body import blocks, normalise
from desktop.article.body.profile import ALIGNMENTS, ATTRIBUTES, BLOCKS, MARK_ORDER, VOID

from .bodies import any_html

PARTS = {
    "li", "summary", "caption", "colgroup", "thead", "tbody", "tfoot", "tr", "th", "td", "figcaption", "cite",
    "audio", "video",
}  # fmt: skip
TAG = re.compile(r"<([a-z0-9]+)((?: [a-z-]+=\"[^\"<>]*\")*)>|</[a-z0-9]+>")


@settings(max_examples=200, deadline=None)
@given(any_html)
def test_a_body_holds_listed_elements_with_listed_attributes_in_order(html):
    body = normalise(html).body
    assert "<" not in TAG.sub("", body)
    for tag, values in ((found[1], found[2]) for found in TAG.finditer(body) if found[1]):
        assert tag in {*BLOCKS, *MARK_ORDER, *VOID, *PARTS}
        names = re.findall(r' ([a-z-]+)="[^"]*"', values)
        listed = ATTRIBUTES.get(tag, ())
        assert names == [name for name in listed if name in names]


@settings(max_examples=200, deadline=None)
@given(any_html)
def test_classes_only_align(html):
    body = normalise(html).body
    assert set(re.findall(r'<(?!col )[a-z0-9]+ class="([^"]*)"', body)) <= set(ALIGNMENTS)


@settings(max_examples=200, deadline=None)
@given(any_html)
def test_every_block_is_one_of_the_profile(html):
    found = (re.match("<([a-z0-9]+)", block)[1] for block in blocks(normalise(html).body))
    assert set(found) <= set(BLOCKS)

"""Elements in one another, thousands deep: no word lost, and nothing else touched."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.article.body import normalise, plain_text
from desktop.article.body.depth import DEEPEST, flattened

from .bodies import any_html

DEEP = 50_000
TAGS = ["div", "section", "blockquote", "ul", "x-y", "b", "span", "font", "svg", "table", "object"]


def said(html):
    return plain_text(normalise(html).body).split()


@settings(max_examples=200, deadline=None)
@given(any_html)
def test_what_stands_no_deeper_than_in_common_pages_is_left_alone(html):
    assert flattened(html) == html


@pytest.mark.parametrize("shape", ["<div>a ", "<b>a ", "<p><i>a ", "<ul><li>a", "<x-y>a <b>"])
def test_no_word_of_50_000_open_elements_is_lost(shape):
    words = said(shape * DEEP)
    assert "".join(words) == "a" * DEEP


def test_what_is_closed_50_000_elements_deep_ends_where_it_ended():
    html = "<div>" * DEEP + "<p>in</p>" + "</div>" * DEEP + "<h2>after</h2>"
    assert normalise(html).body == "<p>in</p>\n<h2>after</h2>"


@pytest.mark.parametrize("tag", ["p", "li", "td", "tr", "dd", "option", "a"])
def test_elements_that_end_at_the_next_of_their_kind_are_not_deep(tag):
    html = f"<{tag}>a" * DEEPEST * 2
    assert flattened(html) == html


@pytest.mark.parametrize(
    "html",
    [
        "<b><i>x</b></i>",
        "<p><b>x</p><p>y</b></p>",
        "<ul><li>x</ul>",
        "<table><tr><td>x<td>y<tr><td>z</table>",
        "<svg><path/></svg>",
        "<script>for(i=0;i<n;i++)a<b</script>",
        "<!-- <div> -->",
        '<div title="<div><div>"></div>',
        "<br><img src=a.png>",
        "<p>1 < 2 <p>",
    ],
)
def test_the_soup_of_real_pages_is_not_deep_however_long(html):
    assert flattened(html * DEEPEST) == html * DEEPEST


def test_a_kept_block_that_is_too_deep_is_read_as_text():
    html = '<div data-opaque="' + "&lt;x-y&gt;a " * DEEP + '"></div>'
    assert said(html) == ["a"] * DEEP


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(TAGS), st.booleans(), st.booleans()), max_size=6))
@example([("span", False, False), ("div", True, False)])
def test_deep_text_has_one_normal_form(parts):
    html = "".join(f"<{tag}>{'w ' * word}{f'</{tag}>' * end}" for tag, word, end in parts)
    once = normalise(html * DEEPEST).body
    assert normalise(once).body == once

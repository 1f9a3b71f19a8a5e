"""Whatever is written to a portal by us is read as it was."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.article.body import blocks, normalise
from tests.article.bodies import any_html

from .there import FILE, GUTENBERG, LINKED, PICTURE, PLAIN, body_of, html_of

thorough = settings(max_examples=200, deadline=None)

PIECES = st.sampled_from(
    [
        f'<figure class="right"><img src="media:{PICTURE}" alt="A &quot;b&quot;" width="30" height="20"><figcaption>C <em>d</em> <cite>E</cite></figcaption></figure>',
        f'<img src="media:{PICTURE}" alt="" role="presentation">',
        f'<figure class="justify"><img src="media:{PICTURE}"><figcaption><cite>E</cite></figcaption></figure>',
        f'<audio src="media:{PICTURE}" controls></audio>',
        f'<figure><video src="media:{PICTURE}" controls width="20"></video><figcaption>x</figcaption></figure>',
        f"<figure><audio src='media:{PICTURE}'></audio><details><summary>Lời <b>thoại</b></summary><p>a</p></details><figcaption>x</figcaption></figure>",
        '<figure class="center"><a href="https://youtu.be/dQw4w9WgXcQ?t=9">Phim</a><figcaption>c <cite>k</cite></figcaption></figure>',
        "<figure><a href='https://www.google.com/maps/@21.38,103.01,15z'>Bản đồ</a></figure>",
        "<table><colgroup><col><col class=w30></colgroup><tr><th>a<th>b<tr><td>1<td>2</table>",
        f'<p class="justify">a <a href="article:{LINKED}" title="t">b</a> <a href="media:{FILE}">c</a></p>',
        "<h2>a</h2><h3 class='center'>b</h3><h4>c</h4><hr><pre>\n\na\n b</pre>",
        "<ul><li>a<ol start=3><li>b</li></ol></li><li></li></ul>",
        f'<ul><li>a<figure><img src="media:{PICTURE}"></figure></li></ul>',
        "<blockquote><p>a</p><ul><li>b</li></ul></blockquote><blockquote cite='https://a.vn'>x</blockquote>",
        "<aside><p>a</p><iframe src='https://a.vn'></iframe></aside><details><summary>s</summary>t</details>",
        "<table><caption>c</caption><tr><th>a<th class=right>b<tr><td class=center>1<td>2</table>",
        "<table><tr><td colspan=2>a<tr><td>1<td><p>2<p>3</table>",
        "[gallery ids='1,2']",
        "<blockquote><iframe src='https://a.vn'></iframe></blockquote>",
        "<p></p>",
        "<!-- wp:columns -->\n<div>x</div>\n<!-- /wp:columns -->",
        "<!--more-->",
        '<!-- wp:block {"ref":3} /-->',
    ]
)
any_body = (
    st.lists(PIECES | any_html, max_size=6)
    .map("".join)
    .map(lambda html: _known(normalise(html).body))
)


def _known(body):
    return body.replace('width="0"', "")


@pytest.mark.parametrize("capabilities", [GUTENBERG, PLAIN], ids=["blocks", "plain"])
@thorough
@given(any_body)
@example('<div data-opaque="&lt;!-- /wp:html --&gt;"></div>')
def test_a_body_comes_back_as_it_went(capabilities, body):
    assert body_of(html_of(body, capabilities), capabilities) == body


@thorough
@given(st.lists(PIECES, min_size=1, max_size=4).map("".join))
def test_opaque_blocks_go_to_the_byte(html):
    from desktop.sync.conversion.opaque import OPAQUE, opened

    body = normalise(html).body
    written = html_of(body)
    for block in blocks(body):
        if OPAQUE.fullmatch(block):
            assert opened(block) in written

"""What the page writes of a canonical body is that body, byte for byte."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtWidgets import QApplication

from desktop.article.body import blocks, normalise
from tests.editor.bare_page import BarePage
from tests.editor.markup import MEDIA, markup

BODIES = {
    "text": "<p>a&nbsp;b &lt;c&gt; &amp; &quot;d&quot;</p><h2>x</h2><h3 class='center'>y</h3><h4>z</h4><hr>",
    "line breaks": "<p>a<br>b<br><br>c</p><p><b>a<br>b</b></p>",
    "spaces": "<p>a<b> </b>b <i> c </i> d</p>",
    "an empty paragraph": "<p>a</p><p></p><p>b</p>",
    "nested lists": "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><ol start='0'><li>d</li></ol>",
    "odd items": "<ul><li></li><li><ul><li>x</li></ul></li><li><p>a</p><p>b</p></li>"
    "<li><p></p><p>b</p></li><li><p class='right'>r</p></li><li><h2>h</h2></li></ul>",
    "boxes": "<blockquote cite='http://x.vn/?a&b'><p>q</p></blockquote><blockquote></blockquote>"
    "<aside><p>x</p><ul><li>a</li></ul></aside><details><summary>S <b>b</b></summary><p>x</p></details>",
    "lines as they stand": "<pre>\n\n  a\n\tb  \n\n</pre><pre>a &lt; b</pre>",
    "a picture": f'<figure class="center"><img src="media:{MEDIA}" alt="A &quot;b&quot;" width="8" height="6">'
    "<figcaption>Cap <em>x</em> <cite>Credit</cite></figcaption></figure>",
    "a picture without a description": f'<figure><img src="media:{MEDIA}"></figure>',
    "a decorative picture": f'<figure><img src="media:{MEDIA}" alt=""><figcaption><cite>C</cite></figcaption></figure>',
    "sound and film": f'<figure class="right"><video src="media:{MEDIA}" controls width="3" height="4"></video>'
    f"<figcaption>V <b>b</b> <cite>C</cite></figcaption></figure><figure><audio src='media:{MEDIA}'></audio></figure>",
    "what is said": f"<figure><video src='media:{MEDIA}'></video><details><summary>Lời <b>thoại</b></summary>"
    "<p>a</p><p>b<br>c</p></details><figcaption>V <cite>C</cite></figcaption></figure>",
    "a film elsewhere": "<figure class=center><a href='https://youtu.be/dQw4w9WgXcQ'>Phim &amp; nhạc</a>"
    "<figcaption>V <b>b</b></figcaption></figure>",
    "widths of columns": "<table><caption>C</caption><colgroup><col class=w25><col><col class=w40></colgroup>"
    "<tr><td rowspan=2>a<td>b<td>c<td>d<tr><td colspan=3>e</table>",
    "a table": "<table><caption>C <b>b</b> &amp;</caption><thead><tr><th>a</th><th>b</th></tr></thead>"
    "<tbody><tr><td colspan='2' class='right'><p>x</p><p>y</p></td></tr><tr><th scope='row'>r</th><td></td></tr></tbody>"
    "<tfoot><tr><td>f</td><td>g</td></tr></tfoot></table>",
    "marks": "<p><a href='http://x.vn' title='t'>a <b>b</b></a><b>c</b> <sub><sup>x</sup></sub> "
    "<abbr title='UBND'>u</abbr><span lang='en'>hi <i>y</i></span> <code>c</code><mark>m</mark><u>u</u><s>s</s></p>",
    "kept blocks": "<iframe src='https://www.youtube.com/embed/x'></iframe><!-- wp:x {\"a\":1} --><div  class='q'>"
    "a &amp; b\r\n</div><!-- /wp:x -->[gallery ids=\"1,2\"]<form><input value='a&quot;b'></form>",
}


@pytest.fixture(scope="module")
def page(qapp: QApplication) -> Iterator[BarePage]:
    page = BarePage()
    yield page
    page.close()


@pytest.mark.parametrize("foreign", BODIES.values(), ids=BODIES.keys())
def test_the_page_writes_a_body_as_it_got_it(page: BarePage, foreign: str):
    canonical = blocks(normalise(foreign).body)
    assert page.written(canonical) == canonical


@settings(
    max_examples=400,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(markup)
def test_the_page_writes_any_canonical_body_as_it_got_it(page: BarePage, foreign: str):
    canonical = blocks(normalise(foreign).body)
    assert page.written(canonical) == (canonical or ["<p></p>"])


def test_the_page_knows_every_command_and_no_other(page: BarePage):
    from desktop.editor import Command

    assert sorted(page.commands) == sorted(Command)

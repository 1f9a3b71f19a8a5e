"""What we write is WordPress's own: its editor opens every block without a complaint."""

import pytest

from desktop.article.body import normalise
from desktop.article.model import Article, new_id
from tests.portals.wordpress_accounts import log_in, reached
from tests.sync.conversion.there import LINKED, PICTURE, body_of, wrote

BODY = f"""
<p>Đoạn <b>một</b> <a href="article:{LINKED}" title="t">b</a> <mark>m</mark> <span lang=en>e</span>
<abbr title=x>y</abbr><br>dòng&nbsp;hai</p><p class=center>giữa</p><p class=justify>đều</p><p></p>
<h2>Hai</h2><h3 class=right>Ba</h3><h4>Bốn</h4>
<ul><li>a<ol start=3><li>b</li></ol></li><li></li><li>c <em>d</em></li></ul><ol start=4><li>x</ol>
<blockquote><p>a</p><ul><li>b</li></ul><h3>x</h3></blockquote><hr><pre>a
 b &lt;c&gt;</pre>
<figure class="right"><img src="media:{PICTURE}" alt="A &quot;b&quot;" width="30" height="20">
<figcaption>C <em>d</em> <cite>E</cite></figcaption></figure>
<img src="media:{PICTURE}" alt="" role="presentation"><img src="media:{PICTURE}">
<figure class="justify"><img src="media:{PICTURE}" alt=x></figure>
<table><caption>c</caption><thead><tr><th>a<th class=right>b</thead><tbody><tr><td class=center>1
<td>2</tbody><tfoot><tr><td>x<td>y</tfoot></table><table><tr><th>r<td>1</table>
<table><tr><td colspan=2>a<tr><td>1<td><p>2<p>3</table><aside>x</aside>
<details><summary>s</summary>t</details><audio src="media:{PICTURE}" controls></audio>
<iframe src="https://a.vn"></iframe><blockquote cite="https://a.vn">z</blockquote>
"""

_BLOCKS = "wp.data.select('core/block-editor').getBlocks()"
_COMPLAINTS = f"""() => {{
  const all = (block) => [block, ...block.innerBlocks.flatMap(all)];
  return {_BLOCKS}.flatMap(all).filter((block) => !block.isValid).map((block) => block.name);
}}"""
_OPEN = f"() => window.wp?.data?.select('core/block-editor') && {_BLOCKS}.length > 10"


@pytest.fixture
def editor_page(wordpress_61, chromium):
    """Return a page that is logged in as an editor."""
    page = chromium.new_page()
    log_in(page, wordpress_61, "editor")
    yield page
    page.close()


def test_wordpress_takes_every_block_for_its_own(wordpress_61, editor_page):
    body = normalise(BODY).body
    with reached(wordpress_61, "editor") as portal:
        written = portal.create(new_id(), wrote(Article(title="Khối", body=body)).post)
    assert body_of(written.found.post.body) == body
    number = written.found.remote_id
    editor_page.goto(f"{wordpress_61.url}/wp-admin/post.php?post={number}&action=edit")
    editor_page.wait_for_function(_OPEN, timeout=60_000)
    assert editor_page.evaluate(_COMPLAINTS) == []
    saved = editor_page.evaluate(f"wp.blocks.serialize({_BLOCKS})")
    assert body_of(saved.partition("<!-- bantin:")[0]).startswith(body.partition("<div ")[0])

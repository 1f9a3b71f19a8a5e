"""Portals that store something else than they were sent, or cannot hold all of it."""

from dataclasses import replace
from uuid import UUID

from desktop.article.body import normalise
from desktop.article.model import Article
from desktop.article.post import Base, Post
from desktop.sync.conversion import write_post

from .there import (
    GUTENBERG,
    LINKED,
    MEDIA,
    PERMALINK,
    PICTURE,
    PLAIN,
    URL,
    base_of,
    body_of,
    html_of,
    wrote,
)

UNKNOWN = UUID("0198c2f0-0000-7000-8000-000000000002")


def sent(html):
    return Article(body=normalise(html).body)


def edited(article, before, after):
    return replace(article, body=article.body.replace(before, after))


def test_what_the_portal_took_out_is_no_edit_of_the_other_blocks():
    article = sent("<p>một</p><iframe src='https://a.vn'></iframe><p>hai</p>")
    stored = "<p  class=x>một</p>\n<p >hai</p>"
    base = base_of(stored, PLAIN, article)
    written = wrote(edited(article, "hai", "ba"), base, PLAIN).post.body
    assert written == "<p  class=x>một</p>\n<p >ba</p>"


def test_what_the_portal_added_stays():
    article = sent("<p>một</p><p>hai</p>")
    stored = "<p>một</p>\n<p>Đọc thêm</p>\n<p>hai</p>\n<div>Chia sẻ</div>"
    base = base_of(stored, PLAIN, article)
    written = wrote(edited(article, "hai", "ba"), base, PLAIN).post.body
    assert written == stored.replace("hai", "ba")


def test_what_the_portal_stores_otherwise_is_written_anew_when_it_changed_here():
    article = sent("<p>một</p><p><u>hai</u></p><p>ba</p>")
    stored = "<p>một</p>\n<p>hai</p>\n<p>ba </p>"
    base = base_of(stored, PLAIN, article)
    written = wrote(edited(article, "<u>hai</u>", "<u>bốn</u>"), base, PLAIN).post.body
    assert written == "<p>một</p>\n<p><u>bốn</u></p>\n<p>ba </p>"


def test_a_picture_that_is_not_there_is_left_out():
    article = sent(
        f'<p>a</p><figure><img src="media:{PICTURE}"><figcaption>b</figcaption></figure>'
    )
    for capabilities in (GUTENBERG, PLAIN):
        body = wrote(article, capabilities=capabilities, media={}).post.body
        assert "figure" not in body
        assert "wp:image" not in body
        assert body_of(body, capabilities) == "<p>a</p>"


def test_a_link_to_an_article_without_address_is_text_and_told():
    article = sent(f'<p><a href="article:{UNKNOWN}">b</a> <a href="article:{LINKED}">c</a></p>')
    post, loose, _ = wrote(article, capabilities=PLAIN)
    assert loose == (UNKNOWN,)
    assert post.body == '<p>b <a href="https://cong.vn/?p=7&amp;lang=vi">c</a></p>'


def test_a_link_is_written_when_the_article_has_its_address():
    article = sent(f'<p>a</p><p>b <a href="article:{LINKED}">c</a></p>')
    base = base_of("<p  >a</p>\n\n\n<p>b c</p>", PLAIN, article, loose=(LINKED,))
    post, loose, _ = wrote(article, base, PLAIN)
    assert loose == ()
    assert (
        post.body == f'<p  >a</p>\n\n\n<p>b <a href="{PERMALINK.replace("&", "&amp;")}">c</a></p>'
    )


def test_a_link_that_still_leads_nowhere_changes_nothing():
    article = sent(f'<p>b <a href="article:{UNKNOWN}">c</a></p>')
    base = base_of("<p  >b c</p>", PLAIN, article, loose=(UNKNOWN,))
    post, loose, _ = wrote(article, base, PLAIN)
    assert (post.body, loose) == ("<p  >b c</p>", (UNKNOWN,))


def test_a_paragraph_taken_away_takes_one_gap_along():
    base = base_of("<p>a</p>\n\n<p>b</p>\r\n<p>c</p>\n", PLAIN)
    written = wrote(edited(base.article, "<p>b</p>\n", ""), base, PLAIN).post.body
    assert written == "<p>a</p>\n\n<p>c</p>\n"
    written = wrote(edited(base.article, "\n<p>c</p>", ""), base, PLAIN).post.body
    assert written == "<p>a</p>\n\n<p>b</p>\n"


def test_a_block_that_moved_stays_as_it_stood():
    base = base_of("<p  id=a>a</p>\n<table class=x><tr><td>b</table>\n<p>c</p>", PLAIN)
    first, second, third = base.article.body.split("\n")
    moved = replace(base.article, body="\n".join([second, third, first]))
    assert "<p  id=a>a</p>" in wrote(moved, base, PLAIN).post.body


def test_text_that_a_heading_parted_stays_parted_without_it():
    base = base_of("một<h2>x</h2>hai", PLAIN)
    written = wrote(edited(base.article, "<h2>x</h2>\n", ""), base, PLAIN).post.body
    assert body_of(written, PLAIN) == "<p>một</p>\n<p>hai</p>"


def test_lines_that_a_heading_parted_stay_parted_without_it():
    base = base_of("một<h2>x</h2>hai")
    written = wrote(edited(base.article, "<h2>x</h2>\n", ""), base).post.body
    assert written == "một\n\nhai"


def test_a_changed_description_stays_in_the_frame_of_its_picture():
    html = (
        f'<!-- wp:image {{"id":15,"lightbox":{{"enabled":true}}}} -->\n<figure class="wp-block-image is-style-rounded">'
        f'<img src="{URL}" alt="cũ" class="wp-image-15"/></figure>\n<!-- /wp:image -->'
    )
    base = base_of(html)
    said = base.article.body.replace("cũ", "Cờ &quot;đỏ&quot;")
    said = said.replace(
        "</figure>", "<figcaption>Trên <em>đỉnh</em> <cite>TTXVN</cite></figcaption></figure>"
    )
    written = wrote(replace(base.article, body=said), base).post.body
    assert written == html.replace("cũ", "Cờ &quot;đỏ&quot;").replace(
        "</figure>",
        '<figcaption class="wp-element-caption">Trên <em>đỉnh</em> <cite>TTXVN</cite></figcaption></figure>',
    )


def test_an_emptied_post_is_written_anew_in_blocks():
    article = Article(body="<p>a</p>")
    base = Base(
        portal="cong", article_id=article.id, remote_id="4", stamp="", article=article, post=Post()
    )
    written = wrote(replace(article, body="<p>b</p>"), base).post.body
    assert written == "<!-- wp:paragraph -->\n<p>b</p>\n<!-- /wp:paragraph -->"


def test_a_file_with_several_addresses_is_found_by_any():
    html = f'<p>x</p><figure><img src="{URL}"></figure>'
    base = base_of(html, PLAIN)
    other = {PICTURE: replace(MEDIA[PICTURE], url="https://cong.vn/khac.png")}
    changed = edited(base.article, "<p>x</p>", "<p>y</p>")
    post = write_post(
        changed, base, capabilities=PLAIN, media=other, permalink_of=lambda article: None
    ).post
    assert post.body == html.replace("x</p>", "y</p>")


def test_an_own_post_is_made_of_wordpress_blocks():
    body = normalise("<h2>a</h2><p class=center>b</p><ul><li>c</ul><aside>d</aside>").body
    assert html_of(body) == (
        '<!-- wp:heading -->\n<h2 class="wp-block-heading">a</h2>\n<!-- /wp:heading -->\n\n'
        '<!-- wp:paragraph {"align":"center"} -->\n<p class="has-text-align-center">b</p>\n<!-- /wp:paragraph -->\n\n'
        '<!-- wp:list -->\n<ul class="wp-block-list"><!-- wp:list-item -->\n<li>c</li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list -->\n\n'
        "<!-- wp:html -->\n<aside><p>d</p></aside>\n<!-- /wp:html -->"
    )


def test_a_text_that_is_no_body_yet_is_made_one():
    article = Article(body="<p>a</p><p>b</p><div>c</div>")
    base = base_of("<p  >a</p>\n<p  >b</p>\n<p>c</p>", PLAIN, article)
    assert wrote(article, base, PLAIN).post.body == base.post.body
    changed = replace(article, body="<p>a</p><p>x</p><div>c</div>")
    assert wrote(changed, base, PLAIN).post.body == "<p  >a</p>\n<p  >x</p>\n<p>c</p>"


def test_a_post_that_loses_its_last_block_still_reads_the_same():
    base = base_of("<!-- wp:separator -->\n<hr/>\n<!-- /wp:separator -->\n\nmột\nhai")
    assert base.article.body == "<hr>\n<p>một hai</p>"
    written = wrote(edited(base.article, "<hr>\n", ""), base).post.body
    assert body_of(written) == "<p>một hai</p>"

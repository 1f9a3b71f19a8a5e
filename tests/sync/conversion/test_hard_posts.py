"""Posts that colleagues made elsewhere: one paragraph edited here, every other byte stays."""

from dataclasses import replace

import pytest

from .there import GUTENBERG, PLAIN, URL, base_of, wrote

GUTENBERG_POST = (
    "\n"
    "<!-- wp:paragraph {\"dropCap\":true,\"style\":{\"color\":{\"text\":\"#b00\"}}} -->\n"
    "<p class=\"has-drop-cap has-text-color\" style=\"color:#b00\">Mở  đầu&nbsp;– <b>đậm</b></p>\n"
    "<!-- /wp:paragraph -->\r\n\r\n\r\n"
    "<!-- wp:columns {\"note\":\"a \\u002d\\u002d b\"} -->\n<div class=\"wp-block-columns\"><!-- wp:column -->\n"
    "<div class=\"wp-block-column\"><!-- wp:paragraph -->\n<p>Cột một</p>\n<!-- /wp:paragraph --></div>\n<!-- /wp:column --></div>\n"
    "<!-- /wp:columns -->\n\n"
    f"<!-- wp:gallery {{\"linkTo\":\"none\"}} -->\n<figure class=\"wp-block-gallery\"><!-- wp:image {{\"id\":15}} -->\n<figure class=\"wp-block-image\"><img src=\"{URL}\" alt=\"\"/></figure>\n<!-- /wp:image --></figure>\n<!-- /wp:gallery -->\n\n"
    "<!-- wp:embed {\"url\":\"https://www.youtube.com/watch?v=x\",\"type\":\"video\"} -->\n"
    "<figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\nhttps://www.youtube.com/watch?v=x\n</div></figure>\n<!-- /wp:embed -->\n\n"
    "<!-- wp:shortcode -->\n[contact-form-7 id=\"4\"]\n<!-- /wp:shortcode -->\n"
    "<!-- wp:html -->\n<marquee>Chạy <b>chữ</marquee>\n<script>track()</script>\n<!-- /wp:html -->\n\n"
    "<!-- wp:block {\"ref\":12} /-->\n\n"
    "<!-- wp:group {\"layout\":{\"type\":\"constrained\"}} -->\n<div class=\"wp-block-group\"><!-- wp:group -->\n<div class=\"wp-block-group\"><!-- wp:heading -->\n<h2>Trong</h2>\n<!-- /wp:heading --></div>\n<!-- /wp:group --></div>\n<!-- /wp:group -->\n\n"
    "<p>Đoạn cổ điển một</p>\r\n<p style=\"text-align: center;\">Đoạn cổ điển hai</p>\r\n[gallery ids=\"1,2\"]\r\n\r\n"
    "<!-- wp:heading {\"level\":3,\"anchor\":\"muc\"} -->\n<h3 id=\"muc\" class=\"wp-block-heading\">Mục</h3>\n<!-- /wp:heading -->\n\n"
    f"<!-- wp:image {{\"id\":15,\"sizeSlug\":\"medium\"}} -->\n<figure class=\"wp-block-image size-medium\"><a href=\"{URL}\"><img src=\"{URL.replace('.png', '-300x200.png')}\" srcset=\"{URL} 900w\" alt=\"Ảnh\" class=\"wp-image-15\"/></a><figcaption class=\"wp-element-caption\">Chú thích</figcaption></figure>\n<!-- /wp:image -->\n\n"
    "<!-- wp:list -->\n<ul><!-- wp:list-item -->\n<li>Một</li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list -->\n\n"
    "<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->\n\n"
    "<!-- wp:paragraph -->\n<p>Đoạn   cuối <em>nghiêng</em></p>\n<!-- /wp:paragraph -->\n\n"
    "<!-- wp:paragraph -->\n<p></p>\n<!-- /wp:paragraph -->\n\n\n"
)  # fmt: skip

CLASSIC_POST = (
    "Mở đầu dòng một\r\ndòng hai <strong>đậm</strong>\r\n\r\n"
    "Đoạn hai &amp; <a href=\"https://cong.vn/x\" target=\"_blank\">liên kết</a>\r\n\r\n"
    f"[caption id=\"attachment_15\" align=\"aligncenter\" width=\"300\"]<a href=\"{URL}\"><img class=\"size-medium wp-image-15\" src=\"{URL.replace('.png', '-300x200.png')}\" alt=\"Ảnh\" width=\"300\" height=\"200\" /></a> Chú <em>thích</em>[/caption]\r\n\r\n"
    "<h3>Mục</h3>\r\nNgay dưới mục\r\n<blockquote>Trích một\r\n\r\nTrích hai</blockquote>\r\n"
    "<ul>\r\n \t<li>Một</li>\r\n \t<li>Hai</li>\r\n</ul>\r\n[gallery ids=\"1,2\"]\r\n\r\n<!--more-->\r\n\r\n"
    "<p style=\"text-align: center;\">Giữa</p>\r\n<form action=\"/x\">a\r\nb<input name=q></form>\r\n\r\nĐoạn cuối"
)  # fmt: skip

UNCLOSED_POST = (
    "<p>Một<p>Hai <div>Ba<p>Bốn</div>\n<ul><li>Năm<li>Sáu</ul>\n<b>Bảy\n<p>Tám</p><p>Chín</p>"
)


@pytest.mark.parametrize(
    ("html", "capabilities"),
    [
        (GUTENBERG_POST, GUTENBERG),
        (CLASSIC_POST, GUTENBERG),
        (CLASSIC_POST, PLAIN),
        (UNCLOSED_POST, GUTENBERG),
        (UNCLOSED_POST, PLAIN),
        (GUTENBERG_POST.replace("<!-- /wp:list -->", ""), GUTENBERG),
    ],
)
def test_an_untouched_body_goes_back_to_the_byte(html, capabilities):
    base = base_of(html, capabilities)
    article = replace(base.article, title="Tên mới")
    assert wrote(article, base, capabilities).post.body == html


EDITS = {
    "Mở  đầu&nbsp;– <b>đậm</b>": ("đậm", "to"),
    "Đoạn cổ điển một": ("Đoạn cổ điển một", "Đoạn mới"),
    "Đoạn cổ điển hai": ("Đoạn cổ điển hai", "Đoạn mới"),
    ">Mục<": ("Mục", "Mục khác"),
    "Đoạn   cuối <em>nghiêng</em>": ("nghiêng", "thẳng"),
    'alt="Ảnh"': ('alt="Ảnh"', 'alt="Bức ảnh"'),
    "Chú thích": ("Chú thích", "Chú thích khác"),
}


@pytest.mark.parametrize("there", EDITS)
def test_one_edit_changes_its_own_bytes_alone(there):
    base = base_of(GUTENBERG_POST)
    before, after = EDITS[there]
    edited = replace(base.article, body=base.article.body.replace(before, after))
    assert edited != base.article
    written = wrote(edited, base).post.body
    start = GUTENBERG_POST.index(there)
    end = start + len(there)
    assert written.startswith(GUTENBERG_POST[:start])
    assert written.endswith(GUTENBERG_POST[end:])
    assert after in written

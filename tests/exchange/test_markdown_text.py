from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop.article.body import normalise, pictures
from desktop.article.model import Article, Byline, Picture, Source
from desktop.article.states import State
from desktop.exchange import import_file
from desktop.exchange.as_markdown import written
from desktop.exchange.errors import (
    ContentRemoved,
    FieldUnfit,
    FieldUnknown,
    FrontMatterBroken,
    NestedTooDeep,
    PictureBroken,
    PictureMissing,
    PictureOutside,
    PictureRemote,
)
from tests.exchange.samples import Shelf, picture

FRONT = """---
title: Tập huấn
sapo: >-
  Trong 2 ngày (12 – 13/7),
  tại Khánh Hòa
category: Tin tức/Thông tin đối ngoại
tags: [biển đảo, tập huấn]
topic: Biên giới
slug: tap-huan
place: Khánh Hòa
language: vi
state: published
date: 12/07/2018 17:23
bylines:
  - name: Nguyễn Văn An
    role: author
source: {name: Báo Thái Bình, url: "https://x.vn"}
---
Chào.
"""


@pytest.fixture
def shelf():
    return Shelf()


@pytest.fixture
def read(tmp_path, shelf):
    def read(text, name="bai.md"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return import_file(tmp_path / name, shelf.add_media)

    return read


def test_front_matter_fills_the_article(read):
    imported = read(FRONT)
    expected = Article(
        title="Tập huấn",
        sapo="Trong 2 ngày (12 – 13/7), tại Khánh Hòa",
        body="<p>Chào.</p>",
        slug="tap-huan",
        bylines=(Byline(name="Nguyễn Văn An"),),
        source=Source(name="Báo Thái Bình", url="https://x.vn"),
        categories=("Tin tức/Thông tin đối ngoại",),
        tags=("biển đảo", "tập huấn"),
        topic="Biên giới",
        place="Khánh Hòa",
        state=State.PUBLISHED,
        date=datetime(2018, 7, 12, 10, 23, tzinfo=UTC),
    )
    own = {name: getattr(imported.article, name) for name in ("id", "created_at", "modified_at")}
    assert imported.article == replace(expected, **own)
    assert imported.warnings == ()


@pytest.mark.parametrize("title", ["No", "2018", "12:30", "1.0", "null"])
def test_a_title_stays_what_was_typed(read, title):
    assert read(f"---\ntitle: {title}\n---\nChào.").article.title == title


def test_an_unknown_field_is_a_warning(read):
    imported = read("---\ntitle: A\nlayout: post\n---\nChào.")
    (warning,) = imported.warnings
    assert isinstance(warning, FieldUnknown)
    assert warning.name == "layout"


def test_a_field_that_does_not_fit_is_a_warning_and_the_rest_is_kept(read):
    imported = read("---\ndate: hôm qua\ntitle: A\n---\nChào.")
    (warning,) = imported.warnings
    assert isinstance(warning, FieldUnfit)
    assert imported.article.title == "A"


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: [a\n---\nx",
        "---\n- a\n- b\n---\nx",
        "---\ntitle: A\nChào",
        "---\na: *b\n---\n",
        "---\na: &a [*a]\n---\n",
    ],
    ids=["open bracket", "a list", "never closed", "an unknown anchor", "itself"],
)
def test_broken_front_matter_is_refused(read, text):
    with pytest.raises(FrontMatterBroken):
        read(text)


@pytest.mark.parametrize(
    "tags",
    [
        "[&a [x, x], &b [*a, *a], &c [*b, *b], [*c, *c]]",
        "\n  - &a [" + "x, " * 9 + "]\n" + "".join(
            f"  - &{chr(98 + i)} [" + f"*{chr(97 + i)}, " * 9 + "]\n" for i in range(12)
        ),
    ],
    ids=["nested", "a billion laughs"],
)  # fmt: skip
def test_front_matter_that_grows_by_itself_is_a_warning(read, tags):
    (warning,) = read(f"---\ntitle: A\ntags: {tags}\n---\nx").warnings
    assert isinstance(warning, FieldUnfit)


def test_front_matter_of_a_megabyte_is_refused(read):
    with pytest.raises(FrontMatterBroken):
        read("---\n" + "a: b\n" * 200_000 + "---\nx")


@pytest.mark.parametrize("mark", ["> ", "[", "*", "- ", "![", "<b>", "`", "    - ", "_a ", "<div>"])
def test_markdown_made_to_trouble_is_read_all_the_same(read, mark):
    assert read(f"Trước.\n\n{mark * 200}x\n").article.body.startswith("<p>Trước.</p>")


def test_lists_nested_without_end_are_refused(read):
    with pytest.raises(NestedTooDeep):
        read("- " * 3000 + "x")


def test_a_rule_at_the_top_is_no_front_matter(read):
    assert read("---\n\nChào.").article.body == "<hr>\n<p>Chào.</p>"


def test_the_only_first_heading_is_the_title(read):
    imported = read("# Lễ hội\n\nChào.\n\n## Hai\n")
    assert imported.article.title == "Lễ hội"
    assert imported.article.body == "<p>Chào.</p>\n<h2>Hai</h2>"


def test_a_text_without_title_is_called_as_its_file(read):
    assert read("Chào.", "le-hoi.md").article.title == "le-hoi"


def test_a_table_is_a_table(read):
    body = read("| a | b |\n|---|---|\n| 1 | 2 |\n").article.body
    assert body.startswith("<table><thead><tr><th scope=")
    assert "<td>2</td>" in body


def test_a_picture_beside_the_file_becomes_a_figure(read, tmp_path, shelf):
    (tmp_path / "anh").mkdir()
    (tmp_path / "anh" / "lễ hội.png").write_bytes(picture(size=(8, 6)))
    imported = read('Trước.\n\n![Rước kiệu](anh/l%E1%BB%85%20h%E1%BB%99i.png "Ngày hội")\n')
    (shown,) = pictures(imported.article.body)
    assert (shown.alt, shown.caption, shown.width, shown.height) == ("Rước kiệu", "Ngày hội", 8, 6)
    assert imported.pictures == (shown.media,)
    assert shelf.names == ["lễ hội.png"]


def test_a_picture_used_twice_is_stored_once(read, tmp_path, shelf):
    (tmp_path / "a.png").write_bytes(picture())
    read("![x](a.png)\n\n![y](a.png)\n")
    assert shelf.names == ["a.png"]


def test_a_picture_whose_text_is_not_written_has_none(read, tmp_path):
    (tmp_path / "a.png").write_bytes(picture())
    (shown,) = pictures(read("![](a.png)\n").article.body)
    assert (shown.alt, shown.decorative) == (None, False)


def test_a_cover_is_stored(read, tmp_path):
    (tmp_path / "bia.png").write_bytes(picture())
    article = read("---\ncover: {media: bia.png, alt: Cổng trời}\n---\nChào.").article
    assert (len(article.cover.media), article.cover.alt) == (64, "Cổng trời")


@pytest.mark.parametrize(
    ("source", "warning"),
    [
        ("khong-co.png", PictureMissing),
        ("../ngoai.png", PictureOutside),
        ("/etc/passwd", PictureOutside),
        ("https://x.vn/a.png", PictureRemote),
        ("//x.vn/a.png", PictureRemote),
        ("cut.png", PictureBroken),
    ],
)
def test_a_picture_that_cannot_be_had_is_a_warning(read, tmp_path, shelf, source, warning):
    (tmp_path.parent / "ngoai.png").write_bytes(picture())
    (tmp_path / "cut.png").write_bytes(picture(size=(90, 90))[:-200])
    imported = read(f"![Chữ]({source})\n\nSau.\n")
    assert [type(each) for each in imported.warnings] == [warning]
    assert "Chữ" in imported.article.body
    assert shelf.names == []


def test_a_remote_picture_stays_as_a_link(read):
    body = read("![Chữ](https://x.vn/a.png)\n").article.body
    assert body == '<p><a href="https://x.vn/a.png">Chữ</a></p>'


def test_active_content_is_removed_and_reported(read):
    imported = read("Chào.\n\n<script>alert(1)</script>\n")
    assert imported.article.body == "<p>Chào.</p>"
    assert any(isinstance(each, ContentRemoved) for each in imported.warnings)


BODIES = {
    "marks": "<p>a <strong>b</strong> <em>c</em><strong>d </strong>*e* _f_ `g` [h](i) &lt;j&gt; \\ &amp;k;</p>",
    "line starts": "<p># a</p><p>1. b</p><p>- c</p><p>&gt; d</p><p>~~~</p><p>+ e</p><p>--- f</p>",
    "lists": "<ul><li>a</li><li><em>b</em></li></ul><ol><li>c</li></ol><ul><li>d<ul><li>e</li></ul></li></ul>",
    "tables": "<table><caption>a*b*</caption><tbody><tr><td>c_d_</td></tr></tbody></table>",
    "boxes": "<aside><p>a</p></aside><details><summary>b</summary><p>c</p></details>",
    "verses": "<p>a<br>b&nbsp;c</p><pre>d\n\n  *e*</pre><blockquote><p>f</p></blockquote><hr>",
    "inline": '<p><u>a</u><sub>*b*</sub><a href="https://x.vn/_c_[d]?e=1&amp;f=2">*g*</a></p>',
    "aligned": '<p class="center">a</p><h2>b # c</h2><h3>d</h3><h4>e</h4>',
    "foreign": "<!-- wp:gallery --><x-map>a</x-map>",
    "picture": f'<figure><img src="media:{"a" * 64}" alt="b"><figcaption>c <cite>d</cite></figcaption></figure>',
}


@pytest.mark.parametrize("name", BODIES)
def test_a_body_written_as_markdown_is_read_back_the_same(read, name):
    body = normalise(BODIES[name]).body
    assert read(written(Article(title="A", body=body))).article.body == body


def test_fields_written_as_front_matter_are_read_back_the_same(read):
    article = replace(
        read(FRONT).article,
        cover=Picture(media="b" * 64, alt="Cổng trời"),
        title="No: “2018”",
        ai_used=True,
    )
    again = read(written(article)).article
    own = {name: getattr(article, name) for name in ("id", "created_at", "modified_at")}
    assert replace(again, **own) == article

"""Two people and one post of a real WordPress: nobody's words vanish."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.article.post import ConflictKind
from desktop.library import Library
from desktop.sync.resolving import Keep, resolve
from tests.portals.faults.newsroom import PORTAL, Newsroom, edit_there, posts

GUTENBERG = (Path(__file__).parent / "gutenberg.html").read_text(encoding="utf-8")
FIRST, SAME = "Phiên chợ đầu xuân", "Đoạn hai."


@pytest.fixture
def lan(wordpress, tmp_path):
    """Lan's laptop, whose three articles are on the portal."""
    user = wordpress.users["editor"]
    newsroom = Newsroom(tmp_path / "lan", wordpress.url, "editor", user["secret"])
    newsroom.furnish()
    newsroom.settle()
    return newsroom


@pytest.fixture
def minh(wordpress, lan, tmp_path):
    """Minh's laptop, which has pulled what Lan sent."""
    newsroom = replace(lan, folder=tmp_path / "minh")
    newsroom.join()
    newsroom.settle()
    return newsroom


def write(newsroom, before, after):
    """Replace words in the text of the first article, as its writer saves it."""
    with Library.open(newsroom.folder) as library:
        article = library.article(the_first(library))
        assert before in article.body
        library.save(replace(article, body=article.body.replace(before, after)))


def the_first(library):
    return next(entry.id for entry in library.entries() if entry.title == FIRST)


def body(newsroom):
    with Library.open(newsroom.folder) as library:
        return library.article(the_first(library)).body


def test_both_laptops_have_the_same_article(lan, minh):
    with Library.open(lan.folder) as here, Library.open(minh.folder) as there:
        assert the_first(here) == the_first(there)
    assert body(lan) == body(minh)


def test_different_paragraphs_merge(wordpress, lan, minh):
    write(lan, "Đoạn một.", "Đoạn một, Lan viết.")
    write(minh, "Đoạn ba.", "Đoạn ba, Minh viết.")
    lan.settle()
    minh.settle()
    lan.settle()
    there = next(post.content for post in posts(wordpress) if post.title == FIRST)
    for text in (body(lan), body(minh), there):
        assert "Đoạn một, Lan viết." in text
        assert "Đoạn ba, Minh viết." in text


@pytest.mark.parametrize("keep", Keep)
def test_the_same_sentence_becomes_a_conflict_and_both_texts_stay(wordpress, lan, minh, keep):
    write(lan, SAME, "Đoạn hai, Lan viết.")
    write(minh, SAME, "Đoạn hai, Minh viết.")
    lan.settle()
    assert minh.sync().conflicts
    assert "Minh viết." in body(minh)
    there = next(post.content for post in posts(wordpress) if post.title == FIRST)
    assert "Lan viết." in there
    with Library.open(minh.folder) as library:
        (conflict,) = library.records.conflicts(PORTAL)
        assert conflict.kind is ConflictKind.BOTH_CHANGED
        resolve(library, conflict, keep)
    minh.settle()
    lan.settle()
    assert body(lan) == body(minh)
    wanted = {
        Keep.MINE: ["Minh viết."],
        Keep.THEIRS: ["Lan viết."],
        Keep.BOTH: ["Lan viết.", "Minh viết."],
    }[keep]
    assert [each for each in ("Lan viết.", "Minh viết.") if each in body(lan)] == sorted(wanted)
    assert {"Lan viết.", "Minh viết."} <= ever_said(minh)


def ever_said(newsroom):
    """Return which of the two texts some version has."""
    with Library.open(newsroom.folder) as library:
        article = the_first(library)
        texts = [library.version(article, each.number).body for each in library.versions(article)]
    return {words for words in ("Lan viết.", "Minh viết.") if any(words in text for text in texts)}


def test_a_deletion_against_an_edit_is_asked_about(wordpress, lan):
    post = next(post for post in posts(wordpress) if post.title == FIRST)
    wordpress.php(f"wp_trash_post({post.id});")
    write(lan, SAME, "Đoạn hai, Lan viết.")
    assert lan.sync().conflicts
    with Library.open(lan.folder) as library:
        (conflict,) = library.records.conflicts(PORTAL)
        assert conflict.kind is ConflictKind.DELETED_THERE
        assert library.article(the_first(library)).body == conflict.mine.body
        resolve(library, conflict, Keep.MINE)
    lan.settle()
    there = next(each for each in posts(wordpress) if each.id == post.id)
    assert there.status == "publish"
    assert "Lan viết." in there.content


def test_one_paragraph_of_a_gutenberg_post_is_edited_and_every_other_byte_stays(wordpress, lan):
    said = json.dumps(GUTENBERG)
    wordpress.php(
        "kses_remove_filters(); wp_insert_post(wp_slash(array('post_status' => 'publish',"
        " 'post_author' => get_user_by('login', 'editor')->ID, 'post_title' => 'Bài của cổng',"
        f" 'post_content' => json_decode(<<<'TEXT'\n{said}\nTEXT\n))));"
    )
    lan.settle()
    with Library.open(lan.folder) as library:
        mine = next(entry.id for entry in library.entries() if entry.title == "Bài của cổng")
        article = library.article(mine)
        assert "Đoạn sẽ được sửa." in article.body
        library.save(replace(article, body=article.body.replace("sẽ được sửa", "đã được sửa")))
    lan.settle()
    there = next(post.content for post in posts(wordpress) if post.title == "Bài của cổng")
    wanted = GUTENBERG.replace("sẽ được sửa", "đã được sửa")
    assert there == f"{wanted}<!-- bantin:{mine} -->"


def test_a_colleague_in_the_portals_editor_is_merged_with(wordpress, lan):
    post = next(post for post in posts(wordpress) if post.title == FIRST)
    edit_there(wordpress, post, SAME, "Đoạn hai, sửa ở cổng.")
    write(lan, "Đoạn một.", "Đoạn một, Lan viết.")
    assert lan.sync().merged == 1
    lan.settle()
    there = next(each.content for each in posts(wordpress) if each.id == post.id)
    for text in (body(lan), there):
        assert "Đoạn hai, sửa ở cổng." in text
        assert "Đoạn một, Lan viết." in text

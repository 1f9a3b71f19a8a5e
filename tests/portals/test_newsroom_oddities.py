"""What newsrooms and their colleagues do with a real WordPress that nobody thought of."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from desktop.article.model import Article, Byline
from desktop.article.states import State
from desktop.library import Library
from tests.portals.faults.newsroom import Newsroom, edit_there, posts


@pytest.fixture
def lan(wordpress, tmp_path):
    """Lan's laptop with an empty library."""
    return newsroom(wordpress, tmp_path / "lan")


def newsroom(site, folder, user="editor"):
    made = Newsroom(folder, site.url, user, site.users[user]["secret"])
    made.join()
    return made


def save(room, **fields):
    with Library.open(room.folder) as library:
        return library.save(Article(**fields)).article


def troubles(report):
    return [each.trouble for each in report.outcomes if each.trouble]


def test_an_article_without_a_category_arrives_without_complaint(lan):
    save(lan, title="Chợ phiên", body="<p>Một.</p>")
    assert troubles(lan.sync()) == []
    lan.settle()


def test_a_backup_knows_its_post_though_the_portal_filed_it(wordpress, lan, tmp_path):
    save(lan, title="Chợ phiên", body="<p>Một.</p>")
    shutil.copytree(lan.folder, tmp_path / "backup")
    lan.settle()
    restored = replace(lan, folder=tmp_path / "backup")
    assert not restored.sync().conflicts
    restored.settle()
    assert len(posts(wordpress)) == 1


def test_what_is_published_by_a_clock_that_is_ahead_is_published(wordpress, lan):
    ahead = datetime.now(UTC).replace(microsecond=0) + timedelta(days=3)
    article = save(
        lan, title="Chợ phiên", body="<p>Một.</p>", state=State.PUBLISHED, published_at=ahead
    )
    lan.settle()
    assert [post.status for post in posts(wordpress)] == ["publish"]
    known = lan.article(article)
    assert known.state is State.PUBLISHED
    assert known.published_at < ahead


def test_what_is_locked_with_a_password_there_is_not_published_here(wordpress, lan):
    wordpress.php(
        "wp_insert_post(array('post_title' => 'Nội bộ', 'post_content' => '<p>Kín.</p>',"
        " 'post_status' => 'publish', 'post_password' => 'abc'));"
    )
    lan.settle()
    with Library.open(lan.folder) as library:
        [entry] = library.entries()
        article = library.article(entry.id)
        assert article.state is State.WITHDRAWN
        library.save(replace(article, body="<p>Kín hơn.</p>"))
    lan.settle()
    lock = "foreach (get_posts() as $post) { echo $post->post_password, $post->post_content; }"
    assert wordpress.php(lock).startswith("abc<p>Kín hơn.</p>")


def test_a_site_without_a_trash_deletes_what_is_binned_here(wordpress, lan):
    article = save(lan, title="Chợ phiên", body="<p>Một.</p>")
    lan.settle()
    plug_in = "WPMU_PLUGIN_DIR . '/no-trash.php'"
    switch = "<?php add_filter('rest_post_trashable', '__return_false');"
    wordpress.php(f'file_put_contents({plug_in}, "{switch}");')
    try:
        with Library.open(lan.folder) as library:
            library.delete(article.id)
        assert troubles(lan.sync()) == []
    finally:
        wordpress.php(f"unlink({plug_in});")
    assert posts(wordpress) == []


def test_a_pen_name_stays_when_the_account_is_renamed(wordpress, lan):
    pen_name = Byline(name="Lan Anh")
    article = save(lan, title="Chợ phiên", body="<p>Một.</p>", bylines=(pen_name,))
    unnamed = save(lan, title="Không ký tên", body="<p>Hai.</p>")
    lan.settle()
    rename = (
        "wp_update_user(array('ID' => get_user_by('login', 'editor')->ID,"
        " 'display_name' => '{name}'));"
    )
    wordpress.php(rename.format(name="Biên tập & ảnh"))
    try:
        for each, words in ((article, "Một."), (unnamed, "Hai.")):
            post = next(post for post in posts(wordpress) if post.title == each.title)
            edit_there(wordpress, post, words, "Sửa ở cổng.")
        lan.settle()
    finally:
        wordpress.php(rename.format(name="editor"))
    assert lan.article(article).bylines == (pen_name,)
    assert [each.name for each in lan.article(unnamed).bylines] == ["Biên tập & ảnh"]

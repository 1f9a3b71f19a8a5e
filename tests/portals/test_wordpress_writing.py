"""What is written to a WordPress, and who else wrote meanwhile."""

import logging
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from desktop.article.post import PostState
from desktop.sync.errors import ChangedThere, FieldRefused, GoneThere
from desktop.sync.portal import Upload
from tests.portals.contract import BLOCKS, a_picture, a_post
from tests.portals.wordpress_accounts import reached


@pytest.fixture
def portal(wordpress):
    with reached(wordpress, "editor") as portal:
        yield portal


@pytest.fixture
def made(portal):
    return portal.create(uuid4(), a_post(state=PostState.PUBLISHED)).found


def between(wordpress, found, fields):
    """Let a colleague write between our look and our write."""
    wordpress.before_write(f"wp_update_post(['ID'=>{found.remote_id}, {fields}]);")


def test_nobody_in_between_overtakes_nobody(portal, made):
    for number in range(3):
        written = portal.update(made, made.mark, replace(made.post, body=f"<p>Lần {number}</p>"))
        assert written.overtaken is None
        made = written.found


def test_a_text_saved_in_between_is_handed_back(wordpress, portal, made):
    between(wordpress, made, "'post_content'=>'<p>Lời của họ</p>'")
    written = portal.update(made, made.mark, replace(made.post, body="<p>Lời của tôi</p>"))
    assert written.found.post.body == "<p>Lời của tôi</p>"
    assert written.overtaken == replace(made.post, body="<p>Lời của họ</p>")


def test_a_text_saved_in_between_is_handed_back_again(wordpress, portal, made):
    first = portal.update(made, made.mark, replace(made.post, body="<p>Một</p>")).found
    between(wordpress, first, "'post_content'=>'<p>Lời của họ</p>'")
    written = portal.update(first, made.mark, replace(first.post, body="<p>Hai</p>"))
    assert written.overtaken == replace(first.post, body="<p>Lời của họ</p>")


def test_another_field_written_in_between_is_not_taken_for_agreed(wordpress, portal, made):
    between(wordpress, made, "'post_title'=>'Tên của họ'")
    written = portal.update(made, made.mark, replace(made.post, body="<p>Lời của tôi</p>"))
    assert written.found.post.title == "Tên của họ"
    assert written.overtaken.title == "Tên của họ"
    assert written.overtaken.body == made.post.body


def test_tags_given_in_between_are_not_taken_for_agreed(wordpress, portal, made):
    wordpress.before_write(f"wp_set_post_tags({made.remote_id}, 'của họ');")
    written = portal.update(made, made.mark, replace(made.post, sapo="Sapo của tôi"))
    assert written.overtaken == replace(made.post, tags=("của họ",))


def test_an_autosave_in_between_is_nobodys_word(wordpress, portal, made):
    wordpress.before_write(
        "wp_set_current_user(1); require_once ABSPATH.'wp-admin/includes/post.php';"
        f"wp_create_post_autosave(['post_ID'=>{made.remote_id}, 'post_title'=>'Nháp',"
        "'post_content'=>'<p>Đang gõ</p>', 'post_excerpt'=>'', 'post_type'=>'post']);"
    )
    written = portal.update(made, made.mark, replace(made.post, body="<p>Lời của tôi</p>"))
    assert written.overtaken is None


def test_publishing_moves_date_and_slug_of_nobody_else(portal):
    mark = uuid4()
    made = portal.create(mark, a_post(slug="")).found
    written = portal.update(made, mark, replace(made.post, state=PostState.PUBLISHED))
    assert written.overtaken is None
    assert written.found.post.slug
    assert written.found.permalink.startswith("http")


def test_an_update_that_says_nothing_new_writes_nothing(wordpress, portal, made):
    wordpress.before_write("file_put_contents(ABSPATH.'../written', 'x');")
    written = portal.update(made, made.mark, made.post)
    assert written.found == made
    assert not (wordpress.folder / "written").exists()


def test_the_same_texts_with_a_newer_stamp_are_no_change(wordpress, portal, made):
    wordpress.php(f"wp_update_post(['ID'=>{made.remote_id}]);")
    written = portal.update(made, made.mark, replace(made.post, title="Của tôi"))
    assert written.found.post.title == "Của tôi"


def test_one_changed_paragraph_leaves_the_blocks_around_it(portal):
    mark = uuid4()
    made = portal.create(mark, a_post(body=BLOCKS)).found
    body = BLOCKS.replace("<p>Trái</p>", "<p>Phải</p>")
    assert portal.update(made, mark, replace(made.post, body=body)).found.post.body == body


def test_withdrawn_is_private_there(wordpress, portal, made):
    written = portal.update(made, made.mark, replace(made.post, state=PostState.WITHDRAWN))
    assert written.found.post.state is PostState.WITHDRAWN
    assert wordpress.php(f"echo get_post_status({made.remote_id});") == "private"


def test_a_post_dated_in_the_past_keeps_its_date(portal):
    moment = datetime(2019, 3, 2, 1, 0, tzinfo=UTC)
    made = portal.create(uuid4(), a_post(state=PostState.PUBLISHED, moment=moment)).found
    assert made.post.moment == moment


def test_an_author_is_named_by_the_name_that_readers_see(wordpress, portal, made):
    wordpress.php(
        "wp_update_user(['ID'=>get_user_by('login','author')->ID,'display_name'=>'Lò An']);"
    )
    try:
        written = portal.update(made, made.mark, replace(made.post, author="Lò An"))
        assert written.found.post.author == "Lò An"
    finally:
        wordpress.php(
            "wp_update_user(['ID'=>get_user_by('login','author')->ID,'display_name'=>'author']);"
        )


def test_a_pen_name_that_nobody_has_there_changes_no_author(portal, made):
    written = portal.update(made, made.mark, replace(made.post, author="Bút danh"))
    assert written.found.post.author == made.post.author == "editor"


def test_a_category_whose_name_holds_a_slash_is_found_again(wordpress, portal):
    wordpress.php("wp_insert_term('Văn hoá/Xã hội', 'category');")
    made = portal.create(uuid4(), a_post(categories=("Văn hoá/Xã hội",))).found
    assert made.post.categories == ("Văn hoá/Xã hội",)
    assert wordpress.php("echo count(get_terms(['taxonomy'=>'category','hide_empty'=>0]));") == "2"


def test_two_libraries_that_need_the_same_tag_make_one(wordpress, portal):
    with reached(wordpress, "admin") as other:
        first = portal.create(uuid4(), a_post(tags=("Chợ phiên",), categories=("Mục",))).found
        second = other.create(uuid4(), a_post(tags=("chợ phiên",), categories=("Mục",))).found
    assert first.post.tags == second.post.tags == ("Chợ phiên",)
    assert wordpress.php("echo count(get_terms(['taxonomy'=>'post_tag','hide_empty'=>0]));") == "1"


def test_tags_that_differ_by_their_accents_stay_two(portal):
    made = portal.create(uuid4(), a_post(tags=("Hue", "Huế"))).found
    assert set(made.post.tags) == {"Hue", "Huế"}


def test_a_slug_that_is_taken_comes_back_as_the_portal_made_it(portal, made):
    second = portal.create(uuid4(), a_post(slug=made.post.slug)).found
    assert second.post.slug == f"{made.post.slug}-2"


def test_a_trashed_slug_is_the_posts_own(portal, made):
    portal.trash(made)
    assert portal.read(made.remote_id).post.slug == made.post.slug


def test_a_post_in_the_trash_is_found_by_its_mark(portal, made):
    portal.trash(made)
    assert portal.look_up(made.mark, made.post.slug).remote_id == made.remote_id


def test_a_post_is_found_where_searching_finds_nothing(wordpress, portal, made):
    wordpress.php(
        "global $wpdb; $wpdb->query(\"UPDATE $wpdb->posts SET post_status='publish'\");"
        "file_put_contents(WPMU_PLUGIN_DIR.'/search.php',"
        '\'<?php add_filter("posts_search", fn($s) => $s ? " AND 1=0" : $s);\');'
    )
    try:
        assert portal.look_up(made.mark, made.post.slug).remote_id == made.remote_id
    finally:
        wordpress.php("unlink(WPMU_PLUGIN_DIR.'/search.php');")


def test_a_copied_post_carries_the_mark_of_the_eldest(wordpress, portal, made):
    wordpress.php(
        f"$p = get_post({made.remote_id}, ARRAY_A); unset($p['ID']); wp_insert_post(wp_slash($p));"
    )
    assert portal.look_up(made.mark, "").remote_id == made.remote_id


def test_a_change_before_the_look_is_not_written_over(wordpress, portal, made):
    wordpress.php(f"wp_update_post(['ID'=>{made.remote_id}, 'post_excerpt'=>'Của họ']);")
    with pytest.raises(ChangedThere):
        portal.update(made, made.mark, replace(made.post, title="Của tôi"))


def test_a_post_deleted_for_good_in_between_is_told(wordpress, portal, made):
    wordpress.before_write(f"wp_delete_post({made.remote_id}, true);")
    with pytest.raises(GoneThere):
        portal.update(made, made.mark, replace(made.post, title="Muộn rồi"))


def test_a_post_trashed_in_between_is_told(wordpress, portal, made):
    wordpress.before_write(f"wp_trash_post({made.remote_id});")
    written = portal.update(made, made.mark, replace(made.post, title="Muộn rồi"))
    assert written.overtaken == replace(made.post, state=PostState.TRASHED, moment=None)


def test_a_file_that_is_gone_is_not_described(portal):
    with pytest.raises(GoneThere):
        portal.describe("987654", alt="Chợ", caption="")


def test_a_title_with_markup_is_read_as_words(wordpress, portal, made):
    wordpress.php(
        f"wp_update_post(['ID'=>{made.remote_id}, 'post_title'=>'Tin <em>hay</em> &amp; mới',"
        "'post_excerpt'=>'<p>Một</p><p>Hai<br>Ba</p>']);"
    )
    post = portal.read(made.remote_id).post
    assert (post.title, post.sapo) == ("Tin hay & mới", "Một\nHai\nBa")


def test_a_damaged_upload_is_refused(wordpress, portal):
    file = Upload(hash="1" * 64, name="anh-1111.exe", mime="text/plain", data=b"MZ")
    with pytest.raises(FieldRefused):
        portal.upload(file)
    assert portal.find_media(file.name) is None


def test_an_upload_is_found_though_its_title_was_changed(wordpress, portal):
    file = Upload(
        hash="2" * 64, name="cho-2222222222222222.png", mime="image/png", data=a_picture()
    )
    put = portal.upload(file)
    wordpress.php(f"wp_update_post(['ID'=>{put.remote_id}, 'post_title'=>'Ảnh chợ']);")
    assert portal.find_media(file.name).remote_id == put.remote_id


def test_a_file_is_owned_however_its_address_is_written(wordpress, portal):
    port = wordpress.url.rpartition(":")[2]
    assert portal.owns("/wp-content/uploads/2026/11/a.png")
    assert portal.owns(f"https://127.0.0.1:{port}/wp-content/uploads/a-300x200.jpg?x=1")
    assert not portal.owns("/wp-login.php")
    assert not portal.owns("data:image/png;base64,AAAA")
    assert not portal.owns("//example.org/a.png")


def test_a_picture_and_an_article_are_two_requests(portal, caplog):
    file = Upload(
        hash="3" * 64, name="cho-3333333333333333.png", mime="image/png", data=a_picture()
    )
    portal.create(uuid4(), a_post(tags=("mới",)))  # names of tags, categories and people are known
    with caplog.at_level(logging.INFO, "httpx"):
        cover = portal.upload(replace(file, alt="Chợ", caption="Chợ phiên")).remote_id
        portal.create(uuid4(), a_post(tags=("mới",), cover=cover))
    asked = [record.getMessage() for record in caplog.records if record.name == "httpx"]
    assert len(asked) == 2, asked

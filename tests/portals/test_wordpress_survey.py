"""Nothing that moves on a WordPress is missed, and nothing is fetched for nothing."""

import logging
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from desktop.article.post import PostState
from desktop.sync.portals.wordpress.cursor import read_cursor, write_cursor
from tests.portals.contract import a_post
from tests.portals.wordpress_accounts import reached

LONG_AGO = "2020-05-04 03:02:01"

SEED = """
global $wpdb;
for ($i = 0; $i < %d; $i++) {
    $wpdb->insert($wpdb->posts, array('post_author' => 1, 'post_title' => "Bài $i",
        'post_content' => "<p>Nội dung $i</p>", 'post_status' => 'publish', 'post_type' => 'post',
        'post_name' => "bai-$i", 'post_excerpt' => '', 'to_ping' => '', 'pinged' => '',
        'post_content_filtered' => '', 'post_date' => '2020-01-01 07:00:00',
        'post_date_gmt' => '2020-01-01 00:00:00', 'post_modified' => '2020-01-01 07:00:00',
        'post_modified_gmt' => '2020-01-01 00:00:00'));
}
"""


@pytest.fixture
def portal(wordpress):
    with reached(wordpress, "editor") as portal:
        yield portal


def seen(portal, cursor="", *, thorough=False):
    survey = portal.survey(cursor, thorough=thorough)
    return [found.remote_id for found in survey.changed], survey.result


def seed(wordpress, number):
    wordpress.php(SEED % number)


def aged(wordpress, remote_id):
    """Put a post's last write long ago, so that no overlap brings it again."""
    wordpress.php(
        f"global $wpdb; $wpdb->update($wpdb->posts, ['post_modified'=>'{LONG_AGO}',"
        f"'post_modified_gmt'=>'{LONG_AGO}'], ['ID'=>{remote_id}]);"
    )


def test_a_first_pull_brings_every_page(wordpress, portal):
    seed(wordpress, 250)
    survey = portal.survey("")
    found = list(survey.changed)
    assert survey.total == len(found) == 250
    assert len({each.remote_id for each in found}) == 250
    assert found[17].post.body == "<p>Nội dung 17</p>"
    assert survey.result.listing == {each.remote_id for each in found}


def test_posts_with_pictures_inside_their_texts_are_brought_in_parts(wordpress, portal):
    seed(wordpress, 24)
    wordpress.php(
        "global $wpdb; for ($id = 1; $id <= 20; $id++)"
        "$wpdb->update($wpdb->posts, ['post_content' => str_repeat('x', 1000000)], ['ID' => $id]);"
    )
    found = list(portal.survey("").changed)
    assert len(found) == 24
    assert {len(each.post.body) for each in found[:20]} == {1_000_000}


def test_a_pull_that_is_given_up_leaves_no_thread(wordpress, portal):
    seed(wordpress, 350)
    before = threading.active_count()
    changed = portal.survey("").changed
    next(changed)
    changed.close()
    assert threading.active_count() == before


def test_nothing_to_do_costs_two_requests(wordpress, portal, caplog):
    seed(wordpress, 220)
    _, end = seen(portal)
    with reached(wordpress, "editor") as later, caplog.at_level(logging.INFO, "httpx"):
        ids, _ = seen(later, end.cursor)
    asked = [record for record in caplog.records if record.name == "httpx"]
    assert (ids, len(asked)) == ([], 2)


def test_many_posts_of_one_second_cost_nothing_more(wordpress, portal, caplog):
    seed(wordpress, 420)
    moment = datetime.now(UTC) - timedelta(seconds=20)
    wordpress.php(
        'global $wpdb; $wpdb->query("UPDATE $wpdb->posts SET '  # noqa: S608
        f"post_modified='{moment + timedelta(hours=7):%Y-%m-%d %H:%M:%S}',"
        f"post_modified_gmt='{moment:%Y-%m-%d %H:%M:%S}'\");"
    )
    _, end = seen(portal)
    with caplog.at_level(logging.INFO, "httpx"):
        ids, _ = seen(portal, end.cursor)
    asked = [record for record in caplog.records if record.name == "httpx"]
    assert (ids, len(asked)) == ([], 2)


def test_a_second_survey_brings_nothing_again(wordpress, portal):
    seed(wordpress, 30)
    _, end = seen(portal)
    ids, end = seen(portal, end.cursor)
    assert (ids, end.listing) == ([], None)


def test_a_scheduled_post_is_not_fetched_again_and_again(wordpress, portal):
    moment = datetime.now(UTC) + timedelta(days=3)
    portal.create(uuid4(), a_post(state=PostState.SCHEDULED, moment=moment))
    _, end = seen(portal)
    ids, _ = seen(portal, end.cursor)
    assert ids == []


def test_a_scheduled_post_that_is_published_is_seen(wordpress, portal):
    moment = datetime.now(UTC).replace(microsecond=0) + timedelta(days=3)
    made = portal.create(uuid4(), a_post(state=PostState.SCHEDULED, moment=moment)).found
    _, end = seen(portal)
    past = (datetime.now(UTC) - timedelta(minutes=5)).strftime("%Y-%m-%d %H:%M:%S")
    wordpress.php(
        f"global $wpdb; $wpdb->update($wpdb->posts, ['post_date_gmt'=>'{past}'],"
        f"['ID'=>{made.remote_id}]); clean_post_cache({made.remote_id});"
        f"check_and_publish_future_post({made.remote_id});"
    )
    due = read_cursor(end.cursor)
    due.due[int(made.remote_id)] = moment - timedelta(days=4)
    found = list(portal.survey(write_cursor(due)).changed)
    assert [each.post.state for each in found] == [PostState.PUBLISHED]


def test_a_date_less_than_a_minute_ahead_publishes_at_once(portal):
    moment = datetime.now(UTC) + timedelta(seconds=30)
    made = portal.create(uuid4(), a_post(state=PostState.SCHEDULED, moment=moment)).found
    assert made.post.state is PostState.PUBLISHED


def test_a_clock_that_is_ahead_does_not_schedule_what_is_published(portal):
    mark = uuid4()
    made = portal.create(mark, a_post()).found
    ahead = datetime.now(UTC) + timedelta(hours=7)
    wanted = replace(made.post, state=PostState.PUBLISHED, moment=ahead)
    published = portal.update(made, mark, wanted).found
    assert published.post.state is PostState.PUBLISHED
    assert published.post.moment < ahead


def test_a_change_of_tags_within_the_second_of_a_survey_is_seen(portal):
    mark = uuid4()
    made = portal.create(mark, a_post()).found
    _, end = seen(portal)
    changed = portal.update(made, mark, replace(made.post, tags=("mới",))).found
    found = {each.remote_id: each for each in portal.survey(end.cursor).changed}
    assert found[made.remote_id].post.tags == changed.post.tags == ("mới",)


def test_what_is_deleted_for_good_is_missing_in_a_listing(wordpress, portal):
    seed(wordpress, 5)
    _, end = seen(portal)
    wordpress.php("wp_delete_post(3, true);")
    _, now = seen(portal, end.cursor)
    assert now.listing == {"1", "2", "4", "5"}
    _, later = seen(portal, now.cursor)
    assert later.listing is None


def test_a_deletion_behind_a_new_post_is_noticed(wordpress, portal):
    seed(wordpress, 5)
    _, end = seen(portal)
    wordpress.php("wp_delete_post(3, true);")
    new = portal.create(uuid4(), a_post()).found.remote_id
    ids, now = seen(portal, end.cursor)
    assert new in ids
    assert now.listing == {"1", "2", "4", "5", new}


def test_a_deletion_of_the_last_post_is_noticed(wordpress, portal):
    seed(wordpress, 5)
    _, end = seen(portal)
    wordpress.php("wp_delete_post(5, true);")
    _, now = seen(portal, end.cursor)
    assert now.listing == {"1", "2", "3", "4"}


def test_a_thorough_survey_finds_what_was_changed_without_a_trace(wordpress, portal):
    seed(wordpress, 5)
    _, end = seen(portal)
    aged(wordpress, 2)
    assert seen(portal, end.cursor)[0] == []
    ids, now = seen(portal, end.cursor, thorough=True)
    assert "2" in ids
    assert now.listing == {"1", "2", "3", "4", "5"}
    assert seen(portal, now.cursor, thorough=True)[0] == []


def test_a_day_by_the_portals_time_makes_a_survey_thorough(wordpress, portal):
    seed(wordpress, 3)
    _, end = seen(portal)
    cursor = read_cursor(end.cursor)
    cursor.listed -= timedelta(days=1, minutes=1)
    assert seen(portal, write_cursor(cursor))[1].listing == {"1", "2", "3"}


def test_what_is_written_after_the_portals_clock_was_set_back_is_seen(wordpress, portal):
    seed(wordpress, 3)
    aged(wordpress, 2)
    _, end = seen(portal)
    cursor = read_cursor(end.cursor)
    cursor.date += timedelta(hours=5)
    cursor.listed += timedelta(hours=5)
    wordpress.php("wp_update_post(array('ID' => 2, 'post_title' => 'Sửa sau'));")
    ids, now = seen(portal, write_cursor(cursor))
    assert "2" in ids
    assert read_cursor(now.cursor).date < cursor.date


def test_many_new_posts_at_once_are_all_seen(wordpress, portal):
    seed(wordpress, 2)
    _, end = seen(portal)
    seed(wordpress, 130)
    ids, _ = seen(portal, end.cursor)
    assert len(ids) == 130


def test_a_draft_that_the_web_editor_began_earlier_is_seen(wordpress, portal):
    made = wordpress.php(
        "echo wp_insert_post(['post_status'=>'auto-draft','post_title'=>'Tự lưu']);"
    )
    seed(wordpress, 2)
    ids, end = seen(portal)
    assert made not in ids
    wordpress.php(f"wp_update_post(['ID'=>{made},'post_status'=>'draft','post_title'=>'Bài']);")
    ids, _ = seen(portal, end.cursor)
    assert ids == [made]


def test_pages_are_no_articles(wordpress, portal):
    wordpress.php("wp_insert_post(['post_type'=>'page','post_status'=>'publish']);")
    assert seen(portal)[0] == []


def test_a_cursor_of_another_version_begins_anew(wordpress, portal):
    seed(wordpress, 2)
    assert len(seen(portal, '{"version":99}')[0]) == 2
    assert len(seen(portal, "khác")[0]) == 2


@pytest.mark.parametrize("zone", ["America/St_Johns", "Pacific/Kiritimati", "UTC"])
def test_the_portals_zone_makes_no_difference(wordpress, portal, zone):
    wordpress.php(f"update_option('timezone_string', '{zone}');")
    try:
        seed(wordpress, 2)
        _, end = seen(portal)
        wordpress.php("wp_update_post(['ID'=>1, 'post_title'=>'Khác']);")
        moment = datetime.now(UTC).replace(microsecond=0) + timedelta(days=2)
        made = portal.create(uuid4(), a_post(state=PostState.SCHEDULED, moment=moment)).found
        assert made.post.moment == moment
        assert seen(portal, end.cursor)[0] == ["1", made.remote_id]
    finally:
        wordpress.php("update_option('timezone_string', 'Asia/Ho_Chi_Minh');")

"""The servers themselves: a test that trusts them has to know that they are what they say."""

import json
import urllib.request


def test_a_site_begins_empty(wordpress):
    with urllib.request.urlopen(f"{wordpress.url}/wp-json/wp/v2/posts") as answer:
        assert json.load(answer) == []


def test_a_reset_forgets_posts(wordpress):
    wordpress.php("wp_insert_post(['post_title'=>'Bài','post_status'=>'publish']);")
    wordpress.reset()
    assert wordpress.php("echo wp_count_posts()->publish;") == "0"

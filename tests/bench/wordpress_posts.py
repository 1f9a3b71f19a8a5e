"""A WordPress with the posts of a large newsroom, put straight into its tables."""

import base64
import random
from datetime import UTC, datetime, timedelta

import msgspec

from tests.bench.newsroom import words
from tests.portals.servers.wordpress import WordPress

_BATCH = 500
_BEGINNING = datetime(2020, 1, 1, tzinfo=UTC)
_INSERT = """
global $wpdb;
$author = get_user_by('login', 'editor')->ID;
foreach (json_decode(base64_decode('{rows}'), true) as $row) {{
    $wpdb->insert($wpdb->posts, $row + array('post_author' => $author, 'post_status' => 'publish',
        'post_type' => 'post', 'to_ping' => '', 'pinged' => '', 'post_content_filtered' => ''));
    $wpdb->insert($wpdb->term_relationships,
        array('object_id' => $wpdb->insert_id, 'term_taxonomy_id' => 1));
}}
wp_update_term_count_now(array(1), 'category');
"""


def fill(site: WordPress, count: int) -> None:
    """Put `count` published posts of about 450 words into `site`, always the same ones."""
    chance = random.Random(2018)
    for first in range(0, count, _BATCH):
        rows = [_row(chance, number) for number in range(first, min(first + _BATCH, count))]
        packed = base64.b64encode(msgspec.json.encode(rows)).decode()
        site.php(_INSERT.format(rows=packed))


def _row(chance: random.Random, number: int) -> dict[str, str]:
    when = f"{_BEGINNING + timedelta(hours=3 * number):%Y-%m-%d %H:%M:%S}"
    return {
        "post_title": words(chance, 12).capitalize(),
        "post_excerpt": f"{words(chance, 35).capitalize()}.",
        "post_content": "\n\n".join(_paragraph(chance) for _ in range(8)),
        "post_name": f"bai-viet-{number}",
        "post_date": when,
        "post_date_gmt": when,
        "post_modified": when,
        "post_modified_gmt": when,
    }


def _paragraph(chance: random.Random) -> str:
    text = f"{words(chance, 56).capitalize()}."
    return f"<!-- wp:paragraph -->\n<p>{text}</p>\n<!-- /wp:paragraph -->"

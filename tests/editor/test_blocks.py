"""The application's side of the body: patched block by block, always canonical."""

from desktop.article.body import normalise
from desktop.editor.blocks import BodyBlocks


def test_a_patch_changes_its_blocks_and_no_others():
    blocks = BodyBlocks("<p>a</p>\n<p>b</p>\n<p>c</p>")
    blocks.patch(1, 1, ["<p>x</p>", "<h2>y</h2>"])
    assert blocks.body == "<p>a</p>\n<p>x</p>\n<h2>y</h2>\n<p>c</p>"


def test_what_the_page_sends_is_normalised():
    blocks = BodyBlocks("<p>a</p>")
    blocks.patch(0, 1, ['<p onclick="x()">b <a href="javascript:x()">c</a></p>'])
    assert blocks.body == normalise("<p>b c</p>").body


def test_a_block_that_is_worth_nothing_keeps_its_place():
    blocks = BodyBlocks("<p>a</p>\n<p>b</p>")
    blocks.patch(1, 0, ["<script>x()</script>"])
    blocks.patch(2, 1, ["<p>c</p>"])
    assert blocks.body == "<p>a</p>\n<p>c</p>"


def test_words_follow_the_patches():
    blocks = BodyBlocks("<p>một hai</p>\n<p>ba</p>")
    blocks.patch(0, 1, ["<p>bốn năm sáu</p>"])
    assert blocks.words == 4


def test_an_empty_body_is_one_line_to_write_on():
    blocks = BodyBlocks("")
    assert blocks.html == [""]
    blocks.patch(0, 1, ["<p>a</p>"])
    assert blocks.body == "<p>a</p>"


def test_a_body_whose_text_was_all_deleted_is_empty():
    blocks = BodyBlocks("<p>a</p>")
    blocks.patch(0, 1, ["<p></p>"])
    assert blocks.body == ""

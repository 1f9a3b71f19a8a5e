"""What Word and Outlook put on the clipboard becomes plain text with its structure."""

import pytest

from desktop.exchange.clipboard import clean
from desktop.exchange.notes import Note, NoteKind

from .pasted import body, sample

WORD = '<html xmlns:w="urn:schemas-microsoft-com:office:word"><body lang=EN-US>'


@pytest.fixture(scope="module")
def word() -> str:
    return body(sample("word"))


def test_headings_keep_their_order_below_the_article_s_title(word):
    assert word.startswith("<h2>Hội nghị tập huấn</h2>\n<h2>1. Mở đầu</h2>\n<h3>Thành phần</h3>")


def test_letters_are_marked_as_word_showed_them(word):
    assert "<strong>Chữ đậm</strong>, <em>chữ nghiêng</em>, <u>gạch chân</u>" in word
    assert "H<sub>2</sub>O, m<sup>2</sup>" in word
    assert "chữ thường, <strong>đậm theo kiểu</strong>" in word


def test_tabs_and_runs_of_spaces_are_one_space(word):
    assert "</sup>, hai dấu cách, thẻ cách, chữ thường" in word


def test_a_style_of_its_own_is_bold_and_centred(word):
    assert '<p class="center"><strong>QUYẾT ĐỊNH</strong></p>' in word


def test_lists_are_nested_and_keep_their_first_number(word):
    assert (
        '<ol start="3"><li>Việc thứ ba<ul><li>Việc con</li></ul></li><li>Việc thứ tư</li></ol>'
        in word
    )


def test_comments_go_and_the_words_they_speak_of_stay(word):
    assert "Theo Nghị định 43" in word
    assert "NVA" not in word
    assert "Kiểm tra lại" not in word
    assert Note(NoteKind.COMMENTS, 1) in clean(sample("word")).notes


def test_tracked_changes_are_carried_out_and_told(word):
    assert "43/2011<sup>" in word
    notes = clean(sample("word")).notes
    assert {Note(NoteKind.INSERTIONS, 1), Note(NoteKind.DELETIONS, 1)} <= set(notes)


def test_a_footnote_stands_below_with_its_number(word):
    assert "<sup>1</sup>, tại Huế" in word
    assert word.endswith("<hr>\n<p><sup>1</sup> Hết hiệu lực một phần.</p>")


def test_hidden_text_stays_hidden(word):
    assert "mật" not in word
    assert Note(NoteKind.HIDDEN) in clean(sample("word")).notes


def test_page_breaks_and_empty_paragraphs_leave_nothing(word):
    assert "<p></p>" not in word


def test_a_caption_above_a_table_is_its_caption(word):
    assert "<table><caption>Bảng 1. Số liệu</caption>" in word


def test_merged_cells_stay_merged_and_bold_headings_head_their_columns(word):
    assert (
        '<thead><tr><th scope="col">Đơn vị</th><th class="center" scope="col" colspan="2">Số lượng'
        '</th></tr></thead><tbody><tr><td rowspan="2">Sở A</td><td>1</td><td>2</td></tr>'
        "<tr><td>3</td><td></td></tr></tbody>"
    ) in word


def test_no_language_of_the_keyboard_comes_along(word):
    assert "lang=" not in word
    assert body(f"{WORD}<span lang=EN-US>chữ</span>") == "<p>chữ</p>"


def test_a_mail_loses_its_empty_lines_only():
    assert body(sample("outlook")) == (
        "<p>Chào anh,</p>\n<p>Gửi anh tin.</p>\n"
        "<p><strong>From:</strong> An &lt;an@example.org&gt;<br><strong>Sent:</strong> Thursday</p>"
    )


def test_word_online_lists_are_one_list():
    assert body(sample("word_online")) == (
        "<h2>Kết quả</h2>\n<p><strong>Đậm</strong> thường</p>\n"
        "<ul><li>một<ul><li>một một</li></ul></li><li>hai</li></ul>\n"
        '<ol start="5"><li>năm</li></ol>'
    )


def test_changes_of_a_web_page_are_its_own():
    assert body("<p><ins>một</ins> <del>hai</del></p>") == "<p><u>một</u> <s>hai</s></p>"


def test_a_caption_below_a_picture_is_its_caption():
    page = (
        f"{WORD}<p class=MsoNormal><img src='media:{'a' * 64}' width=8 height=6></p>"
        "<p class=MsoCaption>Hình 1</p><p class=MsoNormal>sau</p>"
    )
    assert body(page) == (
        f'<figure><img src="media:{"a" * 64}" width="8" height="6">'
        "<figcaption>Hình 1</figcaption></figure>\n<p>sau</p>"
    )

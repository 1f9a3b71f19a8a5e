"""Text in fonts of the years before Unicode is converted by the font's name."""

from desktop.exchange.clipboard import clean
from desktop.exchange.notes import Note, NoteKind

from .pasted import body, sample


def test_the_font_of_a_style_and_of_a_run_decide():
    assert body(sample("word_tcvn3")) == (
        '<p class="center"><strong>ỦY BAN NHÂN DÂN TỈNH</strong></p>\n'
        "<p>Công tác thông tin đối ngoại năm 2018, tại Khánh Hòa, lưu trữ.</p>\n"
        "<p>Tiếng Việt và chữ thường.</p>"
    )


def test_the_fonts_are_named_in_one_note():
    notes = clean(sample("word_tcvn3")).notes
    assert notes == (Note(NoteKind.FONT, 4, ".VnTimeH, .VnTime, VNI-Times"),)


def test_a_font_tag_counts_as_a_style_does():
    assert body('<p><font face=".VnTime, serif">C«ng t¸c</font></p>') == "<p>Công tác</p>"


def test_a_font_inside_ends_the_one_around():
    page = """<p style="font-family:'.VnTime'">®i <span style="font-family:Arial">«</span></p>"""
    assert body(page) == "<p>đi «</p>"


def test_cleaning_twice_changes_nothing_more():
    once = clean(sample("word_tcvn3")).html
    twice = clean(once)
    assert twice.html.strip() == once.strip()
    assert twice.notes == ()


def test_letters_are_composed():
    assert body("<p>Tie\u0302\u0301ng</p>") == "<p>Tiếng</p>"

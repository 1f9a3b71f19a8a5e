"""One clip in three forms: cleaned, as it came, and its words alone."""

from desktop.exchange.clipboard import Clip, Form
from desktop.exchange.notes import Note, NoteKind

from .pasted import pasted, sample


def test_as_it_came_nothing_is_converted():
    raw = pasted(Clip(sample("word_tcvn3")), Form.RAW)
    assert "<p>C«ng t¸c th«ng tin" in raw.blocks[1]
    assert raw.notes == ()


def test_text_only_is_a_paragraph_a_line_in_unicode():
    assert pasted(Clip(sample("word_tcvn3")), Form.TEXT).blocks == (
        "<p>ỦY BAN NHÂN DÂN TỈNH</p>",
        "<p>Công tác thông tin đối ngoại năm 2018, tại Khánh Hòa, lưu trữ.</p>",
        "<p>Tiếng Việt và chữ thường.</p>",
    )


def test_what_could_act_is_told_once():
    clip = Clip('<p onclick="a()">a</p><script>b()</script><p><a href="javascript:1">c</a></p>')
    assert pasted(clip).notes == (Note(NoteKind.ACTIVE, 2), Note(NoteKind.LINKS, 1))


def test_an_empty_clip_is_no_block():
    assert pasted(Clip("<html><head></head></html>")).blocks == ()

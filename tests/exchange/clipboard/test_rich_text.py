"""A program that offers no HTML but RTF is read by its RTF."""

import pytest

from desktop.exchange.clipboard import Clip, Form
from desktop.exchange.notes import Note, NoteKind

from .pasted import Pictures, pasted
from .test_pictures import PNG, blip

FONTS = r"{\fonttbl{\f0 Times New Roman;}{\f1 .VnTime;}}"


def clip(body: str, text: str = "as text") -> Clip:
    return Clip("", text, rf"{{\rtf1\ansi\ansicpg1252\deff0{FONTS}\pard {body}}}".encode("latin-1"))


def test_what_stands_out_comes_along():
    assert pasted(clip(r"Tin {\b nhanh}\par Hai\par")).blocks == (
        "<p>Tin <strong>nhanh</strong></p>",
        "<p>Hai</p>",
    )


def test_a_first_line_that_looks_like_a_title_stays_in_the_text():
    assert pasted(clip(r"\qc{\b Tin}\par\pard M\par")).blocks[0] == (
        '<p class="center"><strong>Tin</strong></p>'
    )


def test_letters_of_an_old_font_are_unicode_and_told():
    taken = pasted(clip(r"\f1 C\'abng t\'b8c\par"))
    assert taken.blocks == ("<p>Công tác</p>",)
    assert taken.notes == (Note(NoteKind.FONT, 1, ".VnTime"),)


def test_its_pictures_are_kept():
    keep = Pictures()
    taken = pasted(clip(rf"a\par {blip(PNG)}\par b\par"), keep=keep)
    assert keep.files == [PNG]
    assert '<img src="media:' in taken.blocks[1]


def test_a_picture_that_cannot_be_kept_is_told():
    assert Note(NoteKind.PICTURES_MISSING) in pasted(clip(rf"a\par{blip(b'GIF no')}")).notes


def test_its_words_alone_are_a_paragraph_a_line():
    assert pasted(clip(r"{\b a}\par b"), Form.TEXT).blocks == ("<p>a</p>", "<p>b</p>")


@pytest.mark.parametrize("rtf", [b"", b"no rtf", b"{\\rtf1" + b"{" * 100_000])
def test_where_nobody_can_read_it_the_text_is_taken(rtf: bytes):
    assert pasted(Clip("", "one\ntwo", rtf)).blocks == ("<p>one</p>", "<p>two</p>")

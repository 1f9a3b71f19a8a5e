"""Addresses that mean something only on the page that they were copied from."""

import pytest

from desktop.exchange.clipboard import Clip
from desktop.exchange.clipboard.copied_from import SOURCE_KINDS, source_of
from desktop.exchange.notes import Note, NoteKind

from .pasted import pasted

WINDOWS, CHROMIUM, FIREFOX = SOURCE_KINDS
PAGE = "https://bao.vn/tin/2.html"


def test_a_relative_link_leads_where_it_led_on_its_page():
    told = pasted(Clip('<p><a href="../anh/1.html">Ảnh</a></p>', source=PAGE))
    assert told.blocks == ('<p><a href="https://bao.vn/anh/1.html">Ảnh</a></p>',)
    assert told.notes == ()


def test_of_a_link_from_an_unknown_page_the_words_stay_and_it_is_told():
    told = pasted(Clip('<p><a href="/tin/1.html">Tin</a> <a href="//x.vn/">x</a></p>'))
    assert told.blocks == ('<p>Tin <a href="https://x.vn/">x</a></p>',)
    assert told.notes == (Note(NoteKind.LINKS, 1),)


def test_a_link_inside_its_page_leads_nowhere_here():
    told = pasted(Clip('<p><a href="#phan-2">Phần 2</a></p>', source=PAGE))
    assert told.blocks == ("<p>Phần 2</p>",)
    assert told.notes == (Note(NoteKind.LINKS, 1),)


def test_a_picture_of_the_page_is_told_as_one_on_the_network():
    told = pasted(Clip('<p>a <img src="/1.jpg" alt="Cầu"></p>', source=PAGE))
    assert told.blocks == ('<p>a <a href="https://bao.vn/1.jpg">Cầu</a></p>',)
    assert told.notes == (Note(NoteKind.PICTURES_REMOTE, 1),)


@pytest.mark.parametrize("address", ["https://x.vn/a", "mailto:a@x.vn", f"media:{'a' * 64}"])
def test_a_whole_address_stays(address: str):
    assert pasted(Clip(f'<p><a href="{address}">a</a></p>')).blocks == (
        f'<p><a href="{address}">a</a></p>',
    )


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (WINDOWS, b"Version:0.9\r\nStartHTML:97\r\nSourceURL:" + PAGE.encode() + b"\r\n<html>"),
        (CHROMIUM, PAGE.encode()),
        (FIREFOX, (PAGE + "\0").encode("utf-16-le")),
    ],
)
def test_a_clipboard_says_where_its_text_is_from(kind: str, data: bytes):
    assert source_of(kind, data) == PAGE


@pytest.mark.parametrize(
    "data",
    [
        b"Version:1.0\r\n<p>\nSourceURL:https://bao.vn/</p>",
        b"SourceURL:file:///C:/Bai.docx\r\n<html>",
        b"SourceURL:http://[\r\n<html>",
        b"",
    ],
)
def test_a_file_or_no_address_is_no_source(data: bytes):
    assert source_of(WINDOWS, data) == ""

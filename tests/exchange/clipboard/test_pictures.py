"""Pictures come from the HTML, from files its program named, or from the RTF; never a network."""

import base64
from pathlib import Path

import pytest

from desktop.exchange.clipboard import Clip, Form
from desktop.exchange.clipboard.rtf import pictures
from desktop.exchange.notes import Note, NoteKind
from tests.exchange.samples import picture

from .pasted import Pictures, pasted, sample

PNG, JPEG = picture("PNG"), picture("JPEG")
WORD_FILE = "file:///C:/Users/an/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg"


def blip(data: bytes, kind: str = "pngblip") -> str:
    lines = "\r\n".join(data.hex()[at : at + 128] for at in range(0, len(data.hex()), 128))
    return (
        rf"{{\*\shppict{{\pict{{\*\picprop\shplid1025{{\sp{{\sn shapeType}}{{\sv 75}}}}}}"
        rf"\picscalex100\piccropl0\picw635\pich476\picwgoal9600\pichgoal7200\{kind}\bliptag-1"
        rf"{{\*\blipuid 2f6ab1f0aa}}{lines}}}}}{{\nonshppict{{\pict\wmetafile8 0100090000}}}}"
    )


def rtf(*blips: str) -> bytes:
    bullet = r"{\*\listpicture{\pict\pngblip 89504e}}"
    return (rf"{{\rtf1\ansi{bullet}\pard Tin{''.join(blips)}\par}}").encode()


def test_a_picture_inside_the_html_is_kept():
    html = f'<p>a</p><img src="data:image/png;base64,{base64.b64encode(PNG).decode()}" alt="Cầu">'
    keep = Pictures()
    blocks = pasted(Clip(html), keep=keep).blocks
    assert keep.files == [PNG]
    assert 'alt="Cầu" width="8" height="6"></figure>' in blocks[1]


def test_a_file_that_word_names_is_read(tmp_path: Path):
    file = tmp_path / "clip image001.png"
    file.write_bytes(PNG)
    keep = Pictures()
    pasted(Clip(f'<p>a</p><img src="{file.as_uri()}">'), keep=keep)
    assert keep.names == ["clip image001.png"]


@pytest.mark.parametrize("name", ["file:///etc/passwd", "file://server/share/a.png", "file:////server/a.png", r"file:\\server\a.png"])  # fmt: skip
def test_nothing_but_picture_files_of_this_computer_is_read(name: str, monkeypatch):
    read: list[object] = []
    monkeypatch.setattr(
        "desktop.exchange.clipboard.pictures.read_bytes", lambda path, *_: read.append(path) or b""
    )
    assert pasted(Clip(f'<p>a</p><img src="{name}">')).blocks == ("<p>a</p>",)
    assert read == []


def test_the_rtf_has_the_pictures_that_the_html_only_names():
    html = f"<p>a</p><img src='{WORD_FILE}'><p>b</p><img src='{WORD_FILE.replace('2.', '4.')}'>"
    keep = Pictures()
    pasted(Clip(html, rtf=rtf(blip(PNG), blip(JPEG, "jpegblip"))), keep=keep)
    assert keep.files == [PNG, JPEG]


def test_pictures_that_cannot_be_told_apart_are_missing_rather_than_mistaken():
    html = f"<p>a</p><img src='{WORD_FILE}'>"
    keep = Pictures()
    notes = pasted(Clip(html, rtf=rtf(blip(PNG), blip(JPEG, "jpegblip"))), keep=keep).notes
    assert keep.files == []
    assert notes == (Note(NoteKind.PICTURES_MISSING, 1),)


def test_a_drawing_in_the_rtf_keeps_its_place_in_the_order():
    drawing = r"{\pict\emfblip 0100}"
    assert pictures(rtf(drawing, blip(PNG))) == [b"", PNG]


def test_binary_pictures_may_look_like_anything():
    data = b"\x89PNG}}{{" * 3
    text = b"{\\rtf1{\\pict\\pngblip\\bin%d " % len(data) + data + b"}" + rtf(blip(PNG))
    assert pictures(text) == [data, PNG]


@pytest.mark.parametrize("text", [b"", b"{\\rtf1", b"{\\pict\\pngblip 8", b"\\pict}", b"{\\pict{"])
def test_broken_rtf_has_no_pictures(text: bytes):
    assert [data for data in pictures(text) if data] == []


def test_a_picture_on_the_network_is_a_link_and_told():
    told = pasted(Clip('<p>a <img src="https://example.org/a.jpg" alt="Cầu"></p>'))
    assert told.blocks == ('<p>a <a href="https://example.org/a.jpg">Cầu</a></p>',)
    assert told.notes == (Note(NoteKind.PICTURES_REMOTE, 1),)


def test_a_caption_of_word_s_finds_its_picture():
    clip = Clip(sample("word"), rtf=rtf(blip(PNG)))
    figure = next(block for block in pasted(clip).blocks if block.startswith("<figure"))
    assert figure.startswith('<figure class="center"><img src="media:')
    assert figure.endswith("<figcaption>Hình 1. Quang cảnh hội nghị</figcaption></figure>")


def test_pictures_come_along_as_it_came_too():
    keep = Pictures()
    data = base64.b64encode(PNG).decode()
    pasted(Clip(f"<p>a<img src='data:image/png;base64,{data}'>"), Form.RAW, keep)
    assert keep.files == [PNG]

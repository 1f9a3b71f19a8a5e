import codecs
import os
import unicodedata

import pytest

from desktop.exchange import import_file, text
from desktop.exchange.errors import (
    EncodingAssumed,
    FileEmpty,
    FileIsBinary,
    FileIsFolder,
    FileMissing,
    FileNotPermitted,
    TextTooLarge,
    WrongEncoding,
)
from desktop.exchange.text import read_bytes, text_of
from tests.exchange.samples import Shelf, picture


def read_text(path):
    return text_of(read_bytes(path, text.TEXT_LIMIT), str(path)).text


WORDS = "Tiếng Việt: Đặng Thị Bưởi, Huế, ở đây – “tặng”"


def cp1258(words: str) -> bytes:
    """As old Windows programs write: base letters, tones as letters of their own."""
    spelt = unicodedata.normalize("NFD", words)
    for letter in "ăâêôơưĂÂÊÔƠƯ":
        spelt = spelt.replace(unicodedata.normalize("NFD", letter), letter)
        for tone in "\u0300\u0301\u0303\u0309\u0323":
            base, mark = unicodedata.normalize("NFD", letter)
            order = unicodedata.normalize("NFD", base + mark + tone)
            spelt = spelt.replace(order, letter + tone)
    return spelt.encode("cp1258")


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        WORDS.encode("utf-16-le"),
        WORDS.encode("utf-16-be"),
        unicodedata.normalize("NFD", WORDS).encode(),
        cp1258(WORDS),
    ],
    ids=[
        "utf-8",
        "utf-8 mark",
        "utf-16 le",
        "utf-16 be",
        "bare le",
        "bare be",
        "decomposed",
        "windows-1258",
    ],
)
def test_vietnamese_text_is_read_in_every_encoding_that_says_what_it_is(tmp_path, data):
    (tmp_path / "bai.txt").write_bytes(data)
    assert read_text(tmp_path / "bai.txt") == WORDS


@pytest.mark.parametrize(
    "data",
    [
        "Le garçon français mangeait des gâteaux".encode("latin-1"),
        "Über die Brücke".encode("cp1252"),
        "Привет".encode("cp1251"),
        codecs.BOM_UTF8 + b"\xff\xff",
        codecs.BOM_UTF16_LE + b"\x00\xd8a",
        b"Huy\xea\xf2\xff\xfe",
    ],
    ids=["latin-1", "cp1252", "cp1251", "bad utf-8", "bad utf-16", "noise"],
)
def test_an_encoding_that_cannot_be_told_is_refused(tmp_path, data):
    (tmp_path / "bai.txt").write_bytes(data)
    with pytest.raises(WrongEncoding):
        read_text(tmp_path / "bai.txt")


@pytest.mark.parametrize(
    "data",
    [picture("PNG"), b"%PDF-1.7 ...", b"PK\x03\x04rest", b"text\0text", os.urandom(4096) + b"\0"],
    ids=["picture", "pdf", "zip", "nul", "random"],
)
def test_a_binary_file_is_refused(tmp_path, data):
    (tmp_path / "bai.md").write_bytes(data)
    with pytest.raises(FileIsBinary):
        read_text(tmp_path / "bai.md")


@pytest.mark.parametrize("data", [b"", b" \n\t\n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE])
def test_an_empty_file_is_refused(tmp_path, data):
    (tmp_path / "bai.md").write_bytes(data)
    with pytest.raises(FileEmpty):
        read_text(tmp_path / "bai.md")


def test_a_file_of_50_mb_is_refused_unread(tmp_path):
    with (tmp_path / "bai.md").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    with pytest.raises(TextTooLarge) as refused:
        read_text(tmp_path / "bai.md")
    assert (refused.value.size, refused.value.limit) == (50 * 1024 * 1024, text.TEXT_LIMIT)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(FileMissing) as refused:
        read_text(tmp_path / "khong-co" / "bai.md")
    assert refused.value.file == str(tmp_path / "khong-co" / "bai.md")


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(FileIsFolder):
        read_text(tmp_path)


def test_a_file_that_may_not_be_read_is_explained(tmp_path, monkeypatch):
    (tmp_path / "bai.md").write_text("x", encoding="utf-8")

    def refuse(_path):  # root may read everything, so the system's answer is played
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    with pytest.raises(FileNotPermitted):
        read_text(tmp_path / "bai.md")


def test_lines_end_as_on_unix(tmp_path):
    (tmp_path / "bai.txt").write_bytes(b"mot\r\nhai\rba\n")
    assert read_text(tmp_path / "bai.txt") == "mot\nhai\nba\n"


OLD = {
    "tcvn3": "Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc",
    "vni": "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc",
}


@pytest.mark.parametrize("encoding", OLD)
def test_old_encodings_are_read_where_they_make_words(encoding):
    found = text_of(OLD[encoding].encode("latin-1"), "bai.txt")
    assert found.text == "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc"
    assert found.assumed == encoding


def test_what_is_known_is_not_called_assumed():
    assert text_of(cp1258(WORDS), "bai.txt").assumed is None


@pytest.mark.parametrize(
    "words",
    [
        "Der Bär frißt süßen Käse über der Brücke, schöne Grüße, Öl und Äpfel, für Mädchen",
        "Où est la forêt? L'été à la plage, le garçon naïf a mangé un gâteau, déjà très âgé",
        "São Paulo não é uma cidade pequena; a educação, o coração e a população são grandes",
    ],
    ids=["german", "french", "portuguese"],
)
def test_other_languages_are_not_taken_for_vietnamese(words):
    with pytest.raises(WrongEncoding):
        text_of(words.encode("latin-1"), "bai.txt")


def test_few_words_are_not_enough():
    with pytest.raises(WrongEncoding):
        text_of("ViÖt Nam".encode("latin-1"), "bai.txt")


def test_a_page_s_own_word_for_its_encoding_is_taken():
    page = '<meta charset="windows-1252"><p>Vi&#7879;t Nam, café'.encode("cp1252")
    assert "café" in text_of(page, "bai.html", markup=True).text
    with pytest.raises(WrongEncoding):
        text_of(page, "bai.txt")


def test_an_assumed_encoding_is_told(tmp_path):
    (tmp_path / "bai.txt").write_bytes(OLD["tcvn3"].encode("latin-1"))
    imported = import_file(tmp_path / "bai.txt", Shelf().add_media)
    assert [(type(each), each.encoding) for each in imported.warnings] == [
        (EncodingAssumed, "tcvn3")
    ]

from collections.abc import Callable

import pytest

from desktop.exchange import import_file
from desktop.exchange.errors import FormatNotRead
from tests.exchange.samples import Shelf

SHELF: Callable = Shelf().add_media


def test_plain_text_begins_with_its_title(tmp_path):
    (tmp_path / "a.txt").write_text("Lễ hội\n\nĐoạn <một>.\n\nĐoạn hai.\n", encoding="utf-8")
    article = import_file(tmp_path / "a.txt", SHELF).article
    assert (article.title, article.body) == ("Lễ hội", "<p>Đoạn &lt;một&gt;.</p>\n<p>Đoạn hai.</p>")


def test_plain_text_without_blank_lines_has_a_paragraph_a_line(tmp_path):
    (tmp_path / "a.txt").write_text("Lễ hội\nMột.\nHai.\n", encoding="utf-8")
    assert import_file(tmp_path / "a.txt", SHELF).article.body == "<p>Một.</p>\n<p>Hai.</p>"


def test_a_verse_keeps_its_lines_and_wrapped_lines_run_together(tmp_path):
    wrapped = "Một dòng dài mà chương trình đã ngắt ở cột thứ tám mươi cho vừa"
    (tmp_path / "a.txt").write_text(f"A\n\nThơ\nngắn\n\n{wrapped}\nkhổ giấy.\n", encoding="utf-8")
    body = import_file(tmp_path / "a.txt", SHELF).article.body
    assert body == f"<p>Thơ<br>ngắn</p>\n<p>{wrapped} khổ giấy.</p>"


def test_a_file_of_another_kind_is_refused_by_its_name(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04")
    with pytest.raises(FormatNotRead) as refused:
        import_file(tmp_path / "a.xlsx", SHELF)
    assert refused.value.suffix == ".xlsx"

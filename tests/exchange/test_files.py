from collections.abc import Callable

import pytest

from desktop.exchange import import_file
from desktop.exchange.errors import FileMissing, FormatNotRead
from desktop.exchange.files import import_files
from desktop.library.errors import DiskFull
from desktop.progress import run
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


def test_one_bad_file_does_not_stop_the_rest(tmp_path):
    (tmp_path / "a.txt").write_text("A\nx", encoding="utf-8")
    (tmp_path / "c.txt").write_text("C\nx", encoding="utf-8")
    kept, outcomes = [], []
    paths = [tmp_path / name for name in ("a.txt", "b.txt", "c.txt")]
    run(import_files(paths, SHELF, kept.append, outcomes.append))
    assert [article.title for article in kept] == ["A", "C"]
    assert [type(outcome.error) for outcome in outcomes] == [type(None), FileMissing, type(None)]


def test_an_article_that_cannot_be_kept_is_no_import(tmp_path):
    (tmp_path / "a.txt").write_text("A\nx", encoding="utf-8")
    outcomes = []

    def refuse(_article):
        raise DiskFull(tmp_path)

    run(import_files([tmp_path / "a.txt"], SHELF, refuse, outcomes.append))
    assert outcomes[0].imported is None
    assert isinstance(outcomes[0].error, DiskFull)


def test_a_job_closed_half_way_has_told_all_that_it_did(tmp_path):
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(name, encoding="utf-8")
    outcomes = []
    job = import_files(sorted(tmp_path.iterdir()), SHELF, lambda _: None, outcomes.append)
    next(job)
    step = next(job)
    job.close()
    assert (step.done, step.total, len(outcomes)) == (1, 3, 1)

"""Files and packages into a real library."""

from pathlib import Path

import pytest

from desktop.article.model import Article
from desktop.exchange.packages.writing import write_package
from desktop.library import Reason
from desktop.library.library import Library
from desktop.progress import run
from desktop.sentences import sentence
from desktop.ui.importing.bringing_in import bring_in
from tests.exchange.docx.making import docx, p


@pytest.fixture
def library(tmp_path):
    opened = Library.open(tmp_path / "kho")
    yield opened
    opened.close()


def brought(library: Library, *files: Path) -> list:
    results = []
    run(bring_in(library, list(files), results.append, sentence))
    return results


def test_files_and_packages_come_in_as_they_were_named(library, tmp_path):
    other = Library.open(tmp_path / "kia")
    packed = Article(title="Từ gói")
    other.save(packed, reason=Reason.SAVE)
    run(write_package(other, [packed.id], tmp_path / "goi.bantin"))
    other.close()
    (tmp_path / "a.docx").write_bytes(docx(p("Tin", about='<w:jc w:val="center"/>') + p("a")))
    (tmp_path / "b.docx").write_bytes(b"PK")
    files = [tmp_path / name for name in ("a.docx", "goi.bantin", "b.docx")]
    results = brought(library, *files)
    assert [each.title for each in results] == ["Tin", "Từ gói", "b.docx"]
    assert [bool(each.problem) for each in results] == [False, False, True]
    assert {entry.title for entry in library.entries()} == {"Tin", "Từ gói"}


def test_a_package_that_is_none_is_told(library, tmp_path):
    (tmp_path / "a.bantin").write_bytes(b"hello")
    assert brought(library, tmp_path / "a.bantin")[0].problem

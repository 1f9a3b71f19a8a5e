"""`bantin export paste` from end to end."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from desktop.cli.shapes import ExportedFiles


def test_export_paste_names_what_it_wrote(bantin, article, tmp_path):
    answer = bantin("export", "paste", article, "--to", str(tmp_path / "bài"), "--json")
    written = answer.read(ExportedFiles)
    assert answer.code == 0
    assert written.bytes == sum(Path(file).stat().st_size for file in written.files)
    names = {Path(file).relative_to(tmp_path / "bài").as_posix() for file in written.files}
    assert {"fields/01-title.txt", "page.html", "paste-from-here.html"} <= names


def test_file_names_are_plain_in_vietnamese_too(bantin, article, tmp_path):
    assert bantin("export", "paste", article, "--to", str(tmp_path / "b.zip"), lang="vi").code == 0
    with ZipFile(tmp_path / "b.zip") as archive:
        assert all(name.isascii() and " " not in name for name in archive.namelist())


@pytest.mark.parametrize("target", ["bai.zip", "bai"])
def test_a_place_that_is_taken_is_explained(bantin, article, tmp_path, target):
    if target == "bai":
        (tmp_path / target).write_text("x", encoding="utf-8")
    else:
        (tmp_path / target).mkdir()
    answer = bantin("export", "paste", article, "--to", str(tmp_path / target))
    assert answer.code == 1
    assert target in answer.sentence()

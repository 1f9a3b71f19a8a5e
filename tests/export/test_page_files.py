"""Writing a page: one file or a folder, whole or not at all, and every obstacle has its name."""

import errno
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.article.model import Article
from desktop.article.site import SiteProfile
from desktop.export import export_page
from desktop.export.errors import (
    BlocksLeftOut,
    CannotWrite,
    DiskFull,
    FolderMissing,
    NoPublisher,
    NotAllowed,
    PicturesLeftOut,
    TargetIsFile,
    TargetIsFolder,
)
from desktop.library import Library
from desktop.library.errors import NoSuchArticle
from desktop.progress import run

from .samples import COVER, INNER, LOGO, RICH, SITE, photograph, seed

KILOBYTE = 1000
SLUG = "tap-huan-cong-tac-thong-tin-doi-ngoai-nam-2018"

_STOPS_WHILE_WRITING = """
import os, signal, sys
from pathlib import Path
from uuid import UUID
from desktop.export import export_page
from desktop.library import Library
from desktop.progress import run

def stop(_file):
    print("writing", flush=True)
    signal.pause()

os.fsync = stop
library = Library.open(Path(sys.argv[1]))
run(export_page(library, UUID(sys.argv[2]), Path(sys.argv[3]), folder=False))
"""


@pytest.fixture
def library(tmp_path):
    library = Library.open(tmp_path / "library")
    yield library
    library.close()


@pytest.fixture
def article(library) -> Article:
    """Return the rich article, kept in `library` with its pictures and site."""
    kept = {
        name: library.add_media(data, name=f"{name[0]}.jpg", mime=mime).hash
        for name, data, mime in (
            (COVER, photograph(2400, 1350), "image/jpeg"),
            (INNER, photograph(), "image/jpeg"),
            (LOGO, photograph(120, 120, kind="PNG"), "image/png"),
        )
    }
    library.keep_site_profile(replace(SITE, logo=kept[LOGO]))
    article = replace(
        RICH,
        body=RICH.body.replace(INNER, kept[INNER]),
        cover=replace(RICH.cover, media=kept[COVER]),
    )
    return library.save(article).article


def keep(library: Library, article: Article) -> Article:
    return library.save(article).article


def test_one_file_carries_everything(library, article, tmp_path, reader):
    to = tmp_path / "bai.html"
    exported = run(export_page(library, article.id, to, folder=False))
    assert exported.files == (to,)
    assert exported.bytes == to.stat().st_size
    assert exported.warnings == ()
    page = reader.open(to)
    pictures = page.locator("img").evaluate_all("images => images.map(i => i.naturalWidth)")
    assert pictures == [120, 1600, 800]


def test_a_folder_holds_page_pictures_and_fonts(library, article, tmp_path, reader):
    to = tmp_path / "moi" / "bai"
    exported = run(export_page(library, article.id, to, folder=True))
    names = {path.relative_to(to).as_posix() for path in exported.files}
    assert {
        "page.html",
        f"assets/{SLUG}-1.jpg",
        f"assets/{SLUG}-3.png",
        f"assets/{SLUG}.html",
    } < names
    assert exported.bytes == sum(path.stat().st_size for path in exported.files)
    page = reader.open(to / "page.html")
    page.wait_for_function("document.fonts.status === 'loaded'")
    assert page.locator("img").evaluate_all("images => images.every(i => i.naturalWidth > 0)")
    assert page.evaluate("[...document.fonts].filter(font => font.status === 'loaded').length") >= 8
    assert page.evaluate("[...document.fonts].filter(font => font.status === 'error').length") == 0


def test_the_folders_page_offers_a_whole_copy_to_save(library, article, tmp_path, reader):
    run(export_page(library, article.id, tmp_path / "bai", folder=True))
    page = reader.open(tmp_path / "bai" / "page.html")
    copy = page.locator("a[download]").get_attribute("href")
    saved = reader.open(tmp_path / "bai" / copy)
    assert saved.locator("img").evaluate_all("images => images.every(i => i.naturalWidth > 0)")


def test_pages_are_light(library, tmp_path):
    article = keep(library, seed())
    one = run(export_page(library, article.id, tmp_path / "bai.html", folder=False))
    run(export_page(library, article.id, tmp_path / "bai", folder=True))
    assert one.bytes <= 400 * KILOBYTE
    assert (tmp_path / "bai" / "page.html").stat().st_size <= 100 * KILOBYTE


def test_the_page_names_no_other_place(library, article, tmp_path):
    to = tmp_path / "bai.html"
    run(export_page(library, article.id, to, folder=False))
    loaded = re.findall(
        r'(?:src|srcset|poster)="([^"]*)|url\("([^"]*)', to.read_text(encoding="utf-8")
    )
    assert {"".join(address)[:5] for address in loaded} == {"data:"}


def test_progress_is_told_picture_by_picture(library, article, tmp_path):
    steps = list(export_page(library, article.id, tmp_path / "bai.html", folder=False))
    assert [step.done for step in steps] == list(range(len(steps)))
    assert {step.total for step in steps} == {5}


def test_what_the_page_lacks_is_told(library, tmp_path):
    body = f'<p>Chữ</p>\n<figure><img src="media:{"f" * 64}" alt="A"></figure>\n<div data-opaque="[gallery]"></div>'
    library.keep_site_profile(SiteProfile())
    article = keep(library, replace(seed(), body=body))
    exported = run(export_page(library, article.id, tmp_path / "bai.html", folder=False))
    kinds = [type(warning) for warning in exported.warnings]
    assert kinds == [PicturesLeftOut, BlocksLeftOut, NoPublisher]


def test_an_export_left_half_way_leaves_the_old_page(library, article, tmp_path):
    to = tmp_path / "bai.html"
    to.write_text("trang cũ")
    job = export_page(library, article.id, to, folder=False)
    next(job)
    job.close()
    assert to.read_text() == "trang cũ"


def test_a_failing_disk_leaves_the_old_page_and_no_rest(library, article, tmp_path, monkeypatch):
    to = tmp_path / "out" / "bai.html"
    to.parent.mkdir()
    to.write_text("trang cũ")
    monkeypatch.setattr(os, "fsync", failing(errno.ENOSPC))
    with pytest.raises(DiskFull):
        run(export_page(library, article.id, to, folder=False))
    assert to.read_text() == "trang cũ"
    assert list(to.parent.iterdir()) == [to]


def test_an_export_killed_while_writing_leaves_the_old_page(library, article, tmp_path):
    to = tmp_path / "out" / "bai.html"
    to.parent.mkdir()
    to.write_text("trang cũ")
    command = [
        sys.executable,
        "-c",
        _STOPS_WHILE_WRITING,
        str(library.folder),
        str(article.id),
        str(to),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as exporter:
        assert exporter.stdout.readline() == "writing\n"
        exporter.kill()
    assert to.read_text() == "trang cũ"
    run(export_page(library, article.id, to, folder=False))
    assert list(to.parent.iterdir()) == [to]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EACCES, NotAllowed),
        (errno.EROFS, NotAllowed),
        (errno.EIO, CannotWrite),
    ],
)
def test_what_the_system_refuses_has_a_name(
    library, article, tmp_path, monkeypatch, code, expected
):
    monkeypatch.setattr(os, "fsync", failing(code))
    with pytest.raises(expected):
        run(export_page(library, article.id, tmp_path / "bai.html", folder=False))


def test_a_file_that_a_scanner_holds_for_a_moment_is_waited_for(
    library, article, tmp_path, monkeypatch
):
    refusals, replace_file = [errno.EACCES, errno.EBUSY], Path.replace

    def held(path: Path, target: Path) -> Path:
        if refusals:
            raise OSError(refusals.pop(), "held")
        return replace_file(path, target)

    monkeypatch.setattr(Path, "replace", held)
    run(export_page(library, article.id, tmp_path / "bai.html", folder=False))
    assert (tmp_path / "bai.html").is_file()


def test_a_file_in_a_missing_folder_is_refused(library, article, tmp_path):
    with pytest.raises(FolderMissing) as refused:
        run(export_page(library, article.id, tmp_path / "thieu" / "bai.html", folder=False))
    assert refused.value.path == tmp_path / "thieu"


def test_a_page_does_not_replace_a_folder(library, article, tmp_path):
    with pytest.raises(TargetIsFolder):
        run(export_page(library, article.id, tmp_path, folder=False))


def test_a_folder_does_not_replace_a_file(library, article, tmp_path):
    (tmp_path / "bai").write_text("một tệp")
    with pytest.raises(TargetIsFile):
        run(export_page(library, article.id, tmp_path / "bai", folder=True))


def test_other_files_in_the_folder_stay(library, article, tmp_path):
    (tmp_path / "bai").mkdir()
    note = tmp_path / "bai" / "ghi-chu.txt"
    note.write_text("của tôi")
    run(export_page(library, article.id, tmp_path / "bai", folder=True))
    assert note.read_text() == "của tôi"


def test_an_unknown_article_is_the_librarys_to_tell(library, tmp_path):
    with pytest.raises(NoSuchArticle):
        run(export_page(library, seed().id, tmp_path / "bai.html", folder=False))


def failing(code: int):
    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail

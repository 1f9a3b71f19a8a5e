"""The publishing package: all that a portal without an interface is fed by hand."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from PIL import Image

from desktop.article.model import Attachment
from desktop.export.errors import PicturesLeftOut, TargetIsFolder
from desktop.export.paste import export_paste, make_sheet
from desktop.library import Library
from desktop.progress import run

from .samples import COVER, INNER, RICH, photograph


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "kho") as library:
        yield library


@pytest.fixture
def article(library):
    """Keep the sample article with its pictures; return it."""
    kept = {
        former: library.add_media(data, name="IMG_1.jpg", mime="image/jpeg").hash
        for former, data in ((COVER, photograph()), (INNER, photograph(64, 48)))
    }
    body = RICH.body.replace(INNER, kept[INNER])
    cover = replace(RICH.cover, media=kept[COVER])
    return library.save(replace(RICH, body=body, cover=cover)).article


FILES = {
    "pictures/01-cover-picture.jpg",
    "pictures/02-dai-bieu-trao-doi-tai-hoi-truong.jpg",
    "fields/01-title.txt",
    "fields/02-sapo.txt",
    "fields/02-sapo.html",
    "fields/03-body.txt",
    "fields/03-body.html",
    "fields/04-category.txt",
    "fields/05-tags.txt",
    "fields/06-byline.txt",
    "fields/07-source.txt",
    "fields/08-address-of-the-source.txt",
    "fields/09-date.txt",
    "fields/10-correction.txt",
    "fields/10-correction.html",
    "fields/body-with-pictures.html",
    "fields/captions.txt",
    "page.html",
    "paste-from-here.html",
}


def test_a_folder_holds_fields_page_and_pictures(library, article, tmp_path):
    target = tmp_path / "đăng bài"
    exported = run(export_paste(library, article.id, target))
    there = {path.relative_to(target).as_posix() for path in target.rglob("*") if path.is_file()}
    assert there == FILES == {path.relative_to(target).as_posix() for path in exported.files}
    assert exported.bytes == sum(path.stat().st_size for path in exported.files)
    assert exported.warnings == ()


def test_an_archive_holds_the_same(library, article, tmp_path):
    target = tmp_path / "bai.ZIP"
    exported = run(export_paste(library, article.id, target))
    assert exported.files == (target,)
    with ZipFile(target) as archive:
        assert set(archive.namelist()) == FILES
        assert archive.testzip() is None


def test_pictures_are_ready_for_readers(library, article, tmp_path):
    run(export_paste(library, article.id, tmp_path / "bai"))
    with Image.open(tmp_path / "bai/pictures/01-cover-picture.jpg") as picture:
        assert picture.format == "JPEG"
        assert max(picture.size) <= 1600


def test_the_body_is_there_with_and_without_pictures(library, article, tmp_path):
    run(export_paste(library, article.id, tmp_path / "bai"))
    plain = (tmp_path / "bai/fields/03-body.html").read_text(encoding="utf-8")
    whole = (tmp_path / "bai/fields/body-with-pictures.html").read_text(encoding="utf-8")
    name = "02-dai-bieu-trao-doi-tai-hoi-truong.jpg"
    assert f"<p>[Picture: {name}]</p>" in plain
    assert f'src="../pictures/{name}"' in whole


def test_a_lost_picture_is_told_and_the_rest_is_there(library, article, tmp_path):
    library.media_path(article.cover.media).unlink()
    exported = run(export_paste(library, article.id, tmp_path / "bai"))
    (warning,) = exported.warnings
    assert isinstance(warning, PicturesLeftOut)
    assert warning.count == 1
    assert not (tmp_path / "bai/pictures/01-cover-picture.jpg").exists()
    assert (tmp_path / "bai/page.html").is_file()


def test_a_lost_picture_of_the_text_leaves_no_empty_place(library, article):
    body = f'<p>a</p><figure><img src="media:{"0" * 64}"></figure>'
    sheet = run(make_sheet(library, replace(article, cover=None, body=body)))
    fields = {field.key: field for field in sheet.fields}
    assert fields["body"].html == "<p>a</p>"
    assert [warning.count for warning in sheet.warnings] == [1]


def test_a_paper_goes_along_as_it_is(library, article):
    paper = library.add_media(b"%PDF-1.4", name="qd.pdf", mime="application/pdf")
    attached = replace(article, attachments=(Attachment(media=paper.hash, file="QĐ 12.pdf"),))
    assert run(make_sheet(library, attached)).files["03-qd-12.pdf"] == b"%PDF-1.4"


def test_an_archive_does_not_take_a_folder_s_place(library, article, tmp_path):
    (tmp_path / "bai.zip").mkdir()
    with pytest.raises(TargetIsFolder):
        run(export_paste(library, article.id, tmp_path / "bai.zip"))


def test_an_article_without_pictures_is_a_package_too(library, tmp_path):
    article = library.save(replace(RICH, body="<p>a</p>", cover=None)).article
    run(export_paste(library, article.id, tmp_path / "bai.zip"))
    with ZipFile(BytesIO((tmp_path / "bai.zip").read_bytes())) as archive:
        assert not [name for name in archive.namelist() if name.startswith("pictures")]


def test_one_click_copies_a_field_in_any_browser(library, article, tmp_path, reader):
    run(export_paste(library, article.id, tmp_path / "bai"))
    page = reader.open(tmp_path / "bai/paste-from-here.html")
    page.evaluate(
        "document.addEventListener('copy', e => window.copied = "
        "[e.clipboardData.getData('text/html'), e.clipboardData.getData('text/plain')])"
    )
    buttons = page.get_by_role("button", name="Copy", exact=True)
    assert buttons.count() == page.locator("section").count()
    buttons.nth(1).click()
    html, text = page.evaluate("window.copied")
    assert html == f"<p>{article.sapo}</p>"
    assert text == article.sapo
    assert page.get_by_role("button", name="✓ Copied", exact=True).count() == 1

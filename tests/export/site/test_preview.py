"""A preview is the article's page and the home page in a folder, with all that they show."""

import re
from dataclasses import replace

import pytest

from desktop.article.model import Article, Picture
from desktop.article.site import SiteProfile
from desktop.article.states import State
from desktop.export.site.preview import Preview
from desktop.library import Library
from desktop.progress import run
from tests.scenarios.pictures import mountains

PROFILE = SiteProfile(portal="Cổng Khánh Hòa", service="https://dich-vu.vn")
DRAFT = Article(title="Bài đang viết", body="<p>Chữ chưa lưu</p>", sapo="Tóm tắt")


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "kho") as library:
        yield library


def picture(library: Library, tmp_path) -> str:
    data = mountains(tmp_path / "nui.jpg").read_bytes()
    return library.add_media(data, name="nui.jpg", mime="image/jpeg", width=800, height=500).hash


def test_a_draft_that_was_never_saved_has_its_page(library, tmp_path) -> None:
    page = Preview(library, PROFILE, DRAFT, tmp_path / "xem").page()
    html = page.read_text("utf-8")
    assert "Chữ chưa lưu" in html
    assert library.entries() == []


def test_typing_a_title_does_not_move_the_page(library, tmp_path) -> None:
    first = Preview(library, PROFILE, DRAFT, tmp_path / "xem").page()
    second = Preview(library, PROFILE, replace(DRAFT, title="Khác"), tmp_path / "xem").page()
    assert first == second


def test_everything_that_the_page_shows_is_there(library, tmp_path) -> None:
    shown = replace(DRAFT, cover=Picture(media=picture(library, tmp_path), alt="Núi"))
    page = Preview(library, PROFILE, shown, tmp_path / "xem").page()
    names = re.findall(r'(?:src|href)="([^"#:]+\.(?:css|js|jpg|webp|woff2))"', page.read_text())
    assert [name for name in names if not (page.parent / name).is_file()] == []
    assert any(name.endswith(".jpg") for name in names)


def test_no_visit_is_counted_by_looking(library, tmp_path) -> None:
    page = Preview(library, PROFILE, DRAFT, tmp_path / "xem").page()
    assert "dich-vu.vn" not in page.read_text("utf-8")


def test_the_home_page_has_the_article_among_the_published_ones(library, tmp_path) -> None:
    other = Article(title="Bài đã đăng", state=State.PUBLISHED)
    library.save(other)
    library.save(Article(title="Bản nháp khác"))
    preview = Preview(library, PROFILE, DRAFT, tmp_path / "xem")
    preview.page()
    run(preview.home())
    home = (tmp_path / "xem/index.html").read_text("utf-8")
    assert "Bài đang viết" in home
    assert "Bài đã đăng" in home
    assert "Bản nháp khác" not in home

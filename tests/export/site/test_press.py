"""A press in another process makes the pages of articles and lists to the byte."""

import os
import pickle
from io import BytesIO

import pytest
from PIL import Image

from desktop.article.model import Attachment, Picture
from desktop.export.site import press
from desktop.export.targets import lanes
from desktop.export.targets.folder import FolderTarget
from desktop.library import Library
from tests.export.site.articles import an_article, number
from tests.export.site.publishing import files, publish


class Other:
    """Stands for the other process: `made` has its pages and ours, `here` what only we can make."""

    def __init__(self):
        self.made, self.here, self.sizes = {}, [], {}
        self._presses = {}

    def works(self):
        return True

    def put(self, orders):
        for file in orders:
            if not isinstance(file.content, bytes):
                self._make(file)
        return [(file, None) for file in orders]

    def rest(self):
        return []

    def close(self):
        pass

    def _make(self, file):
        packed, ours = file.content.packed(), file.content.press
        if packed is None:
            self.here.append(file.path)
            return
        if id(ours) not in self._presses:
            self._presses[id(ours)] = pickle.loads(pickle.dumps(ours))  # noqa: S301 - our own
        self.sizes[file.path] = len(packed)
        self.made[file.path] = self._presses[id(ours)].make(packed), file.content.made()


@pytest.fixture
def other(monkeypatch):
    process = Other()
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(lanes, "WORTH_IT", 1)
    monkeypatch.setattr(FolderTarget, "writer", lambda _self: process)
    return process


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library") as kept:
        yield kept


def a_picture(library):
    file = BytesIO()
    Image.new("RGB", (640, 360), "teal").save(file, "JPEG")
    kept = library.add_media(
        file.getvalue(), name="anh.jpg", mime="image/jpeg", width=640, height=360
    )
    return kept.hash


def a_library_of_many_kinds(library):
    shown = a_picture(library)
    body = f'<figure><img src="media:{shown}" alt="Ảnh"></figure>'
    link = f'<p><a href="article:{number(2)}">bài trước</a></p>'
    library.save_all(an_article(n) for n in range(1, 9))
    library.save_all(
        [
            an_article(9, body=body + link, cover=Picture(media=shown, alt="“<Ảnh>”")),
            an_article(10, related=(number(1), number(9)), topic="Biển đảo", language="en"),
            an_article(11, sapo="", title="", tags=()),
        ]
    )
    library.save_all(an_article(n, tags=("Biển đảo",)) for n in range(12, 72))


@pytest.mark.parametrize("remembered", [4096, 3])
def test_a_press_makes_the_pages_that_are_made_here(
    library, tmp_path, other, monkeypatch, remembered
):
    monkeypatch.setattr(press, "_REMEMBERED", remembered)
    a_library_of_many_kinds(library)
    publish(library, tmp_path / "site")
    assert all(theirs == ours for theirs, ours in other.made.values())
    made = files(tmp_path / "site")
    assert all(made[path] == page for path, (page, _) in other.made.items())
    pages = {path for path in made if path.endswith(".html")}
    assert len([path for path in pages & other.made.keys() if path[0] == "2"]) == 71
    assert {"the/bien-dao/index.html", "the/bien-dao/trang-1.html"} <= other.made.keys()


def test_a_press_is_told_a_card_once(library, tmp_path, other):
    library.save_all(an_article(n, tags=("Biển đảo",)) for n in range(1, 61))
    publish(library, tmp_path / "site")
    assert other.sizes["the/bien-dao/trang-1.html"] < 1500  # twenty orders, and no card


def test_a_page_with_documents_is_made_here(library, tmp_path, other):
    kept = library.add_media(b"%PDF-1.4", name="bc.pdf", mime="application/pdf")
    library.save_all(an_article(n) for n in (1, 2))
    library.save(an_article(3, attachments=(Attachment(media=kept.hash, file="Báo cáo.pdf"),)))
    publish(library, tmp_path / "site")
    assert [path.partition("-so-")[2][:1] for path in other.here] == ["3"]

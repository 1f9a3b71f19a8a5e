"""The paste panel on a real library."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from desktop.article.model import Article, Picture
from desktop.export.errors import CannotWrite
from desktop.library import Library
from desktop.progress import run
from desktop.ui.paste.desk import PasteDesk
from desktop.ui.paste.fields import FieldRow
from desktop.ui.paste.pastes import LibraryPastes
from desktop.ui.paste.pictures import PictureFiles
from desktop.ui.paste.window import PasteWindow
from desktop.ui.workplace import Workplace
from tests.exchange.samples import picture
from tests.ui.fakes import Background, Later


@dataclass
class Writing:
    """The open article; saving it is done at once."""

    article: Article

    def save(self, then, _otherwise):
        then()


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "kho") as library:
        yield library


@pytest.fixture
def article(library):
    cover = library.add_media(picture(), name="a.png", mime="image/png").hash
    return library.save(Article(title="Chợ phiên", cover=Picture(media=cover))).article


@pytest.fixture
def desk(library, article, dressed, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    place = Workplace(Background(), Later(), teller=None, sentence=str)
    made = PasteDesk(library, place, Writing(article))
    yield made
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def window():
    (found,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, PasteWindow)]
    return found


def test_the_panel_shows_the_open_article(desk, qtbot, library, article):
    desk.show()
    qtbot.waitExposed(window())
    assert len(window().findChildren(FieldRow)) == 2
    files = window().findChild(PictureFiles)
    assert files.isVisible()
    (url,) = files.mimeData([files.item(0)]).urls()
    assert Path(url.toLocalFile()).read_bytes() == library.media_bytes(article.cover.media)


def test_its_picture_files_go_with_it(desk, tmp_path):
    desk.show()
    assert list(tmp_path.glob("bantin-paste-*/*/*.png"))
    desk.close()
    assert not list(tmp_path.glob("bantin-paste-*"))


def test_a_desk_that_nobody_asked_makes_nothing(desk, tmp_path):
    desk.close()
    assert not list(tmp_path.glob("bantin-paste-*"))


def test_another_text_leaves_no_picture_of_the_former(library, article, tmp_path):
    pastes = LibraryPastes(library)
    run(pastes.lay_out(article, tmp_path / "b"))
    run(pastes.lay_out(Article(id=article.id, title="Chợ phiên"), tmp_path / "b"))
    assert not (tmp_path / "b").exists()


def test_a_place_that_cannot_be_written_is_told(library, article, tmp_path):
    (tmp_path / "b").write_text("x", encoding="utf-8")
    with pytest.raises(CannotWrite):
        run(LibraryPastes(library).lay_out(article, tmp_path / "b" / "c"))

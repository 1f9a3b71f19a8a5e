"""What is laid out, copied and remembered."""

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from desktop.article.model import Article
from desktop.export import Exported
from desktop.export.errors import DiskFull, PicturesLeftOut
from desktop.export.paste import Sheet
from desktop.export.paste.fields import paste_fields
from desktop.ui.paste.presenter import Pasting
from desktop.ui.workplace import Workplace
from tests.ui.fakes import Background, Later

FOLDER = Path("/tam")


@dataclass
class Pastes:
    """Lays out what it is given; fails when told to."""

    trouble: Exception | None = None
    warnings: tuple = ()
    written: list = field(default_factory=list)

    def lay_out(self, article, folder):
        yield from ()
        assert folder.parent == FOLDER
        if self.trouble:
            raise self.trouble
        return Sheet(
            article=article,
            fields=tuple(paste_fields(article, [])),
            pictures=(),
            files={},
            ready={},
            warnings=self.warnings,
        )

    def export(self, article, to):
        yield from ()
        self.written.append((article.id, to))
        return Exported((to,), 1)


@dataclass
class View:
    """Remembers what it was to show."""

    title: str = ""
    keys: list = field(default_factory=list)
    done: set = field(default_factory=set)
    notes: list = field(default_factory=list)
    said: str = ""
    problem: str = ""
    busy: int = 0

    def show_busy(self):
        self.busy += 1

    def show_fields(self, title, fields, done):
        self.title, self.keys, self.done = title, [each.key for each in fields], done

    def show_pictures(self, pictures, folder):
        pass

    def show_copied(self, key):
        self.done = self.done | {key}

    def show_notes(self, notes):
        self.notes = list(notes)

    def show_said(self, text):
        self.said = text

    def show_problem(self, text):
        self.problem = text


class Desk:
    """A presenter with everything around it."""

    def __init__(self):
        self.article = Article(title="Chợ & phiên", sapo="Vui.", body="<p>Một.</p>")
        self.pastes, self.view = Pastes(), View()
        self.clipboard = ()
        self.saves = True
        place = Workplace(
            Background(), Later(), teller=None, sentence=lambda error: type(error).__name__
        )
        self.pasting = Pasting(
            self.pastes,
            self.view,
            place,
            save=lambda then, otherwise: then() if self.saves else otherwise(),
            article=lambda: self.article,
            copy=lambda html, text: setattr(self, "clipboard", (html, text)),
            folder=FOLDER,
        )


@pytest.fixture
def desk():
    return Desk()


def test_the_open_article_is_laid_out(desk):
    desk.pasting.lay_out()
    assert desk.view.title == "Chợ & phiên"
    assert desk.view.keys == ["title", "sapo", "body", "date"]
    assert desk.view.done == set()


def test_a_copied_field_is_on_the_clipboard_in_both_flavours_and_marked(desk):
    desk.pasting.lay_out()
    desk.pasting.copy("title")
    assert desk.clipboard == ("Chợ &amp; phiên", "Chợ & phiên")
    assert desk.view.done == {"title"}


def test_marks_stay_for_what_says_the_same(desk):
    desk.pasting.lay_out()
    for key in ("title", "sapo"):
        desk.pasting.copy(key)
    desk.article = replace(desk.article, sapo="Vui hơn.")
    desk.pasting.lay_out()
    assert desk.view.done == {"title"}


def test_another_article_has_marks_of_its_own(desk):
    desk.pasting.lay_out()
    desk.pasting.copy("title")
    first, desk.article = desk.article, Article(title="Chợ & phiên")
    desk.pasting.lay_out()
    assert desk.view.done == set()
    desk.article = first
    desk.pasting.lay_out()
    assert desk.view.done == {"title"}


def test_what_was_not_saved_is_not_laid_out(desk):
    desk.saves = False
    desk.pasting.lay_out()
    assert desk.view.problem
    assert desk.view.keys == []


def test_a_full_disk_is_told(desk):
    desk.pastes.trouble = DiskFull(FOLDER)
    desk.pasting.lay_out()
    assert desk.view.problem == "DiskFull"


def test_what_is_missing_is_told(desk):
    desk.pastes.warnings = (PicturesLeftOut(1),)
    desk.pasting.lay_out()
    assert desk.view.notes == ["PicturesLeftOut"]


def test_the_package_is_of_the_article_that_is_laid_out(desk):
    desk.pasting.lay_out()
    shown, desk.article = desk.article, Article(title="Khác")
    desk.pasting.export(Path("/nha/bai.zip"))
    assert desk.pastes.written == [(shown.id, Path("/nha/bai.zip"))]
    assert "bai.zip" in desk.view.said


def test_before_anything_is_laid_out_nothing_happens(desk):
    desk.pasting.copy("title")
    desk.pasting.export(Path("/nha/bai.zip"))
    assert (desk.clipboard, desk.pastes.written) == ((), [])

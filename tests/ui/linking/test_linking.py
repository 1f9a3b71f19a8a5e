"""What a link may lead to is found by words of a title, with or without accents."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Signal

from desktop.article.model import Article, Attachment
from desktop.library import Library
from desktop.ui.linking.following import Following
from desktop.ui.linking.linking import Linking
from desktop.ui.linking.targets import Kind, Target
from tests.ui.fakes import Surroundings, Teller

PLAN = Attachment(media="a" * 64, file="kế hoạch.pdf", number="12/KH", abstract="Tập huấn")
WRITTEN = Article(title="Lễ hội Hoa Ban năm 2027", body="<p>Một</p>", attachments=(PLAN,))


class Line(QObject):
    looked_for = Signal(str)
    name_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.offered: list[Target] = []
        self.given: list[Target] = []

    def show_targets(self, asked: str, targets: list[Target]) -> None:
        self.offered = targets

    def show_given(self, target: Target) -> None:
        self.given.append(target)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "kho") as opened:
        opened.save(Article(title="Bão số 3", body="<p>Hoa ban bị dập.</p>"))
        opened.save(Article(title="Lễ hội Hoa Ban", body="<p>Một</p>"))
        opened.save(WRITTEN)
        yield opened


@pytest.fixture
def line(library: Library) -> Line:
    made = Line()
    made.linking = Linking(library, made, Surroundings().place, lambda: WRITTEN)
    made.linking.listen()
    return made


def test_titles_come_before_texts_and_the_open_article_not_at_all(line: Line) -> None:
    line.looked_for.emit("hoa ba")
    assert [target.name for target in line.offered] == ["Lễ hội Hoa Ban", "Bão số 3"]


def test_an_article_is_kept_by_its_id(line: Line, library: Library) -> None:
    line.looked_for.emit("bao so")
    (target,) = line.offered
    assert target.href == f"article:{library.search('bao')[0].id}"
    line.name_wanted.emit(target.href)
    assert line.given[0].name == "Bão số 3"


def test_nothing_typed_offers_the_files_of_the_article(line: Line) -> None:
    line.looked_for.emit("")
    assert [(each.kind, each.href) for each in line.offered] == [
        (Kind.ATTACHMENT, f"media:{'a' * 64}")
    ]
    line.name_wanted.emit(line.offered[0].href)
    assert line.given[0].name == "kế hoạch.pdf"


def test_an_address_offers_nothing(line: Line) -> None:
    line.looked_for.emit("https://mic.gov.vn")
    assert line.offered == []


def test_an_article_that_is_gone_has_no_name(line: Line) -> None:
    line.name_wanted.emit("article:01a20774-4832-75d2-896a-fa491cd99bd1")
    assert line.given == []


class Followed:
    def __init__(self, file: Path | None = None) -> None:
        self.opened: list[object] = []
        self.teller = Teller()
        self.following = Following(
            self.opened.append, lambda _media: file, self.teller, self.opened.append
        )


def test_a_link_to_an_article_opens_it_here() -> None:
    followed = Followed()
    followed.following.follow(f"article:{WRITTEN.id}")
    assert followed.opened == [WRITTEN.id]


def test_a_link_to_a_page_opens_outside() -> None:
    followed = Followed()
    followed.following.follow("https://mic.gov.vn")
    assert followed.opened == [QUrl("https://mic.gov.vn")]


def test_a_linked_file_opens_in_its_program(tmp_path: Path) -> None:
    followed = Followed(tmp_path / "a.pdf")
    followed.following.follow(f"media:{'a' * 64}")
    assert followed.opened == [QUrl.fromLocalFile(str(tmp_path / "a.pdf"))]


def test_a_linked_file_that_is_gone_is_told() -> None:
    followed = Followed()
    followed.following.follow(f"media:{'a' * 64}")
    assert followed.opened == []
    assert followed.teller.texts() == [
        "The linked file is no longer in the library. Attach it again."
    ]

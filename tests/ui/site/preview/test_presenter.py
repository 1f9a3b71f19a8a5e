"""The preview follows the text while somebody looks, and leaves nothing behind."""

from dataclasses import replace
from pathlib import Path

from desktop.article.model import Article
from desktop.progress import Progress
from desktop.ui.site.preview.presenter import Previewing
from tests.ui.fakes import DiskIsFull, Surroundings


class Desk:
    """An open article, previews of it, and whoever looks at them."""

    def __init__(self) -> None:
        self.article = Article(title="Một")
        self.typed = ""
        self.made: list[str] = []
        self.shown: list[str] = []
        self.finished: list[str] = []
        self.folder = Path()
        self.error: Exception | None = None
        self.meanwhile = lambda: None
        self.surroundings = Surroundings()
        self.presenter = Previewing(
            self.preview,
            self.surroundings.place,
            self.surroundings.background,
            site=lambda: "main",
            article=lambda: self.article,
            flush=self.flush,
        )

    def flush(self, then) -> None:
        if self.typed:
            self.article, self.typed = replace(self.article, title=self.typed), ""
        then()

    def preview(self, _site, article, folder):
        desk = self
        self.folder = folder
        self.made.append(article.title)

        class Made:
            def page(self) -> Path:
                if desk.error:
                    raise desk.error
                return folder / "2018/07/xem-truoc.html"

            def home(self):
                desk.meanwhile()
                yield Progress(0, 1)
                desk.finished.append(article.title)

        return Made()

    def show_page(self, _file, title) -> None:
        self.shown.append(title)


def test_the_last_keystroke_is_in_the_preview() -> None:
    desk = Desk()
    desk.typed = "Hai"
    desk.presenter.show_in(desk)
    assert desk.shown == desk.finished == ["Hai"]
    desk.presenter.close()


def test_it_follows_the_text_that_is_kept() -> None:
    desk = Desk()
    desk.presenter.show_in(desk)
    desk.article = Article(title="Ba")
    desk.presenter.refresh()
    assert desk.shown == ["Một", "Ba"]
    desk.presenter.close()


def test_nothing_is_made_while_nobody_looks() -> None:
    desk = Desk()
    desk.presenter.refresh()
    assert desk.made == []


def test_it_is_not_made_for_a_window_that_was_closed() -> None:
    desk = Desk()
    desk.presenter.show_in(desk)
    desk.presenter.leave()
    desk.presenter.refresh()
    assert desk.made == ["Một"]
    desk.presenter.close()


def test_what_a_browser_shows_follows_too() -> None:
    desk, opened = Desk(), []
    desk.presenter.open_with(opened.append)
    desk.presenter.refresh()
    assert [file.name for file in opened] == ["xem-truoc.html"]
    assert desk.made == ["Một", "Một"]
    desk.presenter.close()


def test_a_change_meanwhile_is_shown_next_and_the_old_work_let_go() -> None:
    desk = Desk()

    def type_on() -> None:
        desk.meanwhile = lambda: None
        desk.article = Article(title="Bốn")
        desk.presenter.refresh()

    desk.meanwhile = type_on
    desk.presenter.show_in(desk)
    assert desk.shown == ["Một", "Bốn"]
    assert desk.finished == ["Bốn"]
    desk.presenter.close()


def test_what_cannot_be_made_is_told_and_tried_again_later() -> None:
    desk = Desk()
    desk.error = DiskIsFull()
    desk.presenter.show_in(desk)
    assert desk.surroundings.teller.texts() == ["told: DiskIsFull"]
    desk.error = None
    desk.presenter.refresh()
    assert desk.shown == ["Một"]
    desk.presenter.close()


def test_its_folder_goes_when_the_program_does() -> None:
    desk = Desk()
    desk.presenter.show_in(desk)
    assert desk.folder.is_dir()
    desk.presenter.close()
    assert not desk.folder.exists()

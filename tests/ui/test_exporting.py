"""The export panel writes the page of what is typed."""

from dataclasses import dataclass
from pathlib import Path

from desktop.article.model import Article
from desktop.progress import Progress
from desktop.settings.model import ExportSettings
from desktop.ui.exporting import Exporting, Target, suggested
from tests.ui.fakes import DiskIsFull, Surroundings


@dataclass
class Written:
    files: tuple[Path, ...] = (Path("style.css"), Path("trang.html"))
    bytes: int = 2048
    warnings: tuple = ()


class Exports:
    def __init__(self, error: Exception | None = None) -> None:
        self.error = error
        self.asked: list = []

    def export(self, article_id, to, *, folder, all_the_same):
        self.asked.append(article_id)
        self.allowed = all_the_same
        yield Progress(1, 2)
        if self.error:
            raise self.error
        return Written()


class View:
    def __init__(self) -> None:
        self.said: list = []
        self.exporting = None

    def show_target(self, target, *, folder) -> None:
        self.said.append(("target", target))

    def show_progress(self, progress) -> None:
        self.said.append(("progress", progress.done))

    def show_result(self, text, notes, page) -> None:
        self.said.append(("result", page))

    def show_problem(self, text) -> None:
        self.said.append(("problem", text))

    def show_idle(self) -> None:
        self.said.append(("idle",))


ONE = Article()


def exporting(
    exports: Exports, view: View, remembered: list | None = None, article: Article = ONE
) -> Exporting:
    return Exporting(
        exports,
        view,
        Surroundings().place,
        save=lambda then, _otherwise: then(),
        article=lambda: article,
        remember=(remembered if remembered is not None else []).append,
    )


def test_the_result_names_the_page_to_open() -> None:
    view = View()
    exporting(Exports(), view).export(Target(Path("trang.html"), folder=False))
    assert view.said[-1] == ("result", Path("trang.html"))


def test_a_refusal_is_said_in_the_panel() -> None:
    view = View()
    exporting(Exports(DiskIsFull()), view).export(Target(Path("trang.html"), folder=False))
    assert view.said[-1] == ("problem", "told: DiskIsFull")


def test_the_page_is_of_the_article_that_was_open_when_it_was_asked_for() -> None:
    one, other, exports, saved = Article(), Article(), Exports(), []
    shown = [one]
    Exporting(
        exports,
        View(),
        Surroundings().place,
        save=lambda then, _otherwise: saved.append(then),
        article=lambda: shown[-1],
        remember=lambda _settings: None,
    ).export(Target(Path("trang.html"), folder=False))
    shown.append(other)
    saved.pop()()
    assert exports.asked == [one.id]


def test_a_page_with_a_secret_mark_is_written_of_the_article_that_was_asked_about() -> None:
    for allowed, told in ((ONE.id, True), (Article().id, False)):
        exports = Exports()
        presenter = exporting(exports, View(), article=ONE)
        presenter.export(Target(Path("trang.html"), folder=False), frozenset({allowed}))
        assert exports.allowed is told


def test_the_destination_is_remembered() -> None:
    remembered: list = []
    exporting(Exports(), View(), remembered).export(Target(Path("/usb/bai/trang"), folder=True))
    assert remembered == [ExportSettings(folder="/usb/bai", as_folder=True)]


def test_a_stopped_export_says_that_nothing_changed() -> None:
    view = View()
    presenter = exporting(Exports(), view)
    view.show_progress = lambda _progress: presenter.cancel()
    presenter.export(Target(Path("trang.html"), folder=False))
    assert view.said == [("problem", "The export was stopped; nothing was changed.")]


def test_another_article_is_given_its_own_place_and_leaves_an_export_in_sight() -> None:
    view = View()
    presenter = exporting(Exports(), view)
    during: list = []

    def show_progress(_progress: Progress) -> None:
        view.said.clear()
        presenter.propose(ExportSettings(), Path("/nha"))
        during.extend(view.said)

    view.show_progress = show_progress
    presenter.export(Target(Path("trang.html"), folder=False))
    assert set(during) == {("target", Path("/nha/bai-viet.html"))}
    presenter.propose(ExportSettings(), Path("/nha"))
    assert view.said[-1] == ("idle",)


def test_a_page_is_called_after_its_title() -> None:
    article = Article(title="Đà Nẵng đón khách")
    target = suggested(article, ExportSettings(), Path("/nha"))
    assert target == Target(Path("/nha/da-nang-don-khach.html"), folder=False)


def test_a_folder_keeps_the_last_place() -> None:
    settings = ExportSettings(folder="/usb", as_folder=True)
    assert suggested(Article(title="Bão"), settings, Path("/nha")).path == Path("/usb/bao")

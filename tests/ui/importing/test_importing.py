"""Importing: files one after the other, stoppable, each taken back if wanted."""

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from desktop.article.model import Article, now
from desktop.article.states import State
from desktop.exchange.errors import FileEmpty, PictureMissing
from desktop.exchange.files import Imported, Outcome
from desktop.library import Entry
from desktop.progress import Progress
from desktop.ui.importing.importing import Importing
from desktop.ui.importing.results import Result, result_of
from tests.ui.fakes import Background, Surroundings


class View:
    def __init__(self) -> None:
        self.steps: list[str] = []
        self.results: list = []
        self.ended: list[str] = []
        self.binned: dict = {}
        self.gone: list = []

    def show_progress(self, words, done, total) -> None:
        self.steps.append(words)

    def add_result(self, result) -> None:
        self.results.append(result)

    def show_ended(self, words) -> None:
        self.ended.append(words)

    def show_binned(self, article_id, *, binned) -> None:
        self.binned[article_id] = binned

    def show_gone(self, article_id) -> None:
        self.gone.append(article_id)


class Articles:
    def __init__(self) -> None:
        self.moved: list = []
        self.there: list = []

    def delete(self, article_id) -> None:
        self.moved.append(("delete", article_id))

    def undelete(self, article_id) -> None:
        self.moved.append(("undelete", article_id))

    def named(self, ids) -> list:
        return [each for each in self.there if each.id in ids]


class Apart(Background):
    """Drives a job a step at a time, when told to."""

    def drive(self, job, progressed, done, failed) -> None:
        def step() -> None:
            try:
                if progressed(next(job)):
                    self.waiting.append(step)
                else:
                    job.close()
            except StopIteration as end:
                done(end.value)

        self.waiting.append(step)

    def one_step(self) -> None:
        self.waiting.pop(0)()


def importer(files, tell):
    """Reads a file called `bad` as empty and any other as an article."""
    for number, file in enumerate(files):
        yield Progress(number, len(files), file.name)
        if file.stem == "bad":
            tell(Result(title=file.name, file=file.name, problem="Nothing in it."))
        else:
            tell(Result(title=file.stem, file=file.name, article_id=uuid4()))
    yield Progress(len(files), len(files))


class Scene:
    def __init__(self) -> None:
        self.view, self.library, self.apart = View(), Articles(), Apart()
        self.changes, self.left = 0, []
        self.importing = Importing(
            self.library,
            self.view,
            Surroundings().place,
            apart=self.apart,
            importer=importer,
            leave=self._leave,
            changed=self._changed,
        )

    def bring_in(self, *names: str) -> None:
        self.importing.bring_in([Path(name) for name in names])

    def _changed(self) -> None:
        self.changes += 1

    def _leave(self, article_id, then) -> None:
        self.left.append(article_id)
        then()


def test_each_file_s_result_is_shown_in_turn():
    scene = Scene()
    scene.bring_in("a.docx", "bad.txt", "b.odt")
    scene.apart.step()
    shown = [(each.title, each.problem) for each in scene.view.results]
    assert shown == [("a", ""), ("bad.txt", "Nothing in it."), ("b", "")]
    assert scene.view.steps[1] == "Reading “bad.txt” (2 of 3)…"
    assert scene.view.ended == ["2 articles came in. One file could not be read."]
    assert scene.changes == 1


def test_a_warning_is_said_once():
    imported = Imported(Article(title="a"), (), (PictureMissing("a.png"),) * 2)
    result = result_of(Outcome(Path("a.docx"), imported), lambda error: f"{error.file} is missing.")
    assert result.notes == ("a.png is missing.",)


def test_only_an_article_new_from_a_package_can_be_undone():
    imported = Imported(Article(title="Tin"))
    new, here = (
        result_of(Outcome(Path("bai.bantin"), imported=imported, was_here=was_here), str)
        for was_here in (False, True)
    )
    assert (new.is_new, here.is_new) == (True, False)


def test_a_problem_names_the_file_without_its_folders():
    told = []
    outcome = Outcome(Path("/bai/viet/bad.txt"), error=FileEmpty("/bai/viet/bad.txt"))
    result_of(outcome, lambda error: told.append(error.file) or "")
    assert told == ["bad.txt"]


def test_only_failures_are_not_called_articles():
    scene = Scene()
    scene.bring_in("bad.txt")
    scene.apart.step()
    assert scene.view.ended == ["One file could not be read."]
    assert scene.changes == 0


def test_a_stopped_import_keeps_what_came_in():
    scene = Scene()
    scene.bring_in("a.docx", "b.docx", "c.docx")
    scene.apart.one_step()
    scene.importing.cancel()
    scene.apart.one_step()
    assert [each.title for each in scene.view.results] == ["a"]
    assert scene.view.ended == ["Stopped. One article came in."]
    assert scene.apart.waiting == []


def test_files_that_come_meanwhile_follow():
    scene = Scene()
    scene.bring_in("a.docx")
    scene.apart.one_step()
    scene.bring_in("b.docx")
    scene.apart.step()
    assert [each.title for each in scene.view.results] == ["a", "b"]
    assert scene.view.ended == ["2 articles came in."]


def test_a_new_import_can_follow_a_stopped_one():
    scene = Scene()
    scene.bring_in("a.docx", "b.docx")
    scene.importing.cancel()
    scene.apart.step()
    scene.bring_in("c.docx")
    scene.apart.step()
    assert scene.view.ended[-1] == "One article came in."


def test_an_import_is_undone_by_the_bin_and_done_again():
    scene = Scene()
    scene.bring_in("a.docx")
    scene.apart.step()
    article_id = scene.view.results[0].article_id
    scene.importing.undo(article_id)
    assert (scene.left, scene.view.binned) == ([article_id], {article_id: True})
    scene.importing.restore(article_id)
    assert scene.view.binned == {article_id: False}
    assert scene.library.moved == [("delete", article_id), ("undelete", article_id)]
    assert scene.changes == 3


def test_articles_that_the_list_binned_or_let_go_for_good_are_told():
    scene = Scene()
    scene.bring_in("a.docx", "b.docx", "c.docx")
    scene.apart.step()
    here, binned, gone = (each.article_id for each in scene.view.results)
    scene.library.there = [entry(here), replace(entry(binned), deleted_at=now())]
    scene.importing.look_again()
    assert scene.view.binned == {here: False, binned: True}
    assert scene.view.gone == [gone]


def test_nobody_asks_again_for_what_is_gone():
    scene = Scene()
    scene.bring_in("a.docx")
    scene.apart.step()
    for _time in range(2):
        scene.importing.look_again()
    assert scene.view.gone == [scene.view.results[0].article_id]


def entry(article_id):
    return Entry(id=article_id, title="Tin", state=State.DRAFT, category="", modified_at=now())

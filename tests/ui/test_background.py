"""Slow work comes back in order; changes are gathered."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.progress import Progress
from desktop.ui.background import Pause, Worker
from tests.ui.fakes import DiskIsFull, Later


@pytest.fixture
def worker(qapp):
    made = Worker()
    yield made
    made.close()


def test_work_is_done_in_order_and_answered_here(worker: Worker, qtbot: QtBot) -> None:
    answers: list[int] = []
    for number in range(5):
        worker.run(lambda number=number: number, answers.append, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 5)
    assert answers == [0, 1, 2, 3, 4]


def test_an_expected_error_is_answered(worker: Worker, qtbot: QtBot) -> None:
    def fail() -> None:
        raise DiskIsFull

    errors: list = []
    worker.run(fail, lambda _none: None, errors.append)
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert isinstance(errors[0], DiskIsFull)


def test_a_bug_is_raised_in_the_windows_thread(worker: Worker, qtbot: QtBot) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    with qtbot.capture_exceptions() as bugs:
        worker.run(fail, lambda _none: None, lambda _error: None)
        qtbot.waitUntil(lambda: len(bugs) == 1)
    assert bugs[0][0] is ZeroDivisionError


def test_a_job_is_driven_to_its_result(worker: Worker, qtbot: QtBot) -> None:
    def job():
        yield Progress(1, 2)
        yield Progress(2, 2)
        return "done"

    seen: list = []
    worker.drive(job(), lambda step: bool(seen.append(step.done)) or True, seen.append, seen.append)
    qtbot.waitUntil(lambda: "done" in seen)
    assert seen == [1, 2, "done"]


def test_a_stopped_job_is_closed(worker: Worker, qtbot: QtBot) -> None:
    ended: list[str] = []

    def job():
        try:
            yield Progress(1, 2)
            yield Progress(2, 2)
        finally:
            ended.append("closed")

    worker.drive(job(), lambda _step: False, ended.append, ended.append)
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == ["closed"]


def test_a_pause_gathers_changes() -> None:
    later, acts = Later(), []
    pause = Pause(lambda: acts.append(later.moment), pause=400, longest=1500, later=later)
    for _ in range(3):
        pause.changed()
        later.pass_by(100)
    later.pass_by(1000)
    assert acts == [600]


def test_changes_without_a_pause_do_not_wait_for_ever() -> None:
    later, acts = Later(), []
    pause = Pause(lambda: acts.append(later.moment), pause=400, longest=1500, later=later)
    for _ in range(20):
        pause.changed()
        later.pass_by(100)
    assert acts == [1500]

"""One long job at a time, with its progress, its end, and what came of it."""

from desktop.progress import Progress
from desktop.ui.safety.keeping import Keeping
from tests.ui.fakes import Background, DiskIsFull, Surroundings


class View:
    def __init__(self):
        self.steps, self.ended = [], []

    def show_progress(self, words, progress):
        self.steps.append((words, progress.done))

    def show_ended(self, words, *, failed):
        self.ended.append((words, failed))


def keeping():
    view, renewed = View(), []
    return Keeping(view, Surroundings().place, Background(), renew=lambda: renewed.append(1)), view


def job(steps=2, error=None):
    for step in range(steps):
        yield Progress(step, steps)
    if error:
        raise error
    return "kho"


def test_a_job_tells_how_far_it_is_and_what_came_of_it():
    kept, view = keeping()
    kept.begin(job(), "Backing up…", lambda result: f"In {result}.")
    assert view.steps == [("Backing up…", 0), ("Backing up…", 0), ("Backing up…", 1)]
    assert view.ended == [("In kho.", False)]


def test_a_job_that_fails_says_why():
    kept, view = keeping()
    kept.begin(job(error=DiskIsFull()), "Backing up…", str)
    assert view.ended == [("told: DiskIsFull", True)]


def test_a_second_job_waits_for_nothing_and_does_not_begin():
    other = job()

    class Asking(View):
        def show_progress(self, words, progress):
            super().show_progress(words, progress)
            if progress.total:
                kept.begin(other, "Another…", str)

    asking = Asking()
    kept = Keeping(asking, Surroundings().place, Background(), renew=lambda: None)
    kept.begin(job(), "Backing up…", str)
    assert {words for words, _ in asking.steps} == {"Backing up…"}


def test_a_job_that_is_stopped_says_so():
    class Stopping(View):
        def show_progress(self, words, progress):
            super().show_progress(words, progress)
            kept.cancel()

    view = Stopping()
    kept = Keeping(view, Surroundings().place, Background(), renew=lambda: None)
    kept.begin(job(), "Backing up…", str)
    assert view.ended == [("Stopped. No article was lost.", True)]

"""Many posts come a page at a time, and a first sync that is broken off goes on."""

import pytest

from desktop.article.post import Post
from desktop.progress import run
from desktop.sync.errors import Unreachable
from desktop.sync.job import sync
from tests.sync.newsroom import HASTY
from tests.sync.test_faults import Trip

MANY = 230


@pytest.fixture
def full(server):
    for number in range(MANY):
        server.add(Post(title=f"Bài {number}", slug=f"bai-{number}", body="<p>Chữ.</p>"))
    return server


def test_every_post_of_every_page_comes(an, full):
    assert an.sync().pulled == MANY
    assert len(an.titles()) == MANY
    assert an.portal.requests.count("page") == 3


def test_what_came_before_a_break_stays_and_the_rest_follows(an, full):
    job = sync(an.library, an.account, an.portal, pace=HASTY)
    while len(an.titles()) == 0:
        next(job)
    job.close()
    first = len(an.titles())
    assert 0 < first < MANY
    assert an.sync().pulled == MANY - first
    assert len(an.titles()) == MANY


def test_a_line_that_breaks_between_pages_is_taken_up_again(an, full):
    trip = an.portal.line = Trip(Unreachable("cong"), "page", times=2)
    assert an.sync().pulled == MANY
    assert trip.times == 0


def test_nothing_to_do_is_three_requests_however_many_there_are(an, full):
    an.sync()
    full.now = full.now.replace(hour=5)
    an.sync()
    an.portal.requests.clear()
    report = an.sync()
    assert report.outcomes == ()
    assert len(an.portal.requests) <= 3


def test_progress_counts_up_to_its_total(an, full):
    an.save("Của An")
    told = []

    def listened():
        result = yield from told_by(sync(an.library, an.account, an.portal, pace=HASTY), told)
        return result

    run(listened())
    assert all(each.done <= each.total for each in told)
    assert told[-1].done == told[-1].total
    assert sum(each.outcome is not None for each in told) == MANY + 1


def told_by(job, told):
    while True:
        try:
            told.append(next(job))
        except StopIteration as end:
            return end.value
        yield told[-1]

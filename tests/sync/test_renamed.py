"""A portal that gets another name here is the same portal, also in the middle of a sync."""

from contextlib import suppress
from dataclasses import replace

import pytest

from desktop.article.post import Post
from desktop.library.errors import NoSuchPortal
from desktop.sync.job import Action, sync
from tests.sync.newsroom import HASTY
from tests.sync.test_two_way import actions


def test_a_renamed_portal_goes_on_where_it_was(an, server):
    here = an.save()
    server.add(Post(title="Của cổng", body="<p>Chữ.</p>"))
    an.sync()
    an.sync()
    former = an.account.name
    an.account = replace(an.account, name="Cổng mới")
    an.records.rename_account(former, an.account)
    assert an.sync(thorough=True).outcomes == ()
    an.edit(here.id, title="Tên mới")
    assert actions(an.sync()) == [Action.UPDATED]
    assert len(server.posts) == 2


def colleague_renames(newsroom):
    newsroom.records.rename_account(
        newsroom.account.name, replace(newsroom.account, name="Cổng mới")
    )


def colleague_removes(newsroom):
    newsroom.records.drop_account(newsroom.account.name)


@pytest.mark.parametrize("goes", [colleague_renames, colleague_removes])
@pytest.mark.parametrize("steps", range(1, 7))
def test_a_portal_that_goes_during_its_sync_gets_nothing_twice(an, server, goes, steps):
    for number in range(3):
        an.save(title=f"Bài {number}")
    an.sync()
    server.add(Post(title="Của cổng", body="<p>Chữ.</p>"))
    an.save(title="Bài mới")
    job = sync(an.library, an.account, an.portal, pace=HASTY)
    with suppress(StopIteration):
        for _ in range(steps):
            next(job)
    goes(an)
    with suppress(StopIteration, NoSuchPortal):
        while True:
            next(job)
    assert sorted(each.clean.title for each in server.posts.values()).count("Bài 0") == 1
    assert len(server.posts) <= 5  # the new one may have been on its way

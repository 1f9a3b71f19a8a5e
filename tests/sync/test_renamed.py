"""A portal that gets another name here is the same portal."""

from dataclasses import replace

from desktop.article.post import Post
from desktop.sync.job import Action
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

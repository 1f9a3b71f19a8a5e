"""One library and two portals: each has its own way, and neither undoes the other's."""

import pytest

from desktop.article.post import PortalAccount, PortalKind, Post
from desktop.progress import run
from desktop.sync.job import sync
from desktop.sync.memory import MemoryPortal
from desktop.sync.memory_server import MemoryServer
from tests.sync.newsroom import HASTY
from tests.sync.test_two_way import one


@pytest.fixture
def second(an):
    """Sync with a second portal, which has a server of its own."""
    account = PortalAccount(name="hai", kind=PortalKind.WORDPRESS, url="https://hai.test")
    an.records.add_account(account)
    portal = MemoryPortal(MemoryServer(account.url))

    def second_sync():
        return run(sync(an.library, account, portal, pace=HASTY))

    second_sync.server = portal.server
    return second_sync


def rest(*syncs):
    for _ in range(6):
        told = [each().outcomes for each in syncs]
        if not any(told):
            return
    pytest.fail("they never come to rest")


def test_an_article_goes_to_both(an, server, second):
    an.save()
    rest(an.sync, second)
    assert one(server).clean.title == one(second.server).clean.title == "Chợ phiên"


def test_a_change_on_one_goes_to_the_other(an, server, second):
    an.save()
    rest(an.sync, second)
    server.write(1, title="Tên của cổng")
    rest(an.sync, second)
    assert one(second.server).clean.title == "Tên của cổng"


def test_other_slugs_on_both_are_left_as_they_are(an, server, second):
    server.add(Post(title="Khác", slug="cho-phien"))
    second.server.add(Post(title="Lạ", slug="cho-phien"))
    second.server.add(Post(title="Lạ hai", slug="cho-phien-2"))
    article = an.save(slug="cho-phien")
    rest(an.sync, second)
    assert an.library.article(article.id).slug == "cho-phien"

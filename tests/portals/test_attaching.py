"""Attachments go to real portals of every kind that takes files, and come to no harm there."""

from dataclasses import replace

import pytest

from desktop.article.post import PortalAccount, PortalKind
from desktop.progress import run
from desktop.sync.errors import FilesLeftOut
from desktop.sync.job import Action, sync
from tests.portals.fakes.twoway import BRISK, Attaching


def wordpress_account(site, user="editor"):
    account = PortalAccount(name="Cổng", kind=PortalKind.WORDPRESS, url=site.url, user=user)
    return account, site.users[user]["secret"]


def left_out(room):
    """Sync and return the files without which the one article went, however often it is tried."""
    [outcome] = run(sync(room.library, room.account, room.portal, pace=BRISK)).outcomes
    assert outcome.action is Action.CREATED
    assert isinstance(outcome.trouble, FilesLeftOut)
    again = run(sync(room.library, room.account, room.portal, pace=BRISK)).outcomes
    assert [(each.action, each.trouble.files) for each in again] == [
        (Action.FAILED, outcome.trouble.files)
    ]
    by_itself = sync(room.library, room.account, room.portal, pace=BRISK, patient=True)
    assert run(by_itself).outcomes == ()
    return outcome.trouble.files


class TestWordPress(Attaching):
    @pytest.fixture
    def account(self, wordpress):
        return wordpress_account(wordpress)

    def test_a_file_of_a_type_that_wordpress_refuses_stays_here(self, newsrooms):
        lan, minh = newsrooms
        files = (lan.paper("Trang.html"), lan.paper("Kế hoạch.pdf"))
        said = lan.save("Kế hoạch", attachments=files)
        assert left_out(lan) == ("Trang.html",)
        assert lan.article("Kế hoạch") == said
        minh.settle()
        assert "Kế hoạch.pdf" in minh.article("Kế hoạch").body
        assert "Trang.html" not in minh.article("Kế hoạch").body


class TestContributor(Attaching):
    @pytest.fixture
    def account(self, wordpress_65):
        wordpress_65.reset()
        return wordpress_account(wordpress_65, "contributor")

    def test_attachments_are_listed_below_the_text(self, newsrooms):
        """Not for who may upload nothing: the text goes alone."""
        lan, _ = newsrooms
        lan.save("Kế hoạch", attachments=(lan.paper("Kế hoạch.pdf"),))
        assert left_out(lan) == ("Kế hoạch.pdf",)


class TestMetaWeblog(Attaching):
    @pytest.fixture
    def account(self, wordpress_65):
        wordpress_65.reset()
        account, secret = wordpress_account(wordpress_65)
        return (
            replace(account, kind=PortalKind.XMLRPC, options=(("dialect", "metaweblog"),)),
            secret,
        )


class TestPlone(Attaching):
    @pytest.fixture
    def account(self, plone):
        return plone.account("chief"), plone.secret("chief")

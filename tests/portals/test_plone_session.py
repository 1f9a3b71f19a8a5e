"""Who is not let in by Plone is told so, instead of a portal that looks empty."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from uuid import uuid4

import pytest

from desktop.article.post import PostState
from desktop.sync.errors import ApiMissing, FieldRefused, LoginRefused, NotPermitted, Passing
from desktop.sync.portals.plone import Plone
from tests.portals.contract import a_post

pytestmark = pytest.mark.timeout(900)  # Plone is installed within the first test that asks for it


def test_the_connection_test_tells_name_and_rights(plone, chief):
    told = chief.identify()
    assert (told.portal_name, told.user_name) == ("Cổng thử", "chief")
    assert (told.may_publish, told.may_upload) == (True, True)
    with closing(plone.portal("contributor")) as portal:
        assert not portal.identify().may_publish


def test_who_may_make_nothing_is_told(plone):
    with closing(plone.portal("reviewer")) as portal, pytest.raises(NotPermitted):
        portal.identify()


def test_articles_made_of_blocks_are_told(plone, chief):
    behaviors = "t = site.portal_types['News Item']; b = list(t.behaviors); b.{}('plone.richtext');"
    change = "t.manage_changeProperties(behaviors='\\n'.join(b))"
    plone.run(behaviors.format("remove") + change)
    try:
        with pytest.raises(FieldRefused) as refused:
            chief.identify()
        assert refused.value.field == "body"
    finally:
        plone.run(behaviors.format("append") + change)


def test_a_wrong_password_is_no_empty_portal(plone, chief):
    chief.create(uuid4(), a_post(state=PostState.PUBLISHED))
    with closing(Plone(plone.account("chief"), "sai")) as portal:
        for ask in (portal.identify, lambda: portal.survey(""), lambda: portal.read("0" * 32)):
            with pytest.raises(LoginRefused):
                ask()


def test_an_account_that_is_removed_meanwhile_ends_the_survey(plone, chief):
    """Plone would go on answering it as a stranger, who sees no drafts."""
    chief.create(uuid4(), a_post())
    plone.run(
        "from plone import api; api.user.create(username='tam', password='tam-pass-1',"
        "email='tam@example.test', roles=['Member', 'Editor'])"
    )
    with closing(plone.portal("tam")) as portal:
        assert portal.survey("").total == 1
        plone.run("from plone import api; api.user.delete(username='tam')")
        with pytest.raises(LoginRefused):
            portal.survey("")


def test_a_site_without_plones_api_is_told(plone):
    account = replace(plone.account("chief"), url=f"{plone.url}/nowhere")
    with closing(Plone(account, plone.secret("chief"))) as portal, pytest.raises(ApiMissing):
        portal.identify()


def test_a_hundred_new_articles_at_once_are_a_hundred(plone):
    marks = [uuid4() for _ in range(100)]
    with closing(plone.portal("chief")) as portal, ThreadPoolExecutor(8) as pool:
        portal.identify()
        list(pool.map(lambda mark: create_at_last(portal, mark), marks))
        found = list(portal.survey("").changed)
    assert sorted(each.mark for each in found) == sorted(marks)


def create_at_last(portal, mark):
    """Create as the engine does: after a passing fault, look before trying again."""
    for _ in range(20):
        try:
            return portal.create(mark, a_post(slug=f"bai-{mark.hex}"))
        except Passing:
            if found := portal.look_up(mark, f"bai-{mark.hex}"):
                return found
    raise AssertionError("Plone failed twenty times")

"""Whoever has an article open in Plone is left in peace, and nobody is locked out by us."""

from dataclasses import replace
from uuid import uuid4

import pytest

from desktop.article.post import PostState
from desktop.sync.errors import ChangedThere, FieldRefused, LockedThere
from tests.portals.contract import a_post

pytestmark = pytest.mark.timeout(900)  # Plone is installed within the first test that asks for it


@pytest.fixture
def made(chief):
    return chief.create(uuid4(), a_post(slug="cho-phien")).found


def is_locked(plone, path="cho-phien"):
    return plone.ask("admin", "GET", path).json()["lock"]["locked"]


def test_an_article_open_at_a_colleague_is_not_written(plone, chief, made):
    plone.ask("editor", "POST", "cho-phien/@lock")
    with pytest.raises(LockedThere) as refused:
        chief.update(made, made.mark, replace(made.post, title="Của tôi"))
    assert refused.value.by == "editor"
    assert chief.read(made.remote_id).post == made.post


def test_a_colleagues_lock_outlives_our_attempt(plone, chief, made):
    plone.ask("editor", "POST", "cho-phien/@lock")
    with pytest.raises(LockedThere):
        chief.update(made, made.mark, replace(made.post, title="Của tôi"))
    assert is_locked(plone)


def test_our_own_account_in_another_window_is_a_colleague(plone, chief, made):
    plone.ask("chief", "POST", "cho-phien/@lock")
    with pytest.raises(LockedThere):
        chief.update(made, made.mark, replace(made.post, title="Của tôi"))
    assert is_locked(plone)


def test_an_open_article_is_not_deleted(plone, chief, made):
    plone.ask("editor", "POST", "cho-phien/@lock")
    with pytest.raises(LockedThere) as refused:
        chief.trash(made)
    assert (refused.value.by, refused.value.title) == ("editor", made.post.title)
    assert chief.read(made.remote_id) is not None


def test_a_write_leaves_no_lock(plone, chief, made):
    chief.update(made, made.mark, replace(made.post, title="Mới"))
    assert not is_locked(plone)


def test_a_rename_leaves_no_lock(plone, chief, made):
    chief.update(made, made.mark, replace(made.post, slug="cho-tinh", title="Mới"))
    assert not is_locked(plone, "cho-tinh")


def test_a_stale_write_leaves_no_lock(plone, chief, made):
    plone.ask("editor", "PATCH", "cho-phien", {"title": "Của họ"})
    with pytest.raises(ChangedThere):
        chief.update(made, made.mark, replace(made.post, title="Của tôi"))
    assert not is_locked(plone)


def test_a_refused_write_leaves_no_lock_and_names_the_field(plone, chief, made):
    with pytest.raises(FieldRefused) as refused:
        chief.update(made, made.mark, replace(made.post, title=""))
    assert (refused.value.field, refused.value.message) == ("title", "Required input is missing.")
    assert not is_locked(plone)


def test_who_submits_and_may_change_it_no_more_leaves_no_lock(plone):
    contributor = plone.portal("contributor")
    made = contributor.create(uuid4(), a_post(slug="bai-gui")).found
    submitted = replace(made.post, title="Xong", state=PostState.SUBMITTED)
    contributor.update(made, made.mark, submitted)
    contributor.close()
    assert not is_locked(plone, "bai-gui")

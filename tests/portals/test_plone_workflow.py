"""Articles go through Plone's workflow as far as the account may."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from desktop.article.post import PortalAccount, PortalKind, PostState
from desktop.sync.errors import NotPermitted
from desktop.sync.portals.plone.states import States
from tests.portals.contract import a_post

pytestmark = pytest.mark.timeout(900)  # Plone is installed within the first test that asks for it

NOW = datetime(2026, 11, 23, tzinfo=UTC)


def state_of(plone, path):
    return plone.ask("admin", "GET", path).json()["review_state"]


def moved(portal, found, state, **fields):
    return portal.update(found, found.mark, replace(found.post, state=state, **fields)).found


def test_a_contributor_submits(plone):
    with closing(plone.portal("contributor")) as portal:
        written = portal.create(uuid4(), a_post(slug="bai", state=PostState.SUBMITTED))
    assert written.found.post.state is PostState.SUBMITTED
    assert state_of(plone, "bai") == "pending"


def test_who_may_not_publish_leaves_the_article_where_it_was(plone):
    with closing(plone.portal("editor")) as portal:
        made = portal.create(uuid4(), a_post(slug="bai")).found
        with pytest.raises(NotPermitted) as refused:
            moved(portal, made, PostState.PUBLISHED)
        assert refused.value.action == "publish"
        assert portal.read(made.remote_id).post == made.post
    assert state_of(plone, "bai") == "private"


def test_a_new_article_that_may_not_be_published_is_found_again(plone):
    mark = uuid4()
    with closing(plone.portal("contributor")) as portal:
        with pytest.raises(NotPermitted):
            portal.create(mark, a_post(slug="bai", state=PostState.PUBLISHED))
        assert portal.look_up(mark, "bai").post.state is PostState.DRAFT


def test_a_published_article_is_submitted_by_way_of_private(plone, chief):
    made = chief.create(uuid4(), a_post(slug="bai", state=PostState.PUBLISHED)).found
    assert moved(chief, made, PostState.SUBMITTED).post.state is PostState.SUBMITTED
    assert state_of(plone, "bai") == "pending"


def test_a_rejection_shows_though_plone_moves_no_stamp(plone, chief):
    made = chief.create(uuid4(), a_post(slug="bai", state=PostState.SUBMITTED)).found
    plone.run("site.bai.setModificationDate('2020/01/01'); site.bai.reindexObject(['modified'])")
    first = chief.survey("")
    list(first.changed)
    plone.ask("reviewer", "POST", "bai/@workflow/reject", {})
    second = chief.survey(first.result.cursor)
    assert [found.post.state for found in second.changed] == [PostState.DRAFT]
    assert second.result.listing == {made.remote_id}


def test_a_quiet_portal_has_nothing_to_tell(plone, chief):
    chief.create(uuid4(), a_post(slug="bai"))
    plone.run(
        "site.bai.setModificationDate('2020/01/01');"
        "site.bai.reindexObject(['modified'], update_metadata=1)"
    )
    first = chief.survey("")
    assert len(list(first.changed)) == 1
    assert chief.survey(first.result.cursor).total == 0


def test_what_is_planned_can_be_published_at_once(chief):
    moment = datetime.now(UTC) + timedelta(days=9)
    planned = a_post(state=PostState.SCHEDULED, moment=moment)
    made = chief.create(uuid4(), planned).found
    assert made.post.state is PostState.SCHEDULED
    assert moved(chief, made, PostState.PUBLISHED).post.state is PostState.PUBLISHED


def test_a_plan_that_was_dropped_does_not_delay_a_later_publication(chief):
    moment = datetime.now(UTC) + timedelta(days=9)
    made = chief.create(uuid4(), a_post(state=PostState.SCHEDULED, moment=moment)).found
    draft = moved(chief, made, PostState.DRAFT, moment=None)
    assert draft.post.state is PostState.DRAFT
    assert moved(chief, draft, PostState.PUBLISHED).post.state is PostState.PUBLISHED


def test_what_waited_long_is_published_as_of_now(plone, chief):
    made = chief.create(uuid4(), a_post(slug="bai", state=PostState.SUBMITTED)).found
    plone.run("site.bai.setEffectiveDate('2026/01/01 00:00:00 UTC'); site.bai.reindexObject()")
    published = moved(chief, made, PostState.PUBLISHED)
    assert published.post.moment > datetime.now(UTC) - timedelta(hours=1)


def test_an_article_that_fell_due_meanwhile_can_be_changed(plone, chief):
    moment = datetime.now(UTC) + timedelta(days=9)
    made = chief.create(uuid4(), a_post(slug="bai", state=PostState.SCHEDULED, moment=moment)).found
    past = replace(made.post, moment=datetime(2026, 1, 1, tzinfo=UTC))
    plone.run("site.bai.setEffectiveDate('2026/01/01 00:00:00 UTC'); site.bai.reindexObject()")
    due = replace(made, post=past)
    changed = chief.update(due, made.mark, replace(past, title="Đã đăng")).found
    assert (changed.post.title, changed.post.state) == ("Đã đăng", PostState.PUBLISHED)


def test_a_draft_never_stays_where_everybody_reads_it(plone, chief):
    chain = "site.portal_workflow.setChainForPortalTypes(['News Item'], {})"
    plone.run(chain.format("'one_state_workflow'"))
    try:
        with pytest.raises(NotPermitted):
            chief.create(uuid4(), a_post(slug="bai"))
        assert plone.ask("admin", "GET", "bai").status_code == 404
    finally:
        plone.run(chain.format("'simple_publication_workflow'"))


def test_who_may_not_see_a_draft_does_not_take_it_for_deleted(plone, chief):
    made = chief.create(uuid4(), a_post()).found
    with closing(plone.portal("reviewer")) as portal, pytest.raises(NotPermitted) as refused:
        portal.read(made.remote_id)
    assert refused.value.action == "read"


def test_an_own_workflow_is_told_by_options():
    account = PortalAccount(
        name="x",
        kind=PortalKind.PLONE,
        url="https://x.vn",
        options=(
            ("states", "checked=submitted, live = published"),
            ("transitions", "published=approve put_out"),
        ),
    )
    states = States(account)
    assert states.read("checked", None, NOW) is PostState.SUBMITTED
    assert states.read("live", NOW + timedelta(1), NOW) is PostState.SCHEDULED
    assert states.read("published", NOW, NOW) is PostState.PUBLISHED
    assert states.ways(PostState.SCHEDULED)[:3] == ("approve", "put_out", "publish")


def test_a_state_nobody_told_of_is_a_draft():
    states = States(PortalAccount(name="x", kind=PortalKind.PLONE, url="https://x.vn"))
    assert states.read("somewhere", None, NOW) is PostState.DRAFT

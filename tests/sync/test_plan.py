"""What is decided about one article and its post, case by case."""

import itertools

import pytest

from desktop.article.model import Article
from desktop.article.post import Base, Post, PostState
from desktop.sync.plan import Decision, Local, Remote, plan

D, R = Decision, Remote

ARTICLE = Article(title="Chợ phiên")


def a_base(state=PostState.DRAFT):
    return Base(
        portal="cong",
        article_id=ARTICLE.id,
        remote_id="1",
        stamp="s",
        article=ARTICLE,
        post=Post(title="Chợ phiên", state=state),
    )


LIVE, DEAD = a_base(), a_base(PostState.TRASHED)
SAME, CHANGED = Local(changed=False), Local(changed=True)
BINNED, BINNED_CHANGED = Local(changed=False, binned=True), Local(changed=True, binned=True)
HOME = Local(changed=True, stays_home=True)

TABLE = [
    # never agreed on
    (None, None, R.UNSEEN, D.NOTHING),
    (None, None, R.CHANGED, D.FIRST_PULL),
    (None, None, R.TRASHED, D.NOTHING),
    (None, None, R.GONE, D.NOTHING),
    (None, CHANGED, R.UNSEEN, D.CREATE),
    (None, CHANGED, R.CHANGED, D.LINK),
    (None, CHANGED, R.TRASHED, D.DELETED_THERE),
    (None, CHANGED, R.GONE, D.CREATE),
    (None, HOME, R.UNSEEN, D.NOTHING),
    (None, HOME, R.CHANGED, D.LINK),
    (None, BINNED_CHANGED, R.UNSEEN, D.NOTHING),
    (None, BINNED_CHANGED, R.CHANGED, D.DELETED_HERE),
    (None, BINNED_CHANGED, R.TRASHED, D.NOTHING),
    # agreed on, and living then
    (LIVE, SAME, R.UNSEEN, D.NOTHING),
    (LIVE, SAME, R.SAME, D.NOTHING),
    (LIVE, SAME, R.CHANGED, D.PULL),
    (LIVE, SAME, R.TRASHED, D.BIN_HERE),
    (LIVE, SAME, R.GONE, D.BIN_HERE),
    (LIVE, CHANGED, R.UNSEEN, D.PUSH),
    (LIVE, CHANGED, R.SAME, D.PUSH),
    (LIVE, CHANGED, R.CHANGED, D.MERGE),
    (LIVE, CHANGED, R.TRASHED, D.DELETED_THERE),
    (LIVE, CHANGED, R.GONE, D.DELETED_THERE),
    (LIVE, HOME, R.UNSEEN, D.PUSH),
    (LIVE, BINNED, R.UNSEEN, D.TRASH_THERE),
    (LIVE, BINNED, R.SAME, D.TRASH_THERE),
    (LIVE, BINNED, R.CHANGED, D.DELETED_HERE),
    (LIVE, BINNED, R.TRASHED, D.AGREE),
    (LIVE, BINNED, R.GONE, D.FORGET),
    (LIVE, BINNED_CHANGED, R.UNSEEN, D.TRASH_THERE),
    (LIVE, None, R.UNSEEN, D.NOTHING),
    (LIVE, None, R.CHANGED, D.FIRST_PULL),
    (LIVE, None, R.SAME, D.FIRST_PULL),
    (LIVE, None, R.TRASHED, D.NOTHING),
    (LIVE, None, R.GONE, D.FORGET),
    # agreed on as deleted
    (DEAD, BINNED, R.UNSEEN, D.NOTHING),
    (DEAD, BINNED, R.SAME, D.NOTHING),
    (DEAD, BINNED, R.CHANGED, D.RESTORE_HERE),
    (DEAD, BINNED, R.GONE, D.FORGET),
    (DEAD, SAME, R.UNSEEN, D.RESTORE_THERE),
    (DEAD, SAME, R.SAME, D.RESTORE_THERE),
    (DEAD, SAME, R.CHANGED, D.MERGE),
    (DEAD, SAME, R.GONE, D.CREATE),
    (DEAD, None, R.CHANGED, D.FIRST_PULL),
    (DEAD, None, R.UNSEEN, D.NOTHING),
]


@pytest.mark.parametrize(("base", "local", "remote", "decision"), TABLE)
def test_the_table_holds(base, local, remote, decision):
    assert plan(base, local, remote) is decision


@pytest.mark.parametrize(("base", "local", "remote", "decision"), TABLE)
def test_nothing_is_written_over_somebodys_typing(base, local, remote, decision):
    if local is None:
        return
    typing = Local(
        changed=local.changed,
        binned=local.binned,
        stays_home=local.stays_home,
        written_on=True,
    )
    held = {D.PULL, D.MERGE, D.LINK, D.RESTORE_HERE, D.BIN_HERE, D.DELETED_THERE}
    assert plan(base, typing, remote) is (D.HOLD if decision in held else decision)


def test_a_deletion_never_meets_an_edit_without_a_person():
    locals_ = [
        Local(changed=c, binned=b, written_on=w)
        for c, b, w in itertools.product((False, True), repeat=3)
    ]
    for local, remote in itertools.product(locals_, R):
        decision = plan(LIVE, local, remote)
        if local.binned and remote is R.CHANGED:
            assert decision in (D.DELETED_HERE, D.HOLD)
        if local.changed and not local.binned and remote in (R.TRASHED, R.GONE):
            assert decision in (D.DELETED_THERE, D.HOLD)

"""A conflict is decided once, here, and the next sync tells the portal."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.article.post import PostState
from desktop.sync.errors import BeingWritten
from desktop.sync.resolving import Keep, resolve, resolve_with
from tests.portals.contract import words
from tests.sync.test_two_way import one, paragraphs


@pytest.fixture
def clash(an, server):
    """Both changed the second paragraph; the first and third changed on one side each."""
    article = an.save(body=paragraphs("Một.", "Hai.", "Ba.", "Bốn.", "Năm."))
    an.sync()
    server.write(one(server).id, body=paragraphs("Một.", "Hai.", "Ba cổng.", "Bốn.", "Năm cổng."))
    an.edit(article.id, body=paragraphs("Một An.", "Hai.", "Ba An.", "Bốn.", "Năm."))
    an.sync()
    [conflict] = an.records.conflicts()
    return conflict


def settled(an, server):
    an.sync()
    assert an.records.conflicts() == []
    an.portal.writes.clear()
    assert an.sync().outcomes == ()
    assert an.portal.writes == []
    return one(server).clean.body


def texts(an, article_id):
    return [
        an.library.version(article_id, version.number).body
        for version in an.library.versions(article_id)
    ]


@pytest.mark.parametrize(
    ("keep", "third"),
    [(Keep.MINE, ["Ba An."]), (Keep.THEIRS, ["Ba cổng."]), (Keep.BOTH, ["Ba An.", "Ba cổng."])],
)
def test_one_side_is_kept_where_both_changed_and_the_rest_is_merged(an, server, clash, keep, third):
    saved = resolve(an.library, clash, keep)
    expected = paragraphs("Một An.", "Hai.", *third, "Bốn.", "Năm cổng.")
    assert saved.article.body == expected
    assert words(settled(an, server)) == words(expected)
    assert an.only.body == expected


def test_the_text_that_was_not_kept_stays_a_version(an, clash):
    resolve(an.library, clash, Keep.MINE)
    assert clash.theirs.body in texts(an, clash.article_id)
    assert clash.mine.body in texts(an, clash.article_id)


def test_a_text_of_ones_own_is_kept(an, server, clash):
    own = replace(clash.mine, body=paragraphs("Của riêng tôi."))
    assert resolve_with(an.library, clash, own).article.body == own.body
    assert settled(an, server) == own.body


def test_nothing_is_decided_over_somebodys_typing(an, clash):
    an.library.keep_draft(replace(clash.mine, title="Đang gõ"), base=2)
    with pytest.raises(BeingWritten):
        resolve(an.library, clash, Keep.THEIRS)
    assert an.records.conflicts() != []


def test_a_portal_that_went_on_is_not_overwritten_by_an_old_decision(an, server, clash):
    body = paragraphs("Một.", "Hai.", "Ba cổng sửa nữa.", "Bốn.", "Năm cổng.")
    server.write(one(server).id, body=body)
    resolve(an.library, clash, Keep.MINE)
    an.sync()
    assert one(server).clean.body == body
    assert an.records.conflicts() != []


@pytest.fixture
def deleted_there(an, server):
    article = an.save()
    an.sync()
    server.trash(one(server).id)
    an.edit(article.id, title="Tên mới")
    an.sync()
    return an.records.conflicts()[0]


@pytest.fixture
def deleted_here(an, server):
    article = an.save()
    an.sync()
    server.write(one(server).id, title="Tên của cổng")
    an.library.delete(article.id)
    an.sync()
    return an.records.conflicts()[0]


def test_keeping_mine_takes_it_out_of_the_portals_trash(an, server, deleted_there):
    resolve(an.library, deleted_there, Keep.MINE)
    an.sync()
    assert one(server).clean.title == "Tên mới"
    assert one(server).post.state is PostState.DRAFT


def test_keeping_theirs_bins_what_was_deleted_there(an, server, deleted_there):
    assert resolve(an.library, deleted_there, Keep.THEIRS) is None
    settled(an, server)
    assert an.titles() == []
    assert one(server).post.state is PostState.TRASHED


def test_keeping_mine_of_a_post_that_is_gone_makes_it_again(an, server):
    article = an.save()
    an.save("Bài khác")
    an.sync()
    server.delete(min(server.posts))
    an.edit(article.id, title="Tên mới")
    an.sync()
    resolve(an.library, an.records.conflicts()[0], Keep.MINE)
    an.sync()
    assert sorted(row.clean.title for row in server.posts.values()) == ["Bài khác", "Tên mới"]


def test_keeping_my_deletion_trashes_it_there(an, server, deleted_here):
    assert resolve(an.library, deleted_here, Keep.MINE) is None
    settled(an, server)
    assert one(server).post.state is PostState.TRASHED
    titles = [version.title for version in an.library.versions(deleted_here.article_id)]
    assert "Tên của cổng" in titles


def test_keeping_their_text_takes_it_out_of_the_bin(an, server, deleted_here):
    saved = resolve(an.library, deleted_here, Keep.THEIRS)
    assert saved.article.title == "Tên của cổng"
    settled(an, server)
    assert an.titles() == ["Tên của cổng"]
    assert one(server).post.state is PostState.DRAFT


@pytest.mark.parametrize("gone", [False, True])
def test_a_deletion_that_the_portal_follows_is_no_longer_asked_about(
    an, server, deleted_here, gone
):
    post = one(server).id
    server.delete(post) if gone else server.trash(post)
    an.sync(accept_deletions=True)
    assert an.records.conflicts() == []
    assert an.titles() == []
    article = deleted_here.article_id
    titles = {
        an.library.version(article, each.number).title for each in an.library.versions(article)
    }
    assert "Tên của cổng" in titles


def test_a_conflict_about_a_post_that_is_gone_is_over_and_its_words_are_a_version(
    an, server, deleted_here
):
    server.delete(1)
    an.sync(accept_deletions=True)
    assert an.records.conflicts() == []
    titles = [version.title for version in an.library.versions(deleted_here.article_id)]
    assert "Tên của cổng" in titles
    assert an.titles() == []


def test_a_decision_on_what_the_portal_no_longer_says_is_looked_at_again(an, server, clash):
    body = paragraphs("Một.", "Hai.", "Ba cổng sửa nữa.", "Bốn.", "Năm cổng.")
    server.write(one(server).id, body=body)
    an.sync()
    server.now += timedelta(hours=1)
    an.sync()
    resolve(an.library, clash, Keep.THEIRS)
    an.sync()
    merged = paragraphs("Một An.", "Hai.", "Ba cổng sửa nữa.", "Bốn.", "Năm cổng.")
    assert an.library.article(clash.article_id).body == merged
    assert words(one(server).clean.body) == words(merged)
    assert an.sync().outcomes == ()

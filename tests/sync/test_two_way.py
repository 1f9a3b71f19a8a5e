"""Articles go, posts come, and what two people change comes together."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from desktop.article.post import Post, PostState, SyncState
from desktop.article.states import State
from desktop.sync.job import Action


def paragraphs(*texts):
    return "\n".join(f"<p>{text}</p>" for text in texts)


def one(server):
    [row] = server.posts.values()
    return row


def actions(report):
    return [each.action for each in report.outcomes]


def test_a_saved_article_goes_as_a_draft(an, server):
    article = an.save(sapo="Tóm tắt.", tags=("chợ",))
    report = an.sync()
    assert actions(report) == [Action.CREATED]
    post = one(server).clean
    assert (post.title, post.sapo, post.tags) == ("Chợ phiên", "Tóm tắt.", ("chợ",))
    assert post.state is PostState.DRAFT
    assert one(server).mark == article.id


def test_a_post_comes_as_an_article(an, server):
    server.add(Post(title="Của cổng", body="<p>Chữ.</p>", state=PostState.PUBLISHED))
    report = an.sync()
    assert actions(report) == [Action.PULLED]
    assert (an.only.title, an.only.body) == ("Của cổng", "<p>Chữ.</p>")
    assert an.only.state is State.PUBLISHED


def test_what_is_in_step_costs_nothing(an, server):
    an.save()
    server.add(Post(title="Của cổng", body="<p>Chữ.</p>"))
    an.sync()
    an.sync()
    an.portal.requests.clear()
    an.portal.writes.clear()
    report = an.sync()
    assert report.outcomes == ()
    assert an.portal.writes == []
    assert len(an.portal.requests) <= 3


def test_a_change_here_goes_there(an, server):
    article = an.save()
    an.sync()
    an.edit(article.id, title="Tên mới")
    assert actions(an.sync()) == [Action.UPDATED]
    assert one(server).clean.title == "Tên mới"


def test_a_change_there_comes_here(an, server):
    article = an.save()
    an.sync()
    server.write(one(server).id, title="Tên của cổng")
    assert actions(an.sync()) == [Action.PULLED]
    assert an.library.article(article.id).title == "Tên của cổng"


def test_two_newsrooms_have_the_same_articles_under_the_same_ids(an, binh, server):
    an.save("Của An")
    server.add(Post(title="Của cổng", body="<p>Chữ.</p>"))
    an.sync()
    binh.sync()
    assert an.titles() == binh.titles() == ["Của An", "Của cổng"]
    ids = [{each.id for each in room.library.entries()} for room in (an, binh)]
    assert ids[0] == ids[1]


def test_changes_of_two_people_in_two_paragraphs_come_together(an, binh, server):
    article = an.save(body=paragraphs("Một.", "Hai.", "Ba."))
    an.sync()
    binh.sync()
    an.edit(article.id, body=paragraphs("Một của An.", "Hai.", "Ba."))
    binh.edit(article.id, body=paragraphs("Một.", "Hai.", "Ba của Bình."))
    binh.sync()
    report = an.sync()
    assert actions(report) == [Action.MERGED, Action.UPDATED]
    binh.sync()
    both = paragraphs("Một của An.", "Hai.", "Ba của Bình.")
    assert an.only.body == binh.only.body == both


def test_the_same_sentence_changed_twice_is_a_conflict_and_nothing_is_sent(an, server):
    article = an.save(text="Câu.")
    an.sync()
    server.write(one(server).id, body="<p>Câu của cổng.</p>")
    an.edit(article.id, body="<p>Câu của An.</p>")
    report = an.sync()
    assert actions(report) == [Action.CONFLICT]
    assert one(server).clean.body == "<p>Câu của cổng.</p>"
    assert an.only.body == "<p>Câu của An.</p>"
    [conflict] = an.records.conflicts()
    assert conflict.theirs.body == "<p>Câu của cổng.</p>"
    assert an.sync().outcomes == ()


def test_a_conflict_follows_what_the_portal_says_next(an, server):
    article = an.save(text="Câu.")
    an.sync()
    server.write(one(server).id, body="<p>Câu của cổng.</p>")
    an.edit(article.id, body="<p>Câu của An.</p>")
    an.sync()
    server.write(one(server).id, body="<p>Câu khác của cổng.</p>")
    assert actions(an.sync()) == [Action.CONFLICT]
    [conflict] = an.records.conflicts()
    assert conflict.theirs.body == "<p>Câu khác của cổng.</p>"


def test_a_conflict_that_an_edit_settles_is_gone(an, server):
    article = an.save(text="Câu.")
    an.sync()
    server.write(one(server).id, body="<p>Câu của cổng.</p>")
    an.edit(article.id, body="<p>Câu của An.</p>")
    an.sync()
    an.edit(article.id, body="<p>Câu của cổng.</p>")
    an.sync()
    assert an.records.conflicts() == []


def test_a_conflict_that_the_portal_takes_back_is_gone(an, server):
    article = an.save(text="Câu.")
    an.sync()
    server.write(one(server).id, body="<p>Câu của cổng.</p>")
    an.edit(article.id, body="<p>Câu của An.</p>")
    an.sync()
    server.write(one(server).id, body="<p>Câu.</p>")
    assert actions(an.sync()) == [Action.UPDATED]
    assert one(server).clean.body == "<p>Câu của An.</p>"
    assert an.records.conflicts() == []


def test_what_is_being_written_is_held_and_merged_once_saved(an, server):
    article = an.save(body=paragraphs("Một.", "Hai."))
    an.sync()
    server.write(one(server).id, body=paragraphs("Một của cổng.", "Hai."))
    typing = replace(article, body=paragraphs("Một.", "Hai của An."))
    an.library.keep_draft(typing, base=1)
    assert actions(an.sync()) == [Action.HELD]
    assert an.records.states()[article.id] is SyncState.CHANGED_THERE
    assert an.only.body == paragraphs("Một.", "Hai.")
    an.library.save(typing)
    assert actions(an.sync()) == [Action.MERGED, Action.UPDATED]
    assert an.only.body == paragraphs("Một của cổng.", "Hai của An.")


def test_binned_here_is_trashed_there_and_comes_out_again(an, server):
    article = an.save()
    an.sync()
    an.library.delete(article.id)
    assert actions(an.sync()) == [Action.TRASHED]
    assert one(server).post.state is PostState.TRASHED
    an.library.undelete(article.id)
    assert actions(an.sync()) == [Action.UPDATED]
    assert one(server).post.state is PostState.DRAFT


def test_trashed_there_is_binned_here_and_comes_out_again(an, server):
    an.save()
    an.sync()
    server.trash(one(server).id)
    assert actions(an.sync()) == [Action.BINNED]
    assert an.titles() == []
    server.write(one(server).id, state=PostState.DRAFT, title="Trở lại")
    an.sync()
    assert an.titles() == ["Trở lại"]


def test_gone_for_good_there_is_binned_here(an, server):
    an.save()
    an.save("Bài khác")
    an.sync()
    server.delete(min(server.posts))
    assert actions(an.sync()) == [Action.BINNED]
    assert len(an.titles()) == len(server.posts) == 1


def test_a_binned_article_that_is_gone_there_is_made_again_when_it_comes_back(an, server):
    article = an.save()
    an.save("Bài khác")
    an.sync()
    server.delete(min(server.posts))
    an.sync()
    an.library.undelete(article.id)
    assert actions(an.sync()) == [Action.CREATED]
    assert len(server.posts) == 2


def test_changed_here_and_deleted_there_is_a_conflict(an, server):
    article = an.save()
    an.sync()
    server.trash(one(server).id)
    an.edit(article.id, title="Tên mới")
    assert actions(an.sync()) == [Action.CONFLICT]
    assert an.titles() == ["Tên mới"]
    assert one(server).post.state is PostState.TRASHED
    assert an.sync().outcomes == ()


def test_binned_here_and_changed_there_is_a_conflict(an, server):
    article = an.save()
    an.sync()
    server.write(one(server).id, title="Tên của cổng")
    an.library.delete(article.id)
    assert actions(an.sync()) == [Action.CONFLICT]
    assert one(server).clean.title == "Tên của cổng"
    assert an.titles() == []
    assert an.sync().outcomes == ()


def test_drafts_stay_at_home_where_only_submitted_texts_are_taken(newsroom, server):
    room = newsroom(submitted_only=True)
    room.save("Nháp")
    room.save("Đã nộp", state=State.SUBMITTED)
    room.sync()
    assert [row.clean.title for row in server.posts.values()] == ["Đã nộp"]


def test_a_slug_that_the_portal_changed_comes_back(an, server):
    server.add(Post(title="Khác", slug="cho-phien"))
    an.save(slug="cho-phien")
    report = an.sync()
    assert report.pushed == 1
    mine = next(row for row in server.posts.values() if row.mark)
    assert mine.post.slug == "cho-phien-2"
    entry = next(each for each in an.library.entries() if each.title == "Chợ phiên")
    assert an.library.article(entry.id).slug == "cho-phien-2"
    an.sync()
    an.portal.writes.clear()
    an.sync()
    assert an.portal.writes == []


def test_a_scheduled_post_is_published_here_once_it_is_there(an, server):
    moment = server.now + timedelta(hours=1)
    article = an.save(state=State.SCHEDULED, publish_at=moment.replace(microsecond=0))
    an.sync()
    assert one(server).post.state is PostState.SCHEDULED
    server.now += timedelta(days=1)
    an.sync()
    assert an.library.article(article.id).state is State.PUBLISHED


def test_links_between_new_articles_are_rewritten_once_there_are_addresses(an, binh, server):
    moment = datetime(2026, 5, 1, tzinfo=UTC)
    fields = {"state": State.PUBLISHED, "published_at": moment}
    second = an.save("Hai", **fields)
    body = f'<p>Xem <a href="article:{second.id}">bài hai</a>.</p>'
    first = an.save("Một", body=body, **fields)
    an.edit(second.id, body=f'<p>Xem <a href="article:{first.id}">bài một</a>.</p>')
    report = an.sync()
    assert report.pushed == 2
    bodies = {row.clean.title: row.clean.body for row in server.posts.values()}
    assert f'href="{server.url}/hai"' in bodies["Một"]
    assert f'href="{server.url}/mot"' in bodies["Hai"]
    an.sync()
    an.portal.writes.clear()
    an.sync()
    assert an.portal.writes == []
    assert an.library.article(first.id).body == body


def test_a_copy_of_a_post_becomes_an_article_of_its_own(an, server):
    article = an.save()
    an.sync()
    server.add(replace(one(server).post, title="Bản sao"))
    an.sync()
    assert an.titles() == ["Bản sao", "Chợ phiên"]
    assert an.library.article(article.id).title == "Chợ phiên"


def test_a_dry_run_tells_and_writes_nothing(an, server, tmp_path):
    an.save("Đi")
    server.add(Post(title="Đến", body="<p>Chữ.</p>"))
    before = an.library.change()
    files = sorted(tmp_path.rglob("*.lock"))
    report = an.sync(dry_run=True)
    assert sorted(actions(report)) == [Action.CREATED, Action.PULLED]
    assert an.portal.writes == []
    assert an.library.change() == before
    assert an.records.cursor("cong") is None
    assert an.records.parcels("cong") == []
    assert sorted(tmp_path.rglob("*.lock")) == files


def test_what_is_held_is_told_once(an, server):
    article = an.save()
    an.sync()
    an.library.keep_draft(replace(article, title="Đang gõ"), base=1)
    server.write(one(server).id, title="Tên của cổng")
    an.save("Bài khác")
    report = an.sync()
    assert [each.title for each in report.held] == ["Chợ phiên"]


def test_what_the_clock_publishes_here_and_there_is_in_step(an, server):
    moment = server.now + timedelta(hours=1)
    article = an.save(state=State.SCHEDULED, publish_at=moment)
    an.sync()
    assert one(server).clean.state is PostState.SCHEDULED
    server.now = moment + timedelta(minutes=5)
    assert an.library.publish_due().published == (article.id,)
    an.sync()
    an.sync()
    kept = an.library.article(article.id)
    assert (kept.state, kept.published_at) == (State.PUBLISHED, moment)
    assert (one(server).clean.state, one(server).clean.moment) == (PostState.PUBLISHED, moment)
    assert an.records.conflicts() == []
    assert an.sync().outcomes == ()

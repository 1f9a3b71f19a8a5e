"""Libraries that were copied, restored or emptied: a sync puts them right and doubles nothing."""

import shutil
from dataclasses import replace

from desktop.article.post import Post, PostState
from desktop.article.states import State
from desktop.progress import run
from desktop.sync.job import Action, sync
from desktop.sync.memory_server import MemoryServer
from desktop.sync.portal import Capabilities
from tests.portals.contract import words
from tests.sync.newsroom import HASTY
from tests.sync.test_two_way import actions, one, paragraphs


def test_a_library_from_yesterdays_backup_catches_up(an, newsroom, server, tmp_path):
    article = an.save(body=paragraphs("Một.", "Hai."))
    an.sync()
    an.close()
    shutil.copytree(an.folder, tmp_path / "backup")
    an.reopen()
    an.edit(article.id, body=paragraphs("Một mới.", "Hai."))
    an.save("Thêm")
    an.sync()
    restored = newsroom("backup")
    restored.sync()
    assert restored.titles() == ["Chợ phiên", "Thêm"]
    assert restored.library.article(article.id).body == paragraphs("Một mới.", "Hai.")
    assert len(server.posts) == 2


def test_a_backup_from_before_the_first_sync_finds_its_posts_again(newsroom, server, tmp_path):
    first = newsroom("first")
    first.save(body=paragraphs("Một.", "Hai."), tags=("chợ",))
    first.close()
    shutil.copytree(first.folder, tmp_path / "backup")
    first.reopen()
    first.sync()
    restored = newsroom("backup")
    report = restored.sync()
    assert report.outcomes == ()
    assert restored.portal.writes == []
    assert len(server.posts) == 1


def test_a_copied_library_that_says_other_words_asks_a_person(newsroom, server, tmp_path):
    first = newsroom("first")
    article = first.save(text="Câu.")
    first.close()
    shutil.copytree(first.folder, tmp_path / "copy")
    first.reopen()
    first.sync()
    copied = newsroom("copy")
    copied.edit(article.id, body="<p>Câu khác.</p>")
    assert actions(copied.sync()) == [Action.CONFLICT]
    assert words(one(server).clean.body) == ["Câu."]


def test_a_portal_that_is_forgotten_and_added_again_doubles_nothing(an, server):
    an.save()
    server.add(Post(title="Của cổng", slug="cua-cong", body="<p>Chữ.</p>"))
    an.sync()
    an.records.drop_account("cong")
    an.records.add_account(an.account)
    an.portal.writes.clear()
    an.sync()
    assert an.portal.writes == []
    assert len(server.posts) == len(an.titles()) == 2


def test_a_portal_of_few_means_gets_what_it_can_take(newsroom, server):
    few = Capabilities(
        fields=Capabilities().fields - {"tags", "cover", "moment"},
        states=frozenset({PostState.DRAFT, PostState.PUBLISHED, PostState.TRASHED}),
        media=False,
        schedule=False,
    )
    room = newsroom(capabilities=few)
    room.save(tags=("chợ",), state=State.SUBMITTED)
    room.sync()
    assert one(server).post.state is PostState.DRAFT
    assert one(server).post.tags == ()
    assert room.only.tags == ("chợ",)
    assert room.only.state is State.SUBMITTED
    room.portal.writes.clear()
    assert room.sync().outcomes == ()
    assert room.portal.writes == []


def test_unpublishing_there_is_heard_of_here(an, server):
    article = an.save(state=State.PUBLISHED)
    an.sync()
    server.write(1, state=PostState.DRAFT)
    an.sync()
    assert an.library.article(article.id).state is not State.PUBLISHED
    assert one(server).post.state is PostState.DRAFT


def test_a_number_that_a_restored_portal_gives_again_is_another_article(an, server):
    article = an.save("Chợ phiên", text="Chữ của An.")
    an.sync()
    restored = an.portal.server = MemoryServer(now=server.now)
    restored.add(Post(title="Của cổng", slug="cua-cong", body="<p>Hoàn toàn khác.</p>"))
    an.sync()
    assert an.titles() == ["Chợ phiên", "Của cổng"]
    assert an.library.article(article.id).body == "<p>Chữ của An.</p>"
    assert sorted(row.post.title for row in restored.posts.values()) == an.titles()
    assert an.sync().outcomes == ()


def test_a_portal_that_was_added_twice_doubles_nothing(an, server):
    again = replace(an.account, name="lan-nua", url=server.url.replace("://", "://www."))
    an.records.add_account(again)
    server.add(Post(title="Của cổng", slug="cua-cong", body="<p>Chữ.</p>"))
    an.save()
    for _ in range(2):
        an.sync()
        run(sync(an.library, again, an.portal, pace=HASTY))
    assert len(server.posts) == len(an.titles()) == 2

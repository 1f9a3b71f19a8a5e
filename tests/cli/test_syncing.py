"""`bantin sync`, `conflicts` and `resolve`, against a portal in memory."""

from dataclasses import replace

import keyring
import pytest

from desktop.article.model import Article, Attachment
from desktop.library import Library
from desktop.sync.errors import FieldRefused, LoginRefused
from desktop.sync.memory import MemoryPortal
from desktop.sync.memory_server import MemoryServer
from desktop.sync.portals import opening
from tests.cli.portal_runs import ADDED, MemoryKeyring, Runs


@pytest.fixture
def server(monkeypatch):
    made = MemoryServer()
    monkeypatch.setattr(opening, "open_portal", lambda _account, _secret: MemoryPortal(made))
    return made


@pytest.fixture
def bantin(tmp_path, capsys, monkeypatch, server):
    monkeypatch.setenv("BANTIN_SECRET", "s")
    before = keyring.get_keyring()
    keyring.set_keyring(MemoryKeyring())
    runs = Runs(tmp_path / "kho", capsys)
    runs("portal", "add", "Cổng", *ADDED)
    yield runs
    keyring.set_keyring(before)


@pytest.fixture
def article(bantin):
    """An article that is in step with the portal."""
    with Library.open(bantin.folder) as library:
        saved = library.save(Article(title="Chợ phiên", body="<p>Một.</p>")).article
    assert bantin("sync").code == 0
    return saved


def edit(bantin, article, **fields):
    with Library.open(bantin.folder) as library:
        library.save(replace(library.article(article.id), **fields))


def edit_there(server, **fields):
    (post_id,) = server.posts
    server.write(post_id, **fields)


@pytest.fixture
def conflict(bantin, article, server):
    """An article whose title says something else on either side."""
    edit(bantin, article, title="Chợ phiên ở đây")
    edit_there(server, title="Chợ phiên ở cổng")
    said = bantin("sync", json=True)
    assert said.code == 1
    return article


def test_what_was_written_goes_to_the_portal(bantin, server):
    with Library.open(bantin.folder) as library:
        article = library.save(Article(title="Mới", body="<p>Một.</p>")).article
    said = bantin("sync", json=True)
    step = {"portal": "Cổng", "id": str(article.id), "title": "Mới", "error": ""}
    assert said.code == 0
    assert said.told == {
        "pushed": 1,
        "pulled": 0,
        "merged": 0,
        "deleted": 0,
        "conflicts": [],
        "failed": [],
        "waiting": [],
        "held": [],
        "steps": [{**step, "action": "created"}],
    }
    assert [row.post.title for row in server.posts.values()] == ["Mới"]


def test_a_file_that_the_portal_does_not_take_is_told(bantin, server, monkeypatch):
    def refuse(_portal, _file):
        raise FieldRefused("media", "file type")

    monkeypatch.setattr(MemoryPortal, "upload", refuse)
    with Library.open(bantin.folder) as library:
        file = library.add_media(b"%PDF", name="KH.pdf", mime="application/pdf").hash
        library.save(
            Article(title="Kế hoạch", attachments=(Attachment(media=file, file="KH.pdf"),))
        )
    said = bantin("sync")
    assert said.code == 0
    assert "Kế hoạch: “Kế hoạch” is on the portal without “KH.pdf”" in said.err
    assert bantin("sync").code == 1


def test_a_dry_run_says_what_would_happen(bantin, server):
    with Library.open(bantin.folder) as library:
        library.save(Article(title="Mới", body="<p>Một.</p>"))
    said = bantin("sync", "Cổng", "--dry-run")
    assert said.code == 0
    assert "New there: Mới" in said.out
    assert server.posts == {}


def test_a_change_there_is_fetched(bantin, article, server):
    edit_there(server, title="Sửa trên cổng")
    said = bantin("sync", json=True)
    assert (said.code, said.told["pulled"]) == (0, 1)
    with Library.open(bantin.folder) as library:
        assert library.article(article.id).title == "Sửa trên cổng"


def test_show_tells_where_the_article_stands(bantin, article):
    shown = bantin("show", str(article.id), "--format", "json").told
    assert shown["portals"] == [{"name": "Cổng", "state": "in-step", "permalink": ""}]


def test_a_conflict_is_exit_code_1_until_it_is_decided(bantin, conflict):
    said = bantin("sync", json=True)
    assert (said.code, [step["id"] for step in said.told["conflicts"]]) == (1, [str(conflict.id)])


def test_conflicts_are_listed(bantin, conflict):
    listed = bantin("conflicts", json=True)
    (one,) = listed.told
    assert listed.code == 0
    assert (one["id"], one["portal"], one["kind"]) == (str(conflict.id), "Cổng", "both-changed")


@pytest.mark.parametrize(
    ("keep", "title"), [("mine", "Chợ phiên ở đây"), ("theirs", "Chợ phiên ở cổng")]
)
def test_a_decision_reaches_the_portal(bantin, conflict, server, keep, title):
    resolved = bantin("resolve", conflict.id.hex[-8:], "--keep", keep, json=True)
    assert (resolved.code, resolved.told["title"], resolved.told["kept"]) == (0, title, keep)
    assert bantin("conflicts", json=True).told == []
    assert bantin("sync").code == 0
    assert [row.post.title for row in server.posts.values()] == [title]
    with Library.open(bantin.folder) as library:
        titles = {version.title for version in library.versions(conflict.id)}
    assert {"Chợ phiên ở đây", "Chợ phiên ở cổng"} <= titles


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("resolve", "abcdef", "--keep", "mine"), 1),
        (("resolve", "abcdef"), 2),
        (("resolve", "abcdef", "--keep", "none"), 2),
        (("sync", "Đâu đó"), 1),
    ],
)
def test_what_cannot_be_done_is_one_sentence(bantin, words, code):
    said = bantin(*words)
    assert (said.code, said.out) == (code, "")
    assert said.err.count("\n") == 1


def test_without_a_portal_there_is_nothing_to_sync(bantin):
    bantin("portal", "remove", "Cổng")
    said = bantin("sync")
    assert said.code == 1
    assert "portal add" in said.err


def test_a_portal_that_refuses_leaves_the_others_their_turn(bantin, server, monkeypatch):
    def opened(account, _secret):
        if account.name == "Báo":
            raise LoginRefused("bao.test", "an")
        return MemoryPortal(server)

    monkeypatch.setattr(opening, "open_portal", opened)
    bantin("portal", "add", "Báo", *ADDED)
    with Library.open(bantin.folder) as library:
        library.save(Article(title="Mới", body="<p>Một.</p>"))
    said = bantin("sync", json=True)
    assert (said.code, said.told["pushed"]) == (1, 1)
    (failed,) = said.told["failed"]
    assert (failed["portal"], failed["id"]) == ("Báo", None)
    assert failed["error"]

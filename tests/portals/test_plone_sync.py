"""Libraries in step with a real Plone: what is written comes over, and then it is quiet."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from desktop.article.body import normalise
from desktop.article.model import Article, Byline, Picture
from desktop.article.states import State
from desktop.library import Library
from desktop.progress import run
from desktop.sync.job import sync
from desktop.sync.retrying import Pace
from tests.portals.contract import a_picture

pytestmark = pytest.mark.timeout(900)  # Plone is installed within the first test that asks for it

BRISK = Pace(first=0.05)


class Newsroom:
    """A library in step with Plone as `user`."""

    def __init__(self, folder, plone, user):
        self.library = Library.open(folder)
        self.account = plone.account(user)
        self.portal = plone.portal(user)
        self.library.records.add_account(self.account)

    def sync(self):
        return run(sync(self.library, self.account, self.portal, pace=BRISK))

    def settle(self):
        for _ in range(5):
            report = self.sync()
            if not report.outcomes:
                return
        raise AssertionError(report)

    def save(self, title, body="<p>Đoạn một.</p><p>Đoạn hai.</p>", **fields):
        article = Article(title=title, body=normalise(body).body, **fields)
        return self.library.save(article).article

    def edit(self, title, *, body="", **fields):
        if body:
            fields["body"] = normalise(body).body
        return self.library.save(replace(self.article(title), **fields)).article

    def article(self, title):
        (entry,) = [each for each in self.library.entries() if each.title == title]
        return self.library.article(entry.id)

    def titles(self):
        return sorted(entry.title for entry in self.library.entries())

    def picture(self, shade):
        data = a_picture(shade)
        return self.library.add_media(
            data, name=f"anh-{shade}.png", mime="image/png", width=8, height=8
        ).hash

    def close(self):
        self.portal.close()
        self.library.close()


@pytest.fixture
def lan(plone, tmp_path):
    newsroom = Newsroom(tmp_path / "lan", plone, "chief")
    yield newsroom
    newsroom.close()


@pytest.fixture
def minh(plone, tmp_path):
    newsroom = Newsroom(tmp_path / "minh", plone, "editor")
    yield newsroom
    newsroom.close()


def furnish(lan):
    inside, cover = lan.picture(1), lan.picture(2)
    first = lan.save(
        "Phiên chợ",
        f'<p>Một &lt;hai&gt;</p><figure><img src="media:{inside}" alt="Người đi chợ">'
        "<figcaption>Chợ sáng</figcaption></figure><p>Đoạn hai.</p><p>Đoạn ba.</p>",
        sapo="Sapo của bài",
        tags=("chợ", "mùa xuân"),
        bylines=(Byline(name="Thu Hà"),),
        cover=Picture(media=cover, alt="Toàn cảnh", caption="Chợ từ trên cao"),
        state=State.PUBLISHED,
        published_at=datetime(2026, 5, 4, 3, 2, 1, tzinfo=UTC),
    )
    lan.save("Liên kết", f'<p>Xem <a href="article:{first.id}">bài</a>.</p>')
    lan.save("Hẹn giờ", state=State.SCHEDULED, publish_at=datetime.now(UTC) + timedelta(days=3))
    lan.save("Chờ duyệt", state=State.SUBMITTED)
    lan.save("Đã gỡ", state=State.WITHDRAWN)


def test_everything_goes_over_and_then_it_is_quiet(lan):
    furnish(lan)
    report = lan.sync()
    assert not report.failed
    assert not report.waiting
    lan.settle()


def test_another_library_gets_the_same_articles(lan, minh):
    furnish(lan)
    lan.settle()
    minh.settle()
    assert minh.titles() == lan.titles()
    ours, theirs = lan.article("Phiên chợ"), minh.article("Phiên chợ")
    assert theirs.body == ours.body
    assert (theirs.sapo, theirs.tags, theirs.state) == (ours.sapo, ours.tags, ours.state)
    assert (theirs.cover.media, theirs.bylines) == (ours.cover.media, ours.bylines)
    lan.settle()


def test_different_paragraphs_of_two_people_merge(lan, minh):
    lan.save("Bài", "<p>Một.</p><p>Hai.</p><p>Ba.</p>")
    lan.settle()
    minh.settle()
    lan.edit("Bài", body="<p>Một, Lan.</p><p>Hai.</p><p>Ba.</p>")
    minh.edit("Bài", body="<p>Một.</p><p>Hai.</p><p>Ba, Minh.</p>")
    for newsroom in (lan, minh, lan):
        newsroom.settle()
    assert lan.article("Bài").body == "<p>Một, Lan.</p>\n<p>Hai.</p>\n<p>Ba, Minh.</p>"
    assert minh.article("Bài").body == lan.article("Bài").body


def test_the_same_sentence_becomes_a_conflict(lan, minh):
    lan.save("Bài", "<p>Một.</p>")
    lan.settle()
    minh.settle()
    lan.edit("Bài", body="<p>Một, Lan.</p>")
    minh.edit("Bài", body="<p>Một, Minh.</p>")
    lan.settle()
    assert minh.sync().conflicts
    assert minh.article("Bài").body == "<p>Một, Minh.</p>"


def test_an_article_open_in_plone_waits_and_goes_later(plone, lan):
    lan.save("Bài", slug="bai")
    lan.settle()
    plone.ask("editor", "POST", "bai/@lock")
    lan.edit("Bài", sapo="Mới")
    assert len(lan.sync().waiting) == 1
    plone.ask("editor", "DELETE", "bai/@lock")
    lan.settle()
    assert plone.ask("admin", "GET", "bai").json()["description"] == "Mới"


def test_what_a_colleague_deletes_goes_to_the_bin_here(plone, lan):
    lan.save("Bài", slug="bai")
    lan.save("Khác")
    lan.settle()
    plone.ask("editor", "DELETE", "bai")
    assert lan.sync().deleted == 1
    assert lan.titles() == ["Khác"]
    lan.settle()


def test_what_is_binned_here_is_deleted_there(plone, lan):
    made = lan.save("Bài", slug="bai")
    lan.save("Khác")
    lan.settle()
    lan.library.delete(made.id)
    assert lan.sync().deleted == 1
    assert plone.ask("admin", "GET", "bai").status_code == 404
    lan.settle()


def test_a_colleagues_publication_and_rename_come_here(plone, lan):
    lan.save("Bài", slug="bai", state=State.SUBMITTED)
    lan.settle()
    plone.ask("reviewer", "POST", "bai/@workflow/publish", {})
    plone.ask("admin", "PATCH", "bai", {"id": "bai-hay"})
    lan.settle()
    article = lan.article("Bài")
    assert (article.state, article.slug) == (State.PUBLISHED, "bai-hay")

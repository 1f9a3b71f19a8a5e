"""Two libraries in step by one portal, whatever it is spoken to in."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest

from desktop.article.body import normalise
from desktop.article.model import Article, Attachment, Picture
from desktop.article.states import State
from desktop.library import Library
from desktop.progress import run
from desktop.sync.job import sync
from desktop.sync.portals.opening import open_portal
from desktop.sync.retrying import Pace
from tests.portals.contract import a_picture

BRISK = Pace(first=0.05)
_MIMES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html",
}


def a_document():
    """Return the beginning of a docx: portals look into files, whatever they are called."""
    data = BytesIO()
    with ZipFile(data, "w") as zipped:
        zipped.writestr("[Content_Types].xml", "<Types/>")
        zipped.writestr("word/document.xml", "<document/>")
    return data.getvalue()


class Newsroom:
    """A library in step with the account's portal."""

    def __init__(self, folder, account, secret):
        self.library = Library.open(folder)
        self.account = account
        self.portal = open_portal(account, secret)
        self.library.records.add_account(account)

    def settle(self):
        for _ in range(5):
            report = run(sync(self.library, self.account, self.portal, pace=BRISK))
            assert not report.failed, report.failed
            if not report.outcomes:
                return
        raise AssertionError(report)

    def save(self, title, body="<p>Đoạn một.</p><p>Đoạn hai.</p>", **fields):
        article = Article(title=title, body=normalise(body).body, **fields)
        return self.library.save(article).article

    def edit(self, title, before, after):
        article = self.article(title)
        body = normalise(article.body.replace(before, after)).body
        assert body != article.body
        return self.library.save(replace(article, body=body)).article

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

    def paper(self, name, **facts):
        kind = name.rpartition(".")[2]
        data = a_document() if kind == "docx" else f"%PDF-1.4 {name}".encode()
        media = self.library.add_media(data, name=name, mime=_MIMES[kind]).hash
        return Attachment(media=media, file=name, **facts)

    def address(self, file):
        return self.library.records.media_of(self.account.name, [file.media])[file.media].url

    def close(self):
        self.portal.close()
        self.library.close()


class Attaching:
    """A test class takes this over and gives the fixture `account`: an account and its secret."""

    @pytest.fixture
    def newsrooms(self, account, tmp_path):
        rooms = [Newsroom(tmp_path / name, *account) for name in ("lan", "minh")]
        yield rooms
        for room in rooms:
            room.close()

    def test_attachments_are_listed_below_the_text(self, newsrooms):
        lan, minh = newsrooms
        first, second = lan.paper("Kế hoạch.pdf", number="15/KH-UBND"), lan.paper("Phụ lục.docx")
        said = lan.save("Kế hoạch", attachments=(first, second)).body
        lan.settle()
        minh.settle()
        theirs = minh.article("Kế hoạch").body
        assert "Tài liệu đính kèm" in theirs
        assert ">Kế hoạch.pdf</a> – Số, ký hiệu: 15/KH-UBND" in theirs
        assert lan.portal.fetch(lan.address(second)) == lan.library.media_bytes(second.media)
        minh.edit("Kế hoạch", "Đoạn hai.", "Minh sửa.")
        minh.settle()
        lan.settle()
        assert lan.article("Kế hoạch").body == said.replace("Đoạn hai.", "Minh sửa.")
        lan.library.save(replace(lan.article("Kế hoạch"), attachments=(first,)))
        lan.settle()
        minh.settle()
        assert ">Kế hoạch.pdf</a>" in minh.article("Kế hoạch").body
        assert "Phụ lục.docx" not in minh.article("Kế hoạch").body


class TwoWay(Attaching):
    """Whatever goes both ways; taken over as `Attaching` is."""

    def furnish(self, lan):
        inside, cover = lan.picture(1), lan.picture(2)
        first = lan.save(
            "Phiên chợ",
            f'<p>Một &lt;hai&gt;</p><figure><img src="media:{inside}" alt="Người đi chợ">'
            "<figcaption>Chợ sáng</figcaption></figure><p>Đoạn hai.</p><p>Đoạn ba.</p>",
            sapo="Sapo “của” bài & chợ",
            tags=("chợ", "mùa xuân"),
            categories=("Tin tức/Văn hóa",),
            cover=Picture(media=cover, alt="Toàn cảnh", caption="Chợ từ trên cao"),
            state=State.PUBLISHED,
            published_at=datetime(2026, 5, 4, 3, 2, 1, tzinfo=UTC),
        )
        lan.save("Liên kết", f'<p>Xem <a href="article:{first.id}">bài</a>.</p>')
        lan.save("Hẹn giờ", state=State.SCHEDULED, publish_at=datetime.now(UTC) + timedelta(days=3))
        lan.save("Chờ duyệt", state=State.SUBMITTED)
        lan.save("Đã gỡ", state=State.WITHDRAWN)

    def test_another_library_gets_the_same_articles(self, newsrooms):
        lan, minh = newsrooms
        self.furnish(lan)
        lan.settle()
        minh.settle()
        lan.settle()
        assert minh.titles() == lan.titles()
        ours, theirs = lan.article("Phiên chợ"), minh.article("Phiên chợ")
        assert theirs.body == ours.body
        assert (theirs.id, theirs.sapo, theirs.tags) == (ours.id, ours.sapo, ours.tags)
        assert theirs.state is State.PUBLISHED

    def test_edits_of_different_paragraphs_are_both_kept(self, newsrooms):
        lan, minh = newsrooms
        lan.save("Bài chung")
        lan.settle()
        minh.settle()
        lan.edit("Bài chung", "Đoạn một.", "Lan sửa đoạn một.")
        minh.edit("Bài chung", "Đoạn hai.", "Minh sửa đoạn hai.")
        for room in (lan, minh, lan):
            room.settle()
        bodies = {room.article("Bài chung").body for room in newsrooms}
        assert bodies == {normalise("<p>Lan sửa đoạn một.</p><p>Minh sửa đoạn hai.</p>").body}

    def test_what_is_binned_here_goes_there_and_from_the_other(self, newsrooms):
        lan, minh = newsrooms
        gone, _stays = lan.save("Bỏ đi"), lan.save("Ở lại")
        lan.settle()
        minh.settle()
        lan.library.delete(gone.id)
        lan.settle()
        minh.settle()
        assert minh.titles() == ["Ở lại"]

"""Attachments close the text on the portal as a list of links, each file there once."""

from dataclasses import replace

import pytest

from desktop.article.model import Attachment
from desktop.sync.errors import FieldRefused, FilesLeftOut, NotPermitted, TooLarge, Unreachable
from desktop.sync.job import Action
from desktop.sync.memory import Leg
from desktop.sync.portal import Capabilities
from tests.portals.contract import words
from tests.sync.test_faults import Trip
from tests.sync.test_two_way import actions, one, paragraphs


def paper(room, name="Kế hoạch 15.pdf", data=b"%PDF-1.4 ", **facts):
    media = room.library.add_media(data + name.encode(), name=name, mime="application/pdf").hash
    return Attachment(media=media, file=name, **facts)


def told(server):
    return " ".join(words(one(server).clean.body))


def edit_there(server, before, after):
    body = one(server).clean.body
    assert before in body
    server.write(one(server).id, body=body.replace(before, after))


def test_they_are_listed_below_the_text_with_what_is_said_of_them(an, server):
    file = paper(
        an,
        number="15/KH-UBND",
        date="04/5/2026",
        authority="UBND tỉnh",
        abstract="Về việc mở lại <chợ> phiên.",
    )
    an.save(attachments=(file,))
    assert actions(an.sync()) == [Action.CREATED]
    [stored] = server.files.values()
    assert f'href="{server.file_address(stored)}">Kế hoạch 15.pdf</a>' in one(server).clean.body
    assert told(server) == (
        "Đoạn một. Tài liệu đính kèm Kế hoạch 15.pdf – Số, ký hiệu: 15/KH-UBND; Ngày ban hành: "
        "04/5/2026; Cơ quan ban hành: UBND tỉnh; Về việc mở lại &lt;chợ&gt; phiên."
    )


def test_the_body_here_stays_the_writers_and_a_second_sync_does_nothing(an, server):
    article = an.save(attachments=(paper(an), paper(an, "Phụ lục.docx")))
    an.sync()
    an.portal.writes.clear()
    assert an.sync(thorough=True).outcomes == ()
    assert an.portal.writes == []
    assert an.only.body == article.body
    assert len(server.files) == 2


def test_a_changed_attachment_is_a_change_here(an, server):
    file = paper(an)
    article = an.save(attachments=(file,))
    an.sync()
    an.edit(article.id, attachments=(replace(file, number="16/KH"), paper(an, "Phụ lục.docx")))
    assert actions(an.sync()) == [Action.UPDATED]
    assert told(server).count("Tài liệu đính kèm") == 1
    assert told(server).endswith("Kế hoạch 15.pdf – Số, ký hiệu: 16/KH Phụ lục.docx")
    an.edit(article.id, attachments=())
    assert actions(an.sync()) == [Action.UPDATED]
    assert told(server) == "Đoạn một."
    assert an.sync().outcomes == ()


def test_a_file_that_the_text_links_to_is_not_listed_again(an, server):
    file = paper(an)
    body = f'<p>Xem <a href="media:{file.media}">kế hoạch</a>.</p>'
    an.save(body=body, attachments=(file,))
    an.sync()
    assert told(server) == "Xem kế hoạch ."
    assert len(server.files) == 1


def test_text_edited_on_either_side_leaves_the_list_alone(an, server):
    article = an.save(body=paragraphs("Một.", "Hai."), attachments=(paper(an),))
    an.sync()
    edit_there(server, "Hai.", "Hai của cổng.")
    an.edit(article.id, body=paragraphs("Một của An.", "Hai."))
    an.sync()
    assert an.only.body == paragraphs("Một của An.", "Hai của cổng.")
    assert told(server) == "Một của An. Hai của cổng. Tài liệu đính kèm Kế hoạch 15.pdf"
    assert an.sync().outcomes == ()


def test_a_colleagues_paragraph_below_the_list_is_text(an, server):
    article = an.save(attachments=(paper(an),))
    an.sync()
    server.write(one(server).id, body=one(server).clean.body + "\n<p>Thêm ở cổng.</p>")
    an.sync()
    assert an.only.body == paragraphs("Đoạn một.", "Thêm ở cổng.")
    an.edit(article.id, attachments=(*an.only.attachments, paper(an, "Phụ lục.docx")))
    an.sync()
    assert told(server) == ("Đoạn một. Tài liệu đính kèm Kế hoạch 15.pdf Phụ lục.docx Thêm ở cổng.")
    assert an.sync().outcomes == ()


def test_a_list_that_a_colleague_rewords_becomes_text_and_is_not_made_again(an, server):
    article = an.save(attachments=(paper(an),))
    an.sync()
    edit_there(server, ">Kế hoạch 15.pdf<", ">Xem kế hoạch<")
    an.sync()
    assert "Xem kế hoạch" in an.only.body
    assert an.only.attachments == article.attachments
    an.edit(article.id, title="Tên mới")
    an.sync()
    assert told(server) == "Đoạn một. Tài liệu đính kèm Xem kế hoạch"
    assert an.sync().outcomes == ()


def test_what_a_colleague_takes_off_the_list_stays_off_and_stays_attached_here(an, server):
    first, second = paper(an), paper(an, "Phụ lục.docx")
    article = an.save(attachments=(first, second))
    an.sync()
    body = one(server).clean.body
    item = next(each for each in body.split("<!-- wp:list-item -->") if "Phụ lục" in each)
    item = (
        f"<!-- wp:list-item -->{item.partition('<!-- /wp:list-item -->')[0]}<!-- /wp:list-item -->"
    )
    edit_there(server, item, "")
    an.sync()
    assert (an.only.body, an.only.attachments) == (article.body, (first, second))
    an.edit(article.id, title="Tên mới")
    an.sync()
    assert told(server) == "Đoạn một. Tài liệu đính kèm Kế hoạch 15.pdf"
    an.edit(article.id, attachments=(first, replace(second, number="2")))
    an.sync()
    assert told(server).endswith("Kế hoạch 15.pdf Phụ lục.docx – Số, ký hiệu: 2")


def test_an_article_in_step_from_before_goes_only_when_its_attachments_change(an, server):
    """What an older version has agreed on: attachments here, no list there."""
    article = an.save(attachments=(paper(an),))
    an.portal = type(an.portal)(server, capabilities=Capabilities(blocks=True, media=False))
    an.sync()
    assert told(server) == "Đoạn một."
    agreed = an.records.base(an.account.name, article.id)
    an.records.keep_base(replace(agreed, left_out=()))
    an.portal = type(an.portal)(server, capabilities=Capabilities(blocks=True))
    assert an.sync(dry_run=True).outcomes == ()
    assert an.sync().outcomes == ()
    an.edit(article.id, title="Tên mới")
    an.sync()
    assert (told(server), server.files) == ("Đoạn một.", {})
    an.edit(article.id, attachments=(*article.attachments, paper(an, "Phụ lục.docx")))
    assert actions(an.sync(dry_run=True)) == [Action.UPDATED]
    an.sync()
    assert told(server) == "Đoạn một. Tài liệu đính kèm Phụ lục.docx"


def test_without_media_there_they_stay_at_home_which_is_said(newsroom, server):
    an = newsroom("an", capabilities=Capabilities(blocks=True, media=False))
    article = an.save(attachments=(paper(an),))
    [outcome] = an.sync().outcomes
    assert outcome.trouble.files == ("Kế hoạch 15.pdf",)
    an.edit(article.id, attachments=())
    assert an.sync().outcomes == ()
    assert told(server) == "Đoạn một."


@pytest.mark.parametrize(
    "trouble",
    [FieldRefused("media", "file type"), TooLarge("x"), NotPermitted("an", "upload")],
    ids=["type", "size", "permission"],
)
def test_an_article_goes_without_a_file_that_is_not_taken_and_says_so(an, server, trouble):
    an.save(attachments=(paper(an), paper(an, "Phụ lục.docx")))
    an.portal.line = Trip(trouble, "upload")
    [outcome] = an.sync().outcomes
    assert outcome.action is Action.CREATED
    assert isinstance(outcome.trouble, FilesLeftOut)
    assert len(outcome.trouble.files) == len(server.files) == 1
    assert "Tài liệu đính kèm" in told(server)
    assert an.sync(patient=True).outcomes == ()


class Refusing:
    """A portal's line on which no file gets through; it counts what was tried."""

    def __init__(self, trouble=None):
        self.trouble, self.tries = trouble or FieldRefused("media", "file type"), 0

    def __call__(self, name, leg):
        if name == "upload" and leg is Leg.THERE:
            self.tries += 1
            raise self.trouble


@pytest.fixture
def refused(an):
    """An article that is on the portal without its file."""
    an.portal.line = Refusing()
    article = an.save(attachments=(paper(an),))
    an.sync()
    an.portal.line.tries = 0
    return article


def test_a_file_that_was_not_taken_goes_with_the_sync_that_a_person_asks_for(an, server, refused):
    an.portal.line = None
    assert an.sync(patient=True).outcomes == ()
    assert told(server) == "Đoạn một."
    assert actions(an.sync(dry_run=True)) == [Action.UPDATED]
    assert actions(an.sync()) == [Action.UPDATED]
    assert told(server) == "Đoạn một. Tài liệu đính kèm Kế hoạch 15.pdf"
    assert an.only == refused
    assert an.sync().outcomes == ()


def test_each_such_sync_tries_it_once_and_says_that_it_is_still_not_there(an, server, refused):
    for tries in (1, 2):
        [outcome] = an.sync().outcomes
        assert (outcome.action, outcome.trouble.files) == (Action.FAILED, ("Kế hoạch 15.pdf",))
        assert an.portal.line.tries == tries
    assert an.sync(patient=True).outcomes == ()
    assert an.portal.line.tries == 2
    assert told(server) == "Đoạn một."


def test_what_happens_meanwhile_does_not_make_it_forgotten(an, server, refused):
    an.edit(refused.id, title="Tên mới")
    assert [each.trouble for each in an.sync(patient=True).outcomes] == [None]
    edit_there(server, "Đoạn một.", "Đoạn của cổng.")
    assert actions(an.sync(patient=True)) == [Action.PULLED]
    assert an.portal.line.tries == 0
    an.portal.line = None
    an.sync()
    assert told(server) == "Đoạn của cổng. Tài liệu đính kèm Kế hoạch 15.pdf"


def test_it_goes_by_itself_when_something_else_is_said_of_it(an, server, refused):
    [file] = refused.attachments
    an.portal.line = None
    an.edit(refused.id, attachments=(replace(file, number="15"),))
    an.sync(patient=True)
    assert told(server).endswith("Kế hoạch 15.pdf – Số, ký hiệu: 15")


def test_one_that_is_attached_no_more_is_not_missed(an, refused):
    an.edit(refused.id, attachments=())
    an.sync()
    assert an.sync().outcomes == ()
    assert an.portal.line.tries == 0


def test_an_account_that_may_send_no_file_is_told_so_once_a_sync(an):
    an.portal.line = Refusing(NotPermitted("an", "upload"))
    for name in ("Một.pdf", "Hai.pdf"):
        an.save(name, attachments=(paper(an, name),))
    assert len(an.sync().outcomes) == 2
    an.portal.line.tries = 0
    assert actions(an.sync()) == [Action.FAILED]
    assert an.portal.line.tries == 1


def test_a_portal_that_learns_to_take_files_gets_them_with_such_a_sync(newsroom, server):
    an = newsroom("an", capabilities=Capabilities(blocks=True, media=False))
    an.save(attachments=(paper(an),))
    an.sync()
    assert an.sync().outcomes == ()
    an.portal = type(an.portal)(server, capabilities=Capabilities(blocks=True))
    an.sync()
    assert told(server) == "Đoạn một. Tài liệu đính kèm Kế hoạch 15.pdf"


def test_it_is_remembered_when_the_answer_was_lost_and_a_colleague_was_faster(an, server):
    class Cut(Refusing):
        def __call__(self, name, leg):
            super().__call__(name, leg)
            if name == "create" and leg is Leg.BACK:
                raise Unreachable("cong")

    an.portal.line = Cut()
    an.save(attachments=(paper(an),))
    an.sync()
    an.portal.line = None
    edit_there(server, "Đoạn một.", "Đoạn của cổng.")
    an.sync()
    assert told(server) == "Đoạn của cổng. Tài liệu đính kèm Kế hoạch 15.pdf"
    assert an.sync().outcomes == ()


@pytest.mark.parametrize("leg", Leg)
@pytest.mark.parametrize("at", ["upload", "create", "update"])
def test_a_fault_at_any_step_leaves_one_file_and_one_list(an, server, at, leg):
    file = paper(an)
    article = an.save(attachments=(file,))
    if at == "update":
        an.sync()
        an.edit(article.id, attachments=(file, paper(an, "Phụ lục.docx")))
    an.portal.line = Trip(Unreachable("cong"), at, leg, times=9)
    an.sync()
    an.portal.line = None
    an.sync()
    assert told(server).count("Tài liệu đính kèm") == 1
    assert told(server).count("Kế hoạch 15.pdf") == 1
    assert an.only.body == article.body
    assert len(server.files) == len(an.only.attachments)
    assert an.sync().outcomes == ()


def test_a_colleague_between_a_lost_answer_and_its_trace_leaves_no_list_in_the_text(an, server):
    file = paper(an)
    article = an.save(body=paragraphs("Một.", "Hai."), attachments=(file,))
    an.sync()
    an.edit(article.id, attachments=(file, paper(an, "Phụ lục.docx")))
    an.portal.line = Trip(Unreachable("cong"), "update", Leg.BACK, times=9)
    an.sync()
    an.portal.line = None
    edit_there(server, "Hai.", "Hai của cổng.")
    an.sync()
    assert an.only.body == paragraphs("Một.", "Hai của cổng.")
    assert told(server).endswith("Tài liệu đính kèm Kế hoạch 15.pdf Phụ lục.docx")
    assert an.sync().outcomes == ()


def test_another_library_sees_the_list_as_text(an, binh, server):
    an.save(attachments=(paper(an),))
    an.sync()
    binh.sync()
    [file] = server.files.values()
    assert f'<a href="{server.file_address(file)}">Kế hoạch 15.pdf</a>' in binh.only.body
    binh.edit(binh.only.id, body=binh.only.body.replace("Đoạn một.", "Bình sửa."))
    binh.sync()
    an.sync()
    assert an.only.body == paragraphs("Bình sửa.")
    for room in (an, binh):
        assert room.sync().outcomes == ()


def test_a_portal_that_was_forgotten_is_linked_again_without_a_second_file(an, server):
    article = an.save(attachments=(paper(an),))
    an.sync()
    an.records.drop_account(an.account.name)
    an.records.add_account(an.account)
    assert an.sync().conflicts == ()
    assert an.only.body == article.body
    an.edit(article.id, title="Tên mới")
    an.sync()
    assert len(server.files) == 1
    assert told(server) == "Đoạn một. Tài liệu đính kèm Kế hoạch 15.pdf"

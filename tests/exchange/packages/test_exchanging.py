"""What comes of articles that go from laptop to laptop."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from desktop.article.model import Article, Attachment, Picture, now
from desktop.article.post import COLLEAGUE, PACKAGE, Conflict, ConflictKind
from desktop.article.states import State
from desktop.library.errors import InsideLibrary
from desktop.library.values import Reason
from desktop.progress import run
from desktop.sync.resolving import Keep, resolve
from tests.exchange.packages.conftest import brought, packed
from tests.library.samples import an_article, full_article

THREE = "<p>Một.</p>\n<p>Hai.</p>\n<p>Ba.</p>"


def with_body(article, body):
    return replace(article, body=body)


def texts(library):
    """Every text that a library holds: articles, versions and conflicts."""
    articles = [library.article(entry.id) for entry in library.entries()]
    past = [
        library.version(each.id, version.number)
        for each in articles
        for version in library.versions(each.id)
    ]
    said = [each.theirs for each in library.records.conflicts() if each.theirs]
    return {each.body for each in (*articles, *past, *said)}


def test_a_new_article_comes_with_its_versions(an, binh, stick):
    first = an.save(full_article()).article
    second = an.save(replace(first, title="Sửa lại")).article
    assert brought(binh, packed(an, stick)) == ["new"]
    assert binh.article(second.id) == second
    assert [v.content for v in binh.versions(second.id)] == [
        v.content for v in an.versions(second.id)
    ]
    assert [v.kept_at for v in binh.versions(second.id)] == [
        v.kept_at for v in an.versions(second.id)
    ]
    assert binh.version(second.id, 1) == an.version(second.id, 1)


def test_what_came_is_found_by_its_words(an, binh, stick):
    an.save(an_article(title="Điện Biên đón khách"))
    brought(binh, packed(an, stick))
    assert [entry.title for entry in binh.search("dien bien")] == ["Điện Biên đón khách"]
    assert run(binh.verify()).ok


def test_pictures_and_documents_come_along(an, binh, stick):
    picture = an.add_media(b"picture", name="cờ.jpg", mime="image/jpeg", width=3, height=2)
    document = an.add_media(b"document", name="qd.pdf", mime="application/pdf")
    cover = an.add_media(b"cover", name="bìa.jpg", mime="image/jpeg")
    body = f'<figure><img src="media:{picture.hash}" alt="Cờ"></figure>'
    an.save(
        Article(
            title="Có ảnh",
            body=body,
            cover=Picture(media=cover.hash, alt="Bìa"),
            attachments=(Attachment(media=document.hash, file="qd.pdf"),),
        )
    )
    brought(binh, packed(an, stick))
    for each in (picture, document, cover):
        assert binh.media(each.hash) == each
        assert binh.media_bytes(each.hash) == an.media_bytes(each.hash)


def test_the_same_package_twice_changes_nothing(an, binh, stick):
    an.save(full_article())
    package = packed(an, stick)
    brought(binh, package)
    before = binh.change()
    assert brought(binh, package) == ["unchanged"]
    assert binh.change() == before


def test_a_newer_text_becomes_a_version(an, binh, stick):
    article = an.save(full_article()).article
    brought(binh, packed(an, stick))
    an.save(replace(article, title="Sửa lại"))
    assert brought(binh, packed(an, stick)) == ["updated"]
    assert binh.article(article.id).title == "Sửa lại"
    (newest, _) = binh.versions(article.id)
    assert newest.reason is Reason.IMPORT


def test_an_older_text_is_passed_over(an, binh, stick):
    article = an.save(full_article()).article
    package = packed(an, stick)
    brought(binh, package)
    binh.save(replace(article, title="Sửa ở nhà"))
    assert brought(binh, package) == ["unchanged"]
    assert binh.article(article.id).title == "Sửa ở nhà"


def test_a_text_that_was_turned_back_arrives_too(an, binh, stick):
    article = an.save(full_article()).article
    an.save(replace(article, title="Sửa lại"))
    brought(binh, packed(an, stick))
    an.restore(article.id, 1)
    assert brought(binh, packed(an, stick)) == ["updated"]
    assert binh.article(article.id).title == article.title


def test_changes_to_different_paragraphs_merge(an, binh, stick):
    article = an.save(Article(title="Bài", body=THREE)).article
    brought(binh, packed(an, stick))
    binh.save(with_body(article, THREE.replace("Ba", "Ba và bốn")))
    an.save(with_body(article, THREE.replace("Một", "Một là")))
    assert brought(binh, packed(an, stick)) == ["merged"]
    assert binh.article(article.id).body == "<p>Một là.</p>\n<p>Hai.</p>\n<p>Ba và bốn.</p>"
    assert brought(an, packed(binh, stick)) == ["updated"]
    assert an.article(article.id).body == binh.article(article.id).body
    assert brought(binh, packed(an, stick)) == ["unchanged"]


def test_the_same_sentence_changed_twice_is_a_conflict_and_loses_nothing(an, binh, stick):
    article = an.save(Article(title="Bài", body=THREE)).article
    brought(binh, packed(an, stick))
    binh.save(with_body(article, THREE.replace("Hai", "Hai rưỡi")))
    an.save(with_body(article, THREE.replace("Hai", "Hai phẩy năm")))
    package = packed(an, stick)
    assert brought(binh, package) == ["conflict"]
    (conflict,) = binh.records.conflicts()
    assert (conflict.portal, conflict.kind) == (PACKAGE, ConflictKind.BOTH_CHANGED)
    assert conflict.base.body == THREE
    assert {"Hai rưỡi" in each or "Hai phẩy năm" in each for each in texts(binh)} == {True, False}


def test_a_conflict_that_waits_is_not_noted_again(an, binh, stick):
    article = an.save(Article(title="Bài", body=THREE)).article
    brought(binh, packed(an, stick))
    binh.save(with_body(article, "<p>Ở nhà.</p>"))
    an.save(with_body(article, "<p>Ngoài hiện trường.</p>"))
    package = packed(an, stick)
    brought(binh, package)
    noted = binh.records.conflicts()
    assert brought(binh, package) == ["conflict"]
    assert binh.records.conflicts() == noted


def a_clash(article, theirs):
    return Conflict(
        portal=PACKAGE,
        article_id=article.id,
        remote_id=COLLEAGUE,
        kind=ConflictKind.BOTH_CHANGED,
        base=None,
        mine=article,
        theirs=theirs,
    )


@pytest.mark.parametrize(
    ("body", "fate"),
    [("<p>Ngoài hiện trường.</p>", "kept"), (THREE + "\n<p>Bốn.</p>", "merged")],
)
def test_a_clash_with_a_colleague_stays_when_a_package_comes(body, fate, an, binh, stick):
    article = an.save(Article(title="Bài", body=THREE)).article
    brought(binh, packed(an, stick))
    here = binh.save(with_body(article, THREE.replace("Ba", "Ba ở nhà"))).article
    clash = a_clash(here, theirs=article)
    assert binh.records.note_clash(clash)
    an.save(with_body(article, body))
    assert brought(binh, packed(an, stick)) == [fate]
    assert binh.records.conflicts() == [clash]
    assert body in texts(binh)


@pytest.mark.parametrize("keep", list(Keep))
def test_a_decided_conflict_is_decided_for_both(keep, an, binh, stick):
    article = an.save(Article(title="Bài", body=THREE)).article
    brought(binh, packed(an, stick))
    binh.save(with_body(article, "<p>Ở nhà.</p>"))
    an.save(with_body(article, "<p>Ngoài hiện trường.</p>"))
    package = packed(an, stick)
    brought(binh, package)
    resolve(binh, binh.records.conflicts()[0], keep)
    assert binh.records.conflicts() == []
    assert brought(binh, package) == ["unchanged"]
    assert {"<p>Ở nhà.</p>", "<p>Ngoài hiện trường.</p>"} <= texts(binh)
    assert brought(an, packed(binh, stick)) in (["updated"], ["unchanged"])
    assert an.article(article.id).body == binh.article(article.id).body


def test_keeping_theirs_brings_what_no_portal_knows(an, binh, stick):
    article = an.save(Article(title="Bài", place="Huế")).article
    brought(binh, packed(an, stick))
    binh.save(replace(article, place="Đà Nẵng"))
    an.save(replace(article, place="Vinh"))
    brought(binh, packed(an, stick))
    resolve(binh, binh.records.conflicts()[0], Keep.THEIRS)
    assert binh.article(article.id).place == "Vinh"


def test_an_article_in_the_bin_stays_there_when_nothing_is_new(an, binh, stick):
    article = an.save(full_article()).article
    package = packed(an, stick)
    brought(binh, package)
    binh.delete(article.id)
    assert brought(binh, package) == ["unchanged"]
    assert [entry.id for entry in binh.binned()] == [article.id]


def test_an_article_in_the_bin_that_was_written_on_elsewhere_is_a_conflict(an, binh, stick):
    article = an.save(full_article()).article
    brought(binh, packed(an, stick))
    binh.delete(article.id)
    an.save(replace(article, title="Viết tiếp"))
    assert brought(binh, packed(an, stick)) == ["conflict"]
    (conflict,) = binh.records.conflicts()
    assert conflict.kind is ConflictKind.DELETED_HERE
    assert conflict.theirs.title == "Viết tiếp"


def test_an_article_that_is_being_written_on_is_not_taken_from_under_the_pen(an, binh, stick):
    article = an.save(full_article()).article
    brought(binh, packed(an, stick))
    binh.keep_draft(replace(article, title="Đang gõ"), base=1)
    an.save(replace(article, title="Sửa lại"))
    assert brought(binh, packed(an, stick)) == ["conflict"]
    assert binh.article(article.id).title == article.title
    assert binh.draft(article.id).article.title == "Đang gõ"


def test_a_state_that_went_on_elsewhere_arrives_without_a_new_text(an, binh, stick):
    article = an.save(full_article()).article
    brought(binh, packed(an, stick))
    an.save(replace(article, state=State.SUBMITTED))
    assert brought(binh, packed(an, stick)) == ["updated"]
    assert binh.article(article.id).state is State.SUBMITTED


@pytest.mark.parametrize(
    ("hours", "state"), [(-1, State.APPROVED), (1, State.SCHEDULED)], ids=["past", "to come"]
)
def test_a_schedule_that_is_past_publishes_nothing_where_it_arrives(an, binh, stick, hours, state):
    moment = now() + timedelta(hours=hours)
    article = an.save(an_article(state=State.SCHEDULED, publish_at=moment)).article
    assert brought(binh, packed(an, stick)) == ["new"]
    assert brought(binh, packed(an, stick)) == ["unchanged"]
    assert binh.publish_due().published == ()
    assert binh.article(article.id).state is state
    assert binh.article(article.id).publish_at == article.publish_at


def test_a_state_here_is_not_undone_by_a_text_from_elsewhere(an, binh, stick):
    article = an.save(full_article()).article
    brought(binh, packed(an, stick))
    binh.save(replace(article, state=State.PUBLISHED))
    an.save(replace(article, title="Sửa lại"))
    brought(binh, packed(an, stick))
    kept = binh.article(article.id)
    assert (kept.title, kept.state) == ("Sửa lại", State.PUBLISHED)


def test_what_two_laptops_wrote_before_they_met_is_a_conflict(an, binh, stick):
    article = full_article()
    an.save(article)
    binh.save(replace(article, title="Khác"))
    assert brought(binh, packed(an, stick)) == ["conflict"]
    assert binh.records.conflicts()[0].base is None


def test_a_lost_picture_does_not_keep_the_text_from_going(an, binh, stick):
    media = an.add_media(b"picture", name="cờ.jpg", mime="image/jpeg")
    an.save(Article(title="Bài", body=f'<figure><img src="media:{media.hash}" alt="Cờ"></figure>'))
    an.media_path(media.hash).unlink()
    assert brought(binh, packed(an, stick)) == ["new"]


def test_texts_are_merged_over_the_right_version_when_old_ones_are_gone(
    an, binh, stick, monkeypatch
):
    article = Article(title="Lần 0", body=THREE)
    for minute in range(6):
        moment = datetime(2020, 1, 1, 3, minute, tzinfo=UTC)
        monkeypatch.setattr("desktop.library.saving.now", lambda moment=moment: moment)
        an.save(replace(article, title=f"Lần {minute}"))
    brought(binh, packed(an, stick))
    newest = an.article(article.id)
    an.save(with_body(newest, THREE.replace("Một", "Một nữa")))
    run(an.thin())
    binh.save(with_body(newest, THREE.replace("Ba", "Ba nữa")))
    assert brought(an, packed(binh, stick)) == ["merged"]
    assert an.article(article.id).body == "<p>Một nữa.</p>\n<p>Hai.</p>\n<p>Ba nữa.</p>"


def test_no_package_takes_the_place_of_the_library(an):
    article = an.save(full_article()).article
    with pytest.raises(InsideLibrary):
        packed(an, an.folder / "library.db", article.id)


def of_day(day, monkeypatch, library, article):
    """Keep `article` three times on one day of 2025, the last time as it is."""
    for minute in range(3):
        moment = datetime(2025, 3, day, 3, minute, tzinfo=UTC)
        monkeypatch.setattr("desktop.library.saving.now", lambda moment=moment: moment)
        kept = library.save(article if minute == 2 else replace(article, sapo=f"{day}/{minute}"))
    return kept.article


@pytest.mark.parametrize("thinner", ["an", "binh"])
def test_thinned_versions_bring_no_conflict(an, binh, stick, monkeypatch, request, thinner):
    begun = of_day(1, monkeypatch, an, with_body(full_article(), THREE))
    of_day(2, monkeypatch, an, replace(begun, sapo="Trước"))
    handed = an.save(replace(begun, title="Đưa đi", body="<p>Một.</p>\n<p>Ba.</p>")).article
    brought(binh, packed(an, stick))
    here = of_day(2, monkeypatch, binh, replace(handed, sapo="Bình viết"))
    of_day(2, monkeypatch, an, replace(handed, title="An viết"))
    run(request.getfixturevalue(thinner).thin())
    assert brought(binh, packed(an, stick)) == ["merged"]
    assert binh.article(here.id).body == "<p>Một.</p>\n<p>Ba.</p>"
    assert (binh.article(here.id).title, binh.article(here.id).sapo) == ("An viết", "Bình viết")

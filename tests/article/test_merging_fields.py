"""Fields merged one by one."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from desktop.article.merging import BlockClash, FieldClash, Side, merge, settle
from desktop.article.model import Article, Byline, Picture
from desktop.article.states import State

BASE = Article(
    title="Hội nghị",
    sapo="Sáng nay.",
    body="<p>Một</p>\n<p>Hai</p>",
    categories=("Tin tức", "Kinh tế"),
    tags=("biển", "đảo"),
    bylines=(Byline(name="Lan"),),
)
MOMENT = datetime(2026, 3, 1, 2, tzinfo=UTC)


def test_different_fields_changed_on_the_two_sides_merge():
    merged = merge(BASE, replace(BASE, title="Hội nghị tỉnh"), replace(BASE, sapo="Chiều nay."))
    assert merged.clashes == ()
    assert merged.article == replace(BASE, title="Hội nghị tỉnh", sapo="Chiều nay.")


@pytest.mark.parametrize("name", ["title", "sapo", "slug"])
def test_a_text_that_both_changed_is_a_clash_and_stays_mine_until_decided(name):
    mine, theirs = replace(BASE, **{name: "của tôi"}), replace(BASE, **{name: "của họ"})
    merged = merge(BASE, mine, theirs)
    assert merged.clashes == (FieldClash(name, getattr(BASE, name), "của tôi", "của họ"),)
    assert merged.article == mine
    assert settle(merged, {name: Side.THEIRS}) == theirs


def test_the_same_change_on_both_sides_is_one():
    both = replace(BASE, title="Hội nghị tỉnh", tags=("đảo",))
    assert merge(BASE, both, both).clashes == ()
    assert merge(BASE, both, both).article == both


def test_tags_of_both_sides_merge():
    mine, theirs = replace(BASE, tags=("biển", "cá", "đảo")), replace(BASE, tags=("đảo", "rừng"))
    assert merge(BASE, mine, theirs).article.tags == ("cá", "đảo", "rừng")


def test_a_new_order_on_one_side_holds():
    mine, theirs = replace(BASE, tags=("đảo", "biển")), replace(BASE, tags=("biển", "đảo", "cá"))
    assert merge(BASE, mine, theirs).article.tags == ("đảo", "cá", "biển")


def test_two_new_main_categories_are_a_clash_that_can_keep_both():
    mine = replace(BASE, categories=("Văn hóa", "Kinh tế"))
    theirs = replace(BASE, categories=("Xã hội", "Kinh tế"))
    merged = merge(BASE, mine, theirs)
    assert [clash.name for clash in merged.clashes] == ["categories"]
    both = settle(merged, {"categories": Side.BOTH}).categories
    assert both == ("Văn hóa", "Kinh tế", "Xã hội")


def test_a_byline_changed_differently_on_both_sides_is_a_clash():
    sides = [replace(BASE, bylines=(Byline(name="Lan", share=Decimal(share)),)) for share in (0, 1)]
    [clash] = merge(BASE, *sides).clashes
    assert isinstance(clash, FieldClash)
    assert clash.name == "bylines"
    assert clash.is_set


def test_bylines_added_on_both_sides_merge():
    mine = replace(BASE, bylines=(Byline(name="Lan"), Byline(name="Hùng")))
    theirs = replace(BASE, bylines=(Byline(name="Lan"), Byline(name="Minh")))
    merged = merge(BASE, mine, theirs)
    assert {byline.name for byline in merged.article.bylines} == {"Lan", "Hùng", "Minh"}


def test_two_new_covers_are_a_clash():
    mine, theirs = (replace(BASE, cover=Picture(media=letter * 64)) for letter in "ab")
    merged = merge(BASE, mine, theirs)
    assert merged.article.cover == mine.cover
    assert settle(merged, Side.THEIRS).cover == theirs.cover


def test_without_a_base_fields_are_equal_or_clash():
    mine, theirs = replace(BASE, tags=("biển",)), replace(BASE, tags=("đảo",))
    merged = merge(None, mine, theirs)
    assert merged.clashes == (FieldClash("tags", None, ("biển",), ("đảo",)),)
    assert settle(merged, Side.BOTH).tags == ("biển", "đảo")


def test_a_moment_is_no_question_beside_the_state_and_goes_with_it():
    mine = replace(BASE, state=State.SCHEDULED, publish_at=MOMENT)
    theirs = replace(BASE, state=State.PUBLISHED, published_at=MOMENT)
    merged = merge(BASE, mine, theirs)
    assert [clash.name for clash in merged.clashes] == ["state"]
    assert merged.article == mine
    assert settle(merged, Side.THEIRS) == theirs


def test_a_state_of_one_side_comes_with_its_moment():
    theirs = replace(BASE, state=State.PUBLISHED, published_at=MOMENT)
    assert merge(BASE, replace(BASE, title="Mới"), theirs).article == replace(theirs, title="Mới")


def test_fields_that_do_not_travel_stay_mine():
    mine, theirs = replace(BASE, place="Vũng Tàu"), replace(BASE, place="Huế", topic="Biển")
    assert merge(BASE, mine, theirs).article == mine
    assert merge(None, mine, theirs).clashes == ()


def test_only_the_fields_asked_for_are_merged():
    theirs = replace(BASE, title="Mới", body="<p>Ba</p>")
    merged = merge(BASE, BASE, theirs, fields=["title"])
    assert merged.article == replace(BASE, title="Mới")
    assert settle(merged) == merged.article


def test_the_body_merges_beside_the_fields_and_is_decided_with_them():
    mine = replace(BASE, title="Của tôi", body="<p>1</p>\n<p>Hai</p>")
    theirs = replace(BASE, title="Của họ", body="<p>Nhất</p>\n<p>2</p>")
    merged = merge(BASE, mine, theirs)
    assert merged.clashes == (
        FieldClash("title", "Hội nghị", "Của tôi", "Của họ"),
        BlockClash(0, ("<p>Một</p>",), ("<p>1</p>",), ("<p>Nhất</p>",)),
    )
    decided = settle(merged, {"title": Side.THEIRS}, {0: Side.BOTH})
    assert (decided.title, decided.body) == ("Của họ", "<p>1</p>\n<p>Nhất</p>\n<p>2</p>")
    assert settle(merged, Side.THEIRS, Side.THEIRS).body == "<p>Nhất</p>\n<p>2</p>"

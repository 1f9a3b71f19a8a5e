"""Labels are counted, and renamed, merged and removed in all articles at once."""

from dataclasses import replace

import pytest

from desktop.article.labels import Label, LabelKind, Renaming, alike
from desktop.article.site import MenuLink, SiteProfile
from desktop.article.states import State
from desktop.library import Reason
from desktop.progress import run
from tests.library.samples import an_article


@pytest.fixture
def filled(library):
    for title, categories, tags, topic in (
        ("a", ("Tin tức/Thời sự", "Tin tức/Xã hội"), ("Điện Biên", "Nước"), "Lễ hội"),
        ("b", ("Tin tức/Thời sự/Nóng",), ("dien bien",), "le hoi"),
        ("c", ("Tin tức khác",), ("Điện Biên", "dien bien"), ""),
        ("d", (), (), ""),
    ):
        library.save(replace(an_article(title), categories=categories, tags=tags, topic=topic))
    return library


def by_title(library):
    return {entry.title: library.article(entry.id) for entry in library.entries()}


def rename(library, renaming):
    told = []
    profiles = run(library.labels.rename(renaming, told.append))
    return told, profiles


def test_a_category_counts_each_article_below_it_once(filled):
    filled.keep_site_profile(SiteProfile(categories=("Đời sống/Ẩm thực",)))
    filled.delete(by_title(filled)["c"].id)
    assert filled.labels.used(LabelKind.CATEGORY) == [
        Label("Đời sống", 0),
        Label("Đời sống/Ẩm thực", 0),
        Label("Tin tức", 2),
        Label("Tin tức/Thời sự", 2),
        Label("Tin tức/Thời sự/Nóng", 1),
        Label("Tin tức/Xã hội", 1),
    ]


def test_tags_and_topics_are_counted_and_those_alike_told(filled):
    tags = filled.labels.used(LabelKind.TAG)
    assert tags == [Label("dien bien", 2), Label("Điện Biên", 2), Label("Nước", 1)]
    assert alike(tags) == [(Label("dien bien", 2), Label("Điện Biên", 2))]
    assert [label.name for label in filled.labels.used(LabelKind.TOPIC)] == ["le hoi", "Lễ hội"]


def test_tags_become_one_in_a_version_each_and_part_again(filled):
    before = by_title(filled)
    renaming = Renaming(LabelKind.TAG, ("dien bien", "Điện Biên"), "Điện Biên")
    told, profiles = rename(filled, renaming)
    after = by_title(filled)
    assert [after[title].tags for title in "abc"] == [
        ("Điện Biên", "Nước"), ("Điện Biên",), ("Điện Biên",)
    ]  # fmt: skip
    changed = [each for each in told if each.before != each.after]
    assert {each.after.title for each in changed} == {"b", "c"}
    assert next(version.reason for version in filled.versions(after["b"].id)) is Reason.FIELDS
    assert len(filled.versions(after["a"].id)) == 1
    run(filled.labels.take_back(renaming, changed, profiles, "An"))
    back = by_title(filled)
    assert {title: set(back[title].tags) for title in "abcd"} == {
        title: set(before[title].tags) for title in "abcd"
    }


def test_a_tag_is_removed(filled):
    rename(filled, Renaming(LabelKind.TAG, ("Điện Biên",)))
    assert [by_title(filled)[title].tags for title in "ac"] == [("Nước",), ("dien bien",)]


def test_a_topic_is_renamed(filled):
    rename(filled, Renaming(LabelKind.TOPIC, ("le hoi",), "Lễ hội"))
    assert filled.labels.used(LabelKind.TOPIC) == [Label("Lễ hội", 2)]


def test_a_category_moves_with_those_below_it_and_in_the_sites_profile(filled):
    profile = SiteProfile(
        categories=("Tin tức/Thời sự", "Tin tức/Thời sự/Nóng"),
        menu=(MenuLink(title="Thời sự", target="Tin tức/Thời sự"),),
    )
    filled.keep_site_profile(profile)
    renaming = Renaming(LabelKind.CATEGORY, ("Tin tức/Thời sự",), "Chính trị")
    told, profiles = rename(filled, renaming)
    after = by_title(filled)
    assert after["a"].categories == ("Chính trị", "Tin tức/Xã hội")
    assert after["b"].categories == ("Chính trị/Nóng",)
    assert after["c"].categories == ("Tin tức khác",)
    assert filled.site_profile().categories == ("Chính trị", "Chính trị/Nóng")
    assert filled.site_profile().menu[0].target == "Chính trị"
    run(filled.labels.take_back(renaming, told, profiles, "An"))
    assert by_title(filled)["b"].categories == ("Tin tức/Thời sự/Nóng",)
    assert filled.site_profile() == profile


def test_what_somebody_typed_meanwhile_stays_and_the_draft_too(filled):
    article = by_title(filled)["b"]
    filled.keep_draft(replace(article, body="<p>Đang viết.</p>"), base=1)
    rename(filled, Renaming(LabelKind.TAG, ("dien bien",), "Điện Biên"))
    assert filled.draft(article.id).article.body == "<p>Đang viết.</p>"
    assert filled.article(article.id).tags == ("Điện Biên",)


def test_a_cancelled_renaming_can_be_taken_back_as_far_as_it_went(library):
    for number in range(45):
        library.save(replace(an_article(str(number)), tags=("x",)))
    told = []
    job = library.labels.rename(Renaming(LabelKind.TAG, ("x",), "y"), told.append)
    next(job), next(job)
    job.close()
    assert library.labels.used(LabelKind.TAG) == [Label("x", 45 - len(told)), Label("y", len(told))]
    run(library.labels.take_back(Renaming(LabelKind.TAG, ("x",), "y"), told, (), "An"))
    assert library.labels.used(LabelKind.TAG) == [Label("x", 45)]


def test_an_approved_article_is_looked_at_again(library):
    library.save(replace(an_article("a"), tags=("x",), state=State.APPROVED))
    rename(library, Renaming(LabelKind.TAG, ("x",), "y"))
    assert by_title(library)["a"].state is State.SUBMITTED

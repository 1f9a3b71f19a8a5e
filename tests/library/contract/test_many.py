"""Many articles are given the same fields, and have it taken back."""

from dataclasses import replace
from datetime import timedelta

from desktop.article.model import Article, now
from desktop.article.setting import Setting
from desktop.article.states import State
from desktop.progress import run


def several(library, count: int = 3) -> list[Article]:
    made = [Article(title=f"Tin {number}", tags=("cũ",)) for number in range(count)]
    return [each.article for each in library.save_all(made)]


def give(library, articles, setting):
    told = []
    run(library.many.give([each.id for each in articles], setting, "lan", told.append))
    return told


def test_all_are_given_it_as_versions_and_found_by_it(library):
    articles = several(library)
    give(library, articles, Setting(category="Tin tức", tags_added=("mới",)))
    assert {entry.category for entry in library.entries()} == {"Tin tức"}
    assert library.tags() == ["cũ", "mới"]
    assert [version.number for version in library.versions(articles[0].id)] == [2, 1]


def test_taking_back_makes_every_field_what_it_was(library):
    articles = several(library)
    told = give(library, articles, Setting(tags_dropped=("cũ",), author="Lan"))
    run(library.many.take_back(told, "lan"))
    for each in articles:
        assert replace(library.article(each.id), modified_at=each.modified_at) == each


def test_a_draft_is_left_as_it_was_typed(library):
    (article,) = several(library, 1)
    typed = replace(article, body="<p>Đang viết.</p>")
    library.keep_draft(typed, base=1)
    give(library, [article], Setting(topic="Biển đảo"))
    assert library.draft(article.id).article == typed


def test_those_that_may_take_the_step_do_and_the_others_are_named(library):
    draft, other = several(library, 2)
    library.save(replace(other, state=State.PUBLISHED))
    told = give(library, [draft, other], Setting(state=State.SUBMITTED))
    assert {each.after.id: each.held_back for each in told} == {draft.id: False, other.id: True}
    assert library.article(draft.id).state is State.SUBMITTED
    assert library.article(other.id).state is State.PUBLISHED
    (step,) = library.events(draft.id)
    assert (step.who, step.after) == ("lan", State.SUBMITTED)
    run(library.many.take_back(told, "lan"))
    assert [step.after for step in library.events(draft.id)] == [State.SUBMITTED, State.DRAFT]


def test_what_was_stopped_is_told_as_far_as_it_came(library):
    articles = several(library, 45)
    told = []
    job = library.many.give([each.id for each in articles], Setting(topic="Lũ"), "", told.append)
    next(job)
    next(job)
    job.close()
    assert 0 < len(told) < 45
    assert {each.after.id for each in told} == {
        each.id for each in articles if library.article(each.id).topic
    }


def test_what_lies_in_the_bin_stays_there(library):
    (article,) = several(library, 1)
    library.delete(article.id)
    assert give(library, [article], Setting(topic="Lũ")) == []
    assert library.binned()


def test_what_is_put_into_the_bin_meanwhile_stays_there(library):
    kept, binned = several(library, 2)

    def edit(article):
        if article.id == binned.id:
            library.bin.put([binned.id])
        return replace(article, topic="Biển đảo")

    told = []
    run(library.many.change([kept.id, binned.id], edit, told.append))
    assert [each.after.id for each in told] == [kept.id]
    assert [entry.id for entry in library.bin.entries()] == [binned.id]
    assert library.article(binned.id).topic == ""


def test_many_are_published_and_taken_back_to_where_they_stood(library):
    articles = [replace(each, state=State.APPROVED) for each in several(library, 2)]
    for each in articles:
        library.save(each)
    told = give(library, articles, Setting(state=State.PUBLISHED))
    assert all(library.article(each.id).published_at for each in articles)
    run(library.many.take_back(told, "lan"))
    kept = [library.article(each.id) for each in articles]
    assert {(each.state, each.published_at) for each in kept} == {(State.APPROVED, None)}


def test_many_are_scheduled_for_one_moment_and_taken_back(library):
    articles = [replace(each, state=State.APPROVED) for each in several(library, 2)]
    for each in articles:
        library.save(each)
    moment = now() + timedelta(days=1)
    told = give(library, articles, Setting(state=State.SCHEDULED, publish_at=moment))
    kept = [library.article(each.id) for each in articles]
    assert {(each.state, each.publish_at) for each in kept} == {(State.SCHEDULED, moment)}
    run(library.many.take_back(told, "lan"))
    kept = [library.article(each.id) for each in articles]
    assert {(each.state, each.publish_at) for each in kept} == {(State.APPROVED, None)}

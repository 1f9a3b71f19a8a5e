"""The fields of posts and articles."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop.article.model import Article, Byline, Picture, Role
from desktop.article.post import Base, Post, PostState
from desktop.article.states import State
from desktop.sync.conversion import says_the_same, travelling, travels
from desktop.sync.portal import Capabilities, PostField

from .there import GUTENBERG, PICTURE, PLAIN, read, wrote

MORNING = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
POST = Post(
    title="Hội nghị  & triển lãm 2026",
    sapo="Dòng một \n\n Dòng hai",
    slug="hoi-nghi",
    state=PostState.PUBLISHED,
    moment=MORNING,
    categories=("Tin tức / Thời sự", "Tin tức/Thời sự", ""),
    tags=("đối ngoại", "đối ngoại", "hội nghị"),
    author="Ban biên tập",
    cover="15",
)
COVER = Picture(media=PICTURE, alt="Cờ", caption="Cờ trên đỉnh", credit="TTXVN", focus=(0.1, 0.2))
BYLINES = (
    Byline(name="Hoa", role=Role.EDITOR),
    Byline(name="Nguyễn Văn A"),
    Byline(name="Trần B"),
)


def based_on(article, post, remote_id="4"):
    return Base(
        portal="cong",
        article_id=article.id,
        remote_id=remote_id,
        stamp="",
        article=article,
        post=post,
    )


def test_fields_are_read_as_plain_text_and_names():
    article = read(POST).article
    assert article.title == "Hội nghị & triển lãm 2026"
    assert article.sapo == "Dòng một\nDòng hai"
    assert article.slug == "hoi-nghi"
    assert (article.state, article.published_at) == (State.PUBLISHED, MORNING)
    assert article.categories == ("Tin tức/Thời sự",)
    assert article.tags == ("đối ngoại", "hội nghị")
    assert article.bylines == (Byline(name="Ban biên tập"),)
    assert article.cover == Picture(media=PICTURE)


@pytest.mark.parametrize("title", ["a < b & c > d", "1<2", "R&D", "5 > 3", "thẻ <b> và &amp;"])
def test_signs_in_a_title_are_its_own(title):
    assert read(wrote(Article(title=title)).post).article.title == title


def test_what_does_not_travel_stays():
    known = Article(title="x", topic="T", place="Huế", correction="c", bylines=BYLINES, cover=COVER)
    article = read(replace(POST, author="Nguyễn Văn A"), known).article
    assert (article.id, article.topic, article.place) == (known.id, "T", "Huế")
    assert article.bylines == BYLINES
    assert article.cover == COVER


def test_another_author_there_takes_the_first_authors_place():
    article = read(POST, Article(bylines=BYLINES)).article
    assert [each.name for each in article.bylines] == ["Hoa", "Ban biên tập", "Trần B"]


def test_a_cover_of_which_nothing_is_known_changes_nothing():
    assert read(replace(POST, cover="99"), Article(cover=COVER)).article.cover == COVER
    assert read(replace(POST, cover=""), Article(cover=COVER)).article.cover is None


def test_fields_that_the_portal_has_not_stay_on_both_sides():
    capabilities = Capabilities(fields=frozenset({PostField.TITLE, PostField.BODY}))
    known = Article(title="a", sapo="s", tags=("t",), state=State.APPROVED, body="<p>b</p>")
    assert read(Post(title="x", sapo="", body="<p>y</p>"), known, capabilities).article == replace(
        known, title="x", body="<p>y</p>"
    )
    written = wrote(known, capabilities=capabilities).post
    assert written == Post(title="a", body="<p>b</p>")


def test_a_post_is_written_with_everything():
    article = Article(
        title="Điện Biên",
        state=State.SCHEDULED,
        publish_at=MORNING.replace(microsecond=7),
        bylines=BYLINES,
        cover=COVER,
        categories=("Tin tức/Thời sự",),
        tags=("t",),
    )
    post = wrote(article, capabilities=GUTENBERG).post
    assert post == Post(
        title="Điện Biên",
        slug="dien-bien",
        state=PostState.SCHEDULED,
        moment=MORNING,
        author="Nguyễn Văn A",
        cover="15",
        categories=("Tin tức/Thời sự",),
        tags=("t",),
    )


def test_a_field_that_nobody_changed_stays_as_the_portal_has_it():
    article = Article(title="A & B", sapo="s", slug="", cover=COVER, bylines=BYLINES)
    there = Post(title="A &amp; B", sapo="<b>s</b>", slug="a-b-2", author="editor", cover="77")
    post = wrote(replace(article, tags=("t",)), based_on(article, there)).post
    assert post == replace(there, tags=("t",))


def test_a_new_title_leaves_the_address():
    article = Article(title="Cũ")
    base = based_on(article, Post(title="Cũ", slug="cu"))
    assert wrote(replace(article, title="Mới"), base).post.slug == "cu"


def test_a_published_article_keeps_its_moment_when_it_is_withdrawn():
    article = Article(state=State.WITHDRAWN, published_at=MORNING)
    post = wrote(article).post
    assert (post.state, post.moment) == (PostState.WITHDRAWN, MORNING)
    assert read(post, article).article == replace(article, slug=article.slug)


def test_a_wish_for_a_moment_stays_at_home():
    article = Article(state=State.SUBMITTED, publish_at=MORNING)
    assert wrote(article).post.moment is None
    assert read(wrote(article).post, article).article.publish_at == MORNING


def test_only_what_travels_is_compared():
    article = Article(title="a", state=State.SUBMITTED, cover=COVER)
    assert says_the_same(article, replace(article, topic="T", state=State.APPROVED), PLAIN)
    assert says_the_same(article, replace(article, cover=replace(COVER, credit="x")), PLAIN)
    assert not says_the_same(article, replace(article, cover=replace(COVER, alt="x")), PLAIN)
    assert not says_the_same(article, replace(article, sapo="s"), PLAIN)
    assert set(travels(article, Capabilities(fields=frozenset({PostField.TITLE})))) == {
        PostField.TITLE
    }


def test_the_names_of_travelling_fields_are_the_articles():
    assert travelling(Capabilities(fields=frozenset({PostField.MOMENT, PostField.AUTHOR}))) == {
        "publish_at",
        "published_at",
        "bylines",
    }

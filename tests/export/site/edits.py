"""Random edits of a small newsroom, for tests that compare what follows from them."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st

from desktop.article.states import State
from tests.export.site.articles import FIRST, an_article, number

NUMBERS = st.integers(1, 12)
CATEGORIES = ("Tin tức", "Tin tức/Thời sự", "Tin tức/thời sự", "Văn hóa", "Văn hóa/Lễ hội")
TAGS = ("biên giới", "Biên Giới", "hải đảo", "lễ hội")
TOPICS = ("", "Biển Đông", "Đối ngoại")

_FIELDS = st.one_of(
    st.builds(lambda title: {"title": title}, st.sampled_from(("Lễ hội đền Trần", "Biên giới"))),
    st.builds(lambda slug: {"slug": slug}, st.sampled_from(("duong-dan", "duong-dan-moi"))),
    st.builds(
        lambda one: {"categories": tuple(one)}, st.lists(st.sampled_from(CATEGORIES), max_size=2)
    ),
    st.builds(
        lambda one: {"tags": tuple(one)}, st.lists(st.sampled_from(TAGS), max_size=3, unique=True)
    ),
    st.builds(lambda topic: {"topic": topic}, st.sampled_from(TOPICS)),
    st.builds(lambda day: {"date": FIRST + timedelta(days=day)}, st.integers(0, 70)),
    st.builds(lambda day: {"expires_at": FIRST + timedelta(days=day)}, st.integers(0, 70)),
    st.builds(
        lambda state: {"state": state},
        st.sampled_from((State.PUBLISHED, State.WITHDRAWN, State.DRAFT)),
    ),
    st.builds(lambda n: {"related": (number(n),)}, NUMBERS),
    st.builds(lambda n: {"body": f'<p>Xem <a href="article:{number(n)}">bài ấy</a>.</p>'}, NUMBERS),
    st.just({"body": "<p>Lời khác.</p>"}),
)

EDITS = st.lists(st.tuples(NUMBERS, st.none() | _FIELDS), min_size=1, max_size=4)
"""Changes of articles by number; None puts one into the bin."""

NEWSROOMS = st.lists(st.tuples(NUMBERS, _FIELDS), max_size=12)
"""Edits that make the twelve articles of a newsroom differ before it is first exported."""


def newsroom(edits):
    """Return the articles of a newsroom by number."""
    articles = {n: an_article(n) for n in range(1, 13)}
    return edited(articles, edits)


def edited(articles, edits):
    """Return `articles` after `edits`."""
    found = dict(articles)
    for n, fields in edits:
        if fields is None:
            found.pop(n, None)
        else:
            found[n] = replace(found.get(n) or an_article(n), **fields)
    return found

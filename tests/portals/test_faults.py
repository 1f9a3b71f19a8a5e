"""Whatever happens on the line to a real WordPress, at whichever request."""

import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

from desktop.errors import ExpectedError
from desktop.library import Library
from tests.portals.faults import Fault, FaultProxy
from tests.portals.faults.newsroom import IMPATIENT, Newsroom, edit_there, files, posts
from tests.portals.faults.proxy import between

_MOST = 80
"""Requests after which a sync of three articles has surely ended."""

_SOME = (Fault.CUT_BEFORE, Fault.CUT_AFTER, Fault.HALF_AFTER, Fault.ANSWER_502)


@pytest.fixture(scope="module")
def proxy(wordpress_61) -> Iterator[FaultProxy]:
    with between(wordpress_61.url) as proxy:
        yield proxy


@pytest.fixture(scope="module")
def furnished(tmp_path_factory, wordpress_61, proxy):
    """A library with articles that were never sent, to be copied."""
    user = wordpress_61.users["editor"]
    newsroom = Newsroom(tmp_path_factory.mktemp("toa-soan"), proxy.url, "editor", user["secret"])
    return newsroom, newsroom.furnish()


def copied(furnished, folder):
    newsroom, articles = furnished
    shutil.copytree(newsroom.folder, folder)
    return replace(newsroom, folder=folder), articles


def try_to_sync(newsroom, fault):
    if fault in (Fault.HANG, Fault.HANG_AFTER):
        newsroom = replace(newsroom, limits=IMPATIENT)
    try:
        newsroom.sync()
    except ExpectedError:
        return  # the whole portal could not be asked: told, and tried again


def once_each(site, articles):
    """Every article has exactly one post, every picture and attachment exactly one file."""
    held = posts(site)
    assert Counter(post.title for post in held) == Counter(each.title for each in articles)
    for article in articles:
        assert sum(str(article.id) in post.content for post in held) == 1
    assert len(files(site)) == 3
    assert sum(post.content.count("Tài liệu đính kèm") for post in held) == 1
    return {post.title: post for post in held}


@pytest.mark.parametrize("fault", Fault)
def test_articles_sent_for_the_first_time_arrive_once(
    fault, furnished, tmp_path, wordpress_61, proxy
):
    for number in range(1, _MOST):
        wordpress_61.reset()
        newsroom, articles = copied(furnished, tmp_path / f"{number}")
        proxy.arm(fault, number)
        try_to_sync(newsroom, fault)
        went_wrong = proxy.asked >= number
        proxy.arm(None, 0)
        newsroom.settle()
        there = once_each(wordpress_61, articles)
        for each in ("Đoạn một.", "Đoạn hai.", "Đoạn ba.", "Chợ sáng"):
            assert each in there["Phiên chợ đầu xuân"].content
        assert f"/{there['Phiên chợ đầu xuân'].name}/" in there["Đường lên chợ"].content
        if not went_wrong:
            assert number > 5
            return
    pytest.fail("a sync that never ends")


@pytest.mark.parametrize("fault", _SOME)
def test_changes_of_both_sides_arrive_once(fault, furnished, tmp_path, wordpress_61, proxy):
    for number in range(1, _MOST):
        wordpress_61.reset()
        proxy.arm(None, 0)
        newsroom, articles = copied(furnished, tmp_path / f"{number}")
        newsroom.settle()
        first, second, third = articles
        there = {post.title: post for post in posts(wordpress_61)}
        edit_there(wordpress_61, there[first.title], "Đoạn hai.", "Đoạn hai, sửa ở cổng.")
        with Library.open(newsroom.folder) as library:
            mine = library.article(first.id)
            library.save(replace(mine, body=mine.body.replace("Đoạn ba.", "Đoạn ba, sửa ở máy.")))
            library.save(replace(library.article(second.id), title="Đường lên chợ phiên"))
            library.delete(third.id)
        proxy.arm(fault, number)
        try_to_sync(newsroom, fault)
        went_wrong = proxy.asked >= number
        proxy.arm(None, 0)
        newsroom.settle()
        renamed = replace(second, title="Đường lên chợ phiên")
        there = once_each(wordpress_61, [first, renamed, third])
        here = newsroom.article(first).body
        for text in (there[first.title].content, here):
            assert "Đoạn hai, sửa ở cổng." in text
            assert "Đoạn ba, sửa ở máy." in text
        assert there[third.title].status == "trash"
        if not went_wrong:
            assert number > 3
            return
    pytest.fail("a sync that never ends")

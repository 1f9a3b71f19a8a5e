"""`bantin housekeeping`."""

from datetime import timedelta

from desktop.article.model import Article, now
from desktop.article.states import State
from desktop.library import Library


def test_what_was_scheduled_is_published(bantin, library):
    with Library.open(library) as opened:
        due = Article(title="Tin", state=State.SCHEDULED, publish_at=now() - timedelta(hours=1))
        opened.save(due)
    assert bantin("housekeeping").code == 0
    with Library.open(library) as opened:
        assert opened.article(due.id).state is State.PUBLISHED


def test_what_bears_a_mark_is_named(bantin, library):
    with Library.open(library) as opened:
        moment = now() - timedelta(hours=1)
        opened.save(
            Article(title="Kế hoạch", sapo="TỐI MẬT", state=State.SCHEDULED, publish_at=moment)
        )
    said = bantin("housekeeping")
    assert said.code == 0
    assert "“Kế hoạch” was to be published by now, but bears “TỐI MẬT”" in said.err

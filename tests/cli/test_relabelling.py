"""`bantin relabel`."""

import pytest

from desktop.article.labels import LabelKind
from desktop.cli.shapes import Relabelled
from desktop.library import Library


def labels(bantin, kind: str) -> dict[str, int]:
    return {each["name"]: each["count"] for each in bantin("labels", kind, "--json").read(list)}


@pytest.fixture
def tagged(bantin, article) -> str:
    """The article with tags that differ in accents alone."""
    bantin("set", article, "tags=Lũ lụt,lu lut,Mưa", "topic=Bão số 3")
    return article


def test_several_tags_become_one(bantin, library, tagged):
    answer = bantin("relabel", "tag", "Lũ lụt", "lu lut", "--to", " Lũ  lụt ", "--json")
    former = ("Lũ lụt", "lu lut")
    assert answer.read(Relabelled) == Relabelled(LabelKind.TAG, former, "Lũ lụt", 1)
    assert labels(bantin, "tag") == {"Lũ lụt": 1, "Mưa": 1}
    with Library.open(library) as kept:
        assert len(kept.versions(kept.find(tagged))) == 3


def test_a_category_takes_those_below_it_along(bantin, article):
    answer = bantin("relabel", "category", "Tin tức", "--to", "Thời sự")
    assert answer.out == "“Tin tức” is “Thời sự” now. One article was changed.\n"
    assert labels(bantin, "category") == {"Thời sự": 1, "Thời sự/Văn hóa": 1}


def test_a_topic_is_renamed(bantin, tagged):
    bantin("relabel", "topic", "Bão số 3", "--to", "Bão Yagi")
    assert labels(bantin, "topic") == {"Bão Yagi": 1}


def test_a_label_that_nobody_uses_is_refused(bantin, tagged):
    answer = bantin("relabel", "tag", "Mưa", "Nắng", "--to", "Thời tiết")
    assert "Nắng" in answer.sentence()
    assert answer.code == 1
    assert "Mưa" in labels(bantin, "tag")


@pytest.mark.parametrize(("kind", "new"), [("tag", " "), ("category", " / ")])
def test_no_name_removes_no_label(bantin, tagged, kind, new):
    before = labels(bantin, kind)
    answer = bantin("relabel", kind, next(iter(before)), "--to", new)
    assert "--to" in answer.sentence()
    assert answer.code == 2
    assert labels(bantin, kind) == before

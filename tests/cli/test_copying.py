"""`bantin copy`: a laptop's articles into a shared library, and back."""

from dataclasses import replace
from uuid import UUID

from desktop.cli.shapes import CopiedArticle
from desktop.library import Library
from tests.exchange.packages.test_exchanging import a_clash


def test_a_laptop_moves_into_the_shared_library_and_takes_an_article_home(
    bantin, article, tmp_path, postgresql
):
    shared = f"{postgresql()}?media={tmp_path / 'chung'}"
    (moved,) = bantin("copy", "--to", shared, "--json").read(list[CopiedArticle])
    assert (str(moved.id), moved.fate) == (article, "new")
    assert bantin("list", "--library", shared).out == bantin("list").out
    bantin("set", article, "title=Sửa ở cơ quan", "--library", shared)
    elsewhere = str(tmp_path / "laptop")
    assert bantin("copy", article, "--to", elsewhere, "--library", shared).code == 0
    assert "Sửa ở cơ quan" in bantin("list", "--library", elsewhere).out


def test_what_was_changed_on_both_sides_waits_for_a_decision(bantin, article, tmp_path):
    elsewhere = str(tmp_path / "kho khác")
    bantin("copy", "--to", elsewhere)
    bantin("set", article, "title=Ở đây")
    bantin("set", article, "title=Ở kia", "--library", elsewhere)
    answer = bantin("copy", "--to", elsewhere)
    assert (answer.code, "both sides" in answer.err) == (1, True)
    assert "Ở kia" in bantin("conflicts", "--library", elsewhere).out


def test_a_text_that_was_kept_because_two_people_are_waited_for_is_no_conflict(
    bantin, article, tmp_path
):
    elsewhere = tmp_path / "kho khác"
    bantin("copy", "--to", str(elsewhere))
    bantin("set", article, "title=Ở kia", "--library", str(elsewhere))
    with Library.open(elsewhere) as library:
        here = library.article(UUID(article))
        assert library.records.note_clash(a_clash(here, theirs=replace(here, title="Của Bình")))
    bantin("set", article, "title=Ở đây")
    answer = bantin("copy", "--to", str(elsewhere))
    assert answer.code == 1
    assert "became one of its versions" in answer.err
    assert "resolve" not in answer.err


def test_copying_again_changes_nothing(bantin, article, tmp_path):
    elsewhere = str(tmp_path / "kho khác")
    bantin("copy", "--to", elsewhere)
    (again,) = bantin("copy", "--to", elsewhere, "--json").read(list[CopiedArticle])
    assert again.fate == "unchanged"

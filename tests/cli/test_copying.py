"""`bantin copy`: a laptop's articles into a shared library, and back."""

from desktop.cli.shapes import CopiedArticle


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


def test_copying_again_changes_nothing(bantin, article, tmp_path):
    elsewhere = str(tmp_path / "kho khác")
    bantin("copy", "--to", elsewhere)
    (again,) = bantin("copy", "--to", elsewhere, "--json").read(list[CopiedArticle])
    assert again.fate == "unchanged"

"""`bantin bin` and `bantin unbin`."""

from uuid import UUID

from desktop.cli.shapes import Listed, Moved


def test_an_article_goes_into_the_bin_and_comes_back(bantin, article):
    title = "Lễ hội đền Trần"
    assert bantin("bin", article[-6:], "--json").read(list[Moved]) == [Moved(UUID(article), title)]
    assert bantin("list", "--json").read(list[Listed]) == []
    (binned,) = bantin("list", "--binned", "--json").read(list[Listed])
    assert str(binned.id) == article

    answer = bantin("unbin", article[-6:], article)
    assert (answer.code, answer.out) == (0, f"“{title}” is back in the library.\n")
    assert bantin("list", "--binned", "--json").read(list[Listed]) == []
    assert len(bantin("list", "--json").read(list[Listed])) == 1


def test_what_is_not_in_the_bin_is_not_taken_out_of_it(bantin, article):
    answer = bantin("unbin", article)
    assert "bantin list --binned" in answer.sentence()
    assert answer.code == 1


def test_one_id_that_is_none_keeps_all_out_of_the_bin(bantin, article):
    answer = bantin("bin", article, "ffffffff")
    assert "ffffffff" in answer.sentence()
    assert answer.code == 1
    assert len(bantin("list", "--json").read(list[Listed])) == 1

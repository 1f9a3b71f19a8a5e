"""Articles copied into another library, and what became of each, counted."""

from desktop.exchange.copying import Tally, copy_to
from desktop.library import Library
from desktop.library.address import read_address
from desktop.progress import run
from tests.library.samples import full_article


def test_chosen_articles_are_added_once_and_then_the_same(tmp_path, postgresql):
    there = read_address(f"{postgresql()}?media={tmp_path / 'chung'}", tmp_path / "homes")
    with Library.open(tmp_path / "kho") as library:
        one, _other = [library.save(full_article()).article for _ in range(2)]
        first = run(copy_to(library, lambda: there, [one.id]))
        again = run(copy_to(library, lambda: there, None))
    assert (first.added, first.unchanged) == (1, 0)
    assert again == Tally(
        added=1, merged=0, unchanged=1, conflicts=0, kept=0, missing=first.missing * 2
    )

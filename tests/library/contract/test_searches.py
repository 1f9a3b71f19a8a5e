"""Searches are kept in their order."""

from desktop.article.states import State
from desktop.library import SavedSearch, Sort, Wanted

FLOODS = SavedSearch(
    name="Lũ năm nay",
    wanted=Wanted(
        words="the:lũ ngay:2026", state=State.PUBLISHED, sort=Sort.DATE, descending=False
    ),
)
BINNED = SavedSearch(name="Đã bỏ", wanted=Wanted(words="bão", binned=True))
MINE = SavedSearch(name="Bài của tôi", wanted=Wanted(words="tacgia:an"))


def test_searches_are_kept_in_their_order(library):
    library.searches.put([FLOODS, BINNED, MINE])
    assert library.searches.all() == [FLOODS, BINNED, MINE]
    library.searches.put([MINE, FLOODS])
    assert library.searches.all() == [MINE, FLOODS]
    library.searches.put([])
    assert library.searches.all() == []

"""Where the hits of a snippet stand."""

import pytest

from desktop.library import HIT_BEGINS, HIT_ENDS
from desktop.ui.finding_articles.hits import hits, near_hit


@pytest.mark.parametrize(
    ("marked", "expected"),
    [("", []), ("không", []), ("[lũ] quét [lũ]", [(0, 2), (8, 10)]), ("a · …[lũ]", [(5, 7)])],
)
def test_hits_are_told_by_their_marks(marked, expected) -> None:
    text = marked.replace("[", HIT_BEGINS).replace("]", HIT_ENDS)
    assert hits(text) == expected


@pytest.mark.parametrize(
    ("snippet", "shown"),
    [
        ("", ""),
        ("Sau [lũ] quét", "Sau [lũ] quét"),
        ("Bà con các bản vùng cao sau [lũ] quét", "…cao sau [lũ] quét"),
        ("Nghiêng-nghiêng-nghiêng-[lũ]", "…[lũ]"),
    ],
)
def test_a_hit_comes_soon_after_the_beginning_of_the_line(snippet, shown) -> None:
    mark = str.maketrans({"[": HIT_BEGINS, "]": HIT_ENDS})
    assert near_hit(snippet.translate(mark)) == shown.translate(mark)

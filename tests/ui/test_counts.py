"""Every measure of a text, as Word would count it."""

from desktop.ui.counting.counts import Counts, counts_of, counts_of_selection

BODY = (
    "<h2>Điểm hội</h2>\n<p>Sáng 13/3, <strong>hai</strong> người.</p>\n"
    f'<figure><img src="media:{"a" * 64}" alt="Núi"><figcaption>Hoa nở</figcaption></figure>\n'
    "<ul><li><p>một</p></li><li><p>hai</p></li></ul>"
)


def test_a_body_is_counted() -> None:
    assert counts_of(BODY) == Counts(
        words=10, letters=41, letters_without_spaces=36, paragraphs=4, pictures=1, minutes=1
    )


def test_a_selection_is_counted() -> None:
    assert counts_of_selection("hai từ\n\nba") == Counts(
        words=3, letters=8, letters_without_spaces=7, paragraphs=2, minutes=1
    )


def test_nothing_counts_nothing() -> None:
    assert counts_of("") == Counts()

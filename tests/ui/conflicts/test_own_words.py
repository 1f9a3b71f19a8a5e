"""Plain words in the shape of the paragraphs they replace."""

from desktop.article.body import normalise
from desktop.ui.conflicts.own_words import as_blocks, can_be_written, is_formatted

HEADED = ('<h2 class="center">Tựa</h2>', "<p>Lời</p>")


def test_each_line_takes_the_shape_of_its_like_and_further_ones_of_the_last() -> None:
    assert normalise(as_blocks("A\nB\n\nC", HEADED)).body == (
        '<h2 class="center">A</h2>\n<p>B</p>\n<p>C</p>'
    )


def test_without_a_like_lines_are_paragraphs() -> None:
    assert as_blocks(" A & B \n", ()) == "<p>A &amp; B</p>"
    assert as_blocks(" \n", HEADED) == ""


def test_the_marks_of_wordpress_stand_around_each_paragraph() -> None:
    source = "<!-- wp:paragraph --><p>{}</p><!-- /wp:paragraph -->"
    like = tuple(normalise(source.format("Lời")).body.split("\n"))
    expected = normalise(source.format("A") + source.format("B")).body
    assert normalise(as_blocks("A\nB", like)).body == expected


def test_only_paragraphs_and_headings_can_be_written_anew() -> None:
    assert can_be_written(HEADED, ())
    assert not can_be_written(HEADED, ("<ul><li>Một</li></ul>",))


def test_what_plain_words_would_lose_is_noticed() -> None:
    assert is_formatted(("<p>Một <strong>hai</strong></p>",))
    assert not is_formatted(HEADED)

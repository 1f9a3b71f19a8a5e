"""The passages are those of the editor's page: its text blocks with words, in reading order."""

from desktop.article.body import normalise
from desktop.proofing.passages import passages

MEDIA = "a" * 64


def texts(html):
    return [(p.block, p.number, p.text) for p in passages(normalise(html).body)]


def test_each_paragraph_is_the_first_passage_of_its_block():
    assert texts("<p>Một</p><h2>Hai</h2>") == [(0, 0, "Một"), (1, 0, "Hai")]


def test_marks_do_not_part_a_passage_and_entities_are_letters():
    assert texts("<p>a <strong>b &amp; <em>c</em></strong>&nbsp;d</p>") == [(0, 0, "a b & c\xa0d")]


def test_a_line_break_is_one_character():
    assert texts("<p>Một<br>hai</p>") == [(0, 0, "Một\nhai")]


def test_paragraphs_without_words_are_blocks_without_passages():
    assert texts("<p></p><hr><p>Một</p>") == [(2, 0, "Một")]


def test_a_list_item_with_a_list_in_it_is_two_passages():
    assert texts("<ul><li>Một<ul><li>Hai</li></ul></li><li><p>Ba</p></li></ul>") == [
        (0, 0, "Một"),
        (0, 1, "Hai"),
        (0, 2, "Ba"),
    ]


def test_cells_without_words_are_not_counted():
    html = "<table><tr><th>Huyện</th><td></td></tr><tr><td>An</td><td>5</td></tr></table>"
    assert texts(html) == [(0, 0, "Huyện"), (0, 1, "An"), (0, 2, "5")]


def test_the_caption_of_a_table_has_no_number():
    html = "<table><caption>Dân số</caption><tr><th>Huyện</th></tr></table>"
    assert texts(html) == [(0, None, "Dân số"), (0, 0, "Huyện")]


def test_caption_and_credit_of_a_picture_are_two_passages():
    html = f"<figure><img src=media:{MEDIA}><figcaption>Rước kiệu <cite>An</cite></figcaption></figure>"
    assert texts(html) == [(0, 0, "Rước kiệu"), (0, 1, "An")]


def test_the_text_of_a_recording_comes_after_its_caption_and_credit():
    html = (
        f"<figure><video src=media:{MEDIA}></video>"
        "<details><summary>Lời thoại</summary><p>Xin chào.</p></details>"
        "<figcaption>Lễ hội <cite>An</cite></figcaption></figure><p>x</p>"
    )
    assert texts(html) == [
        (0, 0, "Lễ hội"),
        (0, 1, "An"),
        (0, 2, "Lời thoại"),
        (0, 3, "Xin chào."),
        (1, 0, "x"),
    ]


def test_the_title_of_an_embedded_film_has_no_number():
    body = (
        '<figure><a href="https://www.youtube.com/watch?v=abcdefghijk">Rước nước</a>'
        "<figcaption>Lễ hội</figcaption></figure>"
    )
    assert [(p.number, p.text) for p in passages(body)] == [(0, "Lễ hội"), (None, "Rước nước")]


def test_boxes_and_details_hold_passages():
    html = "<aside><p>Một</p><p>Hai</p></aside><details><summary>Ba</summary><p>Bốn</p></details>"
    assert texts(html) == [(0, 0, "Một"), (0, 1, "Hai"), (1, 0, "Ba"), (1, 1, "Bốn")]


def test_lines_of_preformatted_text_part_no_block():
    assert texts("<pre>\n\na\nb</pre><p>c</p>") == [(0, 0, "\na\nb"), (1, 0, "c")]


def test_an_opaque_block_has_no_passage():
    assert texts("<iframe src='https://a.vn'></iframe><p>x</p>") == [(1, 0, "x")]


def test_inline_elements_know_where_they_reach():
    (passage,) = passages(
        normalise('<p>Xem <a href="https://a.vn/?a=1&amp;b">bản tin</a>.</p>').body
    )
    (link,) = passage.elements
    assert (link.tag, link.value, passage.text[link.start : link.end]) == (
        "a",
        "https://a.vn/?a=1&b",
        "bản tin",
    )


def test_foreign_runs_and_addresses_are_masked_letter_for_letter():
    (passage,) = passages('<p>Theo <span lang="en">The Hill</span>, https://a.vn/x thì.</p>')
    assert len(passage.open_text) == len(passage.text)
    assert [word.text for word in passage.words] == ["Theo", "thì"]

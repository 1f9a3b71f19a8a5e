"""Marks inside the sentence."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.article.body import normalise
from desktop.article.merging import Kind, Span, block_differences, block_text, differences

texts = st.text(st.sampled_from("ab ệ,.\u0301\n"), max_size=40)


def test_a_changed_syllable_is_marked_alone():
    assert differences("quyết định tằng Bằng khen.", "quyết định tặng Bằng khen.") == (
        Span("quyết định ", Kind.SAME),
        Span("tằng", Kind.REMOVED),
        Span("tặng", Kind.ADDED),
        Span(" Bằng khen.", Kind.SAME),
    )


def test_a_changed_sign_is_marked_alone():
    assert differences("Hết.", "Hết!")[0] == Span("Hết", Kind.SAME)


def test_equal_texts_have_nothing_marked():
    assert differences("Sáng nay", "Sáng nay") == (Span("Sáng nay", Kind.SAME),)
    assert differences("", "") == ()


def test_a_sentence_said_anew_is_marked_as_a_whole():
    spans = differences("Sáng nay trời đã mưa to ở Huế.", "Chiều qua nắng đã lên cao ở đây.")
    assert [span.kind for span in spans] == [Kind.REMOVED, Kind.ADDED, Kind.SAME]


def test_two_syllables_changed_in_one_sentence_are_marked_apart():
    spans = differences("đã ký quyết định tằng Bằng chen", "đã ký quyết định tặng Bằng khen")
    assert [span.text for span in spans if span.kind is Kind.ADDED] == ["tặng", "khen"]


@given(texts, texts)
def test_both_texts_can_be_read_from_the_marks(before, after):
    spans = differences(before, after)
    assert "".join(span.text for span in spans if span.kind is not Kind.ADDED) == before
    assert "".join(span.text for span in spans if span.kind is not Kind.REMOVED) == after


def test_a_long_text_is_marked_between_its_equal_ends():
    before, after = (" ".join(["đầu", *[word] * 2000, "cuối"]) for word in ("một", "hai"))
    assert [span.kind for span in differences(before, after)] == [
        Kind.SAME,
        Kind.REMOVED,
        Kind.ADDED,
        Kind.SAME,
    ]


def test_blocks_are_compared_by_what_is_read():
    assert block_differences("<p>Sáng <strong>nay</strong></p>", "<h2>Sáng mai</h2>") == (
        Span("Sáng ", Kind.SAME),
        Span("nay", Kind.REMOVED),
        Span("mai", Kind.ADDED),
    )


def test_words_that_describe_a_picture_count():
    figure = f'<figure><img src="media:{"a" * 64}" alt="Cờ">\n<figcaption>Lễ</figcaption></figure>'
    assert block_text(normalise(figure).body).split() == ["Lễ", "Cờ"]


def test_a_kept_block_is_shown_by_its_words_or_else_its_source():
    assert block_text(normalise("<form>Gửi đi</form>").body) == "Gửi đi"
    assert block_text(normalise("<!-- wp:latest-posts /-->").body) == "<!-- wp:latest-posts /-->"


def test_marks_around_a_paragraph_are_nothing_to_read():
    marked = normalise("<!-- wp:paragraph --><p>Lời</p><!-- /wp:paragraph -->").body
    assert [block_text(block) for block in marked.split("\n")] == ["", "Lời", ""]


@pytest.mark.parametrize(
    ("before", "after"),
    [("0 " * 900, "0 1 " * 450), ("0 1 2 " * 300, "2 1 0 " * 300), ("0 " * 900, "1 0 0 " * 300)],
)
def test_a_text_that_repeats_itself_is_marked_in_no_time(before, after):
    start = time.process_time()
    differences(before, after)
    assert time.process_time() - start < 2, "a fraction of it; difflib alone takes a minute"

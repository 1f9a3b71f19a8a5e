"""What changed between two bodies is told block by block."""

from desktop.article.merging.changes import BlockChange, block_changes
from desktop.article.merging.differences import Kind, Span

OLD = "<p>Một.</p>\n<p>Sáng nay trời nắng.</p>\n<p>Ba.</p>"


def test_a_changed_sentence_is_told_by_its_words() -> None:
    (change,) = block_changes(OLD, OLD.replace("nắng", "mưa"))
    assert change == BlockChange(
        spans=(
            Span("Sáng nay trời ", Kind.SAME),
            Span("nắng", Kind.REMOVED),
            Span("mưa", Kind.ADDED),
            Span(".", Kind.SAME),
        ),
        same_before=1,
    )


def test_a_new_paragraph_is_all_new() -> None:
    (change,) = block_changes(OLD, f"{OLD}\n<p>Bốn.</p>")
    assert (change.spans, change.same_before) == ((Span("Bốn.", Kind.ADDED),), 3)


def test_a_change_of_form_alone_has_no_words() -> None:
    (change,) = block_changes(OLD, OLD.replace("Ba", "<strong>Ba</strong>"))
    assert change.spans == ()


def test_nothing_changed_tells_nothing() -> None:
    assert list(block_changes(OLD, OLD)) == []

"""What becomes of HTML written by hand is said line by line; untouched it stays byte for byte."""

import pytest
from hypothesis import given, settings

from desktop.article.body import RemovalKind, normalise
from desktop.ui.source.checking import body_of, remarks, source_of
from tests.editor.markup import markup

BODY = (
    '<h2>Hội nghị</h2>\n<p>Một&nbsp;hai</p>\n<div data-opaque="&lt;x-y  A=1&gt;"></div>\n'
    "<pre>\n\n  a\n\tb\n</pre>\n<table><tbody><tr><td>1</td></tr></tbody></table>"
)


def test_what_is_not_touched_stays_as_it_is() -> None:
    assert source_of(BODY) == BODY
    assert body_of(source_of(BODY)) == BODY
    assert remarks(BODY, BODY) == ()


@settings(max_examples=300, deadline=None)
@given(markup)
def test_any_body_comes_back_byte_for_byte(foreign: str) -> None:
    body = normalise(foreign).body
    assert body_of(source_of(body)) == body
    assert not {"\u2028", "\u2029", "\u00a0"} & set(source_of(body))


def test_lines_that_can_stay_are_not_told_of() -> None:
    assert remarks(BODY.replace("hai", "<strong>hai</strong> ba"), BODY) == ()


def test_what_would_be_removed_is_told_with_its_line() -> None:
    source = BODY.replace("Một", '<script>x()</script><b onclick="y()">Một</b>')
    (remark,) = remarks(source, BODY)
    assert remark.line == 2
    kinds = {removal.kind for removal in remark.removed}
    assert kinds == {RemovalKind.SCRIPT, RemovalKind.HANDLER}
    assert remark.written == "<p><strong>Một</strong>&nbsp;hai</p>"


def test_a_line_that_is_written_otherwise_is_told() -> None:
    (remark,) = remarks(BODY + "\n<div>ba</div>", BODY)
    assert (remark.line, remark.removed, remark.written) == (10, (), "<p>ba</p>")


def test_a_block_of_several_lines_is_looked_at_as_a_whole() -> None:
    several = '<div data-opaque="&lt;x\n y&gt;"></div>'
    assert remarks(BODY.replace("\tb", "\tbc"), BODY) == ()
    assert remarks(BODY + "\n" + several, BODY) == ()
    (remark,) = remarks(BODY.replace("\tb", "\tb<script>1</script>"), BODY)
    assert remark.line == 4


@pytest.mark.parametrize("count", [300, 3000])
def test_a_line_in_a_long_body_is_found(count: int) -> None:
    lines = [f"<p>{number}</p>" for number in range(count)]
    body = "\n".join(lines)
    lines[count // 2 : count // 2] = ["<p>mới</p>", "<p>x<script>1</script></p>"]
    (remark,) = remarks("\n".join(lines), body)
    assert remark.line == count // 2 + 2

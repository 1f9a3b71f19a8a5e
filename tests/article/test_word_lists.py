"""Lists as Word puts them on the clipboard and into its files."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.article.body import normalise, plain_text

GAP = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span>"


def item(label, text, level=1, font="Symbol", number=0):
    """Return a list paragraph as Word copies it."""
    return (
        f"<p class=MsoListParagraphCxSpMiddle style='margin-left:{36 * level}.0pt;text-align:justify;"
        f"mso-list:l0 level{level} lfo{number + 1}'><![if !supportLists]>"
        f"<span lang=VI style='font-family:{font};mso-fareast-font-family:{font}'>"
        f"<span style='mso-list:Ignore'>{label}{GAP}</span></span><![endif]>"
        f"<span lang=VI>{text}<o:p></o:p></span></p>\n\n"
    )


def filtered(label, text, margin="36.0pt"):
    """Return a list paragraph as Word saves it without what only Word reads."""
    return (
        f"<p class=MsoListParagraph style='margin-left:{margin};text-indent:-18.0pt'>"
        f"<span style='font-family:Symbol'>{label}{GAP}</span>{text}</p>"
    )


def body(html):
    once = normalise(html)
    assert normalise(once.body).body == once.body
    return once.body


def test_bullets_become_a_list():
    html = item("·", "Một") + item("·", "Hai")
    assert body(html) == "<ul><li>Một</li><li>Hai</li></ul>"


def test_levels_nest():
    html = (
        item("·", "Một")
        + item("o", "Một hai", 2, '"Courier New"')
        + item("§", "Sâu", 3, "Wingdings")
        + item("·", "Hai")
    )
    assert body(html) == (
        "<ul><li>Một<ul><li>Một hai<ul><li>Sâu</li></ul></li></ul></li><li>Hai</li></ul>"
    )


def test_numbers_become_a_numbered_list_that_goes_on_where_it_did():
    html = item("1.", "Một") + item("2.", "Hai") + "<p class=MsoNormal>Lời.</p>" + item("3.", "Ba")
    assert body(html) == (
        '<ol><li>Một</li><li>Hai</li></ol>\n<p>Lời.</p>\n<ol start="3"><li>Ba</li></ol>'
    )


def test_a_gap_between_numbers_is_kept():
    html = item("1.", "Một") + item("5.", "Năm")
    assert body(html) == '<ol><li>Một</li></ol>\n<ol start="5"><li>Năm</li></ol>'


@pytest.mark.parametrize("label", ["a)", "iv.", "1.2.", "Điều 1.", "a"])
def test_labels_that_laws_are_quoted_by_stay_words(label):
    html = item("1.", "Khoản") + item(label, "Điểm", 2, '"Times New Roman"')
    assert plain_text(body(html)).split() == ["Khoản", *label.split(), "Điểm"]
    assert body(html).startswith("<ol><li>Khoản<p")


def test_filtered_html_has_its_levels_from_the_indent():
    html = filtered("·", "Một") + filtered("o", "Trong", "1.0in") + filtered("·", "Hai")
    assert body(html) == "<ul><li>Một<ul><li>Trong</li></ul></li><li>Hai</li></ul>"


def test_a_number_in_filtered_html_stands_before_its_gap():
    html = f"<p class=MsoListParagraph style='text-indent:-.25in'>1.{GAP}Một <b>đậm</b></p>"
    assert body(html) == "<ol><li>Một <strong>đậm</strong></li></ol>"


def test_a_list_paragraph_without_a_label_is_a_paragraph():
    html = "<p class=MsoListParagraph style='margin-left:36.0pt'>Lời tiếp.</p>"
    assert body(html) == "<p>Lời tiếp.</p>"


def test_lists_in_cells_are_lists():
    html = f"<table class=MsoTable><tr><td>{item('·', 'Một')}</td></tr></table>"
    assert "<td><ul><li>Một</li></ul></td>" in body(html)


def test_what_no_word_wrote_is_no_list_of_word_s():
    assert body("<p>· Một</p>") == "<p>· Một</p>"


labels = st.sampled_from(["·", "o", "§", "-", "1.", "2)", "7", "a)", "ii.", "1.1.", ""])
items = st.lists(
    st.tuples(labels, st.text("đệ 1.<>&", max_size=5), st.integers(0, 30), st.booleans()),
    max_size=8,
)


@settings(max_examples=200, deadline=None)
@given(items, st.integers(0, 26))
def test_a_list_of_word_s_has_one_normal_form_and_all_its_words(parts, around):
    html = "<blockquote>" * around + "".join(
        filtered(label, _escaped(text), f"{36 * level}pt")
        if save
        else item(label, _escaped(text), level)
        for label, text, level, save in parts
    )
    said = plain_text(body('<p class="MsoNormal">.</p>' + html))
    for _, text, *_ in parts:
        assert re.sub(r"\s", "", text) in re.sub(r"\s", "", said)


def _escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")

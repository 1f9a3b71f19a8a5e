"""The line that a search shows."""

import sqlite3
from contextlib import closing

import pytest

from desktop.library.query import parse
from desktop.library.schema import SEARCH_INDEX
from desktop.library.snippet import holds_as_typed, snippet
from desktop.library.values import HIT_BEGINS, HIT_ENDS


def shown(words, query):
    line = snippet(words, parse(query))
    return line.replace(HIT_BEGINS, "[").replace(HIT_ENDS, "]")


def test_the_hit_is_marked_in_the_original_spelling():
    assert shown("Tựa\nTại Điện Biên hôm nay.", '"dien bien"') == "Tại [Điện Biên] hôm nay."


def test_the_text_comes_before_the_title():
    assert shown("Điện Biên\nTại Điện Biên.", "bien") == "Tại Điện [Biên]."


def test_a_hit_in_the_title_alone_is_shown():
    assert shown("Điện Biên\nHôm nay.", "bien") == "Điện [Biên] Hôm nay."


def test_typed_accents_are_preferred_to_an_earlier_spelling():
    assert shown("Tựa\nDiễn biến ở biên giới", "biên") == "Diễn biến ở [biên] giới"


def test_a_word_inside_another_is_no_hit():
    assert shown("Tựa\nanh ăn an", "an") == "anh ăn [an]"


def test_a_begun_word_is_marked_whole():
    assert shown("Tựa\nnghiêng nghé", "ngh*") == "[nghiêng] [nghé]"


def test_a_long_text_is_cut_at_words_around_the_hit():
    line = shown("Tựa\n" + "trước " * 50 + "đây " + "sau " * 50, "đây")
    assert line.startswith("…trước ")
    assert line.endswith(" sau…")
    assert "[đây]" in line


def test_lines_become_one():
    assert shown("Tựa\nmột\nhai", "một") == "[một] hai"


def test_letters_that_fold_to_several_do_not_shift_the_marks():
    assert shown("Tựa\nStraße ﬁ số Một", "mot") == "Straße ﬁ số [Một]"


def test_what_only_leaves_out_shows_nothing():
    assert shown("Tựa\nmột", "-hai") == ""


@pytest.mark.parametrize("query", ["covid", "cov*", '"ở covid"', '"ở cov"*'])
@pytest.mark.parametrize(
    "words",
    [
        "ở #covid_19",
        "ở_covid đây",
        "ở covids",
        "ở\u0323 covid, ở covid\u0302",
        "đỏ \u2764\ufe0fcovid",
        "ở \u0323 covid",
        "ở \ue000covid",
        "ở covid\u0302, ở COVID.",
        "ở covid19",
        "ởcovid",
    ],
)
def test_the_text_holds_what_the_index_says(words, query):
    asked = query.replace("cov*", '"cov"*')
    with closing(sqlite3.connect(":memory:")) as index:
        index.execute(SEARCH_INDEX[0])
        index.execute("INSERT INTO search (rowid, words) VALUES (1, ?)", (words,))
        found = index.execute("SELECT 1 FROM search WHERE search MATCH ?", (asked,)).fetchall()
    assert holds_as_typed(words, parse(query)) == bool(found)


@pytest.mark.parametrize(("words", "query"), [("50 \u03bcg mỗi", "\u00b5g"), ("\u017fông", "sông")])
def test_two_signs_of_one_letter_are_the_same_as_typed(words, query):
    assert holds_as_typed(words, parse(query))

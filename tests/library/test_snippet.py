"""The line that a search shows."""

from desktop.library.query import parse
from desktop.library.snippet import snippet
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

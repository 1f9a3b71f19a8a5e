"""Onset × rime × tone: what can be a syllable of Vietnamese."""

import pytest

from desktop.vietnamese.pairs import known_pairs
from desktop.vietnamese.syllables import possible
from desktop.vietnamese.tones import parted, placed
from desktop.vietnamese.variants import pieces, respelled, sounding_alike, variants, well_placed

RIGHT = """
a ai anh yêu yến ý ỉa ơn ưng oanh oẳn uể uyên nghiêng nghèo ngành ghế gà kẻ kỹ cá quý quốc quả quyết
gì gìn giếng giết giặt giữ khuỷu khuya khúc xoong boong toòng tuýp huýt thuở khuấy ngoằn ngoèo xoẹt
đẹp thước rượu hươu bưởi tặng tằng hòa hoà khỏe khoẻ thủy thuỷ quắp quơ chuếch loạng nhuyễn xuỵt
"""
WRONG = """
đưọc nghành gê cê kông ngế tôt tiêp nhât hòan tòan qúy gỉảm ngừơi chiêù hoaì thưỡrng ưong
"""


@pytest.mark.parametrize("syllable", RIGHT.split())
def test_what_is_spoken_is_possible(syllable):
    assert possible(syllable)


@pytest.mark.parametrize("syllable", WRONG.split())
def test_slips_are_not(syllable):
    assert not possible(syllable)


def test_a_tone_is_parted_and_placed_again():
    assert parted("nghiễng") == ("nghiêng", 3, 4)
    assert placed("hoa", 1, 2) == "hoà"
    assert parted("hoa") == ("hoa", 0, -1)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("tòan", "toàn"), ("ngừơi", "người"), ("chiêù", "chiều"), ("qúy", "quý"), ("gíao", "giáo")],
)
def test_a_misplaced_tone_is_put_right(wrong, right):
    assert well_placed(wrong) == right


@pytest.mark.parametrize("either", ["hòa", "hoà", "thủy", "thuỷ", "khoẻ", "toàn", "xyz"])
def test_what_is_placed_right_or_no_syllable_stays(either):
    assert well_placed(either) == ""


def test_variants_differ_in_marks_alone():
    assert {"tặng", "tăng", "tang", "tảng"} <= set(variants("tằng"))
    assert "tằng" not in variants("tằng")


def test_onsets_that_sound_alike_are_known():
    assert sounding_alike("chì") == ("trì",)
    assert set(sounding_alike("rao")) == {"dao", "giao"}
    assert sounding_alike("nhà") == ()


def test_an_onset_is_spelled_as_its_vowel_asks():
    assert list(respelled("nghành")) == ["ngành"]
    assert list(respelled("cế")) == ["kế"]
    assert list(respelled("ngành")) == []


@pytest.mark.parametrize(
    ("word", "parts"),
    [("kilômét", ["ki", "lô", "mét"]), ("quyếtđịnh", ["quyết", "định"]), ("đưọc", []), ("tôt", [])],
)
def test_a_word_written_together_comes_apart(word, parts):
    assert pieces(word) == parts


def test_pairs_of_the_law_are_known():
    pairs = known_pairs()
    assert pairs.seen("trực", "tiếp")
    assert not pairs.seen("định", "tằng")
    assert pairs.known("tặng")


def test_words_that_belong_together_attract_each_other():
    pairs = known_pairs()
    assert pairs.attraction("trực", "tiếp") > 3 > pairs.attraction("và", "của")
    assert pairs.attraction("định", "tằng") == float("-inf")

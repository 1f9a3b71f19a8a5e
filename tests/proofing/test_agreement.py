"""What is judged beside the rest of the article: tones, ellipses, quotes, abbreviations."""

import pytest

from desktop.proofing import Options, TonePlacement
from tests.proofing.reading import findings, pairs, rules

FIRST = Options(tones=TonePlacement.FIRST)
SECOND = Options(tones=TonePlacement.SECOND)


def test_the_rarer_placement_of_tones_is_found():
    assert pairs("<p>Ông hòa nhã, bà khỏe mạnh.</p><p>Cô hoà giải.</p>") == [
        ("tone-placement", "hoà", "hòa")
    ]


def test_one_placement_throughout_is_right_either_way():
    assert rules("<p>hòa nhã, khỏe mạnh, thủy lợi</p>") == []
    assert rules("<p>hoà nhã, khoẻ mạnh, thuỷ lợi</p>") == []


def test_the_placement_of_the_site_counts_first():
    html = "<p>hoà nhã, khoẻ mạnh, hủy bỏ</p>"
    assert [each[1:] for each in pairs(html, FIRST)] == [("hoà", "hòa"), ("khoẻ", "khỏe")]
    assert [each[1:] for each in pairs(html, SECOND)] == [("hủy", "huỷ")]


@pytest.mark.parametrize("name", ["Khánh Hoà", "Hoà Bình", "Thuỷ Nguyên", "quý", "ngoài", "khuỷu"])
def test_names_and_syllables_with_one_place_are_left_alone(name):
    assert pairs(f"<p>hòa nhã ở {name}</p>", FIRST) == []


def test_ellipses_are_one_kind():
    (finding,) = findings("<p>Lúa… ngô… khoai...</p>")
    assert (finding.rule, finding.suggestion, finding.mendable) == ("ellipsis-mixed", "…", True)


def test_four_dots_are_no_ellipsis_and_like_the_others_once_mended():
    (finding,) = findings("<p>Biên giới...</p><p>Biển Đông”....</p>")
    assert (finding.rule, finding.excerpt, finding.suggestion) == ("ellipsis-dots", "....", "...")
    assert "elsewhere" in finding.message


def test_quotation_marks_are_one_kind():
    assert pairs('<p>“Một” và "hai".</p>') == [
        ("quotes-mixed", '"', "“"),
        ("quotes-mixed", '"', "”"),
    ]
    assert rules('<p>"Một" và "hai".</p>') == []


@pytest.mark.parametrize(
    "html",
    [
        "<p>Cục Kiểm tra (CKTX) họp. CKTX kết luận.</p>",
        "<p>CKTX họp.</p><p>Cục Kiểm tra (gọi tắt là CKTX) nói.</p>",
        "<p>CKTX (Cục Kiểm tra xã) họp.</p>",
        '<p><abbr title="Cục Kiểm tra xã">CKTX</abbr> họp, CKTX quyết.</p>',
        "<p>UBND, HĐND, THPT, ASEAN, UNESCO, GDP, TP Hồ Chí Minh, khóa XIV, quý III.</p>",
        "<p>KHÔNG được vào, CẤM lửa, đọc TIN và BÀI.</p>",
        "<p>NHIỆT LIỆT CHÀO MỪNG CKTX</p>",
        "<p>Sở GD&amp;ĐT, Bộ LĐ-TB&amp;XH, văn bản 12/CKTX-VP.</p>",
    ],
)
def test_abbreviations_that_are_explained_or_known_are_left_alone(html):
    assert rules(html) == []


def test_an_abbreviation_nobody_explains_is_found_once():
    assert pairs("<p>Đoàn CKTX họp, CKTX quyết.</p>") == [("abbreviation-unexplained", "CKTX", "")]

"""What a list shows of a finding."""

import pytest

from desktop.proofing import Finding, Severity, shown
from tests.proofing.reading import findings


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("Quyết định tằng Bằng khen.", "tằng", "tặng"),
        ("Tỉnh , huyện, xã", "Tỉnh , huyện, xã", "Tỉnh, huyện, xã"),
        ("Các tỉnh Thái Bình.&nbsp;", "Các tỉnh Thái Bình.\xa0", "Các tỉnh Thái Bình."),
        ("Đến năm 2020....", "Đến năm 2020....", "Đến năm 2020…"),
    ],
)
def test_a_sign_is_shown_with_the_words_around_it(text, before, after):
    (finding,) = findings(f"<p>{text}</p>")
    words, mended = shown(finding)
    assert (words.rstrip(), mended.rstrip()) == (before.rstrip(), after)


def test_a_sign_that_comes_twice_is_shown_mended_where_it_was_found():
    assert [shown(each)[1] for each in findings('<p>Ông nói "đúng" và “sai”.</p>')] == [
        'Ông nói “đúng" và “sai”.',
        'Ông nói "đúng” và “sai”.',
    ]


def test_what_is_not_certain_is_shown_alone():
    (finding,) = findings("<p>Ngày 31/4/2018 họp.</p>")
    assert shown(finding) == ("31/4/2018", "")


def test_a_finding_about_no_words_is_shown_as_nothing():
    finding = Finding(rule="picture-alt-missing", severity=Severity.ERROR, message="…")
    assert shown(finding) == ("", "")

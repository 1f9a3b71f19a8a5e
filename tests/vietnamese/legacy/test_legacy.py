"""Text of the fonts of the years before Unicode."""

import shutil
import subprocess
import unicodedata

import pytest

from desktop.vietnamese.legacy import Legacy, is_capitals, legacy_of, to_unicode
from desktop.vietnamese.legacy.tcvn3 import LETTERS

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
TONED = [unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES]


def tcvn3(text, *, capitals=False):
    return to_unicode(text, Legacy.TCVN3, capitals=capitals)


def vni(text):
    return to_unicode(text, Legacy.VNI, capitals=False)


@pytest.mark.parametrize(
    ("font", "legacy"),
    [
        (".VnTime", Legacy.TCVN3),
        ("'.vnarialh'", Legacy.TCVN3),
        ("VNI-Times", Legacy.VNI),
        (' "vni-helve" ', Legacy.VNI),
        ("Times New Roman", None),
        ("UVnTime", None),
        ("", None),
    ],
)
def test_a_font_is_known_by_its_name(font, legacy):
    assert legacy_of(font) is legacy


def test_only_fonts_of_capitals_show_capitals():
    assert [is_capitals(font) for font in (".VnTimeH", ".VNTIMEH", ".VnTime", "VNI-Fresh")] == [
        True,
        True,
        False,
        False,
    ]


def test_tcvn3_is_read():
    assert tcvn3("Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp") == (
        "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập"
    )


def test_every_small_letter_is_in_the_state_s_table():
    assert {*TONED, "đ"} - set("aeiouy") <= set(LETTERS.values())


@pytest.mark.skipif(shutil.which("iconv") is None, reason="glibc's iconv is not on this system")
def test_the_table_of_tcvn3_is_that_of_glibc():
    told = subprocess.run(
        ["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"],
        input="|".join(LETTERS).encode("latin-1"),
        capture_output=True,
        check=True,
    ).stdout.decode()
    assert unicodedata.normalize("NFC", told) == "|".join(LETTERS.values())


def test_the_soft_hyphen_of_word_is_a_letter():
    assert tcvn3("Th\xad viÖn") == "Thư viện"


def test_a_font_of_capitals_is_written_in_capitals():
    assert tcvn3("ñy ban nh©n d©n", capitals=True) == "ỦY BAN NHÂN DÂN"


def test_a_tone_of_its_own_goes_to_the_letter_before_it():
    assert tcvn3("A\xb0") == "À"


def test_a_degree_behind_a_number_stays():
    assert tcvn3("30°C") == "30°C"


def test_signs_of_a_symbol_font_are_read():
    assert tcvn3("Vi\uf0d6t Nam") == "Việt Nam"


def test_what_a_vietnamese_windows_misread_is_read():
    misread = "tiÕng ViÖt ®Òu ®Ìn vÒ lòng, chÝnh nghÜa, ý kiÕn".encode("latin-1").decode("cp1258")
    assert tcvn3(misread) == "tiếng Việt đều đèn về lũng, chính nghĩa, ý kiến"


def test_unicode_that_still_carries_an_old_font_stays():
    assert tcvn3("Đồng chí Nguyễn Văn Á") == "Đồng chí Nguyễn Văn Á"
    assert tcvn3("Quang Hưng, Đà Nam") == "Quang Hưng, Đà Nam"
    assert vni("Cộng hòa") == "Cộng hòa"


def test_vni_is_read():
    assert vni("Tieáng Vieät, ñöôøng phoá, ÑOÄC LAÄP, quaûng tröôøng, kyõ, kî, mó, nghæ") == (
        "Tiếng Việt, đường phố, ĐỘC LẬP, quảng trường, kỹ, kỵ, mĩ, nghỉ"
    )


def test_a_mark_of_vni_follows_the_size_of_its_vowel():
    assert vni("Aån Ñoã Oâng Ôû") == "Ẩn Đỗ Ông Ở"


def test_every_letter_of_vni_is_read():
    written = (
        "a aù aø aû aõ aï aê aé aè aú aü aë aâ aá aà aå aã aä e eù eø eû eõ eï eâ eá eà eå eã eä "
        "i í ì æ ó ò o où oø oû oõ oï oâ oá oà oå oã oä ô ôù ôø ôû ôõ ôï u uù uø uû uõ uï "
        "ö öù öø öû öõ öï y yù yø yû yõ î ñ"
    )
    assert vni(written).split() == [*TONED, "đ"]
    assert vni(written.upper()).split() == [*map(str.upper, TONED), "Đ"]


def test_what_no_vowel_carries_stays():
    assert vni("yêu, Hà Nam") == "yêu, Hà Nam"


@pytest.mark.parametrize("legacy", Legacy)
def test_the_result_is_in_nfc(legacy):
    text = to_unicode("e\u0302 ViÖt Vieät", legacy, capitals=False)
    assert unicodedata.is_normalized("NFC", text)

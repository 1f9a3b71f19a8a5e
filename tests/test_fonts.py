"""The shipped typefaces can write Vietnamese, every letter of it."""

from pathlib import Path
from unicodedata import normalize

import pytest
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "resources/fonts"
VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
SIGNS = "đĐ₫“”‘’–—…×•0123456789"
SMALL = [normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES]
LETTERS = {*SMALL, *(letter.upper() for letter in SMALL), *SIGNS}


def can_write(*files: Path) -> set[str]:
    return {chr(code) for file in files for code in TTFont(file).getBestCmap()}


@pytest.mark.parametrize("file", sorted(FONTS.glob("*.ttf")), ids=lambda file: file.name)
def test_the_window_can_write_every_letter(file: Path):
    assert can_write(file) >= LETTERS


@pytest.mark.parametrize("family", ["be-vietnam-pro", "source-serif-4"])
def test_the_page_can_write_every_letter(family: str):
    files = FONTS.glob(f"{family}-*-400-normal.woff2")
    assert can_write(*files) >= LETTERS


@pytest.mark.parametrize("file", sorted(FONTS.glob("*.ttf")), ids=lambda file: file.name)
def test_all_weights_belong_to_one_family(file: Path):
    assert TTFont(file)["name"].getDebugName(16) == "Be Vietnam Pro"

import pytest

from desktop.vietnamese.document_numbers import DOCUMENT_NUMBER


@pytest.mark.parametrize(
    "number",
    [
        "3616/BTTTT-TTĐN", "72/2015/NĐ-CP", "46/2019/QĐ-UBND", "29/2018/QH14", "35-NQ/TW",
        "01/2011/TT-BNV", "1524/VPCP-KGVX", "12/CT-TTg", "05/2020/TTLT-BTC-BCA", "116a/QĐ-SNV",
    ],
)  # fmt: skip
def test_numbers_of_documents_are_recognised_whole(number):
    match = DOCUMENT_NUMBER.search(f"Công văn {number}, ngày 6/10/2017")
    assert match is not None
    assert match[0] == number


@pytest.mark.parametrize("text", ["6/10/2017", "50/người", "km/giờ", "24/24 giờ", "1/2"])
def test_dates_and_fractions_are_none(text):
    assert DOCUMENT_NUMBER.search(text) is None

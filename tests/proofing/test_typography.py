"""Spaces, dots, quotation marks, numbers, units and dates."""

import pytest

from desktop.article.model import Article
from desktop.proofing import check
from tests.proofing.reading import mended, pairs, rules


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Hôm nay : 0 lượt", "Hôm nay: 0 lượt"),
        ("Tỉnh , huyện", "Tỉnh, huyện"),
        ("Kết thúc .", "Kết thúc."),
        ("Họ đã họp .Sau đó về.", "Họ đã họp. Sau đó về."),
        ("Tỉnh,huyện;xã", "Tỉnh, huyện; xã"),
        ("Đã xong.Hội nghị bế mạc", "Đã xong. Hội nghị bế mạc"),
        ("Sở ( mới ) họp", "Sở (mới) họp"),
        ("Sở(mới) họp", "Sở (mới) họp"),
        ("Ông nói “ xin chào ” rồi về", "Ông nói “xin chào” rồi về"),
        ("Nói “xin chào”rồi về", "Nói “xin chào” rồi về"),
        ("Hai&nbsp; dấu cách", "Hai dấu cách"),
        ("Cuối đoạn.&nbsp;", "Cuối đoạn."),
        ("Đến năm 2020....", "Đến năm 2020…"),
        ("Lúa, ngô... và 2020.... nữa", "Lúa, ngô... và 2020... nữa"),
        ("Lúa... ngô... khoai…", "Lúa... ngô... khoai..."),
        ('Nghe "lời" và “chào” cùng “hỏi”', "Nghe “lời” và “chào” cùng “hỏi”"),
        ("Diện tích: 1586.3 Km2", "Diện tích: 1.586,3 km²"),
        ("Diện tích 1.586.3 km², có 1.791,510 người", "Diện tích 1.586,3 km², có 1.791.510 người"),
        ("Dài 3.5km và nặng 12.25 tấn", "Dài 3,5km và nặng 12,25 tấn"),
        ("Tăng 7.5%, vốn 2.35 tỷ đồng", "Tăng 7,5%, vốn 2,35 tỷ đồng"),
        ("Vốn 1,586,300 đồng và 1,586.25 USD", "Vốn 1.586.300 đồng và 1.586,25 USD"),
        ("Có 12500 người dự, đạt 95 %", "Có 12.500 người dự, đạt 95%"),
        ("Rộng 120 M2, 50 người/km2, cao 3 KM", "Rộng 120 m², 50 người/km², cao 3 km"),
    ],
)  # fmt: skip
def test_a_fault_is_mended(wrong, right):
    assert mended(f"<p>{wrong}</p>") == right


@pytest.mark.parametrize(
    "text",
    [
        "Dân số: 1.791.510 người, rộng 1.586,3 km², tăng 7,5%.",
        "Tỉ số 2 : 1, lúc 8:30, ngày 12.7, mục 2.1, phiên bản 4.0, công nghiệp 4.0.",
        "Rộng 1.791,510 ha, mục 1.586.3, nền tảng .NET, tệp .docx, tháng 31/4 lô.",
        "Ngày 29/2, ngày 30/4, ngày 31/4-NQ, số 31/4.",
        "TP.HCM, PGS.TS Nguyễn Văn A, ThS.BS, báo baothaibinh.com.vn, v.v…",
        "Họ tên: ............................. Tuổi: ......",
        "Điện thoại 0227 3831 234, số tài khoản 10201000123, năm 2018, mã 10000.",
        "Đường dài 12 km<sup>2</sup>, dung tích 3 m<sup>3</sup>.",
        "Phương trình f(x), máy 5M, cỡ M, vitamin B1, 24/24 giờ.",
        "Tỷ lệ A:B, lúc 2h, điểm x:y, ngày 12–13/7, 103 - 117 km/giờ, 6,5%/năm, 2&nbsp;km.",
        'Màn hình 21" và "thế hệ mới" của hãng.',
        "Ông hỏi: “Thế à?”. Bà đáp: “Vâng!”",
        "(12 – 13/7), tại “Biển Đông”; hết.",
    ],
)
def test_what_is_right_is_left_alone(text):
    assert rules(f"<p>{text}</p>") == []


def test_spaces_of_preformatted_text_are_meant():
    assert rules("<pre>a  b ,c</pre>") == []


def test_a_title_is_read_too():
    (finding,) = check(Article(title="Hội nghị  năm 2018", sapo="Tin."))
    assert (finding.rule, finding.place.part) == ("space-doubled", "title")


@pytest.mark.parametrize(
    ("text", "weekday", "right"),
    [
        ("Thứ Sáu, 12/07/2018, 17:23", "Thứ Sáu", "Thứ Năm"),
        ("sáng thứ 6, ngày 12/7/2018", "thứ 6", "thứ năm"),
        ("vào chủ nhật (12/7/2018)", "chủ nhật", "thứ năm"),
        ("thứ ba, ngày 12 tháng 7 năm 2018", "thứ ba", "thứ năm"),
    ],
)
def test_a_weekday_has_to_fit_its_date(text, weekday, right):
    assert pairs(f"<p>{text}</p>") == [("weekday-wrong", weekday, right)]


@pytest.mark.parametrize(
    "text",
    [
        "Thứ Năm, 12/07/2018",
        "thứ 5 ngày 12/7/2018",
        "Thứ Sáu, 12/7",
        "Hội nghị lần thứ hai, ngày 12/7/2018",
        "Ngày thứ ba, 12/7/2018, trời mưa",
    ],
)
def test_a_weekday_that_fits_is_left_alone(text):
    assert rules(f"<p>{text}</p>") == []


@pytest.mark.parametrize(
    "text", ["ngày 31/4/2018", "ngày 30 tháng 2 năm 2020", "29/2/2019", "ngày 31/4"]
)
def test_a_day_that_no_calendar_has_is_found(text):
    assert rules(f"<p>{text}</p>") == ["date-impossible"]


@pytest.mark.parametrize("text", ["29/2/2020", "số 45/13/2018", "Nghị định 30/2020/NĐ-CP"])
def test_a_day_that_exists_and_other_numbers_are_left_alone(text):
    assert rules(f"<p>{text}</p>") == []


def test_a_long_sentence_is_found_whole_and_a_long_paragraph_is_not():
    long, short = "chữ " * 101, "Chữ " + "chữ " * 60
    (found,) = pairs(f"<p>Mở đầu. Rồi {long}thôi. Hết.</p>")
    assert found[0] == "sentence-long"
    assert found[1].startswith("Rồi chữ")
    assert rules(f"<p>{short}hết. {short}hết.</p>") == []

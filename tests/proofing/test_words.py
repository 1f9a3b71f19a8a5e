"""Syllables, pairs, slips and words twice: what is told, and what is left alone."""

import pytest

from tests.proofing.reading import mended, pairs, rules


@pytest.mark.parametrize(
    ("text", "rule", "excerpt", "suggestion"),
    [
        ("Nhân dân đưọc hưởng lợi.", "syllable-impossible", "đưọc", "được"),
        ("Tỉnh phát triển nghành nông nghiệp.", "syllable-impossible", "nghành", "ngành"),
        ("Kết quả tôt đẹp.", "syllable-impossible", "tôt", "tốt"),
        ("Hội nghị tòan tỉnh.", "syllable-impossible", "tòan", "toàn"),
        ("Bảo vệ qúy khách.", "syllable-impossible", "qúy", "quý"),
        ("Ngừơi dân phấn khởi.", "syllable-impossible", "Ngừơi", "Người"),
        ("Thực hiện tốt quyếtđịnh này.", "words-joined", "quyếtđịnh", "quyết định"),
        ("Quyết định tằng Bằng khen cho cá nhân.", "syllable-confused", "tằng", "tặng"),
        ("Đồng chí chủ chì hội nghị.", "syllable-confused", "chì", "trì"),
        ("Đơn vị xử dụng đất đúng mục đích.", "phrase-misspelt", "xử dụng", "sử dụng"),
        ("Xử dụng đất đúng mục đích.", "phrase-misspelt", "Xử dụng", "Sử dụng"),
        ("Đã họp. Cũng cố tổ chức.", "phrase-misspelt", "Cũng cố", "Củng cố"),
        ("LỄ SÁT NHẬP XÃ", "phrase-misspelt", "SÁT NHẬP", "SÁP NHẬP"),
        ("Tỉnh bổ xung vốn cho các xã.", "phrase-misspelt", "bổ xung", "bổ sung"),
        ("Báo cáo của của tỉnh.", "word-repeated", "của của", "của"),
        ("Tham dự hội nghị hội nghị.", "word-repeated", "hội nghị hội nghị", "hội nghị"),
        ("Click vào ảnh để xem.", "english-word", "Click", "Bấm"),
    ],
)
def test_a_slip_is_found_with_what_was_meant(text, rule, excerpt, suggestion):
    assert pairs(f"<p>{text}</p>") == [(rule, excerpt, suggestion)]


@pytest.mark.parametrize(
    "text",
    [
        "Khánh Hòa, Khánh Hoà, Đắk Lắk, Krông Pắc, Kon Plông, Ia Grai.",
        "Anh Y Blốc Êban và chị H’Hen Niê gặp bà Vừ Y Pó.",
        "São Paulo, Müller, António Guterres, café, château, crème và tête.",
        "Muối iốt, axít, ôxy, kilômét, hiđrô, mêtan, vắcxin, ki-lô-gam, xê-nôn.",
        "Cải xoong, boong tàu, tuýp thuốc, khuỷu tay, ngoằn ngoèo, khúc khuỷu, nguệch ngoạc.",
        "Quốc lộ 1A, xe 29A-123.45, mã VN2018XYZ, tệp baocao_quy3.docx.",
        "Thư gửi vanthu@thaibinh.gov.vn, xem https://thaibinh.gov.vn/đường-dẫn.",
        "Văn bản 3616/BTTTT-TTĐN và 72/2015/NĐ-CP, 35-NQ/TW, 29/2018/QH14.",
        "Ngày ngày, nhà nhà, người người, luôn luôn, dần dần, mãi mãi, xanh xanh, đời đời.",
        "Từng bước từng bước, dân làng đi tới; hết ngày này ngày khác.",
        "Gì, gìn giữ, giếng, giết, giặt giũ, quý, quỳ, quyển, quơ, quắp, quốc.",
        'Ông nói <span lang="fr">nghành tôt</span> rồi cười.',
        "<code>nghành</code> là tên biến.",
        "Anh Hổ Trợ và chị Tham Quang về quê; Cũng cố gắng làm cho xong.",
    ],
)
def test_what_is_right_is_left_alone(text):
    assert rules(f"<p>{text}</p>") == []


@pytest.mark.parametrize(
    "text",
    [
        "Những thành tựu chung của đất nước.",
        "Cảnh sát nhập cuộc, khả năng xuất khẩu, tiếp xúc tích cực, điều chỉnh chu kỳ.",
        "Chúng tôi cũng cố gắng, đến thăm quan chức địa phương.",
    ],
)
def test_syllables_of_a_slip_that_belong_to_other_words_are_left_alone(text):
    assert rules(f"<p>{text}</p>") == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Hai xã sát nhập từ năm 2020.", "sáp nhập"),
        ("Lời văn xúc tích.", "súc tích"),
        ("Khách thăm quan vịnh.", "tham quan"),
        ("Bác sĩ chuẩn đoán sớm.", "chẩn đoán"),
        ("Vô hình chung, tựu chung lại là vậy.", "tựu trung"),
    ],
)
def test_a_frequent_slip_is_mended(text, right):
    assert pairs(f"<p>{text}</p>")[-1][2] == right


def test_signs_that_nobody_sees_are_taken_out_of_words():
    assert mended("<p>Chư\u00adơng trình của Nhà nư\u200bớc.</p>") == "Chương trình của Nhà nước."


def test_a_name_inside_a_sentence_is_left_alone():
    assert rules("<p>Đồng chí Nghành phát biểu.</p>") == []


def test_an_impossible_syllable_of_unknown_meaning_has_no_suggestion():
    assert pairs("<p>Người dân thưỡrng thức.</p>") == [("syllable-impossible", "thưỡrng", "")]


def test_mends_put_every_word_right():
    text = "<p>Tòan nghành đã quyết định tằng Bằng khen của của tỉnh.</p>"
    assert mended(text) == "Toàn ngành đã quyết định tặng Bằng khen của tỉnh."


def test_words_across_marks_are_one_text():
    assert pairs("<p>Quyết định <strong>tằ</strong>ng <em>Bằng</em> khen.</p>") == [
        ("syllable-confused", "tằng", "tặng")
    ]


def test_a_comma_between_words_makes_no_pair():
    assert rules("<p>Theo quyết định, tằng, Bằng khen.</p>") == []


@pytest.mark.parametrize(
    "text",
    [
        "Sau năm năm, tháng tháng ông đều gửi tiền.",
        "Anh em nhà nhà đều vui, ai ai cũng mừng.",
    ],
)
def test_words_that_are_said_twice_are_left_alone(text):
    assert rules(f"<p>{text}</p>") == []

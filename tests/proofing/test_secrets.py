"""Marks of state secrets are a stop; words that only sound like them are not."""

import pytest

from desktop.proofing import Severity
from tests.proofing.reading import findings, rules


@pytest.mark.parametrize(
    ("html", "mark"),
    [
        ("<p>MẬT</p>", "MẬT"),
        ("<p>(TỐI MẬT)</p>", "TỐI MẬT"),
        ("<p>Độ mật: TUYỆT MẬT</p>", "TUYỆT MẬT"),
        ("<p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>TỐI MẬT</p>", "TỐI MẬT"),
        ("<p>Công văn số 12 (MẬT) của Sở.</p>", "MẬT"),
        ("<table><tr><th>Số</th><td>MẬT</td></tr></table>", "MẬT"),
    ],
)
def test_a_mark_set_like_a_stamp_is_a_stop(html, mark):
    (finding,) = findings(html)
    assert (finding.rule, finding.severity, finding.excerpt) == (
        "state-secret",
        Severity.STOP,
        mark,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Hồ sơ mật được giữ kín, bảo mật tuyệt đối.",
        "BẢO MẬT THÔNG TIN CÁ NHÂN",
        "Tập huấn về BẢO MẬT và AN TOÀN",
        "LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC",
        "Mật ong rừng, mật độ, mật khẩu, Mật vụ.",
        "Độ mật gồm ba mức: tối mật, tuyệt mật và mật.",
        "Văn bản đóng dấu “MẬT” phải được quản lý chặt chẽ.",
    ],
)
def test_the_word_in_a_sentence_is_none(text):
    assert rules(f"<p>{text}</p>") == []

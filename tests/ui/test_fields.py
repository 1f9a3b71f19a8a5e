"""Fields read from and write to the article."""

import pytest

from desktop.article.model import Article
from desktop.ui.inspector.fields import (
    Refused,
    filing_fields,
    heading_fields,
    listed,
    one_line,
    publishing_fields,
    source_fields,
    standing_fields,
)

FIELDS = {
    field.name: field
    for fields in (
        heading_fields(),
        filing_fields(),
        source_fields(),
        publishing_fields(),
        standing_fields(),
    )
    for field in fields
}


EMPTY = Article()


def write(name: str, text: str) -> Article:
    return FIELDS[name].write(Article(), text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("title", "Tập huấn"),
        ("sapo", "Trong hai ngày"),
        ("category", "Tin tức/Thông tin đối ngoại"),
        ("tags", "biển đảo, Khánh Hòa"),
        ("source.name", "TTXVN"),
        ("source.url", "https://example.vn"),
        ("date", "12/07/2018 17:23"),
        ("language", "en"),
        ("topic", "Biển đảo quê hương"),
        ("place", "Nha Trang"),
        ("correction", "Bài ghi nhầm tên.\nTên đúng là Cam Ranh."),
        ("expires_at", "31/12/2018 17:00"),
        ("slug", "tap-huan-2018"),
        ("ai_used", "yes"),
    ],
)
def test_what_is_written_is_read_back(name: str, text: str) -> None:
    assert FIELDS[name].read(write(name, text)) == text


@pytest.mark.parametrize("name", ["topic", "place", "correction", "expires_at", "slug"])
@pytest.mark.parametrize("text", ["", "  "])
def test_what_is_empty_is_nothing(name: str, text: str) -> None:
    said = FIELDS[name].write(EMPTY, "12/07/2018")
    assert said != EMPTY
    assert FIELDS[name].write(said, text) == EMPTY


def test_an_address_on_the_web_is_written_as_addresses_are() -> None:
    assert write("slug", "Tập huấn ở Đà Nẵng").slug == "tap-huan-o-da-nang"


def test_an_address_on_the_web_without_a_letter_is_refused() -> None:
    with pytest.raises(Refused):
        write("slug", "???")


def test_a_correction_has_no_empty_lines() -> None:
    assert write("correction", "Một \n\n hai\n").correction == "Một\nhai"


def test_a_date_is_meant_in_vietnam() -> None:
    date = write("date", "Thứ Năm, 12/07/2018, 17:23").date
    assert date is not None
    assert date.isoformat() == "2018-07-12T10:23:00+00:00"


@pytest.mark.parametrize("text", ["mai", "32/01/2018", "Thứ Hai, 12/07/2018"])
def test_a_date_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        write("date", text)


def test_an_address_of_another_kind_is_refused() -> None:
    with pytest.raises(Refused):
        write("source.url", "javascript:alert(1)")


def test_a_title_is_one_line_in_nfc() -> None:
    assert one_line(" Tie\u0302\u0301ng\n Việt ") == "Tiếng Việt"


def test_tags_come_once_and_are_never_empty() -> None:
    assert listed("biển,, đảo, biển ,") == ("biển", "đảo")


def test_the_main_category_leaves_the_others_alone() -> None:
    article = Article(categories=("A", "B"))
    assert FIELDS["category"].write(article, "C / D").categories == ("C/D", "B")


def test_further_categories_stand_one_on_a_line_and_may_have_commas() -> None:
    article = Article(categories=("A", "B"))
    written = FIELDS["categories"].write(article, " Văn hóa, thể thao / Lễ hội \n\nA\nD\nD")
    assert written.categories == ("A", "Văn hóa, thể thao/Lễ hội", "D")
    assert FIELDS["categories"].read(written) == "Văn hóa, thể thao/Lễ hội\nD"
    assert FIELDS["categories"].write(written, "").categories == ("A",)


def test_a_further_category_never_becomes_the_first_by_itself() -> None:
    with pytest.raises(Refused):
        FIELDS["category"].write(Article(categories=("A", "B")), "")
    with pytest.raises(Refused):
        FIELDS["categories"].write(Article(), "B")

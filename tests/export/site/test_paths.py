from datetime import UTC, datetime

from desktop.export.site import paths
from tests.export.site.articles import an_article


def test_an_article_stands_under_its_month_in_vietnam():
    article = an_article(
        0xAB, slug="", title="Điện Biên", date=datetime(2018, 6, 30, 17, tzinfo=UTC)
    )

    assert paths.article_path(article) == "2018/07/dien-bien-000000ab.html"


def test_an_article_without_a_title_has_an_address():
    assert paths.article_path(an_article(1, title="", slug="")).endswith("/bai-00000001.html")


def test_a_category_is_listed_with_every_wider_one():
    assert paths.category_keys("Tin tức/ Thời sự ") == (
        "chuyen-muc/tin-tuc",
        "chuyen-muc/tin-tuc/thoi-su",
    )


def test_names_that_differ_in_marks_alone_share_a_list():
    assert paths.name_key(paths.TAG, "Biên giới") == paths.name_key(paths.TAG, "biên gioi")


def test_names_without_a_letter_have_lists_of_their_own():
    assert paths.name_key(paths.TAG, "???") != paths.name_key(paths.TAG, "!!!")


def test_a_root_leads_out_of_every_folder():
    assert paths.root_of("the/bien-gioi/index.html") == "../../"
    assert paths.root_of("index.html") == ""


def test_no_folder_has_a_name_that_windows_keeps_for_a_device():
    assert paths.name_key(paths.TAG, "Con") == "the/con-"
    assert paths.category_keys("AUX/COM1") == ("chuyen-muc/aux-", "chuyen-muc/aux-/com1-")

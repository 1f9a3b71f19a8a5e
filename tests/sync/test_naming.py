"""Names that every library gives alike."""

from uuid import uuid4

from desktop.sync.naming import post_id, upload_name

HASH = "0123456789abcdef" * 4


def test_a_post_has_one_id_in_every_library():
    assert post_id("https://a.vn", "7") == post_id("https://a.vn", "7")
    assert post_id("https://a.vn", "7") != post_id("https://b.vn", "7")


def test_a_portal_is_one_however_its_address_is_written():
    ids = {post_id(url, "7") for url in ("https://a.vn", "https://A.vn/", "http://a.vn")}
    assert len(ids) == 1
    assert post_id("https://a.vn/tin", "7") not in ids


def test_a_files_name_is_ascii_and_carries_its_hash():
    assert upload_name("Ảnh chợ phiên (1).JPG", HASH) == "anh-cho-phien-1-0123456789abcdef.jpg"


def test_a_name_of_no_letters_is_still_one():
    assert upload_name("***.png", HASH) == "anh-0123456789abcdef.png"
    assert upload_name("", HASH) == "anh-0123456789abcdef"


def test_a_picture_without_a_suffix_gets_the_one_of_its_kind():
    assert upload_name("data", HASH, "image/png") == "data-0123456789abcdef.png"
    assert upload_name("anh.tmp", HASH, "image/jpeg") == "anh-0123456789abcdef.jpg"
    assert upload_name("bang.ods", HASH, "application/x-ods") == "bang-0123456789abcdef.ods"


def test_a_suffix_that_is_none_is_left_out():
    assert upload_name("a.p ng/../x", HASH).isascii()
    assert upload_name("a.ảnh", HASH) == "a-0123456789abcdef"
    assert upload_name(f"{uuid4()}.png", HASH).endswith("-0123456789abcdef.png")


def test_a_portal_is_the_same_with_www_and_without():
    assert post_id("https://www.bao.test", "7") == post_id("https://bao.test", "7")

"""What many pages share is put into its place as bytes, and readers see no trace of that."""

from desktop.export.site.inserts import Inserts


def test_what_is_kept_stands_on_every_page_as_often_as_it_is_named():
    inserts = Inserts()
    head, foot = inserts.keep("<head>đầu</head>".encode()), inserts.keep(b"<footer>")
    for text in ("một", "hai"):
        page = inserts.page(f"{head}{text}{foot}{head}").decode()
        assert page == f"<head>đầu</head>{text}<footer><head>đầu</head>"


def test_what_is_inserted_once_is_that_page_s_own():
    inserts = Inserts()
    foot = inserts.keep(b"<footer>")
    assert inserts.page(f"{inserts.once(b'<ul>1</ul>')}{foot}") == b"<ul>1</ul><footer>"
    assert inserts.page(f"{inserts.once(b'<ul>2</ul>')}{foot}") == b"<ul>2</ul><footer>"


def test_a_template_sees_that_there_is_nothing():
    inserts = Inserts()
    assert not inserts.keep(b"")
    assert not inserts.once(b"")
    assert inserts.once(b"x")


def test_a_page_without_anything_shared_is_its_text():
    assert Inserts().page("Thái Bình") == "Thái Bình".encode()

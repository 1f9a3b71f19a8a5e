"""Pictures and files on Plone."""

from base64 import b64encode
from dataclasses import replace
from uuid import uuid4

import pytest

from desktop.sync.errors import FieldRefused, GoneThere
from desktop.sync.portal import Upload
from tests.portals.contract import a_picture, a_post

pytestmark = pytest.mark.timeout(900)  # Plone is installed within the first test that asks for it

PICTURE = Upload(
    hash="b" * 64,
    name="cho-bbbbbbbbbbbbbbbb.png",
    mime="image/png",
    data=a_picture(9),
    alt="Chợ",
    caption="Chợ phiên",
)


def lead_image(plone, data, **fields):
    image = {
        "filename": "Ảnh họ.png",
        "content-type": "image/png",
        "encoding": "base64",
        "data": b64encode(data).decode(),
    }
    item = {"@type": "News Item", "id": "bai", "title": "Của họ", "image": image}
    plone.ask("editor", "POST", "", item | fields)


def test_a_cover_carries_its_caption(plone, chief):
    put = chief.upload(PICTURE)
    chief.create(uuid4(), a_post(slug="bai", cover=put.remote_id))
    item = plone.ask("admin", "GET", "bai").json()
    assert item["image_caption"] == "Chợ phiên"
    assert item["image"]["filename"] == PICTURE.name


def test_a_colleagues_cover_can_be_fetched(plone, chief):
    lead_image(plone, a_picture(11), image_caption="Ảnh: Họ")
    (found,) = chief.survey("").changed
    media = chief.media(found.post.cover)
    assert (media.caption, media.name) == ("Ảnh: Họ", "Ảnh họ.png")
    assert chief.owns(media.url)
    assert chief.fetch(media.url) == a_picture(11)


def test_a_colleagues_new_cover_is_another_one(plone, chief):
    lead_image(plone, a_picture(11))
    (before,) = chief.survey("").changed
    plone.ask("editor", "DELETE", "bai")
    lead_image(plone, a_picture(11))
    (after,) = chief.survey("").changed
    assert before.post.cover != after.post.cover
    assert chief.media(before.post.cover) is None


def test_a_colleagues_cover_can_adorn_another_article(plone, chief):
    lead_image(plone, a_picture(11))
    (found,) = chief.survey("").changed
    made = chief.create(uuid4(), a_post(cover=found.post.cover)).found
    assert chief.fetch(chief.media(made.post.cover).url) == a_picture(11)


def test_a_cover_that_is_gone_is_told(chief):
    made = chief.create(uuid4(), a_post()).found
    with pytest.raises(FieldRefused) as refused:
        chief.update(made, made.mark, replace(made.post, cover=PICTURE.name))
    assert refused.value.field == "cover"


def test_a_document_goes_up_as_a_file(plone, chief):
    put = chief.upload(
        Upload(
            hash="c" * 64,
            name="quyet-dinh-cccccccccccccccc.pdf",
            mime="application/pdf",
            data=b"%PDF-1.4 ...",
            alt="Quyết định",
        )
    )
    assert chief.find_media(put.name) == put
    assert (put.alt, put.mime) == ("Quyết định", "application/pdf")
    assert chief.fetch(put.url) == b"%PDF-1.4 ..."
    assert plone.ask("admin", "GET", put.name).json()["@type"] == "File"


def test_a_picture_nobody_described_has_no_alt(chief):
    put = chief.upload(replace(PICTURE, alt="", caption=""))
    assert (put.alt, put.caption) == ("", "")


def test_a_file_that_is_gone_is_told(plone, chief):
    with pytest.raises(GoneThere):
        chief.fetch(f"{plone.url}/khong-co/@@images/image")


@pytest.mark.parametrize(
    ("url", "owned"),
    [
        ("{site}/a.png/@@images/image", True),
        ("/Plone/a.png", True),
        ("{site}2/a.png", False),
        ("//example.org/a.png", False),
        ("https://example.org/Plone/a.png", False),
    ],
)
def test_only_this_sites_files_are_owned(plone, chief, url, owned):
    assert chief.owns(url.format(site=plone.url)) is owned

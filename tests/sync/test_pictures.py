"""Pictures travel both ways, each once, with what readers are told of them."""

from dataclasses import replace

from desktop.article.model import Picture
from desktop.article.post import Post
from desktop.sync.errors import Unreachable
from desktop.sync.job import Action
from tests.portals.contract import a_picture
from tests.sync.test_faults import Trip
from tests.sync.test_two_way import actions, one


def a_medium(room, shade=200):
    return room.library.add_media(a_picture(shade), name="Chợ phiên.png", mime="image/png").hash


def figure(media_hash, alt="Chợ"):
    return f'<figure><img src="media:{media_hash}" alt="{alt}"></figure>'


def only_file(server):
    [file] = server.files.values()
    return file


def test_a_picture_is_sent_once_however_many_articles_show_it(an, server):
    media_hash = a_medium(an)
    an.save("Một", body=figure(media_hash))
    an.save("Hai", body=figure(media_hash), cover=Picture(media=media_hash))
    an.sync()
    assert only_file(server).name.startswith("cho-phien-")
    assert only_file(server).alt == "Chợ"
    assert only_file(server).data == a_picture()


def test_a_picture_whose_upload_was_never_confirmed_is_looked_for_first(an, server):
    from desktop.sync.memory import Leg

    an.save(body=figure(a_medium(an)))
    an.portal.line = Trip(Unreachable("cong"), "upload", Leg.BACK)
    an.sync()
    assert "find_media" in an.portal.requests
    assert len(server.files) == 1


def test_a_cover_travels_and_is_taken_away(an, server):
    article = an.save(cover=Picture(media=a_medium(an), alt="Chợ", caption="Sáng sớm"))
    an.sync()
    assert one(server).post.cover == str(only_file(server).id)
    assert (only_file(server).alt, only_file(server).caption) == ("Chợ", "Sáng sớm")
    an.edit(article.id, cover=None)
    an.sync()
    assert one(server).post.cover == ""


def test_new_words_of_a_picture_are_told(an, server):
    media_hash = a_medium(an)
    article = an.save(cover=Picture(media=media_hash, alt="Chợ"))
    an.sync()
    an.edit(article.id, cover=Picture(media=media_hash, alt="Chợ Mường Khương"))
    assert actions(an.sync()) == [Action.UPDATED]
    assert only_file(server).alt == "Chợ Mường Khương"
    assert an.sync().outcomes == ()


def test_the_portals_pictures_come_with_their_post(an, server):
    number = server.store("anh.png", "image/png", a_picture(), "Chợ", "Sáng")
    body = f'<p>Chữ.</p><figure><img src="{server.url}/media/anh.png" alt="Chợ"></figure>'
    server.add(Post(title="Của cổng", body=body, cover=str(number)))
    an.sync()
    [media_hash] = {an.only.cover.media}
    assert f"media:{media_hash}" in an.only.body
    assert an.library.media_bytes(media_hash) == a_picture()
    assert (an.only.cover.alt, an.only.cover.caption) == ("Chợ", "Sáng")
    kept = an.library.media(media_hash)
    assert (kept.width, kept.height, kept.mime) == (8, 8, "image/png")
    an.edit(an.only.id, title="Sửa tên")
    an.sync()
    assert one(server).clean.body == body
    assert len(server.files) == 1


def test_pictures_of_strangers_are_not_fetched(an, server):
    server.add(Post(title="Lạ", body='<p><img src="https://example.org/a.png"></p>'))
    an.sync()
    assert "fetch" not in an.portal.requests


def test_what_is_no_picture_stays_an_address(an, server):
    server.store("anh.png", "image/png", b"<html>not a picture</html>")
    server.add(Post(title="Lạ", body=f'<figure><img src="{server.url}/media/anh.png"></figure>'))
    an.sync()
    assert an.titles() == ["Lạ"]
    assert "media:" not in an.only.body


def test_a_picture_that_cannot_be_had_now_keeps_its_post_back(an, server):
    server.store("anh.png", "image/png", a_picture())
    server.add(Post(title="Sau", body=f'<figure><img src="{server.url}/media/anh.png"></figure>'))
    server.add(Post(title="Ngay", body="<p>Chữ.</p>"))
    an.portal.line = Trip(Unreachable("cong"), "fetch", times=2)
    pace_ends = an.sync()
    an.portal.line = None
    an.sync()
    assert an.titles() == ["Ngay", "Sau"]
    assert pace_ends.failed == ()


def test_a_picture_added_by_the_portal_to_our_post_comes_here(an, server):
    an.save(text="Chữ.")
    an.sync()
    server.store("anh.png", "image/png", a_picture(7))
    row = one(server)
    body = row.clean.body + f'\n<figure><img src="{server.url}/media/anh.png" alt="Mới"></figure>'
    server.posts[row.id] = replace(row, post=replace(row.post, body=body))
    server.write(row.id, body=body)
    an.sync()
    assert "media:" in an.only.body


def test_a_picture_that_was_deleted_there_is_sent_again(an, server):
    media_hash = a_medium(an)
    an.save("Một", cover=Picture(media=media_hash))
    an.sync()
    server.files.clear()
    an.save("Hai", cover=Picture(media=media_hash))
    assert an.sync().failed == ()
    assert only_file(server).data == a_picture()
    assert len(server.posts) == 2

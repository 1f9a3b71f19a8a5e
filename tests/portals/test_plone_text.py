"""What Plone makes of texts, and that nothing of it is lost or written back by mistake."""

from dataclasses import replace
from uuid import uuid4

import pytest

from desktop.article.post import Post
from desktop.sync.errors import FieldRefused
from desktop.sync.portal import Upload
from desktop.sync.portals.plone.reading import author
from desktop.sync.portals.plone.writing import changes, creators
from tests.portals.contract import a_picture, a_post

pytestmark = pytest.mark.timeout(900)  # Plone is installed within the first test that asks for it


def written(portal, body):
    return portal.create(uuid4(), a_post(body=body)).found


def test_angle_brackets_in_words_stay_words(chief):
    body = "<p>Gõ &lt;tên&gt; &amp;lt; rồi &lt;b&gt;đậm&lt;/b&gt;</p>"
    assert written(chief, body).post.body == body


def test_scripts_and_comments_do_not_come_back(chief):
    sent = "<!-- wp:paragraph --><p>Một</p><!-- /wp:paragraph --><script>x()</script><p>Hai</p>"
    assert written(chief, sent).post.body == "<p>Một</p><p>Hai</p>"


def test_what_plone_cleaned_is_not_written_again(chief):
    made = written(chief, '<p onclick="x()">Một<br/>hai &eacute; &nbsp;</p> ')
    again = chief.update(made, made.mark, replace(made.post, title="Mới")).found
    assert again.post.body == made.post.body
    whole = chief.update(again, made.mark, replace(again.post, body=f"{made.post.body}<p>x</p>"))
    assert whole.found.post.body == f"{made.post.body}<p>x</p>"


def test_an_unchanged_text_is_not_sent(chief):
    made = written(chief, "<p>Một</p>")
    assert changes(made.post, replace(made.post, title="Mới"), uuid4()) == {"title": "Mới"}


def test_a_text_without_our_mark_reads_as_nobodys(plone, chief):
    plone.ask("editor", "POST", "", {"@type": "News Item", "id": "la", "title": "Của họ"})
    found = next(iter(chief.survey("").changed))
    assert (found.mark, found.post.title, found.post.body) == (None, "Của họ", "")


def test_the_mark_shows_nothing_and_comes_off(plone, chief):
    made = chief.create(uuid4(), a_post(slug="bai", body="<p>Một</p>")).found
    stored = plone.ask("admin", "GET", "bai").json()["text"]["data"]
    assert stored == f'<p>Một</p><a id="bantin-{made.mark}"></a>'
    assert made.post.body == "<p>Một</p>"


def test_the_mark_comes_off_after_plones_editor_has_wrapped_it(plone, chief):
    made = chief.create(uuid4(), a_post(slug="bai", body="<p>Một</p>")).found
    wrapped = f'<p>Một</p>\n<p>Hai</p>\n<p><a id="bantin-{made.mark}"></a>&amp;nbsp;</p>'
    plone.ask("editor", "PATCH", "bai", {"text": {"data": wrapped}})
    read = chief.read(made.remote_id)
    assert (read.post.body, read.mark) == ("<p>Một</p>\n<p>Hai</p>", made.mark)


def test_a_picture_in_a_text_is_still_there_after_a_rename(plone, chief):
    file = chief.upload(upload())
    made = written(chief, f'<figure><img alt="Chợ" src="{file.url}"></figure>')
    plone.ask("admin", "PATCH", file.name, {"id": "khac.png"})
    assert chief.read(made.remote_id).post == made.post
    assert chief.fetch(file.url) == a_picture(7)


def test_a_link_to_a_renamed_article_still_leads_there(plone, chief):
    first = chief.create(uuid4(), a_post(slug="mot")).found
    second = written(chief, f'<p><a href="{first.permalink}">Một</a></p>')
    plone.ask("editor", "PATCH", "mot", {"id": "moi"})
    assert chief.read(second.remote_id).post == second.post
    assert plone.ask("editor", "GET", "mot").headers["location"] == f"{plone.url}/moi"


def test_a_link_made_in_plones_editor_is_a_whole_address(chief):
    """TinyMCE stores the UID, which Plone tells as an address."""
    first = chief.create(uuid4(), a_post(slug="mot")).found
    link = f'<p><a href="resolveuid/{first.remote_id}">Một</a></p>'
    assert f'href="{first.permalink}"' in written(chief, link).post.body


def test_a_renamed_article_is_the_same_with_another_slug(plone, chief):
    made = chief.create(uuid4(), a_post(slug="bai")).found
    first = chief.survey("")
    list(first.changed)
    plone.ask("editor", "PATCH", "bai", {"id": "bai-moi"})
    (found,) = chief.survey(first.result.cursor).changed
    assert (found.remote_id, found.post.slug) == (made.remote_id, "bai-moi")
    assert found.permalink == f"{plone.url}/bai-moi"
    changed = chief.update(found, made.mark, replace(found.post, title="Tên mới")).found
    assert (changed.post.title, changed.permalink) == ("Tên mới", found.permalink)


def test_a_slug_that_is_taken_gets_a_number(chief):
    chief.create(uuid4(), a_post(slug="bai"))
    mark = uuid4()
    second = chief.create(mark, a_post(slug="bai")).found
    assert second.post.slug == "bai-2"
    assert chief.look_up(mark, "bai").remote_id == second.remote_id


def test_a_slug_that_a_folder_has_gets_a_number(plone, chief):
    plone.ask("admin", "POST", "", {"@type": "Folder", "id": "bai", "title": "Bài"})
    assert chief.create(uuid4(), a_post(slug="bai")).found.post.slug == "bai-2"


def test_a_slug_that_plone_does_not_take_is_told(chief):
    with pytest.raises(FieldRefused) as refused:
        chief.create(uuid4(), a_post(slug="bài viết"))
    assert refused.value.field == "slug"


def test_articles_below_other_folders_are_left_alone(plone, chief):
    for name in ("tin-tuc", "khac"):
        plone.ask("admin", "POST", "", {"@type": "Folder", "id": name, "title": name})
    news = plone.portal("chief", folder="tin-tuc", pictures="khac")
    made = news.create(uuid4(), a_post(slug="bai")).found
    chief.create(uuid4(), a_post())
    assert made.permalink == f"{plone.url}/tin-tuc/bai"
    assert news.upload(upload()).url.startswith(f"{plone.url}/khac/")
    assert [found.remote_id for found in news.survey("").changed] == [made.remote_id]
    news.close()


def test_a_pen_name_stands_before_the_login(plone, chief):
    made = chief.create(uuid4(), a_post(slug="bai")).found
    assert made.post.author == ""
    changed = chief.update(made, made.mark, replace(made.post, author="Thu Hà")).found
    assert changed.post.author == "Thu Hà"
    assert plone.ask("admin", "GET", "bai").json()["creators"] == ["Thu Hà", "chief"]


@pytest.mark.parametrize(
    ("known", "name", "then"),
    [
        (("chief",), "An", ("An", "chief")),
        (("An", "chief"), "Bình", ("Bình", "chief")),
        (("An", "Bình"), "Chi", ("Chi", "Bình")),
        (("An", "chief"), "", ("chief",)),
    ],
)
def test_only_the_author_is_written_over(known, name, then):
    assert creators(known, name) == then
    assert author(then) == name


def test_a_new_post_says_everything_it_has():
    post = Post(title="A", sapo="B", body="C", tags=("D",))
    assert set(changes(Post(), post, uuid4())) == {"title", "description", "text", "subjects"}


def upload():
    return Upload(
        hash="a" * 64, name="cho-aaaaaaaaaaaaaaaa.png", mime="image/png", data=a_picture(7)
    )

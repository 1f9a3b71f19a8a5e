"""What an account may not do, and what stands between it and the portal, is told by name."""

from dataclasses import replace
from uuid import uuid4

import pytest

from desktop.article.post import PortalKind, PostState
from desktop.progress import run
from desktop.sync.errors import (
    ApiMissing,
    Blocked,
    FieldRefused,
    LoginRefused,
    NameNotFound,
    NotPermitted,
    PortalTrouble,
)
from desktop.sync.portal import Upload
from desktop.sync.portals import testing
from desktop.sync.portals.testing import Step, failed_step
from tests.portals.contract import a_picture, a_post
from tests.portals.wordpress_accounts import account, reached


@pytest.fixture
def contributor(wordpress):
    with reached(wordpress, "contributor") as portal:
        yield portal


@pytest.fixture
def author(wordpress):
    with reached(wordpress, "author") as portal:
        yield portal


@pytest.fixture
def editor(wordpress):
    with reached(wordpress, "editor") as portal:
        yield portal


def refused(act) -> PortalTrouble:
    with pytest.raises(PortalTrouble) as told:
        act()
    return told.value


def test_a_contributor_submits(contributor):
    found = contributor.create(uuid4(), a_post(state=PostState.SUBMITTED, tags=("mới",))).found
    assert (found.post.state, found.post.tags) == (PostState.SUBMITTED, ("mới",))


def test_a_contributor_may_not_publish(contributor):
    told = refused(lambda: contributor.create(uuid4(), a_post(state=PostState.PUBLISHED)))
    assert isinstance(told, NotPermitted)
    assert (told.user, told.action) == ("contributor", "publish")


def test_a_contributor_may_not_upload(contributor):
    file = Upload(hash="0" * 64, name="anh.png", mime="image/png", data=a_picture())
    told = refused(lambda: contributor.upload(file))
    assert isinstance(told, NotPermitted)
    assert told.action == "upload"


def test_a_contributor_is_told_what_the_account_may_do(contributor, editor):
    assert not contributor.identify().may_publish
    assert not contributor.identify().may_upload
    assert editor.identify().may_publish
    assert editor.identify().portal_name == "Cổng thông tin thử"


def test_an_author_may_not_change_the_posts_of_others(author, editor):
    mark = uuid4()
    made = editor.create(mark, a_post(state=PostState.PUBLISHED)).found
    told = refused(lambda: author.update(made, mark, replace(made.post, title="Khác")))
    assert isinstance(told, NotPermitted)
    assert told.action == "edit"


def test_an_author_may_not_delete_the_posts_of_others(author, editor):
    made = editor.create(uuid4(), a_post(state=PostState.PUBLISHED)).found
    told = refused(lambda: author.trash(made))
    assert isinstance(told, NotPermitted)
    assert told.action == "delete"


def test_an_author_is_told_which_category_is_missing(author):
    told = refused(lambda: author.create(uuid4(), a_post(categories=("Chưa có",))))
    assert isinstance(told, FieldRefused)
    assert (told.field, told.message) == ("categories", "Chưa có")


def test_what_the_portal_takes_out_of_an_authors_text_is_no_change(author):
    mark = uuid4()
    body = '<p onclick="x()">Một</p><iframe src="https://a.example"></iframe><img src="/a.png"/>'
    made = author.create(mark, a_post(body=body)).found
    assert "iframe" not in made.post.body
    changed = author.update(made, mark, replace(made.post, title="Tên mới")).found
    assert changed.post == replace(made.post, title="Tên mới")


def test_a_wrong_password_is_told(wordpress):
    with reached(wordpress, "editor", "abcd efgh ijkl") as portal:
        told = [refused(portal.identify), refused(lambda: portal.survey(""))]
    assert {type(each) for each in told} == {LoginRefused}
    assert told[0].user == "editor"


@pytest.fixture
def readers_secret(wordpress):
    return wordpress.php(
        "$u = username_exists('reader') ?: wp_insert_user(['user_login'=>'reader',"
        "'user_pass'=>'x','role'=>'subscriber']); WP_Application_Passwords::"
        "delete_all_application_passwords($u); echo WP_Application_Passwords::"
        "create_new_application_password($u, ['name'=>'x'])[0];"
    )


def test_a_reader_of_the_site_is_told_to_have_no_right(wordpress, readers_secret):
    with reached(wordpress, "reader", readers_secret) as portal:
        told = refused(lambda: portal.survey(""))
    assert isinstance(told, NotPermitted)
    assert told.action == "read"


@pytest.mark.parametrize("kind", [PortalKind.WORDPRESS, PortalKind.XMLRPC])
def test_a_connection_test_with_a_readers_account_fails_at_the_permission(
    wordpress, readers_secret, kind
):
    reader = replace(account(wordpress, "reader"), kind=kind)
    told = refused(lambda: run(testing.test_connection(reader, readers_secret)))
    assert isinstance(told, NotPermitted)
    assert (failed_step(told), told.action) == (Step.PERMISSION, "write")


def test_the_passwords_blanks_do_not_matter(wordpress):
    secret = wordpress.users["editor"]["secret"]
    parted = " ".join(secret[first : first + 4] for first in range(0, len(secret), 4))
    with reached(wordpress, "editor", parted) as portal:
        assert portal.identify().user_name == "editor"


def test_a_firewall_before_the_portal_is_told(wordpress, editor):
    wordpress.looks_like("firewall")
    assert isinstance(refused(editor.identify), Blocked)
    assert isinstance(refused(lambda: editor.read("1")), Blocked)


def test_an_api_that_is_switched_off_is_told(wordpress, editor):
    wordpress.looks_like("no-rest")
    assert isinstance(refused(editor.identify), ApiMissing)


def test_a_site_without_permalinks_is_spoken_to(wordpress, editor):
    wordpress.looks_like("no-permalinks")
    made = editor.create(uuid4(), a_post(tags=("một",))).found
    assert editor.read(made.remote_id) == made
    assert [found.remote_id for found in editor.survey("").changed] == [made.remote_id]


@pytest.mark.parametrize(
    ("user", "secret", "likeness", "step"),
    [
        ("editor", "sai mật khẩu", "", Step.LOGIN),
        ("editor", "", "firewall", Step.API),
        ("editor", "", "no-rest", Step.API),
    ],
)
def test_a_connection_test_names_the_step_that_failed(wordpress, user, secret, likeness, step):
    wordpress.looks_like(likeness)
    job = testing.test_connection(
        account(wordpress, user), secret or wordpress.users[user]["secret"]
    )
    assert failed_step(refused(lambda: run(job))) is step


def test_a_connection_test_goes_through_every_step(wordpress):
    job = testing.test_connection(account(wordpress, "editor"), wordpress.users["editor"]["secret"])
    steps = [progress.what for progress in job]
    assert len(steps) == len(set(steps)) == 6


def test_a_connection_test_of_an_unknown_name_fails_at_the_name(wordpress):
    far = replace(account(wordpress, "editor"), url="https://khong-co.invalid")
    told = refused(lambda: run(testing.test_connection(far, "x")))
    assert isinstance(told, NameNotFound)
    assert failed_step(told) is Step.NAME

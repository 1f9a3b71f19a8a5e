"""What every portal must do, whatever it is spoken to in.

A test class of a portal takes these over and gives the fixtures:

    class TestWordPress(PortalContract):
        @pytest.fixture
        def portal(self): ...       # one way to the portal
        @pytest.fixture
        def colleague(self): ...    # another one, as who works there may have (default: the same)

and overrides `A_STATE` or `settle` where the portal asks for it. What a portal says that it
cannot do (`capabilities`) is not asked of it. The site may hold posts of other tests.
"""

import re
import struct
import zlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from uuid import uuid4

import pytest

from desktop.article.model import Article
from desktop.article.post import Post, PostState
from desktop.article.states import State
from desktop.sync.conversion import standing_there
from desktop.sync.errors import ChangedThere, GoneThere
from desktop.sync.naming import upload_name
from desktop.sync.portal import PostField, Upload

BLOCKS = (
    '<!-- wp:columns {"className":"hai-cột"} -->\n<div class="wp-block-columns">'
    '<!-- wp:column -->\n<div class="wp-block-column"><!-- wp:paragraph -->\n<p>Trái</p>\n'
    "<!-- /wp:paragraph --></div>\n<!-- /wp:column --></div>\n<!-- /wp:columns -->\n\n"
    '[gallery ids="1,2"  columns="3"]\n\n'
    "<!-- wp:paragraph -->\n<p>Đường dẫn \\ và “ngoặc”  hai khoảng&nbsp;trắng</p>\n"
    "<!-- /wp:paragraph -->"
)


def a_picture(shade: int = 200) -> bytes:
    """Return a small PNG; another shade is another file."""
    raw = b"".join(b"\0" + bytes((shade % 256, shade // 256 % 256, 9)) * 8 for _ in range(8))
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">2I5B", 8, 8, 8, 2, 0, 0, 0))
        + _chunk(b"IDAT", zlib.compress(raw))
        + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def words(html: str) -> list[str]:
    return re.sub(r"<[^>]*>", " ", html).replace("\N{NO-BREAK SPACE}", " ").split()


def a_post(**fields) -> Post:
    """Return a post that no other test has."""
    said = {
        "title": f"Chợ phiên vùng cao {uuid4().hex[:8]}",
        "sapo": "Mỗi tuần một lần, người Mông xuống chợ.",
        "body": "<p>Đoạn một của bài.</p>\n<p>Đoạn hai của bài.</p>",
        "slug": f"cho-phien-{uuid4().hex[:8]}",
        "state": PostState.DRAFT,
    }
    return Post(**(said | fields))


class PortalContract:
    """The suite; `Test…` classes inherit it."""

    A_STATE = PostState.DRAFT
    """A state in which the account may make and change posts."""

    NO_POST = "987654321"
    """An id that the portal has no post for."""

    @pytest.fixture
    def colleague(self, portal):
        return portal

    def settle(self) -> None:
        """Let time go by where stamps are coarse or a search is behind; nothing by default."""

    def made(self, portal, **fields):
        fields.setdefault("state", self.A_STATE)
        mark = uuid4()
        return mark, portal.create(mark, a_post(**fields)).found

    def changed(self, portal, mark, found, **fields):
        return portal.update(found, mark, replace(found.post, **fields)).found

    def surveyed(self, portal, cursor="", *, thorough=False):
        survey = portal.survey(cursor, thorough=thorough)
        return {found.remote_id: found for found in survey.changed}, survey.result

    # making and reading

    def test_the_connection_test_says_who_we_are(self, portal):
        assert portal.identify().user_name

    def test_a_new_post_says_what_was_sent(self, portal):
        sent = a_post(state=self.A_STATE)
        found = portal.create(uuid4(), sent).found
        assert (found.post.title, found.post.sapo) == (sent.title, sent.sapo)
        assert words(found.post.body) == words(sent.body)
        assert found.post.state is sent.state

    def test_a_post_is_read_as_it_was_given_back(self, portal):
        _, made = self.made(portal)
        read = portal.read(made.remote_id)
        assert read is not None
        assert (read.post, read.mark, read.remote_id) == (made.post, made.mark, made.remote_id)

    def test_a_post_carries_our_mark_beside_its_body(self, portal):
        mark, made = self.made(portal)
        assert made.mark == mark
        assert "bantin:" not in made.post.body

    def test_a_post_that_never_was_reads_as_none(self, portal):
        assert portal.read(self.NO_POST) is None

    def test_a_post_is_found_by_its_mark(self, portal):
        mark, made = self.made(portal)
        self.settle()
        found = portal.look_up(mark, made.post.slug)
        assert found is not None
        assert (found.remote_id, found.post) == (made.remote_id, made.post)

    def test_a_mark_that_nobody_carries_finds_nothing(self, portal):
        assert portal.look_up(uuid4(), f"khong-co-{uuid4().hex[:8]}") is None

    def test_letters_of_every_kind_come_back(self, portal):
        title = "“Đặc sắc” & <b>chợ</b> \\ 50% ưu đãi 🌾 Ngàn's"
        sapo = "Ký tự: ẫ ợ ỹ đ Đ & < > “ ” … –"
        _, made = self.made(portal, title=title, sapo=sapo, body="<p>ẫ ợ ỹ 🌾 &amp; &lt;b&gt;</p>")
        assert (made.post.title, made.post.sapo) == (title, sapo)
        assert words(made.post.body) == ["ẫ", "ợ", "ỹ", "🌾", "&amp;", "&lt;b&gt;"]

    def test_a_long_text_comes_back_whole(self, portal):
        body = "\n".join(f"<p>Đoạn thứ {number} của một bài rất dài.</p>" for number in range(4000))
        mark, made = self.made(portal, body=body)
        read = portal.read(made.remote_id)
        assert read is not None
        assert words(read.post.body) == words(body)
        assert read.mark == mark

    def test_a_body_comes_back_to_the_byte(self, portal):
        body = "<p>Một</p>" if not portal.capabilities.blocks else BLOCKS
        _, made = self.made(portal, body=body)
        read = portal.read(made.remote_id)
        assert read is not None
        assert read.post.body == body

    def test_empty_fields_stay_empty(self, portal):
        _, made = self.made(portal, sapo="", body="<p>Một</p>", tags=(), author="")
        assert (made.post.sapo, made.post.tags) == ("", ())

    # changing

    def test_an_update_writes_only_what_differs(self, portal):
        mark, made = self.made(portal, tags=self.some(portal, PostField.TAGS, ("biên giới",)))
        changed = self.changed(portal, mark, made, title="Tên mới")
        assert replace(changed.post, title=made.post.title) == made.post
        assert changed.post.title == "Tên mới"

    def test_an_update_is_read_back_as_it_stands(self, portal):
        mark, made = self.made(portal)
        changed = self.changed(portal, mark, made, body="<p>Đoạn mới.</p>", sapo="Sapo mới.")
        assert portal.read(made.remote_id).post == changed.post
        assert (changed.post.sapo, words(changed.post.body)) == ("Sapo mới.", ["Đoạn", "mới."])
        assert changed.mark == mark

    def test_fields_can_be_emptied(self, portal):
        mark, made = self.made(portal, tags=self.some(portal, PostField.TAGS, ("a", "b")))
        changed = self.changed(portal, mark, made, sapo="", tags=())
        assert (changed.post.sapo, changed.post.tags) == ("", ())

    def test_a_stale_update_is_refused_and_writes_nothing(self, portal, colleague):
        mark, made = self.made(portal)
        theirs = self.changed(colleague, mark, colleague.read(made.remote_id), title="Của họ")
        with pytest.raises(ChangedThere):
            self.changed(portal, mark, made, title="Của tôi")
        assert portal.read(made.remote_id).post == theirs.post

    def test_an_update_after_reading_again_goes_through(self, portal, colleague):
        mark, made = self.made(portal)
        self.changed(colleague, mark, colleague.read(made.remote_id), title="Của họ")
        changed = self.changed(portal, mark, portal.read(made.remote_id), sapo="Của tôi")
        assert (changed.post.title, changed.post.sapo) == ("Của họ", "Của tôi")

    def test_a_post_without_mark_gets_one_with_an_update(self, portal):
        first, made = self.made(portal)
        second = uuid4()
        changed = self.changed(portal, second, made, title="Khác", body="<p>Khác</p>")
        assert changed.mark == second != first

    def test_states_travel(self, portal):
        states = portal.capabilities.states - {PostState.SCHEDULED, PostState.TRASHED}
        for state in sorted(states & {PostState.DRAFT, PostState.SUBMITTED, PostState.PUBLISHED}):
            mark, made = self.made(portal)
            if state is not made.post.state:
                made = self.changed(portal, mark, made, state=state)
            assert portal.read(made.remote_id).post.state is state

    def test_a_published_post_has_an_address(self, portal):
        if PostState.PUBLISHED not in portal.capabilities.states:
            pytest.skip("nothing is published there")
        _, made = self.made(portal, state=PostState.PUBLISHED)
        assert portal.read(made.remote_id).permalink.startswith("http")

    def test_a_schedule_comes_back_to_the_second(self, portal):
        if not portal.capabilities.schedule:
            pytest.skip("nothing is scheduled there")
        moment = datetime.now(UTC).replace(microsecond=0) + timedelta(days=30)
        _, made = self.made(portal, state=PostState.SCHEDULED, moment=moment)
        read = portal.read(made.remote_id).post
        assert (read.state, read.moment) == (PostState.SCHEDULED, moment)

    def test_what_is_scheduled_for_no_moment_reaches_no_reader(self, portal):
        there = standing_there(Article(state=State.SCHEDULED), portal.capabilities)
        _, made = self.made(portal, state=there)
        mark, before = self.made(portal)
        moved = self.changed(portal, mark, before, state=there)
        for found in (made, moved):
            stands = portal.read(found.remote_id).post.state
            assert stands not in {PostState.PUBLISHED, PostState.SCHEDULED}

    def test_missing_tags_and_categories_are_made(self, portal):
        name = f"Thẻ mới & lạ {uuid4().hex[:6]}"
        tags = self.some(portal, PostField.TAGS, (name,))
        categories = self.some(portal, PostField.CATEGORIES, (f"Mục {name}",))
        _, made = self.made(portal, tags=tags, categories=categories)
        again = self.made(portal, tags=tags, categories=categories)[1]
        for found in (made, again):
            assert (found.post.tags, found.post.categories) == (tags, categories)

    def test_a_category_below_another_keeps_its_path(self, portal):
        path = f"Tin tức {uuid4().hex[:6]}/Thông tin đối ngoại"
        categories = self.some(portal, PostField.CATEGORIES, (path,))
        _, made = self.made(portal, categories=categories)
        assert portal.read(made.remote_id).post.categories == categories

    # trash

    def test_a_trashed_post_is_in_the_trash_or_gone(self, portal):
        _, made = self.made(portal)
        portal.trash(made)
        read = portal.read(made.remote_id)
        assert (read is None) != portal.capabilities.trash
        assert read is None or read.post.state is PostState.TRASHED

    def test_trashing_twice_is_fine(self, portal):
        _, made = self.made(portal)
        portal.trash(made)
        left = portal.read(made.remote_id)
        portal.trash(left or made)

    def test_a_stale_post_is_not_trashed(self, portal, colleague):
        mark, made = self.made(portal)
        self.changed(colleague, mark, colleague.read(made.remote_id), title="Của họ")
        with pytest.raises(ChangedThere):
            portal.trash(made)
        assert portal.read(made.remote_id).post.state is self.A_STATE

    def test_a_post_comes_out_of_the_trash(self, portal):
        if not portal.capabilities.trash:
            pytest.skip("it has no trash")
        mark, made = self.made(portal)
        portal.trash(made)
        trashed = portal.read(made.remote_id)
        back = portal.update(trashed, mark, replace(made.post, title="Trở lại")).found
        assert (back.remote_id, back.post.state) == (made.remote_id, self.A_STATE)
        assert back.post.title == "Trở lại"
        assert back.post.slug == made.post.slug

    def test_an_update_of_what_is_gone_says_so(self, portal, colleague):
        mark, made = self.made(portal)
        colleague.trash(made)
        with pytest.raises((GoneThere, ChangedThere)):
            self.changed(portal, mark, made, title="Muộn rồi")

    # looking around

    def test_a_first_survey_brings_everything(self, portal):
        made = [self.made(portal)[1] for _ in range(3)]
        self.settle()
        found, end = self.surveyed(portal)
        for each in made:
            assert found[each.remote_id].post == each.post
            assert found[each.remote_id].mark == each.mark
        assert end.cursor

    def test_a_survey_brings_what_moved_since(self, portal, colleague):
        mark, made = self.made(portal)
        other = self.made(portal)[1]
        self.settle()
        _, end = self.surveyed(portal)
        changed = self.changed(colleague, mark, colleague.read(made.remote_id), title="Đã sửa")
        new = self.made(colleague)[1]
        self.settle()
        found, _ = self.surveyed(portal, end.cursor)
        assert found[made.remote_id].post == changed.post
        assert found[new.remote_id].post == new.post
        assert other.remote_id not in found or found[other.remote_id].post == other.post

    def test_two_edits_in_one_second_are_both_seen(self, portal, colleague):
        mark, made = self.made(portal)
        first = self.changed(colleague, mark, colleague.read(made.remote_id), title="Lần một")
        _, end = self.surveyed(portal)
        second = self.changed(colleague, mark, first, title="Lần hai")
        self.settle()
        found, _ = self.surveyed(portal, end.cursor)
        assert found[made.remote_id].post == second.post

    def test_a_post_dated_long_ago_is_not_missed(self, portal, colleague):
        self.made(portal)
        self.settle()
        _, end = self.surveyed(portal)
        new = self.made(colleague, moment=datetime(2019, 3, 2, 1, 0, tzinfo=UTC))[1]
        self.settle()
        found, _ = self.surveyed(portal, end.cursor)
        assert new.remote_id in found

    def test_a_scheduled_post_hides_no_later_change(self, portal, colleague):
        if not portal.capabilities.schedule:
            pytest.skip("nothing is scheduled there")
        moment = datetime.now(UTC).replace(microsecond=0) + timedelta(days=40)
        self.made(portal, state=PostState.SCHEDULED, moment=moment)
        mark, made = self.made(portal)
        self.settle()
        _, end = self.surveyed(portal)
        changed = self.changed(colleague, mark, colleague.read(made.remote_id), title="Sau đó")
        self.settle()
        found, _ = self.surveyed(portal, end.cursor)
        assert found[made.remote_id].post == changed.post

    def test_what_was_removed_is_told_by_its_state_or_the_listing(self, portal, colleague):
        _, made = self.made(portal)
        _, kept = self.made(portal)
        self.settle()
        _, end = self.surveyed(portal)
        colleague.trash(colleague.read(made.remote_id))
        self.settle()
        found, now = self.surveyed(portal, end.cursor)
        if portal.capabilities.trash:
            assert found[made.remote_id].post.state is PostState.TRASHED
        else:
            assert made.remote_id not in now.listing
            assert kept.remote_id in now.listing

    def test_a_thorough_survey_lists_every_post(self, portal):
        made = {self.made(portal)[1].remote_id for _ in range(3)}
        self.settle()
        _, end = self.surveyed(portal)
        _, thorough = self.surveyed(portal, end.cursor, thorough=True)
        assert thorough.listing is not None
        assert made <= thorough.listing

    # media

    def test_a_picture_goes_up_once_and_is_found_by_its_name(self, portal):
        file = self.a_file(portal)
        assert portal.find_media(file.name) is None
        put = portal.upload(file)
        self.settle()
        found = portal.find_media(file.name)
        assert found is not None
        assert (found.remote_id, found.url) == (put.remote_id, put.url)

    def test_a_picture_comes_back_to_the_byte(self, portal):
        file = self.a_file(portal)
        put = portal.upload(file)
        assert portal.owns(put.url)
        assert portal.fetch(put.url) == file.data

    def test_alt_and_caption_travel(self, portal):
        put = portal.upload(self.a_file(portal, alt="Chợ", caption="Chợ “phiên” & hoa"))
        assert (put.alt, put.caption) == ("Chợ", "Chợ “phiên” & hoa")
        described = portal.describe(put.remote_id, alt="Chợ mới", caption="")
        read = portal.media(put.remote_id)
        assert (described.alt, described.caption) == (read.alt, read.caption) == ("Chợ mới", "")

    def test_a_file_that_never_was_is_none(self, portal):
        self.a_file(portal)
        assert portal.media(self.NO_POST) is None

    def test_a_cover_stays_with_its_post(self, portal):
        put = portal.upload(self.a_file(portal))
        if PostField.COVER not in portal.capabilities.fields:
            pytest.skip("posts have no cover there")
        mark, made = self.made(portal, cover=put.remote_id)
        assert portal.read(made.remote_id).post.cover == put.remote_id
        assert self.changed(portal, mark, made, cover="").post.cover == ""

    def test_addresses_of_others_are_not_owned(self, portal):
        assert not portal.owns("https://example.org/anh.png")
        assert not portal.owns("file:///etc/passwd")

    def a_file(self, portal, **fields) -> Upload:
        if not portal.capabilities.media:
            pytest.skip("it takes no files")
        data = a_picture(uuid4().int % 65536)
        digest = sha256(data + uuid4().bytes).hexdigest()  # a name of its own at each run
        name = upload_name("Ảnh chợ phiên.png", digest)
        return Upload(hash=digest, name=name, mime="image/png", data=data, **fields)

    def some(self, portal, field: PostField, value):
        return value if field in portal.capabilities.fields else ()

"""Whatever happens on the line or to the program, afterwards everything is there once."""

import copy
import shutil
from dataclasses import replace
from itertools import count
from threading import Thread

import pytest

from desktop.article.model import Picture
from desktop.article.post import Post, PostState
from desktop.library import Library
from desktop.progress import run
from desktop.sync.errors import (
    Blocked,
    FieldRefused,
    Garbled,
    LockedThere,
    LoginRefused,
    NameNotFound,
    NotPermitted,
    PortalBusy,
    PortalFailed,
    PortalTrouble,
    ShrunkenListing,
    SyncRuns,
    TimedOut,
    Unreachable,
)
from desktop.sync.job import Action, sync
from desktop.sync.memory import Leg
from desktop.sync.memory_server import MemoryServer
from desktop.sync.portal import Capabilities
from desktop.sync.retrying import Pace
from tests.portals.contract import a_picture, words
from tests.sync.newsroom import HASTY
from tests.sync.test_two_way import actions, one, paragraphs


class Killed(BaseException):
    """The program ends here."""


class Trip:
    """A line on which something happens at the request of one number, or at every one of a name."""

    def __init__(self, trouble, at, leg=Leg.THERE, *, times=1):
        self.trouble, self.at, self.leg, self.times = trouble, at, leg, times
        self.count = 0

    def __call__(self, name, leg):
        if leg is Leg.THERE:
            self.count += 1
        if leg is self.leg and self.at in (name, self.count) and self.times:
            self.times -= 1
            raise self.trouble


def work(room, server):
    """Give a newsroom everything that a sync can do: new, changed, pictures, links, deletions."""
    picture = room.library.add_media(a_picture(), name="Chợ.png", mime="image/png").hash
    gone = room.save("Bỏ đi")
    changed = room.save("Sửa", text="Cũ.")
    there = server.add(replace(post_of("Của cổng"), body="<p>Cổng một.</p>\n<p>Cổng hai.</p>"))
    room.sync()
    figure = f'<figure><img src="media:{picture}" alt="Chợ"></figure>'
    new = room.save("Mới", body=f"<p>Chữ.</p>\n{figure}", cover=Picture(media=picture, alt="Chợ"))
    room.edit(changed.id, body="<p>Mới sửa.</p>")
    room.save("Liên kết", body=f'<p><a href="article:{new.id}">Xem</a></p>')
    room.library.delete(gone.id)
    server.write(there, body="<p>Cổng một.</p>\n<p>Cổng hai sửa.</p>")
    mine = next(each.id for each in room.library.entries() if each.title == "Của cổng")
    room.edit(mine, body="<p>An một.</p>\n<p>Cổng hai.</p>")


def post_of(title):
    return Post(title=title, body="<p>Chữ.</p>")


def assert_whole(room, server):
    """Every article once with its text, the picture once, and nothing left to do."""
    room.sync()
    room.portal.writes.clear()
    report = room.sync()
    assert (report.outcomes, room.portal.writes) == ((), [])
    live = [row.clean for row in server.posts.values() if row.post.state is not PostState.TRASHED]
    said = {post.title: words(post.body) for post in live}
    assert len(live) == len(said) == 4
    assert said["Sửa"] == ["Mới", "sửa."]
    assert said["Của cổng"] == ["An", "một.", "Cổng", "hai", "sửa."]
    assert said["Mới"][:1] == ["Chữ."]
    assert room.titles() == sorted(said)
    assert len(server.files) == 1
    assert room.records.parcels("cong") == []
    assert room.records.conflicts() == []


@pytest.fixture
def at_work(tmp_path, newsroom):
    """Make newsrooms with everything to do, each with a portal of its own."""
    server = MemoryServer()
    first = newsroom("first", at=server)
    work(first, server)
    first.close()
    numbers = count()

    def make():
        name = f"room{next(numbers)}"
        shutil.copytree(first.folder, tmp_path / name)
        own = copy.deepcopy(server)
        return newsroom(name, at=own), own

    return make


TROUBLES = {
    "refused": lambda: Unreachable("cong"),
    "hangs": lambda: TimedOut("cong"),
    "500": lambda: PortalFailed("cong", 500),
    "429": lambda: PortalBusy("cong", retry_after=2),
    "garbage": lambda: Garbled("cong"),
    "blocked": lambda: Blocked("cong"),
    "killed": Killed,
}


EVERY = ("hangs", "killed")
"""At every single request; the others at each fourth, to save time."""


@pytest.mark.parametrize("leg", Leg)
@pytest.mark.parametrize("kind", TROUBLES)
def test_a_fault_at_any_request_costs_nothing_and_doubles_nothing(at_work, leg, kind):
    for number in count(1, 1 if kind in EVERY else 4):
        room, server = at_work()
        trip = room.portal.line = Trip(TROUBLES[kind](), number, leg)
        try:
            room.sync()
        except (PortalTrouble, Killed):
            room.reopen()
        room.portal.line = None
        assert_whole(room, server)
        room.close()
        if trip.times:
            break
    assert number > 15


class Fragile:
    """A library or its records whose n-th call is the program's last, before or after it."""

    def __init__(self, target, fuse):
        self._target, self._fuse = target, fuse

    def __getattr__(self, name):
        value = getattr(self._target, name)
        if name == "records":
            return Fragile(value, self._fuse)
        if not callable(value):
            return value

        def call(*args, **kwargs):
            self._fuse.burn()
            answer = value(*args, **kwargs)
            self._fuse.burn()
            return answer

        return call


class Fuse:
    def __init__(self, length):
        self.left = length

    def burn(self):
        self.left -= 1
        if self.left == 0:
            raise Killed


def test_a_kill_before_and_after_any_call_of_the_library_costs_nothing(at_work):
    length = 0
    while True:
        length += 7
        room, server = at_work()
        fuse = Fuse(length)
        try:
            run(sync(Fragile(room.library, fuse), room.account, room.portal, pace=HASTY))
        except Killed:
            room.reopen()
        assert_whole(room, server)
        room.close()
        if fuse.left > 0:
            break
    assert length > 100


def test_closing_at_any_yield_leaves_everything_whole(at_work):
    steps = 0
    ended = False
    while not ended:
        steps += 1
        room, server = at_work()
        job = sync(room.library, room.account, room.portal, pace=HASTY)
        for _ in range(steps):
            try:
                next(job)
            except StopIteration:
                ended = True
                break
        job.close()
        assert_whole(room, server)
        room.close()
    assert steps > 8


def test_a_line_that_is_down_ends_the_run_and_the_rest_waits(an, server):
    for number in range(5):
        an.save(f"Bài {number}")
    an.portal.line = Trip(Unreachable("cong"), "create", times=99)
    report = an.sync()
    assert actions(report) == [Action.WAITING]
    assert an.portal.requests.count("create") == 3
    an.portal.line = None
    assert an.sync().pushed == 5
    assert len(server.posts) == 5


def test_a_portal_that_cannot_be_asked_at_all_is_told(an):
    an.save()
    an.portal.line = Trip(NameNotFound("cong"), "survey", times=99)
    with pytest.raises(NameNotFound):
        an.sync()
    an.portal.line = Trip(LoginRefused("cong", "an"), "survey")
    with pytest.raises(LoginRefused):
        an.sync()


def test_one_article_that_is_refused_does_not_keep_the_others(an, server):
    an.save("Một")
    an.save("Hai")
    an.portal.line = Trip(FieldRefused("title"), "create")
    report = an.sync()
    assert actions(report) == [Action.FAILED, Action.CREATED]
    assert isinstance(report.failed[0].trouble, FieldRefused)
    assert an.sync().pushed == 1


def test_a_patient_sync_leaves_what_waits_for_a_person(an):
    an.save()
    an.portal.line = Trip(FieldRefused("title"), "create", times=99)
    an.sync()
    before = an.portal.requests.count("create")
    assert an.sync(patient=True).outcomes == ()
    assert an.portal.requests.count("create") == before
    assert actions(an.sync()) == [Action.FAILED]


def test_a_wait_that_the_portal_asked_for_is_kept_and_can_be_ended(an):
    an.save()
    slept = []
    pace = Pace(sleep=slept.append, jitter=lambda: 0.5)
    an.portal.line = Trip(PortalBusy("cong", retry_after=20), "create")
    assert run(sync(an.library, an.account, an.portal, pace=pace)).pushed == 1
    assert 19.9 < sum(slept) < 21
    assert max(slept) <= 0.1


def test_a_wait_that_is_too_long_is_left_to_a_later_sync(an):
    an.save()
    an.portal.line = Trip(PortalBusy("cong", retry_after=900), "create")
    assert actions(an.sync()) == [Action.WAITING]
    [parcel] = an.records.parcels("cong")
    assert parcel.attempts == 1
    assert parcel.retry_at is not None


def test_a_post_that_is_locked_waits(newsroom, server):
    room = newsroom(capabilities=Capabilities(locks=True))
    article = room.save()
    room.sync()
    server.locked[1] = "Bình"
    room.edit(article.id, title="Mới")
    [outcome] = room.sync().outcomes
    assert outcome.action is Action.WAITING
    assert isinstance(outcome.trouble, LockedThere)
    server.locked.clear()
    assert room.sync().pushed == 1


def test_a_shrunken_listing_stops_until_it_is_accepted(an, server):
    for number in range(8):
        an.save(f"Bài {number}")
    an.sync()
    for post_id in list(server.posts)[:5]:
        server.delete(post_id)
    with pytest.raises(ShrunkenListing) as told:
        an.sync()
    assert (told.value.known, told.value.missing) == (8, 5)
    assert len(an.titles()) == 8
    assert an.sync(accept_deletions=True).deleted == 5
    assert len(an.titles()) == 3


def break_off_after(room, action):
    """Close a sync once it has told of `action`."""
    job = sync(room.library, room.account, room.portal, pace=HASTY)
    for step in job:
        if step.outcome and step.outcome.action is action:
            break
    job.close()


def test_a_post_that_came_and_vanished_around_a_broken_run_is_missed(an, server):
    for number in range(4):
        an.save(f"Bài {number}")
    an.sync()
    server.add(post_of("Của cổng"))
    break_off_after(an, Action.PULLED)
    assert "Của cổng" in an.titles()
    server.delete(max(server.posts))
    an.sync()
    assert "Của cổng" not in an.titles()


def test_a_post_that_we_made_and_that_vanished_is_missed(an, server):
    for number in range(4):
        an.save(f"Bài {number}")
    an.sync()
    an.save("Mới")
    break_off_after(an, Action.CREATED)
    server.delete(max(server.posts))
    an.sync()
    assert "Mới" not in an.titles()


def test_an_emptied_portal_deletes_nothing(an, server):
    an.save()
    an.sync()
    server.delete(1)
    with pytest.raises(ShrunkenListing):
        an.sync()
    assert an.titles() == ["Chợ phiên"]


def test_two_syncs_of_one_library_do_not_run_together(an):
    job = sync(an.library, an.account, an.portal, pace=HASTY)
    next(job)
    with pytest.raises(SyncRuns):
        an.sync()
    job.close()
    an.sync()


def test_an_edit_between_look_and_write_is_merged_back(an, server):
    article = an.save(body=paragraphs("Một.", "Hai.", "Ba."))
    an.sync()
    an.edit(article.id, body=paragraphs("Một An.", "Hai.", "Ba."))
    server.meanwhile = lambda post_id: server.write(
        post_id, body=paragraphs("Một.", "Hai.", "Ba cổng.")
    )
    an.sync()
    assert words(an.only.body) == ["Một", "An.", "Hai.", "Ba", "cổng."]
    assert words(one(server).clean.body) == words(an.only.body)
    assert an.records.conflicts() == []


def test_an_edit_of_another_field_between_look_and_write_comes_too(an, server):
    article = an.save(body=paragraphs("Một.", "Hai."))
    an.sync()
    an.edit(article.id, title="Tên của An")
    server.meanwhile = lambda post_id: server.write(post_id, body=paragraphs("Một.", "Hai cổng."))
    an.sync()
    post = one(server).clean
    assert (an.only.title, post.title) == ("Tên của An", "Tên của An")
    assert words(an.only.body) == words(post.body) == ["Một.", "Hai", "cổng."]
    assert an.records.conflicts() == []
    assert an.sync().outcomes == ()


def test_words_that_were_written_over_are_kept_as_a_conflict(an, server):
    article = an.save(text="Câu.")
    an.sync()
    an.edit(article.id, body="<p>Câu của An.</p>")
    server.meanwhile = lambda post_id: server.write(post_id, body="<p>Câu của cổng.</p>")
    assert Action.CONFLICT in actions(an.sync())
    [conflict] = an.records.conflicts()
    assert conflict.theirs.body == "<p>Câu của cổng.</p>"
    assert an.sync().outcomes == ()


def test_a_portal_that_refuses_stale_writes_loses_nothing(newsroom, server):
    room = newsroom(capabilities=Capabilities(preconditions=True))
    article = room.save(body=paragraphs("Một.", "Hai.", "Ba."))
    room.sync()
    room.edit(article.id, body=paragraphs("Một An.", "Hai.", "Ba."))
    server.meanwhile = lambda post_id: server.write(
        post_id, body=paragraphs("Một.", "Hai.", "Ba cổng.")
    )
    room.sync()
    assert words(one(server).clean.body) == ["Một", "An.", "Hai.", "Ba", "cổng."]


def test_a_save_in_the_middle_of_a_sync_is_not_lost(an, server):
    article = an.save(text="Một.")
    other = Library.open(an.folder)

    def typing(name, leg):
        if name == "create" and leg is Leg.BACK:
            other.save(replace(article, body="<p>Hai.</p>"))

    an.portal.line = typing
    an.sync()
    an.portal.line = None
    other.close()
    an.sync()
    assert an.only.body == "<p>Hai.</p>"
    assert words(one(server).clean.body) == ["Hai."]


def test_articles_of_another_library_are_never_removed(an, binh, server):
    an.save("Của An")
    an.sync()
    binh.save("Của Bình")
    binh.sync()
    an.sync()
    assert len(server.posts) == 2
    assert an.titles() == ["Của An", "Của Bình"]


def test_a_sync_closed_from_another_thread_lets_the_next_one_run(an):
    job = sync(an.library, an.account, an.portal, pace=HASTY)
    next(job)
    closing = Thread(target=job.close)
    closing.start()
    closing.join()
    an.sync()


def test_a_post_that_may_not_be_read_keeps_no_other_back(an, server):
    for number in range(3):
        an.save(f"Bài {number}")
    an.sync()
    server.delete(1)
    server.write(2, title="Tên của cổng")
    an.portal.line = Trip(NotPermitted("an", "read"), "read")
    assert actions(an.sync()) == [Action.PULLED, Action.FAILED]

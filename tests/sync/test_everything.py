"""Three newsrooms, one portal, colleagues on it, faults and wrong clocks: nothing is ever lost.

After everybody has come to rest all have the same articles, every word that was ever saved is
in an article, a version or a conflict, and a further sync does nothing.
"""

import os
import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from desktop.article.body import normalise
from desktop.article.model import Attachment, Picture
from desktop.article.post import Post, PostState
from desktop.article.states import State
from desktop.library import Library
from desktop.sync.conversion import state_there
from desktop.sync.errors import (
    Garbled,
    NameNotFound,
    PortalTrouble,
    ShrunkenListing,
    TimedOut,
    Unreachable,
)
from desktop.sync.memory import Leg
from desktop.sync.memory_server import MemoryServer, Quirks
from desktop.sync.portal import Capabilities
from desktop.sync.resolving import Keep, resolve
from tests.portals.contract import a_picture, words
from tests.sync.newsroom import Newsroom
from tests.sync.test_faults import Killed, Trip

EXAMPLES = int(os.environ.get("SYNC_EXAMPLES", "40"))
"""How many stories the suite tells; more when somebody asks for them."""

STANDING = (State.DRAFT, State.SUBMITTED, State.SCHEDULED, State.PUBLISHED)
FAULTS = (Unreachable, NameNotFound, TimedOut, Garbled, Killed)
rooms = st.integers(0, 2)
picks = st.integers(0, 9)
DEAD = PostState.TRASHED


class Clock:
    """What a newsroom's machine takes for now: each is wrong in its own way."""

    offset = timedelta()

    def __call__(self):
        return (datetime(2026, 5, 4, 1, 0, tzinfo=UTC) + self.offset).replace(microsecond=0)


CLOCK = Clock()
OFFSETS = (timedelta(), timedelta(days=-4000), timedelta(days=900))


@pytest.fixture(autouse=True)
def wrong_clocks(monkeypatch):
    for module in ("library.saving", "library.library", "sync.engine", "sync.retrying"):
        monkeypatch.setattr(f"desktop.{module}.now", CLOCK)


def scratch():
    memory = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it
    return tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None)


class Everything(RuleBasedStateMachine):
    """The story: each rule is something that somebody does, or that happens."""

    @initialize(
        quirks=st.builds(Quirks, filters=st.booleans(), dated_by_post=st.booleans()),
        trash=st.booleans(),
        preconditions=st.booleans(),
    )
    def begin(self, quirks, trash, preconditions):
        self.scratch = scratch()
        self.folder = Path(self.scratch.name)
        self.server = MemoryServer(quirks=quirks)
        self.has_trash = trash
        self.number = 0
        self.words = set()
        self.let_go = set()
        able = Capabilities(blocks=True, trash=trash, preconditions=preconditions)
        Library.open(self.folder / "empty").close()
        self.rooms = []
        for number in range(3):
            shutil.copytree(self.folder / "empty", self.folder / str(number))
            room = Newsroom(self.folder / str(number), self.server, capabilities=able)
            self.rooms.append(room)

    def word(self):
        self.number += 1
        said = f"từ{self.number}"
        self.words.add(said)
        return said

    def paragraph(self):
        return f"<p>{self.word()}</p>"

    def at(self, number):
        CLOCK.offset = OFFSETS[number]
        return self.rooms[number]

    def article(self, room, pick):
        ids = sorted(entry.id for entry in room.library.entries())
        return room.library.article(ids[pick % len(ids)]) if ids else None

    def free_article(self, room, pick):
        """An article that nobody has typed in without saving."""
        article = self.article(room, pick)
        return article if article and room.library.draft(article.id) is None else None

    def row(self, pick):
        ids = sorted(self.server.posts)
        return self.server.posts[ids[pick % len(ids)]] if ids else None

    # in the newsrooms

    @rule(number=rooms)
    def begin_an_article(self, number):
        body = "\n".join(self.paragraph() for _ in range(4))
        self.at(number).save(self.word(), body=body)

    @rule(number=rooms, pick=picks, where=st.integers(0, 3), how=st.sampled_from("rad"))
    def edit_a_paragraph(self, number, pick, where, how):
        room = self.at(number)
        article = self.free_article(room, pick)
        if article:
            room.library.save(replace(article, body=self.edited(article.body, where, how)))

    @rule(number=rooms, pick=picks)
    def rename(self, number, pick):
        room = self.at(number)
        article = self.free_article(room, pick)
        if article:
            room.edit(article.id, title=self.word())

    @rule(number=rooms, pick=picks)
    def tag(self, number, pick):
        room = self.at(number)
        article = self.free_article(room, pick)
        if article:
            room.edit(article.id, tags=(*article.tags[:2], f"thẻ {pick}"))

    @rule(number=rooms, pick=picks, state=st.sampled_from(STANDING), hours=st.integers(-5, 5))
    def move_along(self, number, pick, state, hours):
        room = self.at(number)
        article = self.free_article(room, pick)
        if article:
            moment = self.server.now.replace(microsecond=0) + timedelta(hours=hours)
            moments = {"publish_at": moment} if state is State.SCHEDULED else {}
            moments |= {"published_at": moment} if state is State.PUBLISHED else {}
            room.edit(article.id, state=state, **moments)

    @rule(number=rooms, pick=picks, shade=st.integers(0, 2), alt=st.sampled_from(["", "Chợ"]))
    def illustrate(self, number, pick, shade, alt):
        room = self.at(number)
        article = self.free_article(room, pick)
        if article:
            data = a_picture(10 * number + shade)
            media = room.library.add_media(data, name="Ảnh.png", mime="image/png").hash
            figure = f'<figure><img src="media:{media}" alt="{alt}"></figure>'
            body = article.body if f"media:{media}" in article.body else article.body + figure
            body = normalise(body).body
            room.edit(article.id, body=body, cover=Picture(media=media, alt=alt))

    @rule(number=rooms, pick=picks, which=st.integers(0, 2), on=st.booleans())
    def attach(self, number, pick, which, on):
        room = self.at(number)
        article = self.free_article(room, pick)
        if article:
            name = f"kèm-{which}.pdf"
            data = f"%PDF-1.4 {number} {which}".encode()
            media = room.library.add_media(data, name=name, mime="application/pdf").hash
            others = tuple(each for each in article.attachments if each.media != media)
            new = (Attachment(media=media, file=name, number="Số"),) if on else ()
            room.edit(article.id, attachments=others + new)

    @rule(number=rooms, pick=picks, other=picks)
    def link(self, number, pick, other):
        room = self.at(number)
        article, target = self.free_article(room, pick), self.article(room, other)
        if article and target and article.id != target.id:
            words = f'<p><a href="article:{target.id}">{self.word()}</a></p>'
            room.edit(article.id, body=f"{article.body}\n{words}")

    @rule(number=rooms, pick=picks)
    def put_into_the_bin(self, number, pick):
        room = self.at(number)
        article = self.article(room, pick)
        if article:
            room.library.delete(article.id)

    @rule(number=rooms, pick=picks)
    def take_out_of_the_bin(self, number, pick):
        room = self.at(number)
        binned = sorted(entry.id for entry in room.library.binned())
        if binned:
            room.library.undelete(binned[pick % len(binned)])

    @rule(number=rooms, pick=picks)
    def type_without_saving(self, number, pick):
        room = self.at(number)
        article = self.article(room, pick)
        if article:
            known = room.library.draft(article.id)
            article = known.article if known else article
            typing = replace(article, body=article.body + f"\n{self.paragraph()}")
            room.library.keep_draft(typing, base=1)

    @rule(number=rooms)
    def save_what_was_typed(self, number):
        room = self.at(number)
        for draft in room.library.drafts():
            room.library.save(draft.article)

    @rule(number=rooms, keep=st.sampled_from(Keep))
    def decide_a_conflict(self, number, keep):
        room = self.at(number)
        for conflict in room.records.conflicts()[:1]:
            if room.library.draft(conflict.article_id) is None:
                resolve(room.library, conflict, keep)

    # on the portal

    @rule()
    def a_colleague_begins_a_post(self):
        body = "\n".join(self.paragraph() for _ in range(3))
        self.server.add(Post(title=self.word(), body=body))

    @rule(pick=picks, where=st.integers(0, 3), how=st.sampled_from("rad"))
    def a_colleague_edits(self, pick, where, how):
        row = self.row(pick)
        if row and row.post.state is not DEAD:
            self.write(row, body=self.edited(row.clean.body, where, how))

    @rule(pick=picks)
    def a_colleague_renames(self, pick):
        row = self.row(pick)
        if row and row.post.state is not DEAD:
            self.write(row, title=self.word())

    @rule(pick=picks)
    def a_colleague_trashes(self, pick):
        row = self.row(pick)
        if row and self.has_trash:
            self.server.trash(row.id)
        elif row:
            self.a_post_goes_for_good(pick)

    @rule(pick=picks)
    def a_colleague_restores(self, pick):
        row = self.row(pick)
        if row and row.post.state is DEAD:
            self.write(row, state=PostState.DRAFT)

    @rule(pick=picks)
    def a_post_goes_for_good(self, pick):
        row = self.row(pick)
        if row:
            self.let_go |= set(said(row.clean))
            self.server.delete(row.id)

    @rule(minutes=st.integers(0, 3))
    def time_goes_by(self, minutes):
        self.server.now += timedelta(minutes=minutes)

    @rule(pick=picks)
    def somebody_is_quicker(self, pick):
        """A colleague writes between our look and our write."""

        def write(post_id):
            row = self.server.posts.get(post_id)
            if row and row.post.state is not DEAD:
                self.write(row, body=self.edited(row.clean.body, pick, "r"))

        self.server.meanwhile = write

    # syncs

    @rule(number=rooms)
    def sync(self, number):
        self.synced(self.at(number))

    @rule(
        number=rooms,
        fault=st.sampled_from(FAULTS),
        at=st.integers(1, 12),
        leg=st.sampled_from(Leg),
        times=st.integers(1, 4),
    )
    def sync_with_a_fault(self, number, fault, at, leg, times):
        room = self.at(number)
        trouble = fault() if fault is Killed else fault("cong")
        room.portal.line = Trip(trouble, at, leg, times=times)
        try:
            self.synced(room)
        except (PortalTrouble, Killed):
            room.reopen()
        room.portal.line = None

    def synced(self, room):
        try:
            return room.sync()
        except ShrunkenListing:
            return room.sync(accept_deletions=True)

    def edited(self, body, where, how):
        blocks = body.split("\n") if body else []
        where %= len(blocks) or 1
        if how == "a" or not blocks:
            blocks.insert(where, self.paragraph())
        elif how == "r":
            blocks[where] = self.paragraph()
        else:
            del blocks[where]
        return "\n".join(filter(None, blocks))

    def write(self, row, **fields):
        before = set(said(row.clean))
        self.server.write(row.id, **fields)
        self.let_go |= before - set(said(self.server.posts[row.id].clean))

    # rest

    def teardown(self):
        if not hasattr(self, "rooms"):
            return
        try:
            self.come_to_rest()
            self.nothing_is_lost()
            self.all_are_equal()
        finally:
            for room in self.rooms:
                room.close()
            self.scratch.cleanup()

    def come_to_rest(self):
        self.server.meanwhile = None
        for _ in range(12):
            moved = False
            for number in range(3):
                room = self.at(number)
                for draft in room.library.drafts():
                    room.library.save(draft.article)
                for conflict in room.records.conflicts():
                    resolve(room.library, conflict, Keep.MINE)
                room.portal.writes.clear()
                report = self.synced(room)
                moved |= bool(report.outcomes or room.portal.writes)
            if not moved:
                return
        pytest.fail("they never come to rest")

    def all_are_equal(self):
        there = {
            row.id: told(row.clean)
            for row in self.server.posts.values()
            if row.post.state is not DEAD
        }
        for room in self.rooms:
            assert room.records.parcels("cong") == []
            assert room.records.conflicts() == []
            ids = room.records.ids("cong")
            linked = {str(post): ids[str(post)] for post in there}
            here = {entry.id for entry in room.library.entries()}
            assert here == set(linked.values())
            for post, article_id in linked.items():
                article = room.library.article(article_id)
                assert told(article) == there[int(post)]
                slug = self.server.posts[int(post)].post.slug
                assert slug in ("", article.slug)
                stands = self.server.posts[int(post)].post.state
                assert state_there(article.state, room.portal.capabilities) is stands
        files = [file.data for file in self.server.files.values()]
        assert len(files) == len(set(files))

    def nothing_is_lost(self):
        kept = {each for row in self.server.posts.values() for each in said(row.clean)}
        for room in self.rooms:
            for entry in [*room.library.entries(), *room.library.binned()]:
                for version in room.library.versions(entry.id):
                    kept |= set(said(room.library.version(entry.id, version.number)))
        assert self.words - self.let_go <= kept


def said(text):
    return [*words(text.title), *words(text.body)]


LISTED = {*words("Tài liệu đính kèm – Số, ký hiệu: Số"), *(f"kèm-{each}.pdf" for each in range(3))}
"""What a list of attachments says: it is in the text where the files are not known."""


def told(text):
    said = [word for word in words(text.body) if word not in LISTED]
    return text.title, said, tuple(sorted(text.tags))


Everything.TestCase.settings = settings(
    max_examples=EXAMPLES,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)


class TestEverything(Everything.TestCase):
    """Told by hypothesis."""

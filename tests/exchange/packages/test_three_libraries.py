"""Three libraries exchange packages in any order: no text is ever lost, and all come to agree."""

import shutil
import tempfile
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from desktop.article.model import Article
from desktop.article.post import ConflictKind
from desktop.library import Library
from desktop.sync.resolving import Keep, resolve
from tests.exchange.packages.conftest import brought, packed

PEOPLE = st.sampled_from(["An", "Bình", "Chi"])
PARAGRAPHS = ("Một", "Hai", "Ba")


class ThreeLibraries(RuleBasedStateMachine):
    """People write, undo, bin and hand each other sticks; at the end everybody hands to everybody."""

    @initialize()
    def begin(self):
        self.folder = Path(tempfile.mkdtemp())
        self.stack = ExitStack()
        self.of = {
            name: self.stack.enter_context(Library.open(self.folder / name))
            for name in ("An", "Bình", "Chi")
        }
        self.count = 0
        self.confirmed: set[str] = set()

    @rule(who=PEOPLE)
    def write(self, who):
        body = "\n".join(f"<p>{word} {self.step()}.</p>" for word in PARAGRAPHS)
        self.keep(who, Article(title=f"Bài {self.count}", body=body))

    @rule(who=PEOPLE, which=st.integers(0, 9), at=st.integers(0, 2))
    def edit(self, who, which, at):
        if article := self.pick(who, which):
            blocks = article.body.split("\n")
            blocks[at % len(blocks)] = f"<p>Sửa {self.step()}.</p>"
            self.keep(who, replace(article, body="\n".join(blocks)))

    @rule(who=PEOPLE, which=st.integers(0, 9), title=st.integers(0, 99))
    def rename(self, who, which, title):
        if article := self.pick(who, which):
            self.keep(who, replace(article, title=f"Tên {title}"))

    @rule(who=PEOPLE, which=st.integers(0, 9), number=st.integers(1, 5))
    def turn_back(self, who, which, number):
        if article := self.pick(who, which):
            versions = self.of[who].versions(article.id)
            self.of[who].restore(article.id, versions[number % len(versions)].number)

    @rule(who=PEOPLE, which=st.integers(0, 9))
    def bin(self, who, which):
        if article := self.pick(who, which):
            self.of[who].delete(article.id)

    @rule(giver=PEOPLE, taker=PEOPLE)
    def hand_over(self, giver, taker):
        if giver != taker:
            brought(self.of[taker], packed(self.of[giver], self.folder / "que.bantin"))

    @rule(who=PEOPLE, keep=st.sampled_from(Keep))
    def decide(self, who, keep):
        for conflict in self.of[who].records.conflicts()[:1]:
            resolve(self.of[who], conflict, keep)

    @invariant()
    def every_text_is_somewhere(self):
        if not hasattr(self, "of"):
            return
        held = set().union(*map(texts, self.of.values()))
        assert self.confirmed <= held

    def teardown(self):
        try:
            self.quiet()
        finally:
            self.stack.close()
            shutil.rmtree(self.folder)

    def quiet(self):
        """An decides what is open, the others take it over: sticks go round until all agree."""
        for _round in range(8):
            for giver in self.of:
                for taker in self.of:
                    if giver != taker:
                        self.hand_over(giver, taker)
                        self.settle(taker)
            if self.agree():
                break
        assert self.agree(), {name: state(library) for name, library in self.of.items()}
        self.every_text_is_somewhere()

    def settle(self, who):
        library = self.of[who]
        for conflict in library.records.conflicts():
            if conflict.kind is ConflictKind.DELETED_HERE:
                resolve(library, conflict, Keep.THEIRS)
            elif who == "An":
                resolve(library, conflict, Keep.MINE)

    def agree(self):
        binned = {entry.id for library in self.of.values() for entry in library.binned()}
        seen = [
            {each for each in state(library) if each[0] not in binned}
            for library in self.of.values()
        ]
        return all(each == seen[0] for each in seen)

    def step(self):
        self.count += 1
        return self.count

    def pick(self, who, which):
        entries = self.of[who].entries()
        return self.of[who].article(entries[which % len(entries)].id) if entries else None

    def keep(self, who, article):
        self.confirmed.add(self.of[who].save(article).article.body)


def texts(library):
    known = [*library.entries(), *library.binned()]
    said = {each.theirs.body for each in library.records.conflicts() if each.theirs}
    for entry in known:
        said.add(library.article(entry.id).body)
        for version in library.versions(entry.id):
            said.add(library.version(entry.id, version.number).body)
    return said


def state(library):
    """What all libraries should come to say; the bin is everybody's own."""
    articles = (library.article(entry.id) for entry in library.entries())
    return {(each.id, each.title, each.body) for each in articles}


TestThreeLibraries = ThreeLibraries.TestCase
TestThreeLibraries.settings = settings(max_examples=8, stateful_step_count=20, deadline=None)

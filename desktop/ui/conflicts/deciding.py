"""Decides a conflict: takes choices, and hands the article that comes of them over.

Nothing is written before the end: closing the window leaves the conflict as it was.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol
from uuid import UUID

from desktop.article.merging import BlockClash, Side, settle
from desktop.article.model import Article
from desktop.article.post import Conflict, ConflictKind
from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.library import Saved
from desktop.sync.resolving import Keep
from desktop.ui.conflicts.choices import Choice, Choices, OwnWords
from desktop.ui.conflicts.own_words import as_blocks
from desktop.ui.conflicts.question import Key, Question, question_of
from desktop.ui.messages import Message
from desktop.ui.workplace import Workplace

DELETIONS = (ConflictKind.DELETED_HERE, ConflictKind.DELETED_THERE)
"""Conflicts that ask whether the article stays."""

ARTICLE = "article"
"""The place of that question: a side is chosen, and with it the deletion or the text."""


class View(Protocol):
    """Shows one conflict."""

    def show_question(self, question: Question) -> None:
        """Show the places to decide, and what merged by itself."""
        ...

    def show_deletion(self, conflict: Conflict) -> None:
        """Ask whether the article stays or goes."""
        ...

    def show_choices(self, made: Mapping[Key, Choice], *, can_undo: bool) -> None:
        """Show what is chosen so far."""
        ...

    def ask(self, key: Key) -> None:
        """Bring a place that is not decided to the writer's eyes."""
        ...

    def show_busy(self, *, busy: bool) -> None:
        """Let nothing be pressed while the decision is written."""
        ...

    def leave(self) -> None:
        """Go: the conflict is decided."""
        ...


class Decisions(Protocol):
    """Where conflicts are kept and decisions written; every call may take a while."""

    def current(self, conflict: Conflict) -> Conflict:
        """Return `conflict` with the article as it is saved by now."""
        ...

    def resolve(self, conflict: Conflict, keep: Keep) -> Saved | None:
        """Decide for one side; None: the article is in the bin."""
        ...

    def resolve_with(self, conflict: Conflict, article: Article) -> Saved:
        """Decide for `article`."""
        ...


@dataclass(frozen=True)
class Wishes:
    """What follows a decision: `resolved` always; `edit` when the writer goes on in the editor."""

    resolved: Callable[[], None]
    edit: Callable[[UUID], None] | None = None


class Deciding:
    """One conflict on its way to a decision."""

    def __init__(
        self, view: View, conflict: Conflict, decisions: Decisions, place: Workplace, wishes: Wishes
    ) -> None:
        self._view, self._conflict, self._decisions = view, conflict, decisions
        self._place, self._wishes = place, wishes
        self._question: Question | None = None
        self._asked: tuple[Key, ...] = ()
        self._choices = Choices()
        self._gone = False

    def begin(self) -> None:
        """Show the conflict as it stands by now."""
        self._place.run(lambda: self._decisions.current(self._conflict), self._show)

    def let_go(self) -> None:
        """Take note that the view is no more."""
        self._gone = True

    def choose(self, key: Key, choice: Choice) -> None:
        """Choose what stands at one place."""
        self._choices.choose([key], choice)
        self._show_choices()

    def choose_all(self, side: Side) -> None:
        """Choose one side everywhere."""
        self._choices.choose(self._asked, side)
        self._show_choices()

    def undo(self) -> None:
        """Take back the last choice."""
        self._choices.undo()
        self._show_choices()

    def finish(self) -> None:
        """Write what was chosen; goes to the first place that is not decided, if there is one."""
        undecided = self._undecided()
        if undecided:
            self._view.ask(undecided[0])
        elif self._question is not None:
            self._write(self._question, self._wishes.resolved)
        elif isinstance(side := self._choices.made.get(ARTICLE), Side):
            keep = Keep(side.value)
            self._run(lambda: self._decisions.resolve(self._conflict, keep), self._wishes.resolved)

    def go_on_in_editor(self) -> None:
        """Keep both sides' paragraphs where nothing is chosen, and open the article."""
        question, edit = self._question, self._wishes.edit
        if question is None or edit is None:
            return
        self._choices.choose(self._undecided(), Side.BOTH)
        self._write(question, lambda: self._leave_to(edit))

    def _leave_to(self, edit: Callable[[UUID], None]) -> None:
        self._wishes.resolved()
        edit(self._conflict.article_id)

    def _show(self, conflict: Conflict) -> None:
        if self._gone:
            return
        self._conflict, self._question, self._choices = conflict, None, Choices()
        if conflict.theirs is None or conflict.kind in DELETIONS:
            self._asked = (ARTICLE,)
            self._view.show_deletion(conflict)
        else:
            self._question = question_of(conflict, conflict.theirs)
            self._asked = tuple(spot.key for spot in self._question.spots)
            self._view.show_question(self._question)
        self._show_choices()

    def _undecided(self) -> list[Key]:
        return [key for key in self._asked if key not in self._choices.made]

    def _show_choices(self) -> None:
        self._view.show_choices(self._choices.made, can_undo=self._choices.can_undo)

    def _write(self, question: Question, then: Callable[[], None]) -> None:
        article = decided(question, self._choices.made)
        self._run(lambda: self._decisions.resolve_with(self._conflict, article), then)

    def _run(self, work: Callable[[], object], then: Callable[[], None]) -> None:
        def decide() -> Conflict | None:
            fresh = self._decisions.current(self._conflict)
            if fresh.mine != self._conflict.mine:
                return fresh
            work()
            return None

        def done(fresh: Conflict | None) -> None:
            self._view.show_busy(busy=False)
            if fresh is not None:
                self._begin_anew(fresh)
                return
            self._view.leave()
            then()

        def failed(error: ExpectedError) -> None:
            self._view.show_busy(busy=False)
            self._place.tell_error(error)

        self._view.show_busy(busy=True)
        self._place.background.run(decide, done, failed)

    def _begin_anew(self, fresh: Conflict) -> None:
        """Show what is to decide now: choices made for another text would not fit."""
        self._show(fresh)
        text = tr(
            "The article was saved again while this window was open. Nothing is decided yet: "
            "please choose anew for the text as it is now."
        )
        self._place.teller.tell(Message(text=text, topic="anew"))


def decided(question: Question, made: Mapping[Key, Choice]) -> Article:
    """Return the article that comes of the choices; what is not chosen is mine."""
    pieces = {
        at: _piece(question, at, choice) for at, choice in made.items() if isinstance(at, int)
    }
    fields = {
        name: choice
        for name, choice in made.items()
        if isinstance(name, str) and isinstance(choice, Side)
    }
    article = settle(question.merged, fields, pieces)
    for name in ("title", "sapo"):
        choice = made.get(name)
        if isinstance(choice, OwnWords):
            article = _with_words(article, name, choice.text)
    return article


def _piece(question: Question, at: int, choice: Choice) -> Side | str:
    if isinstance(choice, Side):
        return choice
    [clash] = [c for c in question.merged.clashes if isinstance(c, BlockClash) and c.at == at]
    return as_blocks(choice.text, clash.mine or clash.theirs)


def _with_words(article: Article, name: str, text: str) -> Article:
    return replace(article, title=text) if name == "title" else replace(article, sapo=text)

"""The open article: how what is typed gets into the library, and never gets lost.

Every change goes into the article's draft row at once; Ctrl+S and leaving make a version. One
draft write is under way at a time and the newest text wins. A write that fails is tried again
until it works, while the text stays in memory and one sentence stays in sight.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto
from typing import Protocol
from uuid import UUID

from desktop.article.model import Article, now
from desktop.article.moving import after_edit, move
from desktop.article.states import State, Transition
from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.library import Draft, Saved, Version
from desktop.ui.messages import Message, Offer
from desktop.ui.moments import clock, day_and_clock
from desktop.ui.workplace import Workplace

FIRST_RETRY, LONGEST_RETRY = 1_000, 30_000
_FAILED, _RESUMED = "draft-failed", "draft-resumed"


def left_behind(article_id: UUID) -> str:
    """Return the topic of the message that offers back what a kill left of an article."""
    return f"left-{article_id}"


def _nothing() -> None:
    return


class Standing(Enum):
    """Where the open article's text stands."""

    NEW = auto()
    SAVED = auto()
    CHANGED = auto()
    KEPT = auto()
    SAVING = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class Kept:
    """Where the text stands, and since when (UTC)."""

    standing: Standing
    at: datetime | None = None

    def sentence(self) -> str:
        """Return what the window says of it."""
        at = clock(self.at) if self.at else ""
        return {
            Standing.NEW: tr("New article"),
            Standing.SAVED: tr("Saved {time}", time=at),
            Standing.CHANGED: tr("Not saved yet"),
            Standing.KEPT: tr("Kept as a draft {time}", time=at),
            Standing.SAVING: tr("Saving…"),
            Standing.FAILED: tr("Cannot be saved"),
        }[self.standing]


class Shelf(Protocol):
    """What writing needs of the library; every call may raise what the library's does."""

    def article(self, article_id: UUID) -> Article:
        """Return the saved article."""
        ...

    def versions(self, article_id: UUID) -> list[Version]:
        """Return its versions."""
        ...

    def restore(self, article_id: UUID, number: int) -> Saved:
        """Make version `number` the newest one."""
        ...

    def save(self, article: Article) -> Saved:
        """Make a version of `article` and drop its draft."""
        ...

    def record(self, article: Article, step: Transition) -> Saved:
        """Keep `article` in the state after `step`."""
        ...

    def keep_draft(self, article: Article, *, base: int) -> Draft:
        """Keep `article` as typing on top of version `base`."""
        ...

    def draft(self, article_id: UUID) -> Draft | None:
        """Return the typing that was not saved."""
        ...

    def drop_draft(self, article_id: UUID) -> None:
        """Forget the typing that was not saved."""
        ...


class Page(Protocol):
    """Where the open article is shown and typed."""

    def show_article(self, article: Article) -> None:
        """Show another article from its beginning."""
        ...

    def show_fields(self, article: Article) -> None:
        """Show what changed in the open article's fields."""
        ...

    def flush(self, done: Callable[[str], None]) -> None:
        """Call `done` with the body, the last keystroke included."""
        ...

    def show_kept(self, kept: Kept) -> None:
        """Tell the writer where the text stands."""
        ...

    def show_versions(self, versions: list[Version]) -> None:
        """List the versions of the open article, newest first."""
        ...


@dataclass(frozen=True, slots=True)
class _Loaded:
    article: Article
    draft: Draft | None
    versions: list[Version]


class Writing:
    """Presents the open article; `saved` is told of each new version.

    It begins with `article`, a new one that the page already shows; `who` takes its steps.
    """

    def __init__(
        self,
        shelf: Shelf,
        page: Page,
        place: Workplace,
        *,
        saved: Callable[[Article], None],
        who: str,
        article: Article,
    ) -> None:
        self._shelf, self._page, self._place = shelf, page, place
        self._saved, self._who = saved, who
        self._article = article
        self._stored = article
        """The article as the last version has it."""
        self._base = 0
        self._unsaved = False
        self._writing = False
        self._again = False
        self._retry = FIRST_RETRY
        self._failing = False
        self._forget_retry: Callable[[], None] = _nothing
        page.show_kept(Kept(Standing.NEW))

    @property
    def article(self) -> Article:
        """The open article as typed so far."""
        return self._article

    @property
    def unsaved(self) -> bool:
        """Whether there is text that no version holds."""
        return self._unsaved

    @property
    def failing(self) -> bool:
        """Whether the last try to keep the text failed."""
        return self._failing

    def new(self, article: Article | None = None) -> None:
        """Leave the open article and begin another."""
        self.save(lambda: self._show(article or Article(), base=0, versions=[]))

    def open(self, article_id: UUID) -> None:
        """Leave the open article and show another, with what was typed but never saved."""
        if article_id != self._article.id:
            self.save(lambda: self._load(article_id))

    def edit(self, article: Article) -> None:
        """Take the open article as it now is, and keep it as a draft."""
        if article == self._article:
            return
        self._article = article
        self._unsaved = True
        self._page.show_fields(article)
        self._page.show_kept(Kept(Standing.FAILED if self._failing else Standing.CHANGED))
        self._keep()

    def edit_body(self, body: str) -> None:
        """Take the body as the editor now has it."""
        self.edit(replace(self._article, body=_written(body)))

    def save(
        self, then: Callable[[], None] = _nothing, otherwise: Callable[[], None] = _nothing
    ) -> None:
        """Make a version of what is typed, then go on; without changes just go on.

        `otherwise` is called when that failed, after the writer was told.
        """
        self._page.flush(lambda body: self._save(body, then, otherwise))

    def save_now(self) -> None:
        """Make a version of what is typed."""
        self.save()

    def step(self, after: State, reason: str) -> None:
        """Take the article one step along its road, as a version of its own."""
        self.save(lambda: self._step(after, reason))

    def keep_now(self) -> None:
        """Keep the text as a draft before anything else, on the caller's thread."""
        self._shelf.keep_draft(self._article, base=self._base)

    def restore(self, number: int) -> None:
        """Make version `number` the newest one, as a version of its own."""
        article_id = self._article.id
        before = self._base
        self.save(lambda: self._restore(article_id, number, before))

    def drop_draft(self) -> None:
        """Go back to the saved version; what was typed since can be had back."""
        article_id, dropped, base = self._article.id, self._article, self._base
        self._unsaved = False
        self._again = False
        undo = Offer(tr("Undo"), lambda: self._undrop(dropped, base))
        told = Message(
            text=tr("The unsaved changes were discarded."), offers=(undo,), topic="discarded"
        )

        def reload(_none: None) -> None:
            self._load(article_id)
            self._place.teller.tell(told)

        self._place.run(lambda: self._shelf.drop_draft(article_id), reload)

    def _undrop(self, article: Article, base: int) -> None:
        self._place.run(
            lambda: self._shelf.keep_draft(article, base=base),
            lambda _draft: self._load(article.id),
        )

    def _load(self, article_id: UUID) -> None:
        def load() -> _Loaded:
            draft = self._shelf.draft(article_id)
            if draft is not None and draft.base_version == 0:
                return _Loaded(draft.article, draft, [])
            return _Loaded(self._shelf.article(article_id), draft, self._shelf.versions(article_id))

        self._place.run(load, self._show_loaded)

    def _show_loaded(self, loaded: _Loaded) -> None:
        newest = max((version.number for version in loaded.versions), default=0)
        if loaded.draft is None:
            self._show(loaded.article, base=newest, versions=loaded.versions)
            return
        draft = loaded.draft
        self._show(draft.article, base=draft.base_version, versions=loaded.versions)
        self._unsaved = True
        self._page.show_kept(Kept(Standing.KEPT, draft.kept_at))
        offers = (
            (Offer(tr("Use the saved version"), self.drop_draft),) if draft.base_version else ()
        )
        text = tr(
            "You are back in the text that was kept {time} but not saved.",
            time=day_and_clock(draft.kept_at),
        )
        self._place.teller.tell(Message(text=text, offers=offers, topic=_RESUMED))

    def _show(self, article: Article, *, base: int, versions: list[Version]) -> None:
        self._article, self._stored, self._base = article, article, base
        self._unsaved = False
        for topic in (_RESUMED, left_behind(article.id)):
            self._place.teller.withdraw(topic)
        self._page.show_article(article)
        self._page.show_versions(versions)
        standing = Kept(Standing.SAVED, article.modified_at) if base else Kept(Standing.NEW)
        self._page.show_kept(standing)

    def _keep(self) -> None:
        if self._writing:
            self._again = True
            return
        self._writing, self._again = True, False
        article, base = self._article, self._base
        self._place.background.run(
            lambda: self._shelf.keep_draft(article, base=base), self._draft_kept, self._draft_failed
        )

    def _draft_kept(self, draft: Draft) -> None:
        self._writing = False
        self._recovered()
        if self._again:
            self._keep()
        elif self._unsaved and draft.article == self._article:
            self._page.show_kept(Kept(Standing.KEPT, draft.kept_at))

    def _draft_failed(self, error: ExpectedError) -> None:
        self._writing = False
        if not self._unsaved:
            return
        self._told_failure(error)
        self._forget_retry()
        self._forget_retry = self._place.later(self._retry, self._keep)
        self._retry = min(self._retry * 2, LONGEST_RETRY)

    def _step(self, after: State, reason: str) -> None:
        try:
            moved, event = move(self._article, after, who=self._who, when=now(), reason=reason)
        except ExpectedError as error:
            self._place.tell_error(error)
            return

        def recorded(answer: tuple[Saved, list[Version]]) -> None:
            saved, versions = answer
            self._base, self._stored = saved.version, saved.article
            self._take_stamps(saved.article)
            self._page.show_versions(versions)
            self._saved(saved.article)

        self._place.run(
            lambda: (self._shelf.record(moved, event), self._shelf.versions(moved.id)), recorded
        )

    def _take_stamps(self, saved: Article) -> None:
        """Take over what saving decides about an article, whatever was typed meanwhile."""
        self._article = replace(
            self._article,
            state=saved.state,
            slug=saved.slug,
            created_at=saved.created_at,
            modified_at=saved.modified_at,
            published_at=saved.published_at,
        )
        self._page.show_fields(self._article)

    def _save(self, body: str, then: Callable[[], None], otherwise: Callable[[], None]) -> None:
        if _written(body) != _written(self._article.body):
            self._article = replace(self._article, body=body)
            self._unsaved = True
        if not self._unsaved:
            then()
            return
        self._page.show_kept(Kept(Standing.SAVING))
        typed = self._article
        sent = after_edit(self._stored, typed)
        self._place.background.run(
            lambda: _save_and_list(self._shelf, sent),
            lambda answer: self._was_saved(typed, *answer, then),
            lambda error: self._save_failed(error, otherwise),
        )

    def _was_saved(
        self, typed: Article, saved: Saved, versions: list[Version], then: Callable[[], None]
    ) -> None:
        self._recovered()
        self._place.teller.withdraw(_RESUMED)
        self._base, self._stored = saved.version, saved.article
        unchanged = self._article == typed
        self._take_stamps(saved.article)
        if unchanged:
            self._unsaved, self._again = False, False
            self._page.show_kept(Kept(Standing.SAVED, now()))
        self._page.show_versions(versions)
        self._saved(saved.article)
        then()

    def _save_failed(self, error: ExpectedError, otherwise: Callable[[], None]) -> None:
        self._told_failure(error)
        self._keep()
        otherwise()

    def _restore(self, article_id: UUID, number: int, before: int) -> None:
        def restored(saved: Saved) -> None:
            self._load(article_id)
            self._saved(saved.article)
            undo = Offer(tr("Undo"), lambda: self.restore(before))
            text = tr("Version {number} is back, as a new version.", number=number)
            self._place.teller.tell(
                Message(text=text, offers=(undo,) if before else (), topic="restored")
            )

        self._place.run(lambda: self._shelf.restore(article_id, number), restored)

    def _told_failure(self, error: ExpectedError) -> None:
        self._failing = True
        self._page.show_kept(Kept(Standing.FAILED))
        self._place.teller.tell(
            Message(text=self._place.sentence(error), grave=True, topic=_FAILED, stays=True)
        )

    def _recovered(self) -> None:
        self._forget_retry()
        self._retry = FIRST_RETRY
        if self._failing:
            self._failing = False
            self._place.teller.withdraw(_FAILED)


def _written(body: str) -> str:
    """Return `body`, or nothing where it is the one empty paragraph that a caret stands in."""
    return "" if body == "<p></p>" else body


def _save_and_list(shelf: Shelf, article: Article) -> tuple[Saved, list[Version]]:
    return shelf.save(article), shelf.versions(article.id)

"""The open article: opened, typed into, saved, taken along its road and back to what it was."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from desktop.article.model import Article, now
from desktop.article.moving import move
from desktop.article.states import State
from desktop.errors import ExpectedError
from desktop.language import tr
from desktop.library import Draft, Version
from desktop.library.errors import NoSuchArticle, NoSuchVersion
from desktop.ui.messages import Message, Offer
from desktop.ui.moments import day_and_clock
from desktop.ui.undoing import Act, Undoing
from desktop.ui.workplace import Workplace
from desktop.ui.writing.around import Listeners, Page, Shelf
from desktop.ui.writing.drafts import DraftKeeping
from desktop.ui.writing.restoring import Restoring
from desktop.ui.writing.saving import RESUMED, Saving
from desktop.ui.writing.standing import Kept, Standing
from desktop.ui.writing.text import OpenText, written
from desktop.ui.writing.weaving import Weaving


def left_behind(article_id: UUID) -> str:
    """Return the topic of the message that offers back what a kill left of an article."""
    return f"left-{article_id}"


def _nothing() -> None:
    return


@dataclass(frozen=True, slots=True)
class _Loaded:
    article: Article
    """What the last version has; with a draft, what the version below it has."""
    draft: Draft | None
    versions: list[Version]


class Writing:
    """Presents the open article; `listeners` hear of each new version, and of clashes.

    It begins with `article`, a new one that the page already shows; `who` takes its steps.
    """

    def __init__(
        self,
        shelf: Shelf,
        page: Page,
        place: Workplace,
        *,
        listeners: Listeners,
        who: str,
        article: Article,
        undoing: Undoing,
    ) -> None:
        self._shelf, self._page, self._place = shelf, page, place
        self._who = who
        self._text = OpenText(article, article)
        self._drafts = DraftKeeping(shelf, page, place, self._text)
        self._weaving = Weaving(
            shelf, page, place, self._text, keep=self._drafts.keep, clashed=listeners.clashed
        )
        self._saving = Saving(
            shelf, page, place, self._text, self._drafts, listeners.saved, self._weaving
        )
        self._restoring = Restoring(
            shelf,
            place,
            self._text,
            self._drafts,
            self._saving,
            undoing=undoing,
            load=self._load,
        )
        page.show_kept(Kept(Standing.NEW))

    @property
    def article(self) -> Article:
        """The open article as typed so far."""
        return self._text.article

    @property
    def who(self) -> str:
        """Who takes steps here."""
        return self._who

    @property
    def unsaved(self) -> bool:
        """Whether there is text that no version holds."""
        return self._text.unsaved

    @property
    def base(self) -> int:
        """The version that is typed on top of; 0: the article was never saved."""
        return self._text.base

    @property
    def failing(self) -> bool:
        """Whether the last try to keep the text failed."""
        return self._drafts.failing

    def new(self, article: Article | None = None) -> None:
        """Leave the open article and begin another."""
        self.save(lambda: self._show(article or Article(), base=0, versions=[]))

    def open(self, article_id: UUID) -> None:
        """Leave the open article and show another, with what was typed but never saved.

        One that cannot be left, or another that cannot be read, leaves the open one marked as such.
        """
        if article_id != self.article.id:
            self.save(lambda: self._load(article_id), self._stay)

    def follow(self, article_id: UUID) -> None:
        """Take up what came into the library from elsewhere, if it is the open article."""
        if article_id == self.article.id:
            self._weaving.take_up()

    def leave(self, article_id: UUID, then: Callable[[], None]) -> None:
        """Save and close the article if it is the open one, then go on in either case."""
        if article_id != self.article.id:
            then()
            return

        def close() -> None:
            self._show(Article(), base=0, versions=[])
            then()

        self.save(close)

    def leave_any(self, ids: Collection[UUID], then: Callable[[], None]) -> None:
        """Save and close the open article if it is one of `ids`, then go on in either case."""
        if self.article.id in ids:
            self.leave(self.article.id, then)
        else:
            then()

    def save_any(self, ids: Collection[UUID], then: Callable[[], None]) -> None:
        """Make a version of the open article if it is one of `ids`, then go on in either case."""
        if self.article.id in ids:
            self.save(then)
        else:
            then()

    def edit(self, article: Article) -> None:
        """Take the open article as it now is, and keep it as a draft."""
        if article == self.article:
            return
        self._text.type(article)
        self._page.show_fields(article)
        self._page.show_kept(Kept(Standing.FAILED if self.failing else Standing.CHANGED))
        self._drafts.keep()

    def edit_body(self, body: str) -> None:
        """Take the body as the editor now has it."""
        self.edit(replace(self.article, body=written(body)))

    def save(
        self, then: Callable[[], None] = _nothing, otherwise: Callable[[], None] = _nothing
    ) -> None:
        """Make a version of what is typed, then go on; without changes just go on.

        `otherwise` is called when that failed, after the writer was told.
        """
        self._saving.save(then, otherwise)

    def save_now(self) -> None:
        """Make a version of what is typed."""
        self.save()

    def keep_now(self) -> None:
        """Keep the text as a draft before anything else, on the caller's thread."""
        self._drafts.keep_now()

    def step(self, after: State, reason: str, publish_at: datetime | None = None) -> None:
        """Take the article one step along its road, as a version of its own.

        `publish_at` is the moment that a schedule is for.
        """
        self.save(lambda: self._step(after, reason, publish_at))

    def restore(self, number: int) -> None:
        """Make version `number` the newest one, as a version of its own."""
        self._restoring.restore(number)

    def discarded(self, draft: Draft, *, text: str, shut: Callable[[], None]) -> Act:
        """Return the act of dropping `draft`, told as `text`.

        Taken back, the draft is shown where its article is open; `shut` is called where it is not.
        """
        return self._restoring.discarded(draft.article, draft.base_version, text=text, shut=shut)

    def _step(self, after: State, reason: str, publish_at: datetime | None) -> None:
        article = self.article
        dated = replace(article, publish_at=publish_at or article.publish_at)
        try:
            moved, event = move(dated, after, who=self._who, when=now(), reason=reason)
        except ExpectedError as error:
            self._place.tell_error(error)
            return
        self._place.run(
            lambda: (self._shelf.record(moved, event), self._shelf.versions(moved.id)),
            lambda answer: self._saving.take_saved(*answer),
        )

    def _load(self, article_id: UUID) -> None:
        def load() -> _Loaded:
            draft = self._shelf.draft(article_id)
            if draft is not None and draft.base_version == 0:
                return _Loaded(draft.article, draft, [])
            try:
                article = self._shelf.article(article_id)
            except NoSuchArticle:
                if draft is None:
                    raise
                # Deleted for good by a colleague: what was typed is a new article.
                return _Loaded(draft.article, replace(draft, base_version=0), [])
            versions = self._shelf.versions(article_id)
            newest = max((version.number for version in versions), default=0)
            if draft is not None and draft.base_version < newest:
                article = self._below(draft, article)
            return _Loaded(article, draft, versions)

        def failed(error: ExpectedError) -> None:
            self._stay()
            self._place.tell_error(error)

        self._place.background.run(load, self._show_loaded, failed)

    def _stay(self) -> None:
        self._page.mark_open(self.article)

    def _below(self, draft: Draft, saved: Article) -> Article:
        try:
            return self._shelf.version(saved.id, draft.base_version)
        except NoSuchVersion:
            # A repair may not have found it. Nothing in its place: what differs is a clash then.
            return Article(id=saved.id, state=saved.state, created_at=saved.created_at)

    def _show_loaded(self, loaded: _Loaded) -> None:
        newest = max((version.number for version in loaded.versions), default=0)
        if loaded.draft is None:
            self._show(loaded.article, base=newest, versions=loaded.versions)
        else:
            self._show(
                loaded.draft.article, base=loaded.draft.base_version, versions=loaded.versions
            )
            self._text.stored = loaded.article
            self._resume(loaded.draft)

    def _resume(self, draft: Draft) -> None:
        self._text.unsaved = True
        self._page.show_kept(Kept(Standing.KEPT, draft.kept_at))
        offers = (
            (Offer(tr("Use the saved version"), self._restoring.drop_draft),)
            if draft.base_version
            else ()
        )
        text = tr(
            "You are back in the text that was kept {time} but not saved.",
            time=day_and_clock(draft.kept_at),
        )
        self._place.teller.tell(Message(text=text, offers=offers, topic=RESUMED))

    def _show(self, article: Article, *, base: int, versions: list[Version]) -> None:
        self._text.put(article, base=base)
        for topic in (RESUMED, left_behind(article.id)):
            self._place.teller.withdraw(topic)
        self._page.show_article(article)
        self._page.show_versions(versions)
        standing = Kept(Standing.SAVED, article.modified_at) if base else Kept(Standing.NEW)
        self._page.show_kept(standing)

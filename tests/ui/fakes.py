"""Stand-ins for what presenters have around them."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from desktop.article.model import Article, now
from desktop.errors import ExpectedError
from desktop.library import Draft, Reason, Saved, Version
from desktop.library.errors import NewerVersion, NoSuchArticle
from desktop.ui.messages import Message
from desktop.ui.workplace import Workplace
from desktop.ui.writing import Kept, Standing


class DiskIsFull(ExpectedError):
    """What the fake shelf raises."""


class Background:
    """Does work when `step` is called, or at once unless `held`."""

    def __init__(self, *, held: bool = False) -> None:
        self.held = held
        self.waiting: list[Callable[[], None]] = []

    def run(self, work: Any, done: Any, failed: Any) -> None:
        def carry() -> None:
            try:
                result = work()
            except ExpectedError as error:
                failed(error)
            else:
                done(result)

        self.waiting.append(carry)
        if not self.held:
            self.step()

    def drive(self, job: Any, progressed: Any, done: Any, failed: Any) -> None:
        def carry() -> None:
            try:
                while progressed(next(job)):
                    pass
                job.close()
            except StopIteration as end:
                done(end.value)
            except ExpectedError as error:
                failed(error)

        carry()

    def step(self) -> None:
        """Do what waits, and what follows from it."""
        while self.waiting:
            self.waiting.pop(0)()


class Later:
    """A clock that moves when it is told to."""

    def __init__(self) -> None:
        self.moment = 0
        self._calls: list[tuple[int, Callable[[], None]]] = []

    def __call__(self, milliseconds: int, act: Callable[[], None]) -> Callable[[], None]:
        call = (self.moment + milliseconds, act)
        self._calls.append(call)
        return lambda: self._calls.remove(call) if call in self._calls else None

    def waits(self) -> list[int]:
        """Return how long each call still has to wait."""
        return [due - self.moment for due, _ in self._calls]

    def pass_by(self, milliseconds: int) -> None:
        """Let time pass."""
        end = self.moment + milliseconds
        while due := [call for call in self._calls if call[0] <= end]:
            call = min(due, key=lambda each: each[0])
            self._calls.remove(call)
            self.moment = call[0]
            call[1]()
        self.moment = end


class Teller:
    """Remembers what is being told."""

    def __init__(self) -> None:
        self.shown: dict[str, Message] = {}

    def tell(self, message: Message) -> None:
        self.shown[message.topic or message.text] = message

    def withdraw(self, topic: str) -> None:
        self.shown.pop(topic, None)

    def texts(self) -> list[str]:
        return [message.text for message in self.shown.values()]

    def take(self, name: str) -> None:
        """Press the offer called `name`."""
        for topic, message in list(self.shown.items()):
            for offer in message.offers:
                if offer.name == name:
                    self.withdraw(topic)
                    offer.act()
                    return
        raise AssertionError(f"nobody offers {name}: {self.texts()}")


@dataclass
class Surroundings:
    """A workplace of fakes, and the fakes."""

    background: Background = field(default_factory=Background)
    later: Later = field(default_factory=Later)
    teller: Teller = field(default_factory=Teller)

    @property
    def place(self) -> Workplace:
        return Workplace(
            self.background, self.later, self.teller, lambda error: f"told: {type(error).__name__}"
        )


class Page:
    """A page that is typed into by setting `body`."""

    def __init__(self) -> None:
        self.article = Article()
        self.body = ""
        self.kept = Kept(Standing.NEW)
        self.versions: list[Version] = []
        self.marked: list[UUID] = []

    def show_article(self, article: Article) -> None:
        self.article, self.body = article, article.body

    def mark_open(self, article: Article) -> None:
        self.marked.append(article.id)

    def renew_article(self, article: Article) -> None:
        self.show_article(article)

    def show_fields(self, article: Article) -> None:
        self.article = article

    def flush(self, done: Callable[[str], None]) -> None:
        done(self.body)

    def show_kept(self, kept: Kept) -> None:
        self.kept = kept

    def show_versions(self, versions: list[Version]) -> None:
        self.versions = versions


class Shelf:
    """A library in memory; `broken` makes every write fail."""

    def __init__(self) -> None:
        self.kept: dict[UUID, list[Article]] = {}
        self.drafts: dict[UUID, Draft] = {}
        self.broken = False
        self.draft_writes = 0

    def article(self, article_id: UUID) -> Article:
        if article_id not in self.kept:
            raise NoSuchArticle(str(article_id))
        return self.kept[article_id][-1]

    def versions(self, article_id: UUID) -> list[Version]:
        numbered = enumerate(self.kept.get(article_id, []), start=1)
        return [
            Version(number=number, kept_at=now(), reason=Reason.SAVE, title=each.title, content="")
            for number, each in numbered
        ][::-1]

    def restore(self, article_id: UUID, number: int) -> Saved:
        return self.save(self.kept[article_id][number - 1])

    def version(self, article_id: UUID, number: int) -> Article:
        return self.kept[article_id][number - 1]

    def save(self, article: Article, *, base: int | None = None) -> Saved:
        self._write()
        last = len(self.kept.get(article.id, []))
        if base is not None and base != last:
            raise NewerVersion(article.id, base, last)
        self.kept.setdefault(article.id, []).append(article)
        self.drafts.pop(article.id, None)
        return Saved(article=article, version=len(self.kept[article.id]))

    def record(self, article: Article, step: Any) -> Saved:
        return self.save(replace(article, state=step.after))

    def keep_draft(self, article: Article, *, base: int) -> Draft:
        self._write()
        self.draft_writes += 1
        draft = Draft(article=article, base_version=base, kept_at=now())
        self.drafts[article.id] = draft
        return draft

    def draft(self, article_id: UUID) -> Draft | None:
        return self.drafts.get(article_id)

    def drop_draft(self, article_id: UUID) -> None:
        self._write()
        self.drafts.pop(article_id, None)

    def _write(self) -> None:
        if self.broken:
            raise DiskIsFull

"""Checks the open article on a thread of its own, one check at a time, and only the last counts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from desktop.article.model import Article
from desktop.editor.findings import Checked, Mark
from desktop.errors import ExpectedError
from desktop.proofing import Ignored, Options, Proofreader
from desktop.ui.background import Background, Failed, Later, Pause, later
from desktop.ui.proofing.found import Found, Numbers, marks

_PAUSE_MS = 2000
"""For when nobody says that the keys rest."""
_LONGEST_MS = 10_000
"""A check takes processor time from the keys that are pressed meanwhile."""


@dataclass(frozen=True, slots=True)
class Result:
    """What was found in `article`, whose body is `checked`, and what of it is to be marked."""

    article: Article
    checked: Checked
    found: tuple[Found, ...]
    marks: Mapping[int, Sequence[Mark]]


class Checking:
    """Checks when it is told to; while a check runs, what changed meanwhile is checked after it.

    What is written is checked when the keys rest, and now and then while they go on.

    `take` gives the article and its body as they are, `ignored` says on the thread what its
    writers ignore, `options` what their site decides, and `done` hears what was found in the newest text.
    """

    def __init__(
        self,
        background: Background,
        take: Callable[[], tuple[Article, Checked]],
        ignored: Callable[[UUID], Ignored],
        done: Callable[[Result], None],
        failed: Failed,
        options: Callable[[], Options] = Options,
        later: Later = later,
    ) -> None:
        self._background, self._take, self._ignored = background, take, ignored
        self._told, self._failed = done, failed
        self._options = options
        self._proofreader, self._numbers = Proofreader(), Numbers()
        self._busy = self._again = False
        self._taken: Article | None = None
        self._writing = Pause(self.check, pause=_PAUSE_MS, longest=_LONGEST_MS, later=later)

    def check(self) -> None:
        """Check the article as it is now, or as it will be when the check under way is over."""
        self._writing.forget()
        if self._busy:
            self._again = True
            return
        self._busy, self._again = True, False
        article, checked = self._take()
        self._taken = article
        self._background.run(lambda: self._check(article, checked), self._done, self._fail)

    def written(self) -> None:
        """Take note that something was written: it is checked when the keys rest."""
        self._writing.changed()

    def rested(self) -> None:
        """Check what was written."""
        self._writing.now()

    def catch_up(self, article: Article) -> None:
        """Check, unless `article` was taken last or will be when the keys rest.

        What is typed is kept right after that.
        """
        if self._taken != article and not self._writing.waiting:
            self.check()

    def _check(self, article: Article, checked: Checked) -> Result:
        """Check on the thread; an article without any text is left in peace."""
        if not (article.title or article.sapo or article.body):
            return Result(article, checked, (), {})
        self._proofreader.options = self._options()
        findings = self._proofreader.check(article, self._ignored(article.id))
        found = self._numbers.numbered(findings)
        return Result(article, checked, found, marks(found))

    def _done(self, result: Result) -> None:
        self._busy = False
        if self._again:
            self.check()
        else:
            self._told(result)

    def _fail(self, error: ExpectedError) -> None:
        self._busy, self._taken = False, None
        self._failed(error)
        if self._again:
            self.check()

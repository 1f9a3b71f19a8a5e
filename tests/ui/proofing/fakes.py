"""What the tests of proofing have around the presenter: a page, a view, and places to remember."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from PySide6.QtCore import QObject

from desktop.article.model import Article
from desktop.editor.blocks import BodyBlocks
from desktop.editor.findings import Checked, FindingsBridge, Mark, MarkAsked, Mend
from desktop.proofing import Options, Part
from desktop.settings.model import ProofingSettings, Tones
from desktop.ui.proofing.checking import Checking
from desktop.ui.proofing.found import Found, Kind
from desktop.ui.proofing.ignoring import Ignoring
from desktop.ui.proofing.proofing import Proofing
from tests.ui.fakes import Background, DiskIsFull, Later, Surroundings


class View:
    """Remembers what was shown last."""

    def __init__(self) -> None:
        self.kinds: list[Kind] = []
        self.count = -1
        self.card: tuple[Found, MarkAsked] | None = None
        self.words: tuple[Part, int, int] | None = None
        self.opened = 0

    def show_kinds(self, found: Sequence[Kind]) -> None:
        self.kinds = list(found)

    def show_count(self, count: int) -> None:
        self.count = count

    def show_card(self, found: Found, asked: MarkAsked) -> None:
        self.card = (found, asked)

    def keep_card(self, ids: frozenset[int]) -> None:
        if self.card and self.card[0].id not in ids:
            self.card = None

    def show_text(self) -> None: ...

    def show_words(self, part: Part, start: int, end: int) -> None:
        self.words = (part, start, end)

    def open_panel(self) -> None:
        self.opened += 1

    def rules(self) -> list[str]:
        return [kind.rule for kind in self.kinds]

    def found(self, excerpt: str) -> Found:
        return next(
            each for kind in self.kinds for each in kind.found if each.finding.excerpt == excerpt
        )


class Page(FindingsBridge):
    """The page's side without a page: what is marked, and which mends were asked for."""

    def __init__(self) -> None:
        self._home = QObject()
        super().__init__(self._home)
        self.marked: Mapping[int, Sequence[Mark]] = {}
        self.mends: list[list[Mend]] = []

    def show(self, checked: Checked, marks: Mapping[int, Sequence[Mark]]) -> None:
        super().show(checked, marks)
        self.marked = marks

    def mend(self, mends: Sequence[Mend]) -> int:
        self.mends.append(list(mends))
        return super().mend(mends)


@dataclass
class Shelf:
    """Remembers what is ignored in articles."""

    ignored: dict[UUID, set[tuple[str, str, str]]] = field(default_factory=dict)
    broken: bool = False

    def ignored_findings(self, article_id: UUID) -> frozenset[tuple[str, str, str]]:
        if self.broken:
            raise DiskIsFull
        return frozenset(self.ignored.get(article_id, set()))

    def ignore_finding(self, article_id: UUID, rule: str, text: str, context: str = "") -> None:
        self.ignored.setdefault(article_id, set()).add((rule, text, context))

    def heed_finding(self, article_id: UUID, rule: str, text: str, context: str = "") -> None:
        self.ignored[article_id].discard((rule, text, context))


class Desk:
    """The presenter with fakes around it, and the article that is written."""

    def __init__(self, article: Article) -> None:
        self.article, self.blocks = article, BodyBlocks(article.body)
        self.around, self.view, self.page, self.shelf = Surroundings(), View(), Page(), Shelf()
        self.thread, self.clock = Background(), Later()
        self.settings = ProofingSettings()
        self.tones: Tones | None = None
        self.ignoring = Ignoring(
            self.shelf,  # type: ignore[arg-type]
            self.around.place,
            self.settings,
            self._remember,
            self._check_again,
        )
        self.proofing = Proofing(
            self.view,
            self.page,
            self.around.place,
            self.ignoring,
            article=lambda: self.article,
            edit=self._edit,
        )
        self.page.begin(1, len(self.blocks.html))
        self.checking = Checking(
            self.thread,
            self._take,
            self.ignoring.ignored,
            self.proofing.show,
            self.around.place.tell_error,
            lambda: Options.of(self.tones, self.settings.tones),
            self.clock,
        )
        self.proofing.begin(self.checking)

    def write(self, body: str) -> None:
        """Write another body, as a patch of the whole page, and check it."""
        self.type(body)
        self.proofing.check()

    def type(self, body: str) -> None:
        """Write another body while keys go on."""
        before = len(self.blocks.html)
        self.blocks = BodyBlocks(body)
        self.page.patched(0, before, len(self.blocks.html))
        self.article = replace(self.article, body=body)
        self.checking.written()

    def _check_again(self) -> None:
        self.proofing.check()

    def _take(self) -> tuple[Article, Checked]:
        checked = self.page.take(self.blocks)
        return replace(self.article, body=checked.body), checked

    def _edit(self, article: Article) -> None:
        self.article = article

    def _remember(self, settings: ProofingSettings) -> None:
        self.settings = settings

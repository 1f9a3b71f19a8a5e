"""Ties proofing to the window; made once the text can be typed into."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.article.model import Article
from desktop.editor.findings import Checked, MarkAsked
from desktop.proofing import Options, Part
from desktop.settings.model import ProofingSettings
from desktop.ui.background import Worker
from desktop.ui.proofing.card import FindingCard
from desktop.ui.proofing.checking import Checking
from desktop.ui.proofing.found import Found, Kind
from desktop.ui.proofing.ignoring import Ignoring
from desktop.ui.proofing.panel import FindingsPanel
from desktop.ui.proofing.proofing import Proofing
from desktop.ui.window import Window
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.library import Library


class _Shown:
    """The parts of the window in which findings are shown."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.panel = FindingsPanel()
        self.card = FindingCard(window.editor)
        window.hold_panel(self.panel)

    def show_kinds(self, found: Sequence[Kind]) -> None:
        self.panel.show_kinds(found)

    def show_count(self, count: int) -> None:
        self._window.status.show_findings(count)

    def show_card(self, found: Found, asked: MarkAsked) -> None:
        self.show_text()
        self.card.show_found(found, asked)

    def keep_card(self, ids: frozenset[int]) -> None:
        self.card.keep(ids)

    def show_text(self) -> None:
        self._window.text_actions.leave_source()
        self._window.show_messages()  # which lie above the text

    def show_words(self, part: Part, start: int, end: int) -> None:
        if part is Part.TITLE:
            self._window.page.select_title(start, end)
        else:
            self._window.show_sapo(start, end)

    def open_panel(self) -> None:
        self._window.show_panel(self.panel)


class ProofingDesk:
    """Proofreads the open article while it is written, on a thread of its own."""

    def __init__(
        self,
        library: "Library",
        window: Window,
        place: Workplace,
        *,
        article: Callable[[], Article],
        edit: Callable[[Article], None],
        settings: ProofingSettings,
        remember: Callable[[ProofingSettings], None],
    ) -> None:
        self._window, self._article = window, article
        self._worker = Worker()
        self._shown = _Shown(window)
        self._ignoring = Ignoring(library, place, settings, remember, self._ignores_changed)
        self._proofing = Proofing(
            self._shown, window.editor.findings, place, self._ignoring, article=article, edit=edit
        )
        self._checking = Checking(
            self._worker,
            self._take,
            self._ignoring.ignored,
            self._proofing.show,
            place.tell_error,
            lambda: Options.of(library.site_profile().tones, settings.tones),
        )
        self._proofing.begin(self._checking)
        window.outgoing.ask = self._proofing.guard
        self._listen()
        self._shown.panel.show_settings(settings)
        self._proofing.check()

    def check(self) -> None:
        """Check the article anew: the site decided something else."""
        self._proofing.check()

    def close(self) -> None:
        """End the thread."""
        self._worker.close()

    def _take(self) -> tuple[Article, Checked]:
        checked = self._window.editor.take_to_check()
        return replace(self._article(), body=checked.body), checked

    def _ignores_changed(self) -> None:
        self._shown.panel.show_settings(self._ignoring.settings)
        self._proofing.check()

    def _listen(self) -> None:
        window, proofing, panel, card = (
            self._window,
            self._proofing,
            self._shown.panel,
            self._shown.card,
        )
        window.editor.body_shown.connect(proofing.check)
        window.editor.body_edited.connect(self._checking.written)
        window.editor.writing_rested.connect(self._checking.rested)
        window.text_kept.connect(lambda: self._checking.catch_up(self._article()))
        window.article_edited.connect(lambda _article: proofing.check())
        window.status.findings_requested.connect(self._shown.open_panel)
        for part in (panel, card):
            part.mend_requested.connect(window.text_actions.leave_source)
            part.mend_requested.connect(proofing.mend)
            part.ignore_requested.connect(proofing.ignore)
        panel.go_requested.connect(proofing.go_to)
        panel.marking_chosen.connect(lambda on: self._ignoring.mark_while_writing(on=on))
        panel.heed_requested.connect(self._ignoring.heed_always)
        page = window.editor.findings
        page.nothing_found.connect(self._shown.open_panel)
        keys = window.finding_keys
        keys.next_wanted.connect(lambda: page.step_wanted.emit(True))  # noqa: FBT003 - Qt's signal
        keys.previous_wanted.connect(lambda: page.step_wanted.emit(False))  # noqa: FBT003
        keys.here_wanted.connect(page.here_wanted)
        keys.panel_wanted.connect(self._shown.open_panel)

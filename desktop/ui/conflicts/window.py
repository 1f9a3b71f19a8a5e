"""The conflict window: place by place, base, mine and the portal's text, and a choice."""

from collections.abc import Mapping
from functools import partial
from typing import Protocol

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.article.merging import Side
from desktop.article.post import Conflict
from desktop.language import tr
from desktop.ui.conflicts.card import Card
from desktop.ui.conflicts.choices import Choice
from desktop.ui.conflicts.deciding import ARTICLE
from desktop.ui.conflicts.deletion import DeletionPart
from desktop.ui.conflicts.foot import Foot
from desktop.ui.conflicts.merged_part import MergedPart
from desktop.ui.conflicts.question import Key, Question
from desktop.ui.conflicts.stops import order_stops
from desktop.ui.conflicts.words import names, safety, story
from desktop.ui.controls import Button, heading, note, scrolling
from desktop.ui.flow import Flow
from desktop.ui.inspector.section import Section
from desktop.ui.messages import MessageBar
from desktop.ui.site.publishing.sight import breakable, bring_into_sight

FIRST_SIZE = (1080, 700)
LEAST_SIZE = (480, 400)
_TWO, _THREE = 32, 54
"""Letters' heights from which two texts, or three, stand side by side."""
_WIDEST = 100
"""Letters' heights: no wider, or three texts side by side would be hard to compare."""


class Decider(Protocol):
    """What the window asks of its presenter."""

    def choose(self, key: Key, choice: Choice) -> None:
        """Choose what stands at one place."""
        ...

    def choose_all(self, side: Side) -> None:
        """Choose one side everywhere."""
        ...

    def undo(self) -> None:
        """Take back the last choice."""
        ...

    def finish(self) -> None:
        """Write what was chosen."""
        ...

    def go_on_in_editor(self) -> None:
        """Keep both and open the article."""
        ...

    def let_go(self) -> None:
        """Take note that the window is closed."""
        ...


class ConflictWindow(QWidget):
    """Shows one conflict; it is gone once it is closed."""

    def __init__(self, parent: QWidget | None, conflict: Conflict, *, may_edit: bool) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)
        title = conflict.mine.title or tr("Without a title")
        self.setWindowTitle(tr("Conflict: {title}", title=title))
        self.messages = MessageBar()
        self._may_edit = may_edit
        self._names = names(conflict)
        self._decider: Decider | None = None
        self._cards: dict[Key, Card] = {}
        self._deletion: DeletionPart | None = None
        self._undo = Button(tr("Undo"), self._take_back, picture="arrow-counter-clockwise")
        self._all = self._choose_all_line()
        self._foot = Foot()
        self._column = QVBoxLayout()
        self._inside = QWidget()
        self._places = QWidget()
        self._lay_out(title, conflict)

    def serve(self, decider: Decider) -> None:
        """Send what the writer asks for to `decider`."""
        self._decider = decider
        self._foot.finish_requested.connect(decider.finish)
        self._foot.edit_requested.connect(decider.go_on_in_editor)
        self._foot.later_requested.connect(self.close)

    def show_question(self, question: Question) -> None:
        """Show the places to decide, and what merged by itself."""
        cards = [Card(spot, self._names) for spot in question.spots]
        for card in cards:
            card.chosen.connect(self._choose)
        shown: list[QWidget] = [*cards]
        if not cards:
            shown.append(note(tr("Everything merged by itself: there is nothing left to decide.")))
        if question.changes:
            name = tr("Merged by itself: {count}", count=len(question.changes))
            shown.append(
                Section(name, MergedPart(question.conflict, question.changes), unfolded=not cards)
            )
        self._cards = {card.spot.key: card for card in cards}
        self._deletion = None
        self._all.setVisible(bool(cards))
        self._foot.offer_editing(offered=self._may_edit and bool(cards))
        self._show_parts(shown)

    def show_deletion(self, conflict: Conflict) -> None:
        """Ask whether the article stays or goes."""
        self._cards = {}
        self._deletion = DeletionPart(conflict)
        self._deletion.chosen.connect(lambda side: self._choose(ARTICLE, side))
        self._show_parts([self._deletion])

    def show_choices(self, made: Mapping[Key, Choice], *, can_undo: bool) -> None:
        """Show what is chosen so far."""
        for key, card in self._cards.items():
            card.show_choice(made.get(key))
        if self._deletion is not None:
            self._deletion.show_choice(made.get(ARTICLE))
        self._undo.setEnabled(can_undo)
        self._foot.show_count(len(made), len(self._cards) + (self._deletion is not None))

    def ask(self, key: Key) -> None:
        """Bring a place that is not decided to the writer's eyes."""
        part = self._cards.get(key) or self._deletion
        if part is not None:
            part.take_focus()
            bring_into_sight(part)

    def show_busy(self, *, busy: bool) -> None:
        """Let nothing be pressed while the decision is written."""
        self._inside.setEnabled(not busy)
        self._foot.setEnabled(not busy)

    def leave(self) -> None:
        """Go: the conflict is decided."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask nothing: what is not finished stays a conflict. What is being written is awaited."""
        if not self._foot.isEnabled():
            event.ignore()
            return
        if self._decider is not None:
            self._decider.let_go()
            self._decider = None
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the new size."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        letter = self.fontInfo().pixelSize()
        self._inside.setMaximumWidth(_WIDEST * letter)
        columns = 1 + (self.width() >= _TWO * letter) + (self.width() >= _THREE * letter)
        for card in self._cards.values():
            card.show_columns(columns)

    def _show_parts(self, parts: list[QWidget]) -> None:
        places = QWidget()
        column = QVBoxLayout(places)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in parts:
            column.addWidget(part)
        self._fit()
        self._column.replaceWidget(self._places, places)
        places.show()  # whole by now: the keyboard would not go to what is not shown
        self._places.hide()
        self._places.deleteLater()
        self._places = places
        order_stops(self._column, self._foot.column)
        first = next(iter(self._cards.values()), None) or self._deletion
        if first is not None:
            first.take_focus()

    def _choose(self, key: Key, choice: Choice) -> None:
        if self._decider is not None:
            self._decider.choose(key, choice)

    def _choose_all(self, side: Side) -> None:
        if self._decider is not None:
            self._decider.choose_all(side)

    def _take_back(self) -> None:
        if self._decider is not None:
            self._decider.undo()

    def _choose_all_line(self) -> QWidget:
        made = QWidget()
        line = Flow(spacing=8)
        around = QVBoxLayout(made)
        around.setContentsMargins(0, 0, 0, 0)
        around.addLayout(line)
        sides = (
            (self._names.mine_everywhere, Side.MINE),
            (self._names.theirs_everywhere, Side.THEIRS),
        )
        for name, side in sides:
            line.addWidget(Button(name, partial(self._choose_all, side)))
        line.addWidget(self._undo)
        return made

    def _lay_out(self, title: str, conflict: Conflict) -> None:
        self._all.hide()
        self._foot.offer_editing(offered=False)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(12)
        head = (heading(breakable(title)), note(story(conflict)), note(safety()))
        for part in (*head, self._all, self._places):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._inside.setLayout(self._column)
        side = QFrame()
        side.setObjectName("side")
        around = QVBoxLayout(side)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self.messages)
        around.addWidget(scrolling(self._inside), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(side, 1)
        whole.addWidget(self._foot)
        QShortcut(QKeySequence("Escape"), self, self.close)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._foot.finish_requested.emit)
        QShortcut(QKeySequence.StandardKey.Undo, self, self._take_back)

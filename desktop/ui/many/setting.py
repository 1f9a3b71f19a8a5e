"""The presenter of what several articles are given at once."""

from collections.abc import Callable, Collection, Sequence
from typing import Protocol
from uuid import UUID

from desktop.article.model import now
from desktop.article.moving import EXPLAINED, is_to_come
from desktop.article.setting import Setting
from desktop.article.states import State
from desktop.language import tr, trn
from desktop.library import Entry
from desktop.library.many import Given
from desktop.progress import Job
from desktop.ui.many.running import Running
from desktop.ui.messages import Message
from desktop.ui.undoing import Act, Undoing


class Giver(Protocol):
    """What is needed of the library."""

    def give(
        self, ids: Sequence[UUID], setting: Setting, who: str, tell: Callable[[Given], object]
    ) -> Job[None]:
        """Give articles what `setting` says, and tell of each."""
        ...

    def take_back(self, former: Sequence[Given], who: str) -> Job[None]:
        """Take it back."""
        ...


class SettingView(Protocol):
    """How the panel shows it."""

    def begin(self, entries: list[Entry]) -> None:
        """Begin with other articles."""
        ...

    def show_problem(self, words: str) -> None:
        """Say why nothing can be set yet."""
        ...


class SettingMany:
    """Sets fields of the articles it was begun with.

    `keep` makes a version of the open article if it is one of them, and goes on when that is done;
    `changed` lists them anew, and shows the open one as it is now.
    """

    def __init__(
        self,
        giver: Giver,
        view: SettingView,
        running: Running,
        undoing: Undoing,
        *,
        keep: Callable[[Collection[UUID], Callable[[], None]], None],
        changed: Callable[[Collection[UUID]], None],
        who: str,
    ) -> None:
        self._giver, self._view = giver, view
        self._running, self._undoing = running, undoing
        self._keep, self._changed, self._who = keep, changed, who
        self._ids: list[UUID] = []

    def begin(self, entries: list[Entry]) -> None:
        """Show the form for the articles of `entries`."""
        self._ids = [entry.id for entry in entries]
        self._view.begin(entries)

    def set(self, setting: Setting) -> bool:
        """Set what `setting` says; return whether that was begun."""
        if setting.state in EXPLAINED and not setting.reason:
            self._view.show_problem(_why_asked(setting))
            return False
        if setting.state is State.SCHEDULED and not is_to_come(setting.publish_at, now()):
            self._view.show_problem(
                tr("Write the moment to come at which the articles are to be published.")
            )
            return False
        if setting == Setting():
            self._view.show_problem(tr("Fill in what is to change."))
            return False
        ids, told = self._ids, list[Given]()
        self._keep(ids, lambda: self._begin(ids, setting, told))
        return True

    def _begin(self, ids: list[UUID], setting: Setting, told: list[Given]) -> None:
        self._running.run(
            self._giver.give(ids, setting, self._who, told.append),
            lambda progress: tr(
                "Setting fields: {done} of {total}", done=progress.done, total=progress.total
            ),
            done=lambda _none: self._tell(ids, told, stopped=False),
            stopped=lambda: self._tell(ids, told, stopped=True),
        )

    def _tell(self, ids: list[UUID], told: list[Given], *, stopped: bool) -> None:
        self._changed(ids)
        given = [each for each in told if each.after != each.before]
        words = _said(len(given), sum(each.held_back for each in told))
        if stopped:
            words = tr("Stopped.") + " " + words
        if not given:
            self._running.tell(Message(text=words, topic="set"))
            return
        self._undoing.done(
            Act(
                text=words,
                take_back=lambda: self._giver.take_back(given, self._who),
                then=lambda: self._changed(ids),
            )
        )


def _why_asked(setting: Setting) -> str:
    if setting.state is State.WITHDRAWN:
        return tr("Write why the articles are withdrawn.")
    return tr("Write why the articles are returned.")


def _said(given: int, held_back: int) -> str:
    words = trn("One article was changed.", "{count} articles were changed.", given)
    if given == 0:
        words = tr("No article needed a change.")
    if not held_back:
        return words
    kept = trn(
        "One may not take this step and keeps its state.",
        "{count} may not take this step and keep their state.",
        held_back,
    )
    return f"{words} {kept}" if given else kept

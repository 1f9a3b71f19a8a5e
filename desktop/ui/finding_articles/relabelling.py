"""The presenter of labels: which there are, and what becomes of them in all articles at once."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from desktop.article.labels import Label, LabelKind, Renaming, tidy
from desktop.language import tr, trn
from desktop.progress import Job
from desktop.ui.many.running import Running
from desktop.ui.messages import Message
from desktop.ui.undoing import Act, Undoing
from desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop.article.site import SiteProfile
    from desktop.library.many import Given


class Shelf(Protocol):
    """What is needed of the library."""

    def used(self, kind: LabelKind) -> list[Label]:
        """Return the labels in use."""
        ...

    def rename(
        self, renaming: Renaming, tell: "Callable[[Given], object]"
    ) -> "Job[tuple[SiteProfile, ...]]":
        """Carry out `renaming`; returns the sites' profiles that changed, as they were."""
        ...

    def take_back(
        self,
        renaming: Renaming,
        done: "Sequence[Given]",
        profiles_before: "Iterable[SiteProfile]",
        who: str,
    ) -> Job[None]:
        """Take it back."""
        ...


class LabelsView(Protocol):
    """How the panel shows it."""

    def show_labels(self, kind: LabelKind, labels: Sequence[Label]) -> None:
        """Show the labels of a kind."""
        ...

    def show_problem(self, words: str) -> None:
        """Say why nothing is done; no words take it back."""
        ...


class Relabelling:
    """Renames, merges and removes labels; what `place` runs may take long.

    `changed` is told which articles have others now, and which: it lists them anew, and weaves
    the change into the open one with what is typed there.
    """

    def __init__(
        self,
        shelf: Shelf,
        view: LabelsView,
        place: Workplace,
        running: Running,
        undoing: Undoing,
        *,
        changed: Callable[[Collection[UUID], Renaming], None],
        who: str,
    ) -> None:
        self._shelf, self._view, self._place = shelf, view, place
        self._running, self._undoing = running, undoing
        self._changed, self._who = changed, who
        self._kind = LabelKind.CATEGORY

    def show(self, kind: LabelKind) -> None:
        """Show the labels of `kind`."""
        self._kind = kind

        def shown(labels: list[Label]) -> None:
            if kind is self._kind:
                self._view.show_labels(kind, labels)

        self._place.run(lambda: self._shelf.used(kind), shown)

    def refresh(self) -> None:
        """Count anew."""
        self.show(self._kind)

    def rename(self, former: tuple[str, ...], new: str) -> None:
        """Give the labels `former` the name `new`; several become one."""
        name = tidy(new, self._kind)
        if not name:
            self._view.show_problem(tr("Write the new name."))
        elif former == (name,):
            self._view.show_problem(tr("It has this name already."))
        else:
            self._begin(Renaming(self._kind, former, name))

    def remove(self, former: tuple[str, ...]) -> None:
        """Take the labels `former` away from every article."""
        self._begin(Renaming(self._kind, former))

    def _begin(self, renaming: Renaming) -> None:
        self._view.show_problem("")
        told: list[Given] = []
        self._running.run(
            self._shelf.rename(renaming, told.append),
            lambda progress: tr(
                "Changing articles: {done} of {total}", done=progress.done, total=progress.total
            ),
            done=lambda profiles: self._tell(renaming, told, profiles, stopped=False),
            stopped=lambda: self._tell(renaming, told, (), stopped=True),
        )

    def _tell(
        self,
        renaming: Renaming,
        told: "list[Given]",
        profiles: "tuple[SiteProfile, ...]",
        *,
        stopped: bool,
    ) -> None:
        done = [each for each in told if each.after != each.before]
        ids = [each.after.id for each in done]
        self._after(ids, renaming)
        counted = trn("One article was changed.", "{count} articles were changed.", len(done))
        words = f"{_said(renaming)} {counted}"
        if stopped:
            words = tr("Stopped.") + " " + words
        if not done and not profiles:
            self._place.teller.tell(Message(text=words, topic="relabelled"))
            return
        self._undoing.done(
            Act(
                text=words,
                take_back=lambda: self._shelf.take_back(renaming, done, profiles, self._who),
                then=lambda: self._after(ids, _back(renaming)),
            )
        )

    def _after(self, ids: Collection[UUID], renaming: Renaming) -> None:
        self._changed(ids, renaming)
        self.refresh()


def _back(renaming: Renaming) -> Renaming:
    return Renaming(renaming.kind, (renaming.new,), renaming.former[0])


def _said(renaming: Renaming) -> str:
    first, several = renaming.former[0], len(renaming.former) > 1
    if not renaming.new:
        if several:
            return tr("{count} labels are removed.", count=len(renaming.former))
        return tr("“{name}” is removed.", name=first)
    if several:
        return tr("{count} labels are “{new}” now.", count=len(renaming.former), new=renaming.new)
    return tr("“{name}” is “{new}” now.", name=first, new=renaming.new)

"""Questions to readers."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from uuid import uuid4

from PySide6.QtWidgets import QVBoxLayout

from desktop.article.site import Poll, PollOption, SiteProfile
from desktop.language import tr
from desktop.ui.controls import heading, note
from desktop.ui.inspector.fields import Field, Kind, Refused, one_line
from desktop.ui.moments import written
from desktop.ui.site.profile import reading
from desktop.ui.site.profile.body import Body, FieldsBody
from desktop.ui.site.profile.listed_part import ListedPart
from desktop.ui.site.profile.plain import changed, plain
from desktop.ui.site.profile.rows import RowKind, Rows


class PollsPart(ListedPart[Poll]):
    """The polls in their order; the first that is complete is on the page."""

    def __init__(self, current: Callable[[], SiteProfile]) -> None:
        super().__init__(
            tr("Polls"),
            current,
            poll_rows(),
            read=lambda profile: profile.polls,
            write=lambda profile, polls: replace(profile, polls=polls),
        )
        self._serviceless = note(
            tr("The site has no poll as long as the part “Agency” names no service for readers."),
            property_name="problem",
        )
        self.put(
            heading(tr("Polls")),
            note(tr("The first poll with a question and two answers is on the page.")),
            self._serviceless,
            self.rows,
        )

    def begin(self, profile: SiteProfile) -> None:
        """Show another profile."""
        super().begin(profile)
        self._serviceless.setVisible(bool(profile.polls) and not profile.service)

    def show_profile(self, profile: SiteProfile) -> None:
        """Show what changed in the profile."""
        super().show_profile(profile)
        self._serviceless.setVisible(bool(profile.polls) and not profile.service)


class PollBody(Body[Poll]):
    """A question, when it can be answered, and its answers."""

    def __init__(self, poll: Poll) -> None:
        super().__init__()
        self._fields = FieldsBody(poll_fields(), poll)
        self._options = Rows(option_rows())
        self._options.begin(poll.options)
        self._poll = poll
        self._fields.edited.connect(self.edited)
        self._fields.left.connect(self.left)
        self._options.typed.connect(self.edited)
        self._options.left.connect(self.left)
        self._options.removed.connect(self._tell_removed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._fields)
        column.addWidget(self._options)

    def item(self) -> Poll:
        """Return the poll, as far as what is typed can be one."""
        return replace(self._fields.item(), options=self._options.items())

    def show_title(self, title: str) -> None:
        """Say in each field's name which poll it is in."""
        self._fields.show_title(title)

    def take_focus(self) -> None:
        """Put the caret into the question."""
        self._fields.take_focus()

    def _tell_removed(
        self,
        sentence: str,
        put_back: Callable[[tuple[PollOption, ...]], tuple[PollOption, ...]],
    ) -> None:
        def restored(polls: tuple[Poll, ...]) -> tuple[Poll, ...]:
            return tuple(
                replace(poll, options=put_back(poll.options)) if poll.id == self._poll.id else poll
                for poll in polls
            )

        self.removed.emit(sentence, restored)


def poll_rows() -> RowKind[Poll]:
    """Return how polls are listed."""
    return RowKind(
        body=PollBody,
        blank=new_poll,
        title=lambda number: tr("Poll {number}", number=number),
        add=tr("Add a poll"),
        gone=lambda poll: tr("The poll “{name}” was removed.", name=name_of(poll)),
        is_kept=lambda poll: bool(poll.question or poll.options),
        remark=poll_remark,
    )


def name_of(poll: Poll) -> str:
    """Return what the poll is told apart by."""
    return poll.question or " / ".join(option.text for option in poll.options)


def option_rows() -> RowKind[PollOption]:
    """Return how the answers of a poll are listed."""
    return RowKind(
        body=lambda option: FieldsBody([plain("text", tr("Answer"))], option),
        blank=lambda: PollOption(id=_token(), text=""),
        title=lambda number: tr("Answer {number}", number=number),
        slim=True,
        add=tr("Add an answer"),
        gone=lambda option: tr("The answer “{name}” was removed.", name=option.text),
        is_kept=lambda option: bool(option.text),
    )


def new_poll() -> Poll:
    """Return a poll without a question, and two answers to fill in."""
    return Poll(id=_token(), question="")


def poll_fields() -> list[Field[Poll]]:
    """Return the question, and from when until when readers can answer it."""
    return [
        Field(
            name="question",
            label=tr("Question"),
            kind=Kind.PARAGRAPH,
            read=lambda poll: poll.question,
            write=lambda poll, text: replace(poll, question=one_line(text)),
        ),
        _time_field("opens", tr("Opens"), tr("Left empty, it is open at once.")),
        _time_field("closes", tr("Closes"), tr("Left empty, it stays open.")),
    ]


def _time_field(name: str, label: str, help_text: str) -> Field[Poll]:
    def read(poll: Poll) -> str:
        moment = poll.opens if name == "opens" else poll.closes
        return written(moment) if moment else ""

    def write(poll: Poll, text: str) -> Poll:
        timed: Poll = changed(poll, name, reading.moment(text))
        if timed.opens and timed.closes and timed.closes <= timed.opens:
            raise Refused(tr("The poll would close before it opens."))
        return timed

    return Field(
        name=name,
        label=label,
        help=help_text,
        placeholder=tr("dd/mm/yyyy HH:MM"),
        read=read,
        write=write,
    )


def poll_remark(polls: Sequence[Poll], index: int) -> str:
    """Return why readers do not see the poll."""
    poll = polls[index]
    if poll.is_shown:
        earlier = any(each.is_shown for each in polls[:index])
        return tr("It is not on the page: another poll stands before it.") if earlier else ""
    if not poll.question:
        return tr("It is not on the page: the question is missing.")
    return tr("It is not on the page: readers need two answers to choose from.")


def _token() -> str:
    """Return an id that no other poll or answer ever had: votes are counted by it."""
    return uuid4().hex[:12]

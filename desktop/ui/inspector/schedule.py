"""The question that the step to a schedule asks: when."""

from collections.abc import Callable
from datetime import datetime

from desktop.article.model import now
from desktop.article.moving import is_to_come
from desktop.language import tr
from desktop.ui.inspector.fields import Field, Refused, moment_of, moment_text
from desktop.ui.inspector.form import FieldEditor
from desktop.ui.site.publishing.question import Question


class ScheduleQuestion(Question):
    """Asks for the moment of publication; `take` gets one that is to come, in UTC."""

    def __init__(self, take: Callable[[datetime], None]) -> None:
        super().__init__(tr("Schedule for this moment"), self._take)
        self._hand_over = take
        field: Field[datetime] = Field(
            name="publish_at",
            label=tr("Publish at"),
            placeholder=tr("dd/mm/yyyy HH:MM"),
            help=tr("Such as 12/07/2018 17:23."),
            read=moment_text,
            write=lambda _moment, text: _to_come(text),
        )
        self._editor = FieldEditor(field)
        self.column.insertWidget(1, self._editor)

    def ask_for(self, moment: datetime) -> None:
        """Ask, with `moment` as the answer that a key is enough for."""
        self._editor.show_text(moment_text(moment))
        self._editor.show_refusal("")
        self.ask(tr("When is the article to be published?"))
        self._editor.control.setFocus()

    def _take(self) -> None:
        try:
            moment = _to_come(self._editor.text())
        except Refused as refusal:
            self._editor.show_refusal(str(refusal))
            return
        self.hide()
        self._hand_over(moment)


def _to_come(text: str) -> datetime:
    moment = moment_of(text)
    if moment is None or not is_to_come(moment, now()):
        raise Refused(tr("Write a moment to come, such as 12/07/2018 17:23."))
    return moment

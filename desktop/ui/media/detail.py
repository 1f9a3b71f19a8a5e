"""What is known of one medium, edited once for every place; who shows it; what can be done."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.language import tr, trn
from desktop.library import Entry
from desktop.library.shelved import Shelved
from desktop.ui.controls import Button, heading, note
from desktop.ui.inspector.fields import Field, Kind, one_line
from desktop.ui.inspector.form import Form
from desktop.ui.media.faces import Faces
from desktop.ui.media.preview import Preview
from desktop.ui.media.used_in import UsedIn
from desktop.ui.media.words import facts, is_picture, measures
from desktop.ui.site.publishing.sight import breakable

_MOST_ARTICLES = 30
"""Articles that are named; who shows more is counted."""


class Detail(QFrame):
    """Shows one medium; `edited` carries it with what was typed."""

    edited = Signal(object)
    insert_requested = Signal(object)
    edit_requested = Signal(object)
    replace_requested = Signal(object)
    """Asks for a file in the place of the medium, wherever it is shown."""
    write_requested = Signal(object)
    everywhere_requested = Signal(object, list)
    """Asks for one medium in the place of the others."""
    bin_requested = Signal(list)
    restore_requested = Signal(list)
    article_chosen = Signal(object)

    def __init__(self, faces: Faces) -> None:
        super().__init__()
        self._shown: Shelved | None = None
        self._alike: list[Shelved] = []
        self._preview = Preview(faces)
        self._name, self._facts = heading(""), note()
        self._form: Form[Shelved] = Form(_fields(), self._current)
        self._form.edited.connect(self._take)
        self._about = note(
            tr(
                "Kept with the picture, and offered wherever it is put in again. An article keeps "
                "its own words until you have these written into it."
            )
        )
        self._make_buttons()
        self._used = heading(tr("Shown in"))
        self._articles, self._more = UsedIn(tr("Shown in")), note()
        self._articles.article_chosen.connect(self.article_chosen)
        self._others = QVBoxLayout()
        self._lay_out()
        self.show_nothing(0)

    def show_nothing(self, chosen: int) -> None:
        """Show that nothing, or more than one, is chosen."""
        self.flush()
        self._shown = None
        self._parts.hide()
        words = trn("One file is chosen.", "{count} files are chosen.", chosen)
        none = tr("Choose a picture or a file to see what is known of it.")
        self._none.setText(words if chosen else none)
        self._none.show()

    def begin(self, medium: Shelved) -> None:
        """Show another medium; who shows it is told later."""
        self.flush()
        self._shown = medium
        self._preview.show_medium(medium)
        self._name.setText(breakable(medium.media.name))
        self._facts.setText(facts(medium))
        self._form.begin(medium)
        self._form.editors["alt"].setVisible(is_picture(medium.media))
        for part in (self._form, self._about):
            part.setVisible(not _is_document(medium))
        self.show_alike([])
        for each in (self._used, self._articles, self._more, self._write, self._replace):
            each.hide()
        self._show_buttons()
        self._none.hide()
        self._parts.show()

    def renew(self, medium: Shelved) -> None:
        """Show what is known of the same medium now."""
        self._shown = medium
        self._form.show_value(medium)

    def show_articles(self, entries: list[Entry]) -> None:
        """Name the articles that show it."""
        named = entries[:_MOST_ARTICLES]
        self._articles.show_articles(
            [(entry.id.hex, entry.title or tr("Without a title")) for entry in named]
        )
        self._articles.setVisible(bool(entries))
        rest = len(entries) - len(named)
        more = trn("and one article more", "and {count} articles more", rest) if rest else ""
        self._more.setText(more if entries else tr("No article shows it."))
        self._more.setVisible(bool(rest) or not entries)
        self._used.show()
        count = len(entries)
        self._write.setText(trn("Write into the article", "Write into the {count} articles", count))
        self._write.setAccessibleName(self._write.text())
        described = self._shown is not None and is_picture(self._shown.media)
        for part in (self._write, self._replace):
            part.setVisible(bool(entries) and described)

    def show_alike(self, others: list[Shelved]) -> None:
        """Name the other files of the same picture."""
        self._alike = others
        _clear(self._others)
        if others:
            self._others.addWidget(heading(tr("The same picture")))
        for each in others:
            self._others.addWidget(note(f"{each.media.name} · {measures(each.media)}"))
        self._everywhere.setVisible(bool(others))

    def flush(self) -> None:
        """Hand over what was typed without waiting for a pause."""
        self._form.flush()

    def focus_first(self) -> None:
        """Put the caret into the first field."""
        self._form.editors["alt"].control.setFocus()

    def _current(self) -> Shelved:
        assert self._shown is not None  # noqa: S101 - only what is shown is typed into
        return self._shown

    def _take(self, typed: Shelved) -> None:
        self._shown = typed  # what is asked for next is asked with these words
        self.edited.emit(typed)

    def _make_buttons(self) -> None:
        def ask(signal: str) -> None:
            self.flush()
            getattr(self, signal).emit(self._current())

        self._insert = Button(
            tr("Insert into the article"),
            partial(ask, "insert_requested"),
            picture="arrow-elbow-down-left",
            kind="primary",
        )
        self._edit = Button(tr("Edit the picture…"), partial(ask, "edit_requested"), picture="crop")
        self._replace = Button(
            tr("Replace it everywhere…"), partial(ask, "replace_requested"), picture="image-square"
        )
        self._write = Button("", partial(ask, "write_requested"), picture="pencil-line")
        self._everywhere = Button(
            tr("Use this one everywhere"),
            lambda: self.everywhere_requested.emit(self._current(), self._alike),
            picture="check-square-offset",
        )
        self._bin = Button(
            tr("Put into the bin"),
            lambda: self.bin_requested.emit([self._current()]),
            picture="trash",
        )
        self._restore = Button(
            tr("Restore"),
            lambda: self.restore_requested.emit([self._current()]),
            picture="arrow-counter-clockwise",
        )

    def _show_buttons(self) -> None:
        binned = self._current().binned_at is not None
        self._restore.setVisible(binned)
        self._bin.setVisible(not binned)
        self._insert.setVisible(not binned)
        self._edit.setVisible(not binned and is_picture(self._current().media))

    def _lay_out(self) -> None:
        self._none = note()
        self._parts = QWidget()
        inside = QVBoxLayout(self._parts)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        head: tuple[QWidget, ...] = (self._preview, self._name, self._facts)
        words: tuple[QWidget, ...] = (self._insert, self._edit, self._form, self._about)
        for part in (*head, *words, self._write):
            inside.addWidget(part)
        inside.addLayout(self._others)
        inside.addWidget(self._everywhere)
        inside.addWidget(self._used)
        inside.addWidget(self._articles)
        inside.addWidget(self._more)
        inside.addWidget(self._replace)
        inside.addWidget(self._bin)
        inside.addWidget(self._restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 16)
        column.addWidget(self._none)
        column.addWidget(self._parts)
        column.addStretch(1)


def _is_document(medium: Shelved) -> bool:
    return not medium.media.mime.startswith(("image/", "audio/", "video/"))


def _clear(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        if old := item.widget():
            old.hide()
            old.deleteLater()


def _fields() -> list[Field[Shelved]]:
    return [
        Field(
            name="alt",
            label=tr("What the picture shows"),
            kind=Kind.PARAGRAPH,
            read=lambda medium: medium.alt,
            write=lambda medium, text: replace(medium, alt=one_line(text)),
        ),
        Field(
            name="credit",
            label=tr("Credit"),
            read=lambda medium: medium.credit,
            write=lambda medium, text: replace(medium, credit=one_line(text)),
        ),
    ]

"""The inspector's column: the sections, and how each speaks of the open article."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.article.model import Article, Attachment, Picture
from desktop.editor.state import EditState, PictureAt
from desktop.language import tr
from desktop.library import Version
from desktop.ui.background import Pause, later
from desktop.ui.controls import scrolling
from desktop.ui.inspector.attachments import Attachments
from desktop.ui.inspector.blocks import BlockSections
from desktop.ui.inspector.bylines import Bylines
from desktop.ui.inspector.cover import Cover
from desktop.ui.inspector.fields import (
    filing_fields,
    heading_fields,
    publishing_fields,
    source_fields,
    standing_fields,
)
from desktop.ui.inspector.figure import FigureTools
from desktop.ui.inspector.form import LONGEST, PAUSE, Form, Paragraph
from desktop.ui.inspector.picture import PictureWords, Words
from desktop.ui.inspector.portal import PortalState
from desktop.ui.inspector.readers import Readers
from desktop.ui.inspector.related import RelatedArticles
from desktop.ui.inspector.road import Road
from desktop.ui.inspector.section import Section
from desktop.ui.inspector.versions import Versions

if TYPE_CHECKING:
    from desktop.ui.portals.portals import OnPortal


class Inspector(QFrame):
    """Shows and edits everything but the text; `edited` carries the changed article."""

    edited = Signal(object)
    step_requested = Signal(object, str, object)
    restore_requested = Signal(int)
    comparison_requested = Signal(int)
    cover_file_chosen = Signal(Path)
    cover_editing_requested = Signal()
    attachment_requested = Signal()
    picture_edited = Signal(object)
    picture_sized = Signal(int)
    picture_editing_requested = Signal()
    picture_file_requested = Signal()
    picture_clipboard_requested = Signal()
    picture_original_requested = Signal()
    figures_requested = Signal()

    def __init__(
        self, current: Callable[[], Article], file_of: Callable[[str], Path | None]
    ) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setProperty("edge", "left")
        self._current, self._file_of = current, file_of
        self._forms = [
            Form(fields, current)
            for fields in (heading_fields(), filing_fields(), source_fields(), publishing_fields())
        ]
        self._road, self._bylines, self._cover, self._versions = (
            Road(),
            Bylines(),
            Cover(),
            Versions(),
        )
        self._picture, self._figure = PictureWords(), FigureTools()
        self._picture_awaited = False
        """Whether a picture was put into the text that the page has not told of yet."""
        self.blocks = BlockSections()
        self._attachments = Attachments(self._file_of)
        self._readers = Readers()
        self.related = RelatedArticles()
        self.portal = PortalState()
        self._naming = Pause(self._take_bylines, pause=PAUSE, longest=LONGEST, later=later)
        self._sections = self._make_sections()
        self._lay_out()
        self._listen()
        self.begin(current())

    def begin(self, article: Article) -> None:
        """Show another article."""
        self._naming.forget()
        for form in self._forms:
            form.begin(article)
        self._show_rest(article)

    def show_article(self, article: Article) -> None:
        """Show what changed in the open article."""
        for form in self._forms:
            form.show_value(article)
        self._show_rest(article)

    def flush(self) -> None:
        """Hand over what was typed without waiting for a pause."""
        for form in self._forms:
            form.flush()
        self._naming.now()
        self.blocks.flush()
        self._attachments.flush()

    def show_versions(self, versions: list[Version]) -> None:
        """List the versions."""
        self._versions.show_versions(versions)

    def select_sapo(self, start: int, end: int) -> None:
        """Put the keyboard to letters of the sapo."""
        self._sections["heading"].unfold()
        sapo = self._forms[0].editors["sapo"].control
        if isinstance(sapo, Paragraph):
            sapo.select_letters(start, end)

    def show_portals(self, portals: "Sequence[OnPortal]") -> None:
        """Show how the article stands with each portal; without one the section is hidden."""
        self.portal.show_portals(portals)
        self._sections["portal"].setVisible(bool(portals))

    def show_readers(self, text: str) -> None:
        """Show what is known of the article's readers; nothing hides the section."""
        self._readers.show_words(text)
        self._sections["readers"].setVisible(bool(text))

    def show_place(self, state: EditState) -> None:
        """Show the sections of the picture or the block that holds the caret, or hide them."""
        self._show_picture(state.picture)
        self.blocks.show_place(state)

    def focus_picture(self) -> None:
        """Put the caret where the picture's words are missing, once they show."""
        if self._sections["picture"].isVisible():
            self._picture.focus_first()
        else:
            self._picture_awaited = True

    def show_picture_edited(self, *, edited: bool) -> None:
        """Offer the original of the picture in the text, if it was made of one."""
        self._figure.show_edited(edited=edited)

    def _show_picture(self, picture: PictureAt | None) -> None:
        self._sections["picture"].setVisible(picture is not None)
        if picture and self._picture_awaited:
            self._picture_awaited = False
            self._picture.focus_first()
        if picture:
            self._figure.show_picture(picture)
            self._picture.show_words(
                Words(
                    alt=picture.alt,
                    decorative=picture.decorative,
                    caption=picture.caption,
                    credit=picture.credit,
                )
            )

    def suggest(self, categories: list[str], tags: list[str], topics: list[str]) -> None:
        """Complete categories, tags and topics from what the library holds."""
        editors = self._forms[1].editors
        editors["category"].suggest(categories)
        editors["tags"].suggest(tags)
        editors["topic"].suggest(topics)

    def _make_sections(self) -> dict[str, Section]:
        heading, filing, source, publishing = self._forms
        return {
            "picture": Section(tr("Picture in the text"), self._picture, self._figure),
            **self.blocks.sections,
            "heading": Section(tr("Title and sapo"), heading),
            "filing": Section(tr("Categories, tags and topic"), filing),
            "bylines": Section(tr("Bylines"), self._bylines),
            "publishing": Section(tr("Date, place and language"), publishing),
            "source": Section(tr("Source"), source, unfolded=False),
            "cover": Section(tr("Cover picture"), self._cover),
            "related": Section(tr("Related articles"), self.related, unfolded=False),
            "attachments": Section(tr("Attachments"), self._attachments, unfolded=False),
            "road": Section(tr("State"), self._road),
            "standing": Section(
                tr("Publishing and correction"), unfolded=False, make=self._make_standing
            ),
            "portal": Section(tr("On the portal"), self.portal),
            "versions": Section(tr("Versions"), self._versions, unfolded=False),
            "readers": Section(tr("Readers"), self._readers),
        }

    def _make_standing(self) -> Form[Article]:
        form = Form(standing_fields(), self._current)
        form.begin(self._current())
        form.edited.connect(self.edited)
        self._forms.append(form)
        return form

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in self._sections.values():
            column.addWidget(section)
        column.addStretch(1)
        for name in ("picture", *self.blocks.sections, "readers", "portal"):
            self._sections[name].hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))

    def _listen(self) -> None:
        for form in self._forms:
            form.edited.connect(self.edited)
        self._bylines.edited.connect(self._naming.changed)
        self._cover.edited.connect(self._take_cover)
        self._cover.file_chosen.connect(self.cover_file_chosen)
        self._cover.editing_requested.connect(self.cover_editing_requested)
        self._attachments.edited.connect(self._take_attachments)
        self._attachments.file_requested.connect(self.attachment_requested)
        self._picture.edited.connect(self.picture_edited)
        self._figure.sized.connect(self.picture_sized)
        self._figure.editing_requested.connect(self.picture_editing_requested)
        self._figure.file_requested.connect(self.picture_file_requested)
        self._figure.clipboard_requested.connect(self.picture_clipboard_requested)
        self._figure.original_requested.connect(self.picture_original_requested)
        self._road.step_requested.connect(self.step_requested)
        self._versions.restore_requested.connect(self.restore_requested)
        self._versions.comparison_requested.connect(self.comparison_requested)
        self._readers.figures_requested.connect(self.figures_requested)

    def _show_rest(self, article: Article) -> None:
        self._bylines.show_bylines(article.bylines)
        self._road.show_state(article.state, article.publish_at)
        self._attachments.show_attachments(article.attachments)
        self.related.show_article(article)
        cover = article.cover
        self._cover.show_cover(cover, self._file_of(cover.media) if cover else None)

    def _take_bylines(self) -> None:
        self.edited.emit(replace(self._current(), bylines=self._bylines.bylines()))

    def _take_attachments(self, attachments: tuple[Attachment, ...]) -> None:
        self.edited.emit(replace(self._current(), attachments=attachments))

    def _take_cover(self, picture: Picture | None) -> None:
        self.edited.emit(replace(self._current(), cover=picture))

"""Where articles stand with the portals, in the list: by sign, by words and aloud."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from desktop.article.post import SyncState
from desktop.ui.entries import Entries
from desktop.ui.icons import icon
from desktop.ui.listing import PAGE, Listing
from desktop.ui.portals import states
from tests.ui.fakes import Surroundings
from tests.ui.test_listing import Catalogue, View, entry

ENTRY = entry("Bão")
TOOLTIP, ALOUD = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole


@pytest.mark.parametrize("state", list(SyncState))
def test_each_state_is_told_in_words(state: SyncState) -> None:
    model = Entries()
    model.show([ENTRY], states={ENTRY.id: state})
    row = model.index(0)
    assert states.word(state) in row.data(TOOLTIP)
    assert states.word(state) in row.data(ALOUD)


def test_an_article_that_concerns_no_portal_is_told_of_none() -> None:
    model = Entries()
    model.show([ENTRY])
    assert model.index(0).data(TOOLTIP) == "<p>Bão</p>"


def test_every_sign_has_a_shape_of_its_own(qapp: QApplication) -> None:
    drawn = {drawing(states.picture(state)) for state in SyncState}
    assert len(drawn) == len(SyncState)


def drawing(name: str) -> bytes:
    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    icon(name, QPalette.ColorRole.Text).paint(painter, image.rect())
    painter.end()
    return bytes(image.constBits())


def test_states_are_asked_for_as_far_as_the_list_is_shown() -> None:
    asked: list[int] = []

    def of(articles):
        asked.append(len(articles))
        return dict.fromkeys(articles, SyncState.NEW)

    catalogue, view = Catalogue(), View()
    catalogue.all = [entry(f"Bài {number}") for number in range(3 * PAGE)]
    listing = listing_of(catalogue, view, of)
    listing.refresh()
    assert asked == [PAGE + 1]
    listing.list_more()
    assert asked == [PAGE + 1, PAGE + 1]
    assert len(view.states) > PAGE


def test_the_bin_is_asked_about_no_portal() -> None:
    def refuse(_articles):
        raise AssertionError

    listing_of(Catalogue(), View(), refuse).show_bin()


def listing_of(catalogue, view, of) -> Listing:
    return Listing(
        catalogue,
        view,
        Surroundings().place,
        open_article=lambda _article: None,
        states=of,
    )

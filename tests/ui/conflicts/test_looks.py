"""Nothing of the conflict window is clipped or nameless, and Tab reaches all of it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QRadioButton, QScrollBar

from desktop import language
from desktop.article.body import normalise
from desktop.settings.model import Appearance, Contrast
from desktop.ui.conflicts.marked_text import MarkedText
from tests.ui.conflicts.conftest import CONFLICT, DELETED_HERE, MINE, Opener
from tests.ui.conflicts.test_long_texts import CLASH
from tests.ui.test_looks import CONTROLS, cut_off, describe, settle, shown, too_small

SIZES = [(1366, 768), (1024, 700), (640, 480)]
FIGURE = f'<figure><img src="media:{"a" * 64}" alt="Cờ"></figure>'
LONG = replace(
    CONFLICT,
    mine=replace(
        MINE,
        title="Một tiêu đề rất dài " * 8 + "https://example.vn/" + "rat-dai-" * 20,
        body=normalise(MINE.body + FIGURE * 2).body,
    ),
)

ORDER = [
    "Mine everywhere",
    "The portal's everywhere",
    "Title: Mine",
    "Title: The portal's",
    "Title: My own words",
    "Category: Mine",
    "Category: The portal's",
    "Category: Both, mine first",
    "Paragraph 2 of the text: Mine",
    "Paragraph 2 of the text: The portal's",
    "Paragraph 2 of the text: Both, mine first",
    "Paragraph 2 of the text: My own words",
    "Merged by itself: 3",
    "Finish",
    "Keep both and go on in the editor",
    "Decide later",
]


@pytest.mark.parametrize("tongue", ["vi", "en"])
@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "conflict", [LONG, CLASH, DELETED_HERE], ids=["both-changed", "folded", "deleted"]
)
def test_nothing_is_clipped(open_window: Opener, conflict, size, text_size, tongue) -> None:
    language.speak(tongue)
    appearance = Appearance(text_size=text_size, contrast=Contrast.BLACK_YELLOW)
    window = open_window(conflict, appearance, size)
    for each in shown(window, QAbstractButton):
        if isinstance(each, QRadioButton) or (not each.isChecked() and each.objectName() == "fold"):
            each.click()  # the last one of a place asks for own words
    settle(window)
    clipped = [each for each in map(too_small, shown(window, QLabel, *CONTROLS)) if each]
    clipped += [describe(each) for each in window.findChildren(MarkedText) if is_clipped(each)]
    assert not clipped, "\n".join(clipped)
    assert window.minimumSizeHint().width() <= 640


def is_clipped(text: MarkedText) -> bool:
    if not text.isVisible():
        return False
    return text.height() < text.heightForWidth(text.width()) or cut_off(text)


def test_every_control_has_a_name_of_its_own(open_window: Opener) -> None:
    window = open_window()
    controls = [each for each in shown(window, *CONTROLS) if not isinstance(each, QScrollBar)]
    names = [each.accessibleName() for each in controls]
    assert "" not in names
    assert len(names) == len(set(names))


def test_every_control_is_reached_by_keys_in_the_order_they_stand(open_window: Opener) -> None:
    """Tab goes from group to group of buttons to choose, the arrows go inside one."""
    window = open_window()
    reached = []
    widget = window.nextInFocusChain()
    while widget is not window:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            reached.append(widget)
        widget = widget.nextInFocusChain()
    groups = {each.group() for each in reached if isinstance(each, QRadioButton)}
    by_arrows = [each for group in groups for each in group.buttons()]
    missed = [
        describe(each)
        for each in shown(window, *CONTROLS)
        if each not in reached and each not in by_arrows
    ]
    assert missed == []
    names = [each.accessibleName() for each in reached]
    ordered = [name for name in ORDER if name in names]
    assert [name for name in names if name in ORDER] == ordered
    assert len(ordered) > len(ORDER) / 2


@pytest.mark.parametrize("text_size", [100, 200])
def test_targets_are_large_enough(open_window: Opener, text_size) -> None:
    window = open_window(appearance=Appearance(text_size=text_size))
    settle(window)
    assert [describe(e) for e in shown(window, QAbstractButton) if e.height() < 24] == []

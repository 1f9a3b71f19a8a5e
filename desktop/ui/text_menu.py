"""The menu over the text: beside the clipboard's entries, what can be done where the caret is."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from desktop.editor.commands import Command
from desktop.editor.state import LinkAt
from desktop.language import tr
from desktop.ui.controls import action
from desktop.ui.menu import Menu

if TYPE_CHECKING:
    from desktop.ui.window import Window


def text_menu(window: "Window", clipboard: list[QAction]) -> Menu:
    """Return a menu, gone when it closes, of the steps, the tools of the place and `clipboard`."""
    menu = Menu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    groups = [window.bar.steps(), window.bar.tools_of_place()]
    if link := window.place.link:
        groups.append(_of_link(menu, window, link))
    if window.place.picture:
        groups.append(_of_picture(menu, window))
    for group in filter(None, groups):
        menu.addActions(group)
        menu.addSeparator()
    menu.addActions(clipboard)
    return menu


def _of_link(menu: Menu, window: "Window", link: LinkAt) -> list[QAction]:
    choose = window.bar.command_chosen.emit
    follow = partial(window.editor.link_activated.emit, link.href)
    return [
        _entry(menu, tr("Open the link"), "arrow-square-out", follow),
        _entry(menu, tr("Change the link…"), "link", partial(choose, Command.SET_LINK)),
        _entry(menu, tr("Remove the link"), "link-break", partial(choose, Command.UNSET_LINK)),
    ]


def _of_picture(menu: Menu, window: "Window") -> list[QAction]:
    edit = window.editor.picture_editing_requested.emit
    return [
        _entry(menu, tr("Edit the picture…"), "crop", edit),
        _entry(menu, tr("Description and caption…"), "text-t", window.show_picture_words),
    ]


def _entry(menu: Menu, name: str, picture: str, act: Callable[[], None]) -> QAction:
    made = action(name, picture, act)
    made.setParent(menu)
    return made

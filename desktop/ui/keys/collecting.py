"""Which keys there are: read from the actions themselves, and those that the page answers."""

from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.language import tr
from desktop.ui.entry_list import EntryList
from desktop.ui.tools import block_choices, groups
from desktop.ui.view_menu import ViewMenu
from desktop.vietnamese import fold


@dataclass(frozen=True, slots=True)
class Key:
    """What keys do; `action` is what they trigger in the window, none for the page's own."""

    keys: str
    does: str
    action: QAction | None = None


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that belong together."""

    name: str
    keys: tuple[Key, ...]


def key_groups(window: QWidget) -> list[KeyGroup]:
    """Return every key of `window`, group by group in the order of use."""
    found: dict[str, list[Key]] = {name: [] for name in _names()}
    for action in window.findChildren(QAction):
        if action.shortcuts() and action.text():
            found[_group_of(action)].append(_key(action))
    for key in page_keys():
        found[tr("Writing")].append(key)
    found[tr("List of articles")] += list_keys()
    return [KeyGroup(name, tuple(keys)) for name, keys in found.items() if keys]


def page_keys() -> list[Key]:
    """Return the keys that the page itself answers: its tools', and those without a tool.

    One key may mean several things there, by what the caret is in.
    """
    tools = [tool for group in groups() for tool in group.tools if tool.keys]
    return [
        *(Key(tool.keys, tool.name) for tool in tools),
        Key("Shift+Enter", tr("A new line in the same paragraph")),
        Key("Shift+Left, Shift+Right", tr("Makes the chosen picture smaller or larger")),
        Key(tr("Ctrl+click"), tr("Follows the link")),
    ]


def list_keys() -> list[Key]:
    """Return the keys that the list of articles answers besides those of its actions."""
    return [
        Key("Enter", tr("Opens the article and goes to its text")),
        Key("Ctrl+Z", tr("Takes back the last act in the library")),
        Key("Ctrl+A", tr("Chooses all articles that are listed")),
        Key("Shift+Up, Shift+Down", tr("Chooses several articles")),
        Key(tr("Ctrl+click"), tr("Chooses one article more or fewer")),
    ]


def looked_for(groups_: list[KeyGroup], words: str) -> list[KeyGroup]:
    """Return the keys whose name or keys hold `words`, accents or not."""
    wanted = fold(words).split()
    fitting = [
        KeyGroup(
            group.name,
            tuple(
                key
                for key in group.keys
                if all(word in fold(f"{key.does} {key.keys} {group.name}") for word in wanted)
            ),
        )
        for group in groups_
    ]
    return [group for group in fitting if group.keys]


def _names() -> list[str]:
    return [tr("Article and window"), tr("Writing"), tr("View"), tr("List of articles")]


def _group_of(action: QAction) -> str:
    article, writing, view, listed = _names()
    writing_names = {tool.name for group in groups() for tool in group.tools}
    writing_names |= {name for _value, name in block_choices()}
    if isinstance(action.parent(), ViewMenu):
        return view
    if isinstance(action.parent(), EntryList):
        return listed
    if isinstance(action.parent(), QMenu) or action.text() in writing_names:
        return writing
    return article


def _key(action: QAction) -> Key:
    native = QKeySequence.SequenceFormat.NativeText
    keys = ", ".join(each.toString(native) for each in action.shortcuts())
    return Key(keys, action.text().replace("&", ""), action)

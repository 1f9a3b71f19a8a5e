"""The editor's page without its widget: what it writes is seen as it writes it."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWebChannel import QWebChannel

from desktop.editor.bridge import EditorBridge
from desktop.editor.commands import Command
from desktop.editor.finding import Finder
from desktop.editor.labels import labels
from desktop.editor.messages import Caret, GivenBody, Patch
from desktop.editor.outline import Outline
from desktop.editor.page import EditorPage, OwnSchemesOnly, off_the_record
from desktop.editor.scheme import PAGE, PAGE_SCHEME, PageFiles
from desktop.editor.typing import Typing
from tests.editor.conftest import wait_for


class BarePage(QObject):
    """Shows canonical blocks and tells how the page writes them."""

    def __init__(self) -> None:
        super().__init__()
        self.commands: list[str] = []
        self._patches: list[Patch] = []
        self._generation = 0
        self.bridge = EditorBridge(labels(), self)
        self.bridge.loaded.connect(self.commands.extend)
        self.bridge.patched.connect(self._patches.append)
        self._profile = off_the_record(OwnSchemesOnly(self), self)
        self._profile.installUrlSchemeHandler(PAGE_SCHEME, PageFiles(lambda: "", self))
        self._page = EditorPage(self._profile, None)
        channel = QWebChannel(self._page)
        channel.registerObject("editor", self.bridge)
        channel.registerObject("finder", Finder(self))
        channel.registerObject("outline", Outline(self))
        channel.registerObject("typing", Typing(self))
        self._page.setWebChannel(channel)
        self._page.load(PAGE)
        wait_for(lambda: self.commands, 20)

    def written(self, blocks: list[str]) -> list[str]:
        """Return what the page makes of `blocks`."""
        self._generation += 1
        self._patches.clear()
        given = [*blocks, "", ""]  # more than the page will have: it tells all that it has
        self.bridge.give_body(GivenBody(generation=self._generation, language="vi", blocks=given))
        wait_for(lambda: self._patches)
        return self._patches[0].html

    def after(self, blocks: list[str], caret: Caret, commands: list[Command]) -> list[str]:
        """Return what the page makes of `blocks` once `commands` were carried out at `caret`."""
        self._generation += 1
        self._patches.clear()
        self.bridge.give_body(
            GivenBody(generation=self._generation, language="vi", blocks=blocks, caret=caret)
        )
        for command in commands:
            self.bridge.give_command(command, {})
        self._flush()
        now = list(blocks)
        for patch in self._patches:
            now[patch.start : patch.start + patch.removed] = patch.html
        return now

    def _flush(self) -> None:
        answers: list[int] = []
        self.bridge.flush_answered.connect(answers.append)
        self.bridge.flush_requested.emit(self._generation)
        wait_for(lambda: answers)
        self.bridge.flush_answered.disconnect(answers.append)

    def close(self) -> None:
        """End the page before its profile."""
        for each in (self._page, self):
            each.deleteLater()
            QCoreApplication.sendPostedEvents(each, QEvent.Type.DeferredDelete)

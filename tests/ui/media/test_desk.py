"""Media on their way from their window into the open article."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal

from desktop.article.model import Article, Attachment
from desktop.editor import Command
from desktop.ui.media.desk import MediaDesk
from tests.ui.fakes import Background


class Main(QObject):
    article_edited = Signal(object)

    def __init__(self):
        super().__init__()
        self.commands = []
        view = SimpleNamespace(add_group=lambda *_actions: None)
        self.bar = SimpleNamespace(view=view, add_to_insert=lambda _action: None)

    def run(self, *name, **given):
        self.commands.append((*name, given))

    def show_picture_words(self):
        pass

    def activateWindow(self):  # noqa: N802
        pass


@pytest.fixture
def main():
    return Main()


@pytest.fixture
def desk(library, main, around, qtbot, monkeypatch):
    monkeypatch.setattr("desktop.ui.media.desk.Worker", Worker)
    writing = SimpleNamespace(article=Article(), save=lambda then: then(), follow=print)
    made = MediaDesk(library, main, around.place, writing, None, None, changed=lambda: None)
    yield made
    made.close()


class Worker(Background):
    def close(self):
        pass


def test_a_picture_is_put_in_with_the_words_that_the_library_keeps(library, bridge, desk, main):
    desk.insert(library.shelf.describe(bridge, alt="Cầu Kỳ Lừa", credit="Lê An"))

    [(command, given)] = main.commands
    assert command is Command.INSERT_PICTURE
    assert (given["media"], given["alt"], given["credit"]) == (bridge, "Cầu Kỳ Lừa", "Lê An")


def test_a_document_is_attached_with_what_another_article_says_of_it(library, desk, main, qtbot):
    paper = library.add_media(b"%PDF", name="a.pdf", mime="application/pdf").hash
    known = Attachment(media=paper, file="a.pdf", number="12/QĐ-UBND")
    library.save(replace(Article(title="Quyết định"), attachments=(known,)))

    with qtbot.waitSignal(main.article_edited) as edited:
        desk.insert(library.shelf.one(paper))

    assert edited.args[0].attachments == (known,)


def test_sound_is_put_in_as_a_recording(library, desk, main):
    sound = library.add_media(b"ID3", name="a.mp3", mime="audio/mpeg").hash

    desk.insert(library.shelf.one(sound))

    assert main.commands[0][0] is Command.INSERT_RECORDING

"""Nothing leaves the page, and nothing takes it away."""

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWebEngineWidgets import QWebEngineView
from pytestqt.qtbot import QtBot

from desktop.editor import ArticleEditor
from desktop.editor.bridge import EditorBridge
from desktop.editor.page import OwnSchemesOnly
from tests.editor.conftest import in_page, keys, wait_for

LINKED = '<p><a href="https://example.org/a">a link to click on</a></p>'


@pytest.fixture
def linked(editor: ArticleEditor, qtbot: QtBot) -> ArticleEditor:
    with qtbot.waitSignal(editor.body_shown):
        editor.set_body(LINKED)
    return editor


def click_link(editor: ArticleEditor, modifier: Qt.KeyboardModifier) -> None:
    spot = "(() => { const b = document.querySelector('a').getBoundingClientRect(); return `${b.x + 20} ${b.y + 8}` })()"
    x, y = (int(float(part)) for part in str(in_page(editor, spot)).split())
    QTest.mouseClick(keys(editor), Qt.MouseButton.LeftButton, modifier, QPoint(x, y))


def address(editor: ArticleEditor) -> str:
    view = editor.findChild(QWebEngineView)
    assert isinstance(view, QWebEngineView)
    return view.page().url().toString()


def test_control_click_hands_a_link_to_the_application(linked: ArticleEditor, qtbot: QtBot):
    with qtbot.waitSignal(linked.link_activated, timeout=3000) as activated:
        click_link(linked, Qt.KeyboardModifier.ControlModifier)
    assert activated.args == ["https://example.org/a"]
    assert address(linked) == "bantin://editor/index.html"


def test_a_plain_click_on_a_link_only_sets_the_caret(linked: ArticleEditor, qtbot: QtBot):
    with qtbot.assertNotEmitted(linked.link_activated, wait=300):
        click_link(linked, Qt.KeyboardModifier.NoModifier)
    assert address(linked) == "bantin://editor/index.html"


@pytest.mark.parametrize("href", ["file:///bin/sh", "javascript:alert(1)", "data:text/html,x"])
def test_a_link_that_no_article_may_have_is_not_handed_on(
    editor: ArticleEditor, qtbot: QtBot, href: str
):
    bridge = editor.findChild(EditorBridge)
    assert isinstance(bridge, EditorBridge)
    with qtbot.assertNotEmitted(editor.link_activated):
        bridge.activate_link(href)


def test_no_script_takes_the_page_away(editor: ArticleEditor, qtbot: QtBot):
    in_page(editor, "location.href = 'https://example.org/'; 1")
    in_page(editor, "window.open('https://example.org/'); 1")
    qtbot.wait(200)
    assert address(editor) == "bantin://editor/index.html"


def test_the_policy_lets_nothing_load_from_outside(editor: ArticleEditor, caplog):
    with caplog.at_level("WARNING"):
        in_page(
            editor,
            "window.refused = []; addEventListener('securitypolicyviolation', (e) => refused.push(e.blockedURI));"
            "new Image().src = 'https://example.org/a.png'; fetch('https://example.org/b').catch(() => 0);"
            "document.head.append(Object.assign(document.createElement('script'), {src: 'https://example.org/c.js'})); 1",
        )
        wait_for(lambda: in_page(editor, "refused.length") == 3)


class Request:
    """A request as the interceptor sees it."""

    def __init__(self, url: str) -> None:
        self.url = QUrl(url)
        self.blocked = False

    def requestUrl(self) -> QUrl:  # noqa: N802 - Qt's name
        return self.url

    def block(self, blocked: bool) -> None:
        self.blocked = blocked


@pytest.mark.parametrize("url", ["https://example.org/", "file:///etc/passwd", "data:text/html,x"])
def test_the_interceptor_blocks_what_is_not_of_the_page(qapp, url: str):
    request = Request(url)
    OwnSchemesOnly().interceptRequest(request)
    assert request.blocked


@pytest.mark.parametrize("url", ["bantin://editor/editor.js", "media:" + "a" * 64])
def test_the_interceptor_lets_the_page_and_its_pictures_pass(qapp, url: str):
    request = Request(url)
    OwnSchemesOnly().interceptRequest(request)
    assert not request.blocked


def test_the_page_is_a_text_box_with_a_name(editor: ArticleEditor):
    box = "document.querySelector('.tiptap')"
    assert in_page(editor, f"{box}.role") == "textbox"
    assert in_page(editor, f"{box}.ariaMultiLine") == "true"
    assert in_page(editor, f"{box}.ariaLabel") == "Text of the article"
    assert in_page(editor, f"{box}.spellcheck") is False

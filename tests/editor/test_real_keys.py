"""The main road with keys that the X server sends, as a writer's keyboard does."""

import shutil
import subprocess

import pytest
from PySide6.QtGui import QGuiApplication

from desktop.editor import ArticleEditor, Command
from tests.editor.conftest import PNG, wait_for

pytestmark = pytest.mark.skipif(
    shutil.which("xdotool") is None,
    reason="needs an X server and xdotool",
)

LETTERS = {
    " ": "space",
    "ễ": "U1EC5",
    "ộ": "U1ED9",
    "Đ": "U0110",
    "ệ": "U1EC7",
    "ả": "U1EA3",
    "\n": "Return",
    "\t": "Tab",
}


def press(*sequence: str) -> None:
    """Send each key singly: `xdotool type` loses letters with marks."""
    for key in sequence:
        subprocess.run(["xdotool", "key", "--clearmodifiers", LETTERS.get(key, key)], check=True)


@pytest.fixture
def focused(editor: ArticleEditor) -> ArticleEditor:
    """The editor with the X server's own focus, without a window manager."""
    if QGuiApplication.platformName() != "xcb":
        pytest.skip("needs the xcb platform")
    subprocess.run(["xdotool", "windowfocus", "--sync", str(int(editor.winId()))], check=True)
    wait_for(editor.isActiveWindow)
    editor.focus_text()
    return editor


def test_an_article_is_written_with_real_keys(focused: ArticleEditor):
    focused.run(Command.HEADING_2)
    press(*"Lễ hội\n")
    press(*"Đ", "i", "ệ", *"n ", "ctrl+b", *"cả", "ctrl+b", *" nh")
    wait_for(lambda: "nh" in focused.body())
    focused.add_picture(PNG, "a.png")
    wait_for(lambda: "figure" in focused.body())
    press(*"xe\n", *"An\n")
    focused.run(Command.INSERT_TABLE, rows=2, columns=2)
    wait_for(lambda: "table" in focused.body())
    press(*"a\tb\tc\td")
    wait_for(lambda: "<td>d</td>" in focused.body())
    assert focused.body() == (
        "<h2>Lễ hội</h2>\n<p>Điện <strong>cả</strong> nh</p>\n"
        f'<figure><img src="media:{1:064x}" width="640" height="480">'
        "<figcaption>xe <cite>An</cite></figcaption></figure>\n"
        '<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>'
        "<tbody><tr><td>c</td><td>d</td></tr></tbody></table>\n<p></p>"
    )

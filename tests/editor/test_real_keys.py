"""The main road with keys that the X server sends, as a writer's keyboard does."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.editor import ArticleEditor, Command
from tests.editor.conftest import PNG, heard, wait_for

pytestmark = pytest.mark.skipif(
    shutil.which("xdotool") is None or shutil.which("xkbcomp") is None,
    reason="needs an X server and xdotool",
)

NAMES = {
    " ": "space",
    "\n": "Return",
    "\t": "Tab",
    "ễ": "U1EC5",
    "ộ": "U1ED9",
    "Đ": "U0110",
    "ệ": "U1EC7",
    "ả": "U1EA3",
}


def press(*sequence: str) -> None:
    """Send each key singly: `xdotool type` loses letters with marks."""
    for key in sequence:
        subprocess.run(["xdotool", "key", NAMES.get(key, key)], check=True)


@pytest.fixture
def vietnamese_keyboard(qapp: QApplication, tmp_path: Path) -> None:
    """A keyboard whose number row has the marked letters of this test.

    For a letter that is on no key, xdotool changes the keyboard and back around each press, and Qt
    hears of it too late.
    """
    if QGuiApplication.platformName() != "xcb":
        pytest.skip("needs the xcb platform")
    keymap = tmp_path / "keys.xkb"
    screen = os.environ["DISPLAY"]
    subprocess.run(["xkbcomp", "-w0", screen, str(keymap)], check=True)
    keys = keymap.read_text()
    for number, name in enumerate((name for name in NAMES.values() if name.startswith("U")), 1):
        symbols = f"key <AE0{number}> {{ [ {name}, {name} ] }};"
        keys = re.sub(rf"key <AE0{number}> \{{.*?\}};", symbols, keys, flags=re.DOTALL)
    keymap.write_text(keys)
    subprocess.run(["xkbcomp", "-w0", str(keymap), screen], check=True)


@pytest.fixture
def focused(vietnamese_keyboard: None, editor: ArticleEditor) -> ArticleEditor:
    """The editor with the X server's own focus, without a window manager."""
    subprocess.run(["xdotool", "windowfocus", "--sync", str(int(editor.winId()))], check=True)
    wait_for(editor.isActiveWindow)
    editor.focus_text()
    heard(editor)
    return editor


def test_an_article_is_written_with_real_keys(focused: ArticleEditor):
    focused.run(Command.HEADING_2)
    heard(focused)
    press(*"Lễ hội\n")
    press(*"Đ", "i", "ệ", *"n ", "ctrl+b", *"cả", "ctrl+b", *" nh")
    wait_for(lambda: "nh" in focused.body())
    focused.add_picture(PNG, "a.png")
    wait_for(lambda: "figure" in focused.body())
    press(*"xe\n", *"An\n")
    wait_for(lambda: focused.body().endswith("<cite>An</cite></figcaption></figure>\n<p></p>"))
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

"""How lists look in a terminal: nothing is cut short, whatever its width."""

import os
import re
import sys

import pytest

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are Unix's", allow_module_level=True)

import fcntl
import pty
import struct
import subprocess
import termios

from tests.cli.conftest import ROOT

STYLES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def seen(library, columns, *words):
    """What a terminal of so many columns is sent."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    environment = {
        **os.environ, "BANTIN_LIBRARY": str(library), "BANTIN_LANG": "en", "TERM": "xterm",
    }  # fmt: skip
    process = subprocess.Popen(
        [sys.executable, "-m", "desktop", *words], cwd=ROOT, env=environment,
        stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True,
    )  # fmt: skip
    os.close(theirs)
    sent = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # how Linux says that the other end has closed
            break
        if not part:
            break
        sent += part
    os.close(ours)
    assert process.wait(60) == 0
    return sent.decode()


@pytest.mark.parametrize("columns", [40, 80, 120, 200])
def test_an_id_is_whole_at_every_width(library, article, columns):
    assert article in seen(library, columns, "list")


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(library, article, columns):
    lines = STYLES.sub("", seen(library, columns, "list")).replace("\r", "").split("\n")
    assert max(map(len, lines)) <= columns


def test_an_import_shows_its_progress(library, tmp_path):
    (tmp_path / "a.txt").write_text("Lễ hội\nx", encoding="utf-8")
    shown = seen(library, 120, "import", str(tmp_path / "a.txt"))
    assert "1/1" in shown
    assert "1 article imported." in shown

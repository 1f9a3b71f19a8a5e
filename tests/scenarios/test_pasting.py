"""What another program put on the clipboard comes into the window by Ctrl+V, and the bar helps."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.article.body import plain_text
from tests.scenarios.keyboard import press, step, type_text
from tests.scenarios.program import Program, drafts, end, wait_for

SAMPLES = Path(__file__).parents[1] / "exchange" / "clipboard" / "samples"


@contextmanager
def offered(**forms: Path) -> Iterator[None]:
    """Have another program offer files as `text_html` and the like."""
    words = [f"{name.replace('_', '/')}={file}" for name, file in forms.items()]
    owner = subprocess.Popen(
        [sys.executable, "-m", "tests.scenarios.clipboard_owner", *words], stdout=subprocess.PIPE
    )
    assert owner.stdout
    try:
        owner.stdout.readline()
        yield
    finally:
        end(owner)
        owner.stdout.close()


def body(program: Program) -> str:
    kept = drafts(program.folder)
    return kept[0].article.body if kept else ""


def test_old_fonts_become_unicode_and_the_bar_gives_the_raw_text_back(
    bantin: Callable[..., Program],
) -> None:
    program = bantin().show()
    type_text("truoc ")
    with offered(text_html=SAMPLES / "word_tcvn3.html"):
        press("ctrl+v")
        wait_for(lambda: "Công tác thông tin" in body(program), "the text in Unicode")
        cleaned = body(program)
        program.rest()
    step("shift+Tab", *["shift+Tab"] * 3, "space")
    wait_for(lambda: "C«ng t¸c th«ng tin" in body(program), "the text as it came")
    step("ctrl+z")
    wait_for(lambda: body(program) == cleaned, "the text in Unicode again")
    type_text(" sau")
    wait_for(lambda: "sau" in body(program), "what was typed after")
    assert program.close() == 0


def test_a_document_of_libreoffice_comes_with_its_structure(
    bantin: Callable[..., Program],
) -> None:
    program = bantin().show()
    with offered(text_html=SAMPLES / "libreoffice_writer.html"):
        press("ctrl+v")
        wait_for(lambda: "<table>" in body(program), "the table")
    assert body(program).startswith("<h2>Tập huấn thông tin đối ngoại</h2>\n<h3>Nội dung</h3>")
    assert '<ol start="3"><li>Việc một<ul><li>Việc con</li></ul></li><li>Việc hai' in body(program)
    assert "Công tác thông tin đối ngoại năm 2018" in plain_text(body(program))
    step("ctrl+z")
    wait_for(lambda: not body(program), "the empty page")
    assert program.close() == 0

"""Two documents of Word come into an empty library, by keyboard alone."""

import json
from collections.abc import Callable
from pathlib import Path

from tests.exchange.docx.making import STYLES, docx, font, p, r
from tests.scenarios.keyboard import press, step, type_text
from tests.scenarios.program import Program, drafts, found, wait_for

DIALOG = "Nhập bài từ tệp"


def test_documents_come_in_and_the_first_is_written_on(
    bantin: Callable[..., Program], tmp_path: Path
) -> None:
    festival, broken = tmp_path / "le-hoi.docx", tmp_path / "hong.docx"
    old = r("ViÖt Nam", font(".VnTime"))
    festival.write_bytes(docx(p("Lễ hội", style="Title") + p(old), styles=STYLES))
    broken.write_bytes(festival.read_bytes()[:200])
    program = bantin().show()
    choose(program, broken, festival)
    wait_for(lambda: found(program.folder, "le hoi"), "the article")
    program.rest()
    step("space")  # on the button that opens it
    program.rest()
    type_text("Ở ")
    wait_for(lambda: [each.article.body for each in drafts(program.folder)], "the draft")
    wait_for(lambda: "<p>Ở Việt Nam</p>" in bodies(program), "what is typed before the text")
    assert program.close() == 0
    settings = (program.home / "settings.json").read_text(encoding="utf-8")
    assert json.loads(settings)["import_folder"] == str(tmp_path)


def choose(program: Program, *files: Path) -> None:
    """By the key for files and the file dialog."""
    press("ctrl+o")
    program.focus(DIALOG)
    for file in files:
        press("quotedbl")
        type_text(str(file), gap=30)
        press("quotedbl", "space")
    press("Return")
    wait_for(lambda: not program.windows(DIALOG), "the dialog to go")
    program.focus()


def bodies(program: Program) -> list[str]:
    return [each.article.body for each in drafts(program.folder)]

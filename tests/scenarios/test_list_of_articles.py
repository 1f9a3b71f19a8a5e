"""What keys mean after a click on an article in the list, as in a mail program."""

from collections.abc import Callable
from pathlib import Path

from desktop.article.model import Article
from desktop.library import Library
from tests.scenarios.keyboard import press, type_text
from tests.scenarios.program import Program, drafts, wait_for

TEXT = "<p>Sáng nay nắng.</p>"
FIRST = (140, 315)
"""A place inside the list's first row."""


def listed(folder: Path) -> list[str]:
    with Library.open(folder) as library:
        return [entry.title for entry in library.entries()]


def test_del_after_a_click_means_the_article_and_enter_goes_to_its_text(
    bantin: Callable[..., Program], tmp_path: Path
) -> None:
    with Library.open(tmp_path / "kho") as library:
        library.save(Article(title="Hai", body=TEXT))
        library.save(Article(title="Một", body=TEXT))
    program = bantin().show()
    program.click(*FIRST)
    program.rest()
    press("Delete")
    wait_for(lambda: listed(program.folder) == ["Hai"], "the article in the bin")
    press("ctrl+z")
    wait_for(lambda: listed(program.folder) == ["Một", "Hai"], "the article back in the list")
    program.click(*FIRST)
    program.rest()
    press("Return")
    program.rest()
    type_text("Hôm ")
    wait_for(
        lambda: (
            [each.article.body for each in drafts(program.folder)] == ["<p>Hôm Sáng nay nắng.</p>"]
        ),
        "what is typed",
    )
    assert program.close() == 0

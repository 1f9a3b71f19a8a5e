"""The passages that the proofreader counts are those of the page, letter for letter."""

import json

import pytest

from desktop.article.body import normalise
from desktop.editor import ArticleEditor
from desktop.editor.findings import Mark
from desktop.proofing.passages import Passage, passages
from tests.editor.conftest import in_page, wait_for
from tests.editor.test_identity import BODIES

MARKED = """
JSON.stringify([...document.querySelectorAll(".finding-line")].map((line) => line.dataset.words))
"""


def mark(number: int, passage: Passage) -> Mark:
    text = passage.text
    return Mark(
        id=number,
        severity="error",
        passage=passage.number,
        start=0,
        end=len(text),
        text=text,
        cut=False,
    )


def marks(found: list[Passage]) -> dict[int, list[Mark]]:
    by_block: dict[int, list[Mark]] = {}
    for number, passage in enumerate(found):
        by_block.setdefault(passage.block, []).append(mark(number, passage))
    return by_block


@pytest.mark.parametrize("name", BODIES)
def test_each_passage_is_found_in_the_page_as_it_is(editor: ArticleEditor, name: str) -> None:
    body = normalise(BODIES[name]).body
    found = [each for each in passages(body) if each.number is not None]
    editor.set_body(body)
    wait_for(lambda: in_page(editor, "document.querySelector('.tiptap').childElementCount > 0"))
    editor.findings.show(editor.take_to_check(), marks(found))
    expected = {plain(each.text) for each in found}
    wait_for(lambda: seen(editor) == expected)


def seen(editor: ArticleEditor) -> set[str]:
    """The words that are marked."""
    return {plain(words) for words in json.loads(str(in_page(editor, MARKED)))}


def plain(text: str) -> str:
    """Return `text` without its line breaks, which a range of the page has no letter for."""
    return text.replace("\n", "")

"""Every sentence is said in Vietnamese, with the fields it was given."""

import ast
from pathlib import Path

from babel.messages import Message

from tools import translate


def test_the_vietnamese_catalogue_is_complete_and_compiled():
    assert list(translate.problems()) == []


def test_a_missing_translation_is_named():
    message = Message("{title} was saved.", "")
    assert list(translate.problems_of(message)) == ["not translated: '{title} was saved.'"]


def test_a_forgotten_field_is_named():
    message = Message("{title} was saved.", "Đã lưu.")
    assert list(translate.problems_of(message)) == [
        "other fields than the sentence: '{title} was saved.'"
    ]


def test_a_plural_is_complete_with_the_one_vietnamese_form():
    message = Message(("One article.", "{count} articles."), ("{count} bài viết.",))
    assert list(translate.problems_of(message)) == []


def test_no_sentence_hides_in_a_formatted_string():
    """Those that collect the sentences do not look in there (Python before 3.12)."""
    hidden = [
        f"{file}:{call.lineno}"
        for file in sorted(Path("desktop").rglob("*.py"))
        for formatted in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(formatted, ast.JoinedStr)
        for call in ast.walk(formatted)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in {"tr", "trn"}
    ]
    assert hidden == []


def test_whoever_translates_is_called_by_the_name_that_is_looked_for():
    """`translator("vi")("Month")` is no call of `tr`, so its sentence is not collected."""
    unseen = [
        f"{file}:{call.lineno}"
        for file in sorted(Path("desktop").rglob("*.py"))
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Call)
        and getattr(call.func.func, "id", "") == "translator"
    ]
    assert unseen == []

"""Every sentence is said in Vietnamese, with the fields it was given."""

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

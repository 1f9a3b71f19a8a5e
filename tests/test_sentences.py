"""Every expected error of the program has words of its own, in both languages."""

import importlib
import inspect
import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import get_type_hints
from uuid import UUID

import pytest

import desktop
from desktop import language
from desktop.article.body.removals import RemovalKind
from desktop.article.states import State
from desktop.cli.sentences import sentence
from desktop.errors import ExpectedError
from desktop.exchange.notes import NoteKind
from desktop.library.errors import KeptBy
from desktop.vietnamese.legacy import Legacy

ROOT = Path(desktop.__file__).parent
SAMPLES = {
    str: "mẫu {0}",
    int: 3,
    float: 3.0,
    Path: Path("/kho/bài"),
    UUID: UUID(int=7),
    tuple[str, ...]: ("draft", "returned"),
    tuple[UUID, ...]: (UUID(int=7), UUID(int=8)),
    RemovalKind: RemovalKind.SCRIPT,
    NoteKind: NoteKind.COMMENTS,
    State: State.DRAFT,
    KeptBy: KeptBy.TYPING,
    Legacy: Legacy.TCVN3,
    date: date(2018, 7, 12),
    datetime | None: datetime(2018, 7, 12, 17, 23, tzinfo=UTC),
}


def expected_errors():
    """Every class of the program that is raised as an expected error: those nobody extends."""
    for path in ROOT.rglob("*.py"):
        if re.search(
            r"^class .*(Error|Shortfall|Usage|Stopped)\):", path.read_text("utf-8"), re.MULTILINE
        ):
            name = ".".join(path.relative_to(ROOT.parent).with_suffix("").parts)
            importlib.import_module(name.removesuffix(".__init__"))
    return sorted(leaves(ExpectedError), key=lambda each: (each.__module__, each.__name__))


def leaves(error):
    below = [leaf for each in error.__subclasses__() for leaf in leaves(each)]
    own = error.__module__.startswith("desktop.")
    return below or ([error] if own else [])


def sample(error):
    if not inspect.isfunction(error.__init__):  # a situation without facts
        return error()
    facts = get_type_hints(error.__init__)
    named = [name for name in inspect.signature(error).parameters if name in facts]
    return error(*(SAMPLES[facts[name]] for name in named))


ERRORS = expected_errors()


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_an_error_has_words_of_its_own(error):
    assert error in sentence.registry


@pytest.mark.parametrize("tongue", ["en", "vi"])
@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_an_error_is_one_sentence(error, tongue):
    language.speak(tongue)
    said = sentence(sample(error))
    assert said.endswith(".")
    assert "\n" not in said


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_an_error_is_said_in_vietnamese(error):
    english = sentence(sample(error))
    language.speak("vi")
    assert sentence(sample(error)) != english


def test_the_errors_were_found():
    assert len(ERRORS) > 40

"""A place that is not safe is told of once, with what to do."""

from pathlib import Path

import pytest

from desktop.library.placing import Cloud, Doubt, Risk
from desktop.ui.safety.placing import PlaceWarning
from tests.ui.fakes import Background, Surroundings

FOLDER = Path("/mnt/chung/kho")


def told(doubt, warned=()):
    around, kept = Surroundings(), []
    PlaceWarning(
        FOLDER,
        around.place,
        Background(),
        lambda _folder: doubt,
        warned=warned,
        remember=kept.append,
    )
    return around.teller.texts(), kept


@pytest.mark.parametrize(
    "doubt",
    [*map(Doubt, Risk), Doubt(Risk.SYNCED, Cloud.DROPBOX)],
    ids=lambda doubt: f"{doubt.risk.value}-{doubt.cloud}",
)
def test_each_doubt_is_told_with_the_folder_and_remembered(doubt):
    (text,), (kept,) = told(doubt)
    assert str(FOLDER) in text
    assert told(doubt, kept) == ([], [])


def test_the_program_that_copies_is_named():
    (text,), _ = told(Doubt(Risk.SYNCED, Cloud.DROPBOX))
    assert "Dropbox" in text


def test_another_reason_at_the_same_place_is_told_too():
    _, (kept,) = told(Doubt(Risk.FAT))
    assert len(told(Doubt(Risk.NETWORK), kept)[0]) == 1


def test_a_safe_place_is_not_spoken_of():
    assert told(None) == ([], [])

"""A shared library is tidied up by one program at a time."""

from datetime import timedelta

import pytest

from desktop.article.model import now
from desktop.library import Library
from desktop.library.address import read_address
from desktop.progress import run
from tests.library.samples import full_article


@pytest.fixture
def address(postgresql, tmp_path):
    return read_address(f"{postgresql()}?media={tmp_path / 'chung'}", tmp_path / "homes")


@pytest.fixture
def long_ago(monkeypatch):
    """Let what is deleted now be deleted a month ago."""
    moment = now() - timedelta(days=31)
    monkeypatch.setattr("desktop.library.bin.now", lambda: moment)


@pytest.mark.usefixtures("long_ago")
def test_what_lay_in_the_bin_for_thirty_days_goes(address):
    with Library.open(address) as library:
        library.delete(library.save(full_article()).article.id)
        assert run(library.tidy_up())
        assert library.binned() == []


@pytest.mark.usefixtures("long_ago")
def test_a_second_program_leaves_it_to_the_first(address):
    with Library.open(address) as library, Library.open(address) as other:
        library.delete(library.save(full_article()).article.id)
        first = library.tidy_up()
        next(first)
        assert not run(other.tidy_up())
        first.close()
        assert run(other.tidy_up())

"""Files are whole or not there."""

import errno

import pytest

from desktop.library.files import patiently, write_whole


def test_a_file_takes_the_place_of_the_old_one(tmp_path):
    path = tmp_path / "a"
    write_whole(path, b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert [file.name for file in tmp_path.iterdir()] == ["a"]


def test_a_failed_write_leaves_nothing_beside(tmp_path):
    (tmp_path / "a").mkdir()
    with pytest.raises(IsADirectoryError):
        write_whole(tmp_path / "a", b"data")
    assert [file.name for file in tmp_path.iterdir()] == ["a"]


def test_a_held_file_is_tried_again():
    tries = iter([PermissionError(errno.EACCES, "held"), OSError(errno.EBUSY, "held"), None])

    def step():
        if error := next(tries):
            raise error

    pauses = []
    patiently(step, pauses.append)
    assert pauses == sorted(pauses)
    assert len(pauses) == 2


def test_a_file_held_for_good_is_reported():
    def step():
        raise PermissionError(errno.EPERM, "held")

    with pytest.raises(PermissionError):
        patiently(step, lambda _: None)


def test_another_error_is_reported_at_once():
    def step():
        raise OSError(errno.ENOSPC, "full")

    pauses = []
    with pytest.raises(OSError, match="full"):
        patiently(step, pauses.append)
    assert pauses == []

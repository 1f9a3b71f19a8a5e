"""What a virus scanner holds is tried again, wherever the program writes."""

import errno
import io
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.article.model import Article
from desktop.exchange.packages.writing import write_package
from desktop.held_files import patiently
from desktop.library import Library
from desktop.library.backups.restoring import restore_backup
from desktop.progress import run
from desktop.settings.model import Settings
from desktop.settings.store import SettingsStore

NOW = datetime(2026, 7, 31, 8, tzinfo=UTC)


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


@pytest.fixture(params=[errno.EPERM, errno.EACCES, errno.EBUSY])
def scanner(request, monkeypatch):
    """Hold every file at its first renaming, unlinking and opening for flushing."""
    held = set()

    def hold(what, path):
        key = (what, str(path))
        if key not in held and Path(path).exists():
            held.add(key)
            raise OSError(request.param, "held", str(path))

    def wrap(module, name):
        real = getattr(module, name)

        def step(path, *rest, **named):
            if name != "open" or "+" in str(rest[:1]):
                hold(name, path)
            return real(path, *rest, **named)

        monkeypatch.setattr(module, name, step)

    wrap(os, "replace")
    wrap(os, "unlink")
    wrap(io, "open")
    return held


def test_a_scanner_hinders_no_library(tmp_path, scanner):
    with Library.open(tmp_path / "library") as library:
        article = library.save(Article(title="Lũ", body="<p>Nước lên.</p>")).article
        media = library.add_media(b"picture", name="a.jpg", mime="image/jpeg")
        backup = run(library.back_up())
        run(library.bundle(tmp_path / "kho.bantin-backup"))
        run(write_package(library, [article.id], tmp_path / "bài.bantin"))
        assert library.media_bytes(media.hash) == b"picture"
    run(restore_backup(tmp_path / "library", backup, NOW, patience=1))
    with Library.open(tmp_path / "library") as library:
        assert library.article(article.id) == article
    assert {what for what, _ in scanner} == {"replace", "unlink", "open"}
    assert not list(tmp_path.rglob(".*"))


def test_a_scanner_hinders_no_settings(tmp_path, scanner):
    store = SettingsStore(tmp_path / "settings.json")
    assert store.write(Settings(import_folder="a"))
    assert store.read().import_folder == "a"
    assert scanner

"""What the command and the window's panels write into a library, killed as the other works are."""

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from desktop.article.labels import LabelKind, Renaming
from desktop.article.setting import Setting
from desktop.cli.arguments import Arguments
from desktop.cli.running import run as run_verb
from desktop.library import Library
from desktop.progress import run
from tests.kills import works
from tests.kills.rounds import Say, Work

_DAMAGED = b"\xff" * 100


def _verb(home: Path, *words: str) -> None:
    """Run a verb as `bantin` does, but for what it prints."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    kept = [os.dup(1), os.dup(2)]
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    try:
        code = run_verb(Arguments(str(home / works.PLACE), "vi", json=False, rest=words))
    finally:
        for number, handle in enumerate(kept, 1):
            os.dup2(handle, number)
            os.close(handle)
        os.close(nothing)
    assert code == 0, words


def _ids(home: Path, many: int) -> Sequence[UUID]:
    with works.opened(home) as library:
        return [entry.id for entry in library.entries(limit=many)]


def _edit(home: Path, say: Say) -> None:
    for each in _ids(home, 4):
        _verb(home, "set", str(each), "sapo=Đã sửa")
        say(f"{each} 2 Đã sửa")
        _verb(home, "restore", str(each), "1")
        say(f"{each} 3 ")


def _judge_edited(home: Path, told: list[str]) -> None:
    works.whole(home)
    with works.opened(home) as library:
        for line in told:
            name, number, sapo = line.split(" ", 2)
            assert library.version(UUID(name), int(number)).sapo == sapo


def _bring_back(home: Path, say: Say) -> None:
    backup = min((home / works.PLACE / "backups").iterdir())
    _verb(home, "backup", "--to", str(home / "kho.bantin-backup"))
    _verb(home, "restore-backup", str(backup))
    say("restored")


def _grown_old(home: Path) -> None:
    works.with_history(home)
    with works.opened(home) as library:
        binned = [entry.id for entry in library.entries(limit=10)]
        library.bin.put(binned)
    long_ago = (datetime.now(UTC) - timedelta(days=40)).isoformat()
    with closing(sqlite3.connect(home / works.PLACE / "library.db")) as database, database:
        database.execute(
            "UPDATE articles SET deleted_at = ? WHERE deleted_at IS NOT NULL", (long_ago,)
        )


def _tidy(home: Path, say: Say) -> None:
    _verb(home, "housekeeping")
    say("tidied")


def _judge_tidied(home: Path, _told: list[str]) -> None:
    works.whole(home)
    with works.opened(home) as library:
        entries = library.entries(limit=works.SOME)
        assert len(entries) == works.SOME - 10
        for entry in entries:
            assert {1, 6, 12} <= {version.number for version in library.versions(entry.id)}


def _torn(home: Path) -> None:
    works.broken(home)
    path = home / works.PLACE / "library.db"
    with closing(sqlite3.connect(path)) as database:
        query = "SELECT pageno FROM dbstat WHERE name = 'articles' AND pagetype = 'leaf'"
        [*_, page] = [number for (number,) in database.execute(query)]
        (size,) = database.execute("PRAGMA page_size").fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(_DAMAGED)


def _mend(home: Path, say: Say) -> None:
    _verb(home, "verify", "--repair")
    say("mended")


def _copy(home: Path, say: Say) -> None:
    _verb(home, "copy", "--to", str(home / "other"))
    say("copied")


def _judge_copied(home: Path, told: list[str]) -> None:
    works.whole(home)
    _copy(home, lambda _line: None)
    with Library.open(home / "other") as other:
        assert {entry.title for entry in other.entries(limit=99)} == works.every()
        assert run(other.verify()).ok


def _label(home: Path, say: Say) -> None:
    ids = _ids(home, works.SOME)
    setting = Setting(tags_added=("lũ",))
    renaming = Renaming(LabelKind.TAG, ("lũ",), "mưa lũ")
    with works.opened(home) as library:
        job = library.many.give(ids, setting, "an", lambda one: say(f"{one.after.id} lũ"))
        run(job)
        run(library.labels.rename(renaming, lambda one: say(f"{one.after.id} mưa lũ")))
        library.bin.put(ids[:20])
        run(library.bin.empty())
        say("emptied")


def _judge_labelled(home: Path, told: list[str]) -> None:
    works.whole(home)
    with works.opened(home) as library:
        tags = {str(one.id): library.article(one.id).tags for one in library.entries(limit=99)}
        assert 20 <= len(tags) + len(library.binned()) <= works.SOME
    for line in told:
        each, _, tag = line.partition(" ")
        assert each == "emptied" or tags.get(each, (tag,)) in ((tag,), ("mưa lũ",))


COMMANDS = (
    Work("bantin set, restore", works.filled, _edit, _judge_edited),
    Work("bantin restore-backup", works.with_backup, _bring_back, works.judge_restored),
    Work("bantin housekeeping", _grown_old, _tidy, _judge_tidied),
    Work("bantin verify --repair", _torn, _mend, works.judge_repaired),
    Work("bantin copy", works.filled, _copy, _judge_copied),
    Work("labels", works.filled, _label, _judge_labelled),
)

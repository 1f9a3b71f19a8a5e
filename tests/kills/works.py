"""The works that are killed, and what must be true after each."""

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from desktop.article.content import content_hash
from desktop.article.model import Article
from desktop.exchange.packages.importing import import_package
from desktop.exchange.packages.reading import Package
from desktop.exchange.packages.writing import write_package
from desktop.export import export_page
from desktop.library import Library, Reason
from desktop.library.backups.restoring import restore_backup
from desktop.library.bringing_in import Newcomer, PastText, arriving
from desktop.progress import run
from tests.kills.rounds import Say, Work
from tests.library.older import make_older

SOME = 40
_LONG = datetime(2020, 3, 1, 2, tzinfo=UTC)
PLACE, _PACKAGE = "library", "bài.bantin"


def opened(home: Path) -> Library:
    return Library.open(home / PLACE)


def _article(number: int) -> Article:
    body = f"<p>{f'Đoạn {number} của bản tin. ' * 40}</p>"
    return Article(title=f"Tin {number}", slug=f"tin-{number}", body=body)


def filled(home: Path) -> None:
    with opened(home) as library:
        library.save_all([_article(number) for number in range(SOME)])
        for number in range(4):
            library.add_media(bytes([number]) * 20_000, name="a.jpg", mime="image/jpeg")


def whole(home: Path) -> None:
    with closing(sqlite3.connect(home / PLACE / "library.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with opened(home) as library:
        assert run(library.verify()).problems == ()


def _titles(home: Path) -> set[str]:
    with opened(home) as library:
        return {entry.title for entry in library.entries(limit=1000)}


def every(number: int = SOME) -> set[str]:
    return {f"Tin {each}" for each in range(number)}


def _save(home: Path, say: Say) -> None:
    with opened(home) as library:
        article = _article(0)
        for number in range(1, 25):
            article = replace(article, sapo=str(number))
            library.keep_draft(article, base=number - 1)
            say(f"draft {article.id} {number}")
            article = library.save(article).article
            say(f"saved {article.id} {number}")
            media = library.add_media(str(number).encode() * 5000, name="a.jpg", mime="image/jpeg")
            say(f"media {media.hash} {number}")


def _judge_saved(home: Path, told: list[str]) -> None:
    whole(home)
    with opened(home) as library:
        for kind, name, number in map(str.split, told):
            assert _is_there(library, kind, name, int(number)), (kind, name, number)


def _is_there(library: Library, kind: str, name: str, number: int) -> bool:
    if kind == "media":
        return library.media_bytes(name) == str(number).encode() * 5000
    if kind == "saved":
        return library.version(UUID(name), number).sapo == str(number)
    draft = library.draft(UUID(name))
    typed = int(draft.article.sapo) if draft else library.versions(UUID(name))[0].number
    return typed >= number


def _with_package(home: Path) -> None:
    with Library.open(home / "other") as other:
        other.save_all([_article(number) for number in range(SOME)])
        ids = [entry.id for entry in other.entries(limit=SOME)]
        media = other.add_media(b"picture" * 9000, name="a.jpg", mime="image/jpeg")
        picture = f'<figure><img src="media:{media.hash}" alt="a"></figure>'
        other.save(replace(other.article(ids[0]), body=picture))
        run(write_package(other, ids, home / _PACKAGE))
    with opened(home) as library:
        library.save(Article(title="Có sẵn", body="<p>Bài đã có.</p>"))


def _import(home: Path, say: Say) -> None:
    with opened(home) as library:
        run(import_package(library, home / _PACKAGE, lambda came: say(came.title)))


def _command(home: Path, _say: Say) -> None:
    """Become the command: it is killed from its first import on."""
    words = ["--library", str(home / PLACE), "import", str(home / _PACKAGE)]
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    os.execv(sys.executable, [sys.executable, "-m", "desktop", *words])  # noqa: S606


def _judge_imported(home: Path, told: list[str]) -> None:
    whole(home)
    assert _titles(home) >= {*told, "Có sẵn"}
    _import(home, lambda _line: None)
    assert _titles(home) == {*every(), "Có sẵn"}
    whole(home)


def _older(home: Path) -> None:
    filled(home)
    make_older(home / PLACE, "0002")


def _migrate(home: Path, say: Say) -> None:
    with opened(home):
        say("migrated")


def _judge_migrated(home: Path, _told: list[str]) -> None:
    assert _titles(home) == every()
    whole(home)


def _back_up(home: Path, say: Say) -> None:
    with opened(home) as library:
        for _ in range(2):
            say(str(run(library.back_up())))
        run(library.bundle(home / "kho.bantin-backup"))
        say(str(home / "kho.bantin-backup"))


def _judge_backups(home: Path, told: list[str]) -> None:
    whole(home)
    bundle = home / "kho.bantin-backup"
    standing = [
        *(home / PLACE / "backups").glob("library-*"),
        *([bundle] if bundle.exists() else []),
    ]
    assert {Path(path) for path in told} <= set(standing)
    for number, backup in enumerate(standing):
        run(restore_backup(home / str(number), backup, datetime.now(UTC), patience=5))
        with Library.open(home / str(number)) as restored:
            assert {entry.title for entry in restored.entries(limit=SOME)} == every()


def with_backup(home: Path) -> None:
    filled(home)
    with opened(home) as library:
        run(library.back_up())
        library.save(Article(title="Viết sau", body="<p>Sau bản sao lưu.</p>"))


def _restore(home: Path, say: Say) -> None:
    backup = min((home / PLACE / "backups").iterdir())
    run(restore_backup(home / PLACE, backup, datetime.now(UTC), patience=5))
    say("restored")


def judge_restored(home: Path, told: list[str]) -> None:
    whole(home)
    restored = _titles(home) == every()
    assert restored or (not told and _titles(home) == {*every(), "Viết sau"})


def with_history(home: Path) -> None:
    with opened(home) as library:
        library.bring_in([arriving(_newcomer(number)) for number in range(SOME)])


def _newcomer(number: int) -> Newcomer:
    article = _article(number)
    texts = (replace(article, sapo=f"Lần {each}") for each in range(12))
    past = tuple(
        PastText(
            kept_at=_LONG + timedelta(minutes=minute),
            reason=Reason.TRANSITION if minute == 5 else Reason.SAVE,
            article=text,
        )
        for minute, text in enumerate(texts)
    )
    return Newcomer(article=past[-1].article, past=past)


def _thin(home: Path, say: Say) -> None:
    with opened(home) as library:
        say(str(run(library.thin())))


def _judge_thinned(home: Path, _told: list[str]) -> None:
    whole(home)
    with opened(home) as library:
        for entry in library.entries(limit=SOME):
            numbers = [version.number for version in library.versions(entry.id)]
            assert {1, 6, 12} <= set(numbers)  # the first, a step on the road, the newest
            newest = library.version(entry.id, numbers[0])
            assert content_hash(newest) == content_hash(library.article(entry.id))


def broken(home: Path) -> None:
    filled(home)
    with opened(home) as library:
        run(library.back_up())
    with closing(sqlite3.connect(home / PLACE / "library.db")) as database, database:
        database.execute("UPDATE articles SET content = x'00' WHERE key % 3 = 0")
        database.execute("DELETE FROM article_tags")


def _repair(home: Path, say: Say) -> None:
    with opened(home) as library:
        say(str(len(run(library.repair()).mended)))


def judge_repaired(home: Path, _told: list[str]) -> None:
    _repair(home, lambda _line: None)
    whole(home)
    with opened(home) as library:
        said = {library.article(entry.id).title for entry in library.entries(limit=SOME)}
    assert said == every()


def _pack(home: Path, say: Say) -> None:
    with opened(home) as library:
        ids = [entry.id for entry in library.entries(limit=SOME)]
        run(write_package(library, ids, home / _PACKAGE))
        say("packed")


def _judge_packed(home: Path, told: list[str]) -> None:
    whole(home)
    path = home / _PACKAGE
    assert path.exists() or not told
    for _name in _looked_through(path) if path.exists() else ():
        pass


def _looked_through(path: Path) -> Iterator[str]:
    with Package(path) as package:
        yield from package.check()


def _export(home: Path, say: Say) -> None:
    with opened(home) as library:
        for entry in library.entries(limit=5):
            run(export_page(library, entry.id, home / f"{entry.title}.html", folder=False))
            say(entry.title)


def _judge_exported(home: Path, told: list[str]) -> None:
    whole(home)
    pages = {page.stem: page.read_text(encoding="utf-8") for page in home.glob("Tin *.html")}
    assert set(told) <= set(pages)
    assert all(page.rstrip().endswith("</html>") for page in pages.values())


EXPORT = Work("export", filled, _export, _judge_exported)

WORKS = (
    Work("save", lambda home: opened(home).close(), _save, _judge_saved),
    Work("import", _with_package, _import, _judge_imported),
    Work("bantin import", _with_package, _command, _judge_imported),
    Work("migrate", _older, _migrate, _judge_migrated),
    Work("back up", filled, _back_up, _judge_backups),
    Work("restore", with_backup, _restore, judge_restored),
    Work("thin", with_history, _thin, _judge_thinned),
    Work("repair", broken, _repair, judge_repaired),
    Work("package", filled, _pack, _judge_packed),
)

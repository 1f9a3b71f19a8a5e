"""Which backups stay: the last few, one a day for a week, one a week for a month."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

LAST, DAYS, WEEKS = 3, 7, 5

_NAME = "library-%Y%m%dT%H%M%SZ.db.gz"


def name_at(moment: datetime) -> str:
    """Return the file name of a backup made at `moment`."""
    return moment.astimezone(UTC).strftime(_NAME)


def moment_of(path: Path) -> datetime | None:
    """Return when the backup at `path` was made, None for any other file."""
    try:
        return datetime.strptime(path.name, _NAME).replace(tzinfo=UTC)
    except ValueError:
        return None


def backups_in(folder: Path) -> dict[datetime, Path]:
    """Return the backups in `folder` by their moments, the newest first."""
    found = {moment: path for path in folder.glob("library-*.db.gz") if (moment := moment_of(path))}
    return dict(sorted(found.items(), reverse=True))


def spared(moments: Iterable[datetime]) -> set[datetime]:
    """Return which of `moments` stay; of a day or a week the last one does."""
    newest = sorted(moments, reverse=True)
    days = _last_of_each(newest, lambda moment: moment.toordinal())
    weeks = _last_of_each(newest, lambda moment: moment.toordinal() // 7)
    return {*newest[:LAST], *days[:DAYS], *weeks[:WEEKS]}


def _last_of_each(newest: list[datetime], span: Callable[[datetime], int]) -> list[datetime]:
    last: dict[int, datetime] = {}
    for moment in newest:
        last.setdefault(span(moment), moment)
    return list(last.values())

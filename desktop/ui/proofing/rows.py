"""The list of findings: a heading for each kind, and below it what was found."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.language import tr, trn
from desktop.proofing import Finding, Part, remedy_words, shown
from desktop.ui.proofing.found import Found, Kind
from desktop.ui.proofing.signs import word

RowRole = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex

MOST_OF_A_KIND = 100
"""More of one kind wait until some of them are mended or ignored."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list: the heading of `kind`, or one of its findings."""

    kind: Kind
    found: Found | None = None
    folded: bool = False
    """Whether a heading keeps its findings to itself."""

    @property
    def title(self) -> str:
        """The words that were found, or what stands for them."""
        if self.found is None:
            return self.kind.title
        return shown(self.found.finding)[0] or self.found.finding.message

    @property
    def rest(self) -> str:
        """What is suggested, else what is said of it."""
        if self.found is None:
            return ""
        finding = self.found.finding
        if finding.mendable and finding.remedy:
            return f"→ {remedy_words(finding.remedy)}"
        if finding.mendable:
            words = shown(finding)[1]
            return f"→ {words}" if words else tr("→ take it away")
        return finding.message if shown(finding)[0] else ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        if self.found is None:
            count = trn("one place", "{count} places", len(self.kind.found))
            return ", ".join((self.title, word(self.kind.severity), count))
        finding = self.found.finding
        where = _part(finding.place.part) if finding.place else ""
        return ", ".join(filter(None, (finding.excerpt, finding.message, _mend(finding), where)))


def _mend(finding: Finding) -> str:
    suggested = finding.suggestion
    if not finding.mendable:
        return ""
    if finding.remedy:
        return remedy_words(finding.remedy)
    return tr("suggested: {words}", words=suggested) if suggested else tr("→ take it away")


def _part(part: Part) -> str:
    return {Part.TITLE: tr("in the title"), Part.SAPO: tr("in the sapo"), Part.BODY: ""}[part]


class Rows(QAbstractListModel):
    """The rows that are listed; a heading folds away what is below it."""

    def __init__(self) -> None:
        super().__init__()
        self._kinds: list[Kind] = []
        self._rows: list[Row] = []
        self._folded: set[str] = set()

    def show(self, kinds: Sequence[Kind]) -> bool:
        """List `kinds`; return whether anything changed."""
        if list(kinds) == self._kinds:
            return False
        self._kinds = list(kinds)
        self._lay_out()
        return True

    def fold(self, row: Row) -> None:
        """Fold or unfold the findings below a heading."""
        self._folded ^= {row.kind.rule}
        self._lay_out()

    def row(self, index: _Index) -> Row | None:
        """Return the row at `index`; None: there is none."""
        return self._rows[index.row()] if index.isValid() else None

    def place_of(self, wanted: Row) -> int:
        """Return where the same finding or heading is listed, -1 for nowhere."""
        for place, row in enumerate(self._rows):
            if _name(row) == _name(wanted):
                return place
        return -1

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return what the list shows, says and hands on."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return row if role == RowRole else None

    def _lay_out(self) -> None:
        self.beginResetModel()
        self._rows = [row for kind in self._kinds for row in self._rows_of(kind)]
        self.endResetModel()

    def _rows_of(self, kind: Kind) -> list[Row]:
        if kind.rule in self._folded:
            return [Row(kind, folded=True)]
        return [Row(kind), *(Row(kind, each) for each in kind.found[:MOST_OF_A_KIND])]


def _name(row: Row) -> tuple[str, int]:
    return row.kind.rule, row.found.id if row.found else 0

"""The entries of a person's timeline, newest first, as many as were loaded."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from netbook.answers.show import TimelineRow
from netbook.domain.dates import day_of
from netbook.domain.values import dataclass
from netbook.ui.words import exact
from netbook.wording import _
from netbook.wording.dates import day_name, month_name
from netbook.wording.timeline import entry_title, pills_of

Index = QModelIndex | QPersistentModelIndex
EntryRole = int(Qt.ItemDataRole.UserRole)
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry in words. `month` is its heading, "" where the entry before has the same; `others` the people besides."""

    row: TimelineRow
    title: str
    date: str
    month: str
    others: tuple[tuple[int, str], ...]
    pills: tuple[tuple[str, str], ...]

    @property
    def spoken(self) -> str:
        """The entry in one sentence for a screen reader."""
        company = _("with {people}").format(people=", ".join(name for _id, name in self.others)) if self.others else ""
        parts = (self.date, self.title, company, self.row.note.strip(), *(words for words, _token in self.pills))
        return ", ".join(part for part in parts if part)


class TimelineModel(QAbstractTableModel):
    """Rows of one column; `show_rows` replaces, `extend` adds older ones."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._person, self._given, self._now, self._thanked = 0, "", 0, -1
        self._entries: list[Entry] = []
        self.complete = True

    def show_rows(
        self, person: int, given: str, rows: tuple[TimelineRow, ...], now: int, thanked: int, complete: bool
    ) -> None:
        """The newest entries of a person; `given` is how titles call them."""
        self.beginResetModel()
        self._person, self._given, self._now, self._thanked = person, given, now, thanked
        self._entries = []
        self._add(rows)
        self.complete = complete
        self.endResetModel()

    def extend(self, rows: tuple[TimelineRow, ...], complete: bool) -> None:
        """Older entries behind those shown."""
        self.complete = complete
        if not rows:
            return
        first = len(self._entries)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self._add(rows)
        self.endInsertRows()

    def _add(self, rows: tuple[TimelineRow, ...]) -> None:
        before = day_of(self._entries[-1].row.at) if self._entries else None
        for row in rows:
            day = day_of(row.at)
            fresh = before is None or (before.year, before.month) != (day.year, day.month)
            before = day
            # Under the heading of its month a day needs no year.
            self._entries.append(Entry(
                row, entry_title(row.kind, row.direction, row.length, self._given), day_name(day, day.replace(month=1, day=1)),
                month_name(day) if fresh else "", tuple(p for p in row.people if p[0] != self._person),
                pills_of(row.kind, row.direction, row.outcome, row.ask, row.owe_thanks, row.thanks, row.at <= self._thanked),
            ))  # fmt: skip

    def entry(self, row: int) -> Entry | None:
        """The entry in a row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, interaction: int) -> int:
        """The row of an interaction, -1 where it is not loaded."""
        return next((row for row, entry in enumerate(self._entries) if entry.row.id == interaction), -1)

    def last(self) -> tuple[int, int] | None:
        """Moment and id of the oldest entry loaded."""
        return (self._entries[-1].row.at, self._entries[-1].row.id) if self._entries else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return exact(entry.row.at, entry.row.timed)
        return entry if role == EntryRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

"""The people of the list: ids in order, their cards fetched in pages when they are painted."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from netbook.answers.people import CardFacts
from netbook.ui.words import CardWords, card_words, exact, found_words
from netbook.wording import _

PAGE = 25
KEPT = 2000
Index = QModelIndex | QPersistentModelIndex
PersonRole = int(Qt.ItemDataRole.UserRole)
WordsRole = PersonRole + 1
CardRole = PersonRole + 2
_NOWHERE = QModelIndex()


_THERE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_DRAGGED = _THERE | Qt.ItemFlag.ItemIsDragEnabled
"""Put together once: Qt asks for every row where many are chosen."""


class PeopleModel(QAbstractTableModel):
    """One column, a row for each person. `fetch` answers the cards of ids, `now` the time to believe in."""

    def __init__(
        self,
        fetch: Callable[[Sequence[int]], dict[int, CardFacts]],
        now: Callable[[], int],
        parent: QObject | None = None,
        mime: Callable[[Sequence[int]], QMimeData | None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._fetch, self._now, self._mime = fetch, now, mime
        self._ids = array("q")
        self._where: dict[int, str] = {}
        self._cards: OrderedDict[int, tuple[CardFacts, CardWords]] = OrderedDict()

    def show_people(self, ids: Iterable[int], where: dict[int, str] | None = None) -> None:
        """These people and no others, cards asked for anew."""
        self.beginResetModel()
        self._ids = array("q", ids)
        self._where = where or {}
        self._cards.clear()
        self.endResetModel()

    def extend(self, ids: Sequence[int]) -> None:
        """More people behind those shown."""
        if not ids:
            return
        first = len(self._ids)
        self.beginInsertRows(QModelIndex(), first, first + len(ids) - 1)
        self._ids.extend(ids)
        self.endInsertRows()

    def ids(self) -> array[int]:
        """All shown, in order; not to be changed."""
        return self._ids

    def forget(self, people: Iterable[int] = ()) -> None:
        """The cards of some people (of all, where none is named) are asked for anew when next painted."""
        named = tuple(people)
        for person in named:
            self._cards.pop(person, None)
        if not named:
            self._cards.clear()
        if not self._ids:
            return
        rows = [self.row_of(person) for person in named] if 0 < len(named) <= PAGE else [0, len(self._ids) - 1]
        shown = [row for row in rows if row >= 0]
        if shown:
            self.dataChanged.emit(self.index(min(shown), 0), self.index(max(shown), 0))

    def row_of(self, person: int) -> int:
        """The row of a person, -1 where they are not shown."""
        # Looked for as bytes: among a hundred thousand a list of rows takes a frame to make, and this a tenth of a millisecond.
        raw, wanted = self._ids.tobytes(), array("q", (person,)).tobytes()
        place = raw.find(wanted)
        while place % len(wanted) and place >= 0:
            place = raw.find(wanted, place + 1)
        return place // len(wanted) if place >= 0 else -1

    def person_at(self, row: int) -> int:
        """The person in a row; 0 outside."""
        return self._ids[row] if 0 <= row < len(self._ids) else 0

    def card_at(self, row: int) -> tuple[CardFacts, CardWords] | None:
        """The card in a row and its words; None for somebody who is gone meanwhile."""
        person = self.person_at(row)
        kept = self._cards.get(person)
        if kept is None:
            self._load(row)
            kept = self._cards.get(person)
        else:
            self._cards.move_to_end(person)
        return kept

    def _load(self, row: int) -> None:
        first = row - row % PAGE
        page = [person for person in self._ids[first : first + PAGE] if person not in self._cards]
        now = self._now()
        for person, card in self._fetch(page).items():
            self._cards[person] = (card, card_words(card, now, found_words(self._where.get(person, ""))))
        while len(self._cards) > KEPT:
            self._cards.popitem(last=False)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        if role == PersonRole:
            return self.person_at(index.row())
        found = self.card_at(index.row())
        if found is None:
            return None
        card, words = found
        if role == Qt.ItemDataRole.DisplayRole:
            return words.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return _("Last contact on {day}").format(day=exact(card.last_at, False)) if card.last_at else None
        return {WordsRole: words, CardRole: card}.get(role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _DRAGGED if self._mime else _THERE

    def mimeTypes(self) -> list[str]:
        return ["text/vcard", "text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        people = [self.person_at(index.row()) for index in indexes]
        made = self._mime(people) if self._mime else None
        return made or QMimeData()

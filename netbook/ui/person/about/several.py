"""Several of a kind, one row each: rows are kept and filled again, a blank one is added at the foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netbook.ui.person.about.rows import ButtonsWhenThere
from netbook.ui.theme import px

Item = TypeVar("Item")


class ItemRow(ButtonsWhenThere, Generic[Item]):
    """One of several; a subclass shows an item, or blank fields for one that is to come."""

    def show_item(self, item: Item | None, same: bool) -> None:
        """Shows one item of the book, or nothing yet."""
        raise NotImplementedError

    def begin(self) -> None:
        """Takes the focus to type the first thing."""
        raise NotImplementedError

    def is_blank(self) -> bool:
        """Whether nothing at all is typed in it."""
        raise NotImplementedError


class Several(QWidget, Generic[Item]):
    """`make` makes a row; `fill` shows items. A row that was blank and is now in the book stays the same row."""

    grew = Signal()

    def __init__(self, make: Callable[[Several[Item]], ItemRow[Item]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._rows: list[ItemRow[Item]] = []
        self._items: list[Item] = []
        self._blanks = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(1))
        self.hide()

    def rows(self) -> list[ItemRow[Item]]:
        """The rows shown."""
        return self._rows[: len(self._items) + self._blanks]

    def items(self) -> list[Item]:
        """The items shown."""
        return self._items

    def add_blank(self) -> None:
        """One more row to type in; one that is blank already is taken."""
        if not self._blanks or not self.rows()[-1].is_blank():
            self._blanks += 1
            self._show(True)
            self.grew.emit()
        self.rows()[-1].begin()

    def coming(self, row: ItemRow[Item]) -> None:
        """To be called just before a blank row is put into the book: it will be the next item."""
        self._blanks = max(0, self._blanks - 1)

    def gave_up(self) -> None:
        """The blank row was refused: it is still blank."""
        self._blanks += 1

    def fill(self, items: Sequence[Item], same: bool, waits: bool = False) -> None:
        """Shows these; blank rows with words in them stay with the same person, `waits` brings back one typed before."""
        if not same:
            self._blanks = int(waits)
        self._items = list(items)
        self._show(same)

    def _show(self, same: bool) -> None:
        wanted = len(self._items) + self._blanks
        while len(self._rows) < wanted:
            row = self._make(self)
            self._rows.append(row)
            self._column.addWidget(row)
        for place, row in enumerate(self._rows):
            if place < len(self._items):
                row.show_item(self._items[place], same)
            elif place >= wanted or not same or row.is_blank():
                row.show_item(None, same)
            row.setVisible(place < wanted)
        self.setVisible(wanted > 0)

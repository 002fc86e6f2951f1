"""What was done and what was deleted, for the history window."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING

from netbook.domain.dates import DAY
from netbook.store.queries import history as queries
from netbook.store.queries.history import TRASH_DAYS, HistoryLine

if TYPE_CHECKING:
    from netbook.book import Book

__all__ = ["HistoryLine", "acts", "can_be_undone", "deletions", "kept_until", "lines"]


def acts(book: Book) -> array[int]:
    """All acts, newest first."""
    return queries.acts(book.db)


def deletions(book: Book) -> array[int]:
    """What lies in the trash, newest first."""
    return queries.deletions(book.db, book.now())


def lines(book: Book, ids: Sequence[int]) -> list[HistoryLine]:
    """Some of them, in the order asked."""
    return queries.lines(book.db, ids)


def can_be_undone(line: HistoryLine) -> bool:
    """Whether taking an act back does anything: it stands, it changed something, and what it deleted is not purged."""
    return line.act.undone_by is None and not line.gone and not line.empty


def kept_until(line: HistoryLine) -> int:
    """Until when a deletion can be taken back."""
    return line.act.at + TRASH_DAYS * DAY

"""Filling the list: the first screens at once, the rest between two frames, and never a lost place."""

from __future__ import annotations

from array import array
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from netbook.answers import people as answers
from netbook.book import Book
from netbook.domain.values import dataclass
from netbook.ui.people.chosen import EVERYONE, Chosen

FIRST = 200
SLICE = 4000
AT_ONCE = 5000
"""Up to so many people the whole list is asked for in one go."""


@dataclass(frozen=True, slots=True)
class Question:
    """What the list shows: a query, a filter, an order."""

    query: str = ""
    chosen: Chosen = EVERYONE
    sort: str = "name"
    family_first: bool = False


class Loader(QObject):
    """Answers a question: `began` with the first ids and where they were found, `went_on` with more, `ended`.

    Asked `quietly`, for a list that is shown already, it gathers all and tells `gathered` once. What comes after the first
    screens waits for `go_on`: nothing of it may stand before the first paint.
    """

    began = Signal(object, object)
    went_on = Signal(object)
    gathered = Signal(object, object)
    ended = Signal()

    def __init__(self, book: Callable[[], Book], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._question = Question()
        self._all = array("q")
        self._quietly, self._waits, self._more = False, True, False
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    def ask(self, question: Question, quietly: bool = False) -> None:
        """Drops what was under way and answers this."""
        self._timer.stop()
        self._more = False
        self._question, self._quietly = question, quietly
        book = self._book()
        chosen = question.chosen.filter(book.now())
        limit = -1 if question.query.strip() or answers.how_many(book) <= AT_ONCE else FIRST
        found = answers.listing(book, question.query, chosen, question.sort, question.family_first, limit)
        self._all = array("q", found.ids)
        whole = limit < 0 or len(found.ids) < FIRST
        if not quietly:
            self.began.emit(found.ids, found.where)
        if whole:
            self._end(found.where)
        else:
            self._more = True
            if not self._waits:
                self._timer.start()

    def go_on(self) -> None:
        """The first screens are painted: the rest may come, now and from now on."""
        self._waits = False
        if self._more:
            self._timer.start()

    def busy(self) -> bool:
        """Whether there is more to come."""
        return self._more

    def _go_on(self) -> None:
        asked, book = self._question, self._book()
        more, last = answers.rest_of(
            book, self._all[-1], asked.chosen.filter(book.now()), asked.sort, asked.family_first, SLICE
        )
        self._all.extend(more)
        if not self._quietly:
            self.went_on.emit(more)
        if last:
            self._end({})

    def _end(self, where: dict[int, str]) -> None:
        self._timer.stop()
        self._more = False
        if self._quietly:
            self.gathered.emit(self._all, where)
        self.ended.emit()

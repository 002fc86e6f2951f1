"""Before you reach out to somebody: what matters now, from everything kept about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netbook.answers import events
from netbook.domain import before
from netbook.domain.before import Reminder
from netbook.store.facts import load_facts
from netbook.store.queries.asking import let_go

if TYPE_CHECKING:
    from netbook.book import Book


def reminders(book: Book, person: int) -> tuple[Reminder, ...]:
    """The few lines of the box, most important first; none for somebody who is gone."""
    now = book.now()
    for _row, facts in load_facts(book.db, [person], now):
        found = before.reminders(facts, now, let_go=let_go(book.db, person))
        coming = events.next_with(book, person)
        if coming is None or facts.deceased:
            return found
        number, kind, title, at = coming
        return (Reminder("event", number, kind, title, at), *found)[: before.LINES]
    return ()


__all__ = ["Reminder", "reminders"]

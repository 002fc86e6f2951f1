"""What today brings besides the list: dates of the next two weeks, follow-ups ahead, and one person for a hello."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netbook.answers.events import EventRow, on_day
from netbook.answers.steps import Steps, whole
from netbook.domain.hello import choose_hello
from netbook.domain.values import dataclass
from netbook.store.queries import lists, today
from netbook.store.queries.lists import CardFacts
from netbook.store.queries.today import ComingRow

if TYPE_CHECKING:
    from netbook.book import Book

BIRTHDAY_DAYS, AHEAD_DAYS, MOST = 14, 7, 12


@dataclass(frozen=True, slots=True)
class Today:
    """The side of the Today screen. `hello` is None where nobody close is left without something open; `events` are on today."""

    dates: tuple[ComingRow, ...]
    ahead: tuple[ComingRow, ...]
    hello: CardFacts | None
    met: bool
    events: tuple[EventRow, ...] = ()


def today_of(book: Book, kept: int = 0) -> Today:
    """Dates, follow-ups ahead and the hello of the day; `kept` is the person chosen earlier today, who stays chosen."""
    return whole(today_steps(book, kept))


def today_steps(book: Book, kept: int = 0) -> Steps[Today]:
    """The same in steps."""
    db, now = book.db, book.now()
    candidates = today.hello_candidates(db, now)
    yield
    person = choose_hello(candidates, now, kept)
    met = any(one.person == person and one.met_today for one in candidates)
    yield
    dates = tuple(today.coming(db, "date", now, BIRTHDAY_DAYS, False, MOST))
    yield
    ahead = tuple(today.coming(db, "follow-up", now, AHEAD_DAYS, True, MOST))
    yield
    hello = lists.card_facts(db, [person], now).get(person) if person else None
    return Today(dates, ahead, hello, met, on_day(book, now))

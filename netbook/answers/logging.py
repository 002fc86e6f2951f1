"""What the log window must know of people before something is written down about them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from netbook.domain.dates import DAY, day_start
from netbook.domain.values import dataclass

if TYPE_CHECKING:
    from netbook.book import Book


@dataclass(frozen=True, slots=True)
class Waiting:
    """A detail that waits to be asked about."""

    id: int
    person: int
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Before:
    """What was before: nobody met yet (`first`), my last word to one of them was an ask that drew nothing (`unanswered_ask`)."""

    first: bool
    unanswered_ask: bool
    waiting: tuple[Waiting, ...]


def before_logging(book: Book, people: Sequence[int]) -> Before:
    """What stands between me and these people now; nobody at all has not been met."""
    first, asked = True, False
    for person in people:
        row = book.rows(
            "SELECT ask, direction FROM interaction_person WHERE person_id=? ORDER BY at DESC, interaction_id DESC LIMIT 1",
            (person,),
        )
        asked = asked or bool(row and row[0][0] and row[0][1] != "from-them")
        met = book.rows(
            "SELECT 1 FROM interaction_person WHERE person_id=? AND kind IN ('meeting','video','event') LIMIT 1",
            (person,),
        )
        known = book.rows("SELECT 1 FROM person WHERE id=? AND (stay<>'' OR cadence<>'')", (person,))
        first = first and not met and not known
    return Before(first, asked, waiting_details(book, people))


def waiting_details(book: Book, people: Sequence[int]) -> tuple[Waiting, ...]:
    """The open details of these people whose day to ask has come and that were not asked about, the longest waiting first."""
    rows = book.rows(
        "SELECT d.id, d.person_id, p.full, d.text FROM detail d JOIN person p ON p.id=d.person_id "
        "WHERE d.person_id IN (SELECT value FROM json_each(?)) AND d.ended_at IS NULL AND d.asked_at IS NULL "
        "AND d.ask_on IS NOT NULL AND d.ask_on<? ORDER BY d.ask_on, d.id",
        (json.dumps(list(people)), day_start(book.now()) + DAY),
    )  # fmt: skip
    return tuple(Waiting(*row) for row in rows)

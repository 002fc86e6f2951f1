"""Reasons to reach out: the shelf with whom each thing would serve, and trips with who is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netbook.domain.dates import day_start
from netbook.domain.said import Refused
from netbook.domain.shelf import Reader, Suggestion, close_and_cold_first, roots, whom_it_serves
from netbook.domain.values import dataclass
from netbook.store.queries import reasons as queries

if TYPE_CHECKING:
    from netbook.book import Book


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """One thing on the shelf, with whom it was shared (row ids and names)."""

    id: int
    uid: str
    kind: str
    title: str
    link: str
    note: str
    place: str
    until_at: int | None
    put_away_at: int | None
    made_at: int
    shared_with: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class TripRow:
    """One trip; days as midnights in local minutes."""

    id: int
    uid: str
    place: str
    from_at: int
    until_at: int
    note: str


def shelf(book: Book, put_away: bool = False) -> tuple[ShelfRow, ...]:
    """What lies on the shelf and is not over (or what was put away or is over), newest first."""
    today = day_start(book.now())
    over = "put_away_at IS NOT NULL OR coalesce(until_at, ?)<?"
    condition = f"({over})" if put_away else f"NOT ({over})"
    rows = book.rows(
        "SELECT id, uid, kind, title, link, note, place, until_at, put_away_at, made_at FROM shelf_item "
        f"WHERE {condition} ORDER BY made_at DESC, id DESC", (today, today)
    )  # fmt: skip
    return tuple(ShelfRow(*row, _shared(book, row[0])) for row in rows)  # type: ignore[call-arg]


def shelf_item_meant(book: Book, uid: str) -> int:
    """The row of the thing with this id for the world."""
    rows = book.rows("SELECT id FROM shelf_item WHERE uid=?", (uid.strip(),))
    if not rows:
        raise Refused("shelf-gone")
    return int(rows[0][0])


def _shared(book: Book, item: int) -> tuple[tuple[int, str], ...]:
    rows = book.rows(
        "SELECT p.id, p.full FROM shelf_share s JOIN person p ON p.id=s.person_id WHERE s.shelf_item_id=? ORDER BY s.id",
        (item,),
    )
    return tuple((person, name) for person, name in rows)


def whom_to_share_with(book: Book, number: int, limit: int = 8) -> tuple[Suggestion, ...]:
    """Whom a thing on the shelf would serve, each with the recorded fact that says so; left out are those who had it or are not to get it."""
    rows = book.rows("SELECT title, note, place, uid FROM shelf_item WHERE id=?", (number,))
    if not rows:
        raise Refused("shelf-gone")
    title, note, place, uid = rows[0]
    text = f"{title} {note}"
    had = {person for person, _ in _shared(book, number)}
    had |= {
        person
        for (person,) in book.rows("SELECT person_id FROM quiet WHERE kind='shelf' AND cause=?", (f"shelf:{uid}",))
    }
    ids = dict.fromkeys((*queries.with_words(book.db, roots(text)), *queries.in_place(book.db, place)))
    readers = queries.readers(book.db, [person for person in ids if person not in had], book.now())
    return whom_it_serves(text, place, readers, limit)


def trips(book: Book, past: bool = False) -> tuple[TripRow, ...]:
    """Coming trips, soonest first; or past ones, newest first."""
    today = day_start(book.now())
    sql = "SELECT id, uid, place, from_at, until_at, note FROM trip WHERE until_at"
    rows = book.rows(f"{sql}<? ORDER BY from_at DESC" if past else f"{sql}>=? ORDER BY from_at", (today,))
    return tuple(TripRow(*row) for row in rows)


def who_is_there(book: Book, place: str, most: int = -1) -> tuple[tuple[Reader, ...], int]:
    """Who lives or works in a place and is not muted, close and cold first, and how many; the first of them with the facts recorded."""
    everybody = queries.bare_readers(book.db, queries.in_place(book.db, place), book.now())
    first = [reader.person for reader in close_and_cold_first(everybody)]
    count = len(first)
    first = first if most < 0 else first[:most]
    full = {reader.person: reader for reader in queries.readers(book.db, first, book.now())}
    return tuple(full[person] for person in first), count

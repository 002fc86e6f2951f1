"""Places with how many people live or work there, and trips with who is there."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from netbook.answers.reasons import TripRow, trips, who_is_there
from netbook.domain.shelf import Fact, Reader
from netbook.domain.trips import in_its_week, place_key, telling_fact
from netbook.domain.values import dataclass

if TYPE_CHECKING:
    from netbook.book import Book


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A town with how many people of the book have an address there; its commonest spelling."""

    name: str
    people: int


@dataclass(frozen=True, slots=True)
class There:
    """Somebody at a place: how close and warm, when last in touch, and the fact that gives most to speak of."""

    reader: Reader
    uid: str
    last_at: int | None
    fact: Fact | None


def places(book: Book) -> tuple[PlaceRow, ...]:
    """All towns of addresses, those with most people first."""
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    people: Counter[str] = Counter()
    living = "a.person_id NOT IN (SELECT id FROM person WHERE deceased=1 OR archived=1)"
    for city, count, many in book.rows(
        f"SELECT a.city, count(*), count(DISTINCT a.person_id) FROM address a WHERE a.city<>'' AND {living} GROUP BY a.city"
    ):
        key = place_key(city)
        if key:
            spelled[key][city.strip()] += count
            people[key] += many
    for key, names in spelled.items():
        if len(names) > 1:
            # Somebody may have the same town twice, written in two ways.
            people[key] = book.rows(
                f"SELECT count(DISTINCT a.person_id) FROM address a WHERE trim(a.city) IN (SELECT value FROM json_each(?)) AND {living}",
                (json.dumps(list(names)),),
            )[0][0]
    rows = [PlaceRow(min(names, key=lambda name: (-names[name], name)), people[key]) for key, names in spelled.items()]
    return tuple(sorted(rows, key=lambda row: (-row.people, place_key(row.name))))


def there(book: Book, place: str, most: int = -1) -> tuple[There, ...]:
    """Who is at a place and not muted, close and cold first: all, or the first `most`."""
    return first_there(book, place, most)[0]


def first_there(book: Book, place: str, most: int) -> tuple[tuple[There, ...], int]:
    """As there, with how many are there in all."""
    readers, count = who_is_there(book, place, most)
    marks = str([reader.person for reader in readers])
    known = {
        person: (uid, last)
        for person, uid, last in book.rows(
            "SELECT p.id, p.uid, s.last_at FROM person p JOIN standing s ON s.person_id=p.id "
            "WHERE p.id IN (SELECT value FROM json_each(?))",
            (marks,),
        )
    }
    return tuple(There(reader, *known[reader.person], telling_fact(reader)) for reader in readers), count


def trips_this_week(book: Book) -> tuple[TripRow, ...]:
    """The trips that Today shows."""
    now = book.now()
    return tuple(trip for trip in trips(book) if in_its_week(trip.from_at, trip.until_at, now))

"""Puts into a crowd what it lacks for the other screens: favours, ties, introductions, events, trips, and people who wait for triage."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from netbook.book import Book
from netbook.domain.dates import DAY, day_start
from netbook.domain.said import Said
from netbook.store import changes
from netbook.store.changes import Act
from tests.benchmarks.measures import NOW, crowded
from tests.books import Clock

FAVOURS, EVENTS, GUESTS, TRIPS, SHELF, NOTES, INTRODUCTIONS = 5_000, 200, 20, 40, 200, 1_000, 600
_DIRECTIONS = ("asked-by-me", "asked-of-me", "offered-by-me", "received")
_KINDS = ("colleague", "friend", "knows", "manager", "sibling")


class _Full:
    def __init__(self, deed: Act, people: int) -> None:
        self.deed, self.people = deed, people
        self.rnd = random.Random(7)
        self.today = day_start(deed.now)

    def uid(self) -> str:
        return str(UUID(int=self.rnd.getrandbits(128), version=4))

    def anybody(self) -> int:
        return 1 + self.rnd.randrange(self.people)

    def past(self, most: int = 700) -> int:
        return self.today - self.rnd.randrange(1, most) * DAY

    def put(self, table: str, columns: str, rows: Sequence[tuple[object, ...]], replace: bool = False) -> None:
        marks = ",".join("?" * (columns.count(",") + 1))
        how = "INSERT OR IGNORE" if replace else "INSERT"
        self.deed.db.connection().executemany(f"{how} INTO {table}({columns}) VALUES({marks})", rows)

    def favours(self) -> None:
        rows: list[tuple[object, ...]] = []
        for number in range(FAVOURS):
            at, direction = self.past(), self.rnd.choice(_DIRECTIONS)
            asked = at if direction.startswith("asked") else None
            answered = at + 3 * DAY if asked and self.rnd.random() < 0.7 and at + 3 * DAY < self.today else None
            over = at + 20 * DAY if self.rnd.random() < 0.6 and at + 20 * DAY < self.today else None
            rows.append((
                self.uid(), self.anybody(), direction, f"Lend the chart of sea {number}", f"Matter {number % 300}", at, asked,
                answered, "yes" if answered else "", over, self.today + 30 * DAY,
            ))  # fmt: skip
        self.put(
            "favour",
            "uid, person_id, direction, text, matter, made_at, asked_at, answered_at, answer, concluded_at, due_at",
            rows,
        )

    def ties(self) -> None:
        pairs = [(self.anybody(), self.anybody()) for _ in range(self.people // 2)]
        rows = [(self.uid(), one, other, self.rnd.choice(_KINDS)) for one, other in pairs if one != other]
        self.put("connection", "uid, person_id, other_id, kind", rows)
        made = [
            (self.uid(), self.anybody(), self.anybody(), at, at) for at in (self.past() for _ in range(INTRODUCTIONS))
        ]
        self.put("introduction", "uid, one_id, other_id, noted_at, asked_one_at", [row for row in made if row[1] != row[2]])  # fmt: skip

    def events(self) -> None:
        rows: list[tuple[object, ...]] = []
        guests: list[tuple[object, ...]] = []
        for number in range(1, EVENTS + 1):
            at = self.today + self.rnd.randrange(-600, 60) * DAY + 18 * 60
            rows.append((number, self.uid(), "gathering", f"Evening {number}", at, at + 180, "Oslo", at - 20 * DAY))
            guests += [(number, self.anybody(), self.rnd.random() < 0.2, "spoke of ice") for _ in range(GUESTS)]
        self.put("event", "id, uid, kind, title, starts_at, ends_at, place, made_at", rows)
        self.put("event_person", "event_id, person_id, wanted, note", guests, replace=True)

    def rest(self) -> None:
        db = self.deed.db
        towns = [row[0] for row in db.execute_sql("SELECT DISTINCT city FROM address WHERE city<>'' LIMIT 30")]
        firms = [row[0] for row in db.execute_sql("SELECT DISTINCT organisation FROM person WHERE organisation<>'' LIMIT 300")]  # fmt: skip
        trips: list[tuple[object, ...]] = []
        for _ in range(TRIPS):
            at = self.today + self.rnd.randrange(-300, 200) * DAY
            trips.append((self.uid(), self.rnd.choice(towns), at, at + 4 * DAY))
        self.put("trip", "uid, place, from_at, until_at", trips)
        items = [(self.uid(), f"An article {n}", self.past()) for n in range(SHELF)]
        self.put("shelf_item", "uid, title, made_at", items)
        notes = [
            (self.uid(), self.rnd.choice(firms), self.rnd.choice(("need", "trend", "note")), f"Fact {n}", self.anybody(), self.past())
            for n in range(NOTES)
        ]  # fmt: skip
        self.put("organisation_note", "uid, organisation, kind, text, told_by_id, told_at", notes)
        self.put("goal", "uid, title", [(self.uid(), f"Goal {n}") for n in range(10)])
        helpers = [(1 + n % 10, self.anybody(), "helps") for n in range(300)]
        self.put("goal_person", "goal_id, person_id, role", helpers, replace=True)
        waiting = min(20_000, self.people // 2)
        db.execute_sql("UPDATE person SET undecided='crowd' WHERE id>? AND cadence=''", (self.people - waiting,))


def fill_full(book: Book, people: int) -> None:
    """Adds all of it as one act, the same each time; everybody is a person of the crowd made before."""
    with changes.act(book.db, "crowd", book.now(), book.made_by) as deed:
        deed.label = Said("imported", {"new": 0})
        full = _Full(deed, people)
        full.favours()
        full.ties()
        full.events()
        full.rest()


def full_book(path: Path, people: int) -> Path:
    """A crowd with all of it."""
    crowded(path, people)
    # Not as the window, which would leave most of them to be settled in slices by whoever opens it.
    book = Book(path, Clock(NOW), "crowd")
    fill_full(book, people)
    book.close()
    return path

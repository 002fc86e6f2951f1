"""Events and meetings to be shown: coming and past, each with its people, and how many left the beaten track."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from netbook.domain.dates import DAY, day_start
from netbook.domain.events import Variety, stage, variety
from netbook.domain.said import Refused

if TYPE_CHECKING:
    from netbook.book import Book


@dataclass(frozen=True, slots=True)
class EventPerson:
    """Somebody at an event: wanted, met (None: not said yet), what to ask, a note, and what came of it ("" yet)."""

    person: int
    uid: str
    name: str
    title: str
    organisation: str
    photo: str
    wanted: bool
    met: bool | None
    ask: str
    note: str
    handled: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event or meeting with its plan and its people; moments in local minutes."""

    id: int
    uid: str
    kind: str
    title: str
    starts_at: int
    ends_at: int
    timed: bool
    place: str
    own_field: bool
    purpose: str
    bring: str
    questions: str
    introduction: str
    note: str
    prepare: bool
    stage: str
    people: tuple[EventPerson, ...]

    @property
    def unhandled(self) -> tuple[EventPerson, ...]:
        """Who was met and of whom nothing has come yet: the next morning's list."""
        return tuple(person for person in self.people if person.met and not person.handled)

    @property
    def missed(self) -> tuple[EventPerson, ...]:
        """Who was wanted and not met: another way to them is to be found."""
        return tuple(person for person in self.people if person.wanted and not person.met)


def _events(book: Book, condition: str, values: Sequence[object], order: str) -> tuple[EventRow, ...]:
    rows = book.rows(
        "SELECT id, uid, kind, title, starts_at, ends_at, timed, place, own_field, purpose, bring, questions, introduction, note, prepare, "
        f"cancelled, closed_at FROM event WHERE {condition} ORDER BY {order}", values
    )  # fmt: skip
    people: dict[int, list[EventPerson]] = {}
    for row in book.rows(
        "SELECT ep.event_id, p.id, p.uid, p.full, p.title, p.organisation, p.photo, ep.wanted, ep.met, ep.ask, ep.note, ep.handled "
        "FROM event_person ep JOIN person p ON p.id=ep.person_id WHERE ep.event_id IN (SELECT value FROM json_each(?)) ORDER BY ep.id",
        (json.dumps([row[0] for row in rows]),),
    ):
        met = None if row[8] is None else bool(row[8])
        people.setdefault(row[0], []).append(EventPerson(*row[1:7], bool(row[7]), met, *row[9:]))  # type: ignore[call-arg]
    now = book.now()
    return tuple(
        EventRow(
            *row[:6], bool(row[6]), row[7], bool(row[8]), *row[9:14], bool(row[14]),  # type: ignore[call-arg]
            stage(row[4], row[5], bool(row[15]), row[16] is not None, now), tuple(people.get(row[0], ())),
        )
        for row in rows
    )  # fmt: skip


def coming(book: Book) -> tuple[EventRow, ...]:
    """What lies ahead or is on now, soonest first."""
    return _events(book, "ends_at>? AND cancelled=0", (book.now(),), "starts_at, id")


def past(book: Book, limit: int = 200) -> tuple[EventRow, ...]:
    """What is over, newest first; what was called off too."""
    return _events(book, "ends_at<=? OR cancelled=1", (book.now(),), f"starts_at DESC, id DESC LIMIT {int(limit)}")


def event(book: Book, number: int) -> EventRow:
    """One event; Refused when it is gone."""
    found = _events(book, "id=?", (number,), "id")
    if not found:
        raise Refused("event-gone")
    return found[0]


def on_day(book: Book, moment: int) -> tuple[EventRow, ...]:
    """What touches the day of a moment, soonest first."""
    start = day_start(moment)
    return _events(book, "starts_at<? AND ends_at>? AND cancelled=0", (start + DAY, start), "starts_at, id")


def of_person(book: Book, person: int) -> tuple[EventRow, ...]:
    """The events that somebody is expected at or was met at, newest first."""
    return _events(
        book, "id IN (SELECT event_id FROM event_person WHERE person_id=?)", (person,), "starts_at DESC, id DESC"
    )


def how_varied(book: Book, days: int = 365) -> Variety:
    """Events of the own field and others in the last year, and whether it is time for one off the beaten track."""
    now = book.now()
    rows = book.rows(
        "SELECT own_field FROM event WHERE kind='gathering' AND cancelled=0 AND ends_at<=? AND starts_at>? ORDER BY starts_at DESC, id DESC",
        (now, now - days * DAY),
    )
    return variety([bool(own) for (own,) in rows])

"""Events and meetings to be shown: coming and past, each with its people, and how many left the beaten track."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from netbook.domain import before
from netbook.domain.before import Reminder
from netbook.domain.dates import DAY, day_start
from netbook.domain.events import Variety, stage, variety
from netbook.domain.said import Refused
from netbook.domain.values import dataclass
from netbook.store.facts import load_facts
from netbook.store.queries.asking import let_go

if TYPE_CHECKING:
    from netbook.book import Book


@dataclass(frozen=True, slots=True)
class EventPerson:
    """Somebody at an event: wanted, met (None: not said yet), what to ask, a note, and what came of it ("" yet).

    `handled` is thanked, followed-up or let-go as the owner said, or written: they had a word from me since.
    """

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
        "SELECT ep.event_id, p.id, p.uid, p.full, p.title, p.organisation, p.photo, ep.wanted, ep.met, ep.ask, ep.note, CASE WHEN ep.handled<>'' "
        "THEN ep.handled WHEN ep.met=1 AND EXISTS (SELECT 1 FROM interaction_person ip WHERE ip.person_id=p.id AND ip.direction<>'from-them' "
        "AND ip.at>=e.ends_at) THEN 'written' ELSE '' END "
        "FROM event_person ep JOIN event e ON e.id=ep.event_id JOIN person p ON p.id=ep.person_id "
        "WHERE ep.event_id IN (SELECT value FROM json_each(?)) ORDER BY ep.id",
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


def event_meant(book: Book, uid: str) -> int:
    """The row of the event with this id for the world."""
    rows = book.rows("SELECT id FROM event WHERE uid=?", (uid.strip(),))
    if not rows:
        raise Refused("event-gone")
    return int(rows[0][0])


def next_with(book: Book, person: int) -> tuple[int, str, str, int] | None:
    """The next event or meeting with somebody: its row, kind, title and beginning."""
    rows = book.rows(
        "SELECT e.id, e.kind, e.title, e.starts_at FROM event_person ep JOIN event e ON e.id=ep.event_id "
        "WHERE ep.person_id=? AND e.ends_at>? AND e.cancelled=0 ORDER BY e.starts_at, e.id LIMIT 1",
        (person, book.now()),
    )
    return rows[0] if rows else None


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


def waiting(book: Book) -> tuple[EventRow, ...]:
    """What is over, not closed, and has people of whom nothing has come yet or nobody said whether they were met, in the last 21 days."""
    since = book.now() - 21 * DAY
    rows = _events(
        book,
        "ends_at<=? AND ends_at>? AND cancelled=0 AND closed_at IS NULL",
        (book.now(), since),
        "starts_at DESC, id DESC",
    )
    return tuple(row for row in rows if row.unhandled or any(person.met is None for person in row.people))


@dataclass(frozen=True, slots=True)
class Background:
    """What to know of somebody before meeting them: the lines of "before you reach out", interests, how we met."""

    reminders: tuple[Reminder, ...]
    interests: tuple[str, ...]
    target: bool
    last_at: int | None


def backgrounds(book: Book, people: Sequence[int]) -> dict[int, Background]:
    """The background of many people in one go."""
    now = book.now()
    marks = json.dumps(list(people))
    interests: dict[int, list[str]] = {}
    for person, text in book.rows(
        "SELECT person_id, text FROM detail WHERE ended_at IS NULL AND topic IN ('interests', 'goals', 'needs') "
        "AND person_id IN (SELECT value FROM json_each(?)) ORDER BY told_at DESC, id DESC",
        (marks,),
    ):
        interests.setdefault(person, []).append(text)
    flags = {
        row[0]: row[1:]
        for row in book.rows(
            "SELECT p.id, p.target, s.last_at FROM person p JOIN standing s ON s.person_id=p.id "
            "WHERE p.id IN (SELECT value FROM json_each(?))",
            (marks,),
        )
    }
    return {
        facts.person: Background(
            before.reminders(facts, now, let_go=let_go(book.db, facts.person)), tuple(interests.get(facts.person, ())),
            bool(flags.get(facts.person, (0, None))[0]), flags.get(facts.person, (0, None))[1],
        )
        for _row, facts in load_facts(book.db, people, now)
    }  # fmt: skip


def first_ask(background: Background) -> str:
    """What suggests itself to ask: what is due to be asked about, else an open detail that is no health matter, else an interest; "" for nothing."""
    for kind in ("ask", "known"):
        for reminder in background.reminders:
            if reminder.kind == kind and (kind == "ask" or reminder.topic != "health"):
                return reminder.text
    return background.interests[0] if background.interests else ""

"""One person, whole: card, details, what is owed, connections, and the timeline by pages."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from netbook.answers.favours import FavourRow, balance
from netbook.answers.favours import of_person as favours_of
from netbook.domain.connections import INVERSE
from netbook.domain.said import Refused
from netbook.domain.values import dataclass
from netbook.store.queries.lists import CardFacts, card_facts

if TYPE_CHECKING:
    from netbook.book import Book


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One mail address, phone number and the like, with its row id for editing in place."""

    id: int
    kind: str
    value: str
    label: str
    preferred: bool


@dataclass(frozen=True, slots=True)
class AddressRow:
    """One postal address with its row id."""

    id: int
    label: str
    po_box: str
    extended: str
    street: str
    city: str
    region: str
    code: str
    country: str
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class DateRow:
    """One own date with its row id."""

    id: int
    label: str
    date: str
    lead: int | None


@dataclass(frozen=True, slots=True)
class DetailRow:
    """One detail with its row id; moments in local minutes."""

    id: int
    uid: str
    topic: str
    text: str
    told_at: int
    ask_on: int | None
    asked_at: int | None
    ended_at: int | None
    how_ended: str


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """One follow-up with its row id; `back_at` is when it comes back, where it was snoozed."""

    id: int
    uid: str
    text: str
    at: int
    timed: bool
    repeat: str
    repeat_from: str
    state: str
    people: tuple[tuple[int, str], ...]
    back_at: int | None = None


@dataclass(frozen=True, slots=True)
class ConnectionRow:
    """One connection as it reads from this person: `other` is this person's `kind`."""

    id: int
    uid: str
    other: int
    other_uid: str
    other_name: str
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One interaction in the timeline; `people` are all of it, row ids and names."""

    id: int
    uid: str
    kind: str
    at: int
    timed: bool
    direction: str
    length: int | None
    note: str
    outcome: str
    ask: bool
    owe_thanks: bool
    owe_what: str
    thanks: bool
    people: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Everything kept about one person but the timeline. `columns` are the person row's own values."""

    card: CardFacts
    columns: dict[str, object]
    nicknames: tuple[str, ...]
    languages: tuple[str, ...]
    fields: tuple[FieldRow, ...]
    addresses: tuple[AddressRow, ...]
    dates: tuple[DateRow, ...]
    circles: tuple[tuple[int, str], ...]
    details: tuple[DetailRow, ...]
    follow_ups: tuple[FollowUpRow, ...]
    connections: tuple[ConnectionRow, ...]
    through: tuple[int, str] | None
    unknown: tuple[str, ...]
    gave: int = 0
    received: int = 0
    favours: tuple[FavourRow, ...] = ()


def person(book: Book, number: int) -> Person:
    """The person with this row id; Refused when there is none."""
    card = card_facts(book.db, [number], book.now()).get(number)
    cursor = book.db.execute_sql("SELECT * FROM person WHERE id=?", (number,))
    row = cursor.fetchone()
    if card is None or row is None:
        raise Refused("person-gone")
    columns = dict(zip([c[0] for c in cursor.description], row, strict=True))
    fields = book.rows("SELECT id, kind, value, label, preferred FROM field WHERE person_id=? ORDER BY id", (number,))
    addresses = book.rows(
        "SELECT id, label, po_box, extended, street, city, region, code, country, preferred FROM address WHERE person_id=? ORDER BY id",
        (number,),
    )
    dates = book.rows("SELECT id, label, date, lead FROM own_date WHERE person_id=? ORDER BY id", (number,))
    circles = book.rows(
        "SELECT c.id, c.name FROM circle_person cp JOIN circle c ON c.id=cp.circle_id WHERE cp.person_id=? ORDER BY c.name",
        (number,),
    )
    details = book.rows(
        "SELECT id, uid, topic, text, told_at, ask_on, asked_at, ended_at, how_ended FROM detail WHERE person_id=? "
        "ORDER BY ended_at IS NOT NULL, coalesce(ask_on, 1<<60), told_at DESC, id DESC", (number,)
    )  # fmt: skip
    through = (
        book.rows("SELECT id, full FROM person WHERE id=?", (columns["through_id"],)) if columns["through_id"] else []
    )
    unknown = book.rows("SELECT unknown FROM card WHERE person_id=? ORDER BY id", (number,))
    both = balance(book, number)
    return Person(
        card, columns, tuple(json.loads(columns["nicknames"])), tuple(json.loads(columns["languages"])),
        tuple(FieldRow(*r[:4], bool(r[4])) for r in fields), tuple(AddressRow(*r[:9], bool(r[9])) for r in addresses),  # type: ignore[call-arg]
        tuple(DateRow(*r) for r in dates), tuple((r[0], r[1]) for r in circles), tuple(DetailRow(*r) for r in details),
        follow_ups(book, number), connections(book, number), (through[0][0], through[0][1]) if through else None,
        tuple(line for (text,) in unknown for line in json.loads(text)),
        len(both.given), len(both.received), favours_of(book, number),
    )  # fmt: skip


def follow_ups(book: Book, number: int, state: str = "open") -> tuple[FollowUpRow, ...]:
    """The person's follow-ups in a state, soonest first: one that was snoozed by when it comes back."""
    rows = book.rows(
        "SELECT f.id, f.uid, f.text, f.at, f.timed, f.repeat, f.repeat_from, f.state, (SELECT max(q.until) FROM quiet q "
        "WHERE q.person_id=fp.person_id AND q.kind='follow-up' AND q.cause='follow-up:' || f.id || '@' || f.at AND q.until>?) "
        "AS back FROM follow_up_person fp JOIN follow_up f ON f.id=fp.follow_up_id "
        "WHERE fp.person_id=? AND f.state=? ORDER BY max(f.at, coalesce(back, f.at)), f.at", (book.now(), number, state)
    )  # fmt: skip
    people = _people(book, "follow_up_person", "follow_up_id", [r[0] for r in rows])
    return tuple(FollowUpRow(*r[:4], bool(r[4]), *r[5:8], people.get(r[0], ()), r[8]) for r in rows)  # type: ignore[call-arg]


def _people(book: Book, table: str, key: str, ids: list[int]) -> dict[int, tuple[tuple[int, str], ...]]:
    found: dict[int, tuple[tuple[int, str], ...]] = {}
    for number, person_id, name in book.rows(
        f"SELECT l.{key}, p.id, p.full FROM {table} l JOIN person p ON p.id=l.person_id "
        f"WHERE l.{key} IN (SELECT value FROM json_each(?)) ORDER BY l.id", (json.dumps(ids),)
    ):  # fmt: skip
        found[number] = (*found.get(number, ()), (person_id, name))
    return found


def connections(book: Book, number: int) -> tuple[ConnectionRow, ...]:
    """The person's connections, those told from the other side turned round."""
    rows = book.rows(
        "SELECT c.id, c.uid, p.id, p.uid, p.full, c.kind, c.label, c.person_id=? FROM connection c "
        "JOIN person p ON p.id=CASE WHEN c.person_id=? THEN c.other_id ELSE c.person_id END "
        "WHERE c.person_id=? OR c.other_id=? ORDER BY c.id", (number,) * 4
    )  # fmt: skip
    return tuple(ConnectionRow(*r[:5], r[5] if r[7] else INVERSE.get(r[5], r[5]), r[6]) for r in rows)  # type: ignore[call-arg]


def timeline(
    book: Book, number: int, before: tuple[int, int] | None = None, limit: int = 40
) -> tuple[TimelineRow, ...]:
    """A page of the person's interactions, newest first, older than (at, id) of the last one shown.

    What was noted of them at an event stands below its title.
    """
    at, last = before or (1 << 60, 1 << 60)
    rows = book.rows(
        "SELECT i.id, i.uid, i.kind, i.at, i.timed, i.direction, i.length, i.note, i.outcome, i.ask, i.owe_thanks, i.owe_what, i.thanks, "
        "(SELECT ep.note FROM event e JOIN event_person ep ON ep.event_id=e.id WHERE e.interaction_id=i.id AND ep.person_id=?) "
        "FROM (SELECT interaction_id, at FROM interaction_person WHERE person_id=? AND (at, interaction_id)<(?, ?) "
        "ORDER BY at DESC, interaction_id DESC LIMIT ?) ip JOIN interaction i ON i.id=ip.interaction_id "
        "ORDER BY i.at DESC, i.id DESC", (number, number, at, last, limit)
    )  # fmt: skip
    people = _people(book, "interaction_person", "interaction_id", [r[0] for r in rows])
    return tuple(
        TimelineRow(  # type: ignore[call-arg]
            *r[:4], bool(r[4]), *r[5:7], "\n".join(part for part in (r[7], r[13]) if part), r[8], bool(r[9]), bool(r[10]), r[11],
            bool(r[12]), people.get(r[0], ()),
        )
        for r in rows
    )  # fmt: skip


def thanked_until(book: Book, number: int) -> int:
    """The moment of the newest thanks said to the person, in local minutes; -1 where none was."""
    rows = book.rows(
        "SELECT max(at) FROM interaction_person WHERE person_id=? AND flags<>0 AND flags&2 AND direction<>'from-them'",
        (number,),
    )
    return int(rows[0][0]) if rows and rows[0][0] is not None else -1

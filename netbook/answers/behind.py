"""What stands behind a figure of the review: the people it counts, and why each of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from typing import TYPE_CHECKING

from netbook.answers.review import owing_thanks
from netbook.answers.steps import Steps, whole
from netbook.domain import review as rules
from netbook.domain.attention.facts import Item
from netbook.domain.values import dataclass
from netbook.domain.weeks import WEEK, first_week
from netbook.store.queries import behind as queries
from netbook.store.queries import review as counted

if TYPE_CHECKING:
    from netbook.book import Book

KEYS = ("kept", "thanks", "given", "new", "events", "promises", "outcomes", "only-asks", "week")


@dataclass(frozen=True, slots=True)
class Behind:
    """One row: whom it is about (0 for nobody), a key for its words with their values, and its moment."""

    person: int
    name: str
    what: str
    at: int | None = None
    values: dict[str, object] = field(default_factory=dict)


def behind(book: Book, key: str, week: int = 0) -> tuple[Behind, ...]:
    """The rows behind a figure by its key; `week` is the start of the week that is asked for."""
    return whole(looking_behind(book, key, week))


def looking_behind(book: Book, key: str, week: int = 0) -> Steps[tuple[Behind, ...]]:
    """As behind, step by step."""
    if key == "thanks":
        return _thanks(book, (yield from owing_thanks(book)))
    if key == "week":
        return tuple(_week(book, week))
    made: dict[str, Callable[[Book], list[Behind]]] = {
        "kept": _kept, "given": _given, "new": _new, "events": _events, "only-asks": _only_asks,
        "promises": _promises, "outcomes": _outcomes,
    }  # fmt: skip
    return tuple(made[key](book))


def _promises(book: Book) -> list[Behind]:
    return _items(book, "promise")


def _outcomes(book: Book) -> list[Behind]:
    return _items(book, "outcome")


def _kept(book: Book) -> list[Behind]:
    found = queries.late_with(book.db, book.now())
    return [Behind(person, name, "kept", last, {"cadence": cadence}) for person, name, cadence, last in found]


def _thanks(book: Book, items: list[Item]) -> tuple[Behind, ...]:
    owed = sorted(items, key=lambda item: (item.since, item.person))
    names = dict(
        book.rows(
            "SELECT id, full FROM person WHERE id IN (SELECT value FROM json_each(?))",
            (str([item.person for item in owed]),),
        )
    )
    return tuple(
        Behind(item.person, names[item.person], "item", item.since, {"kind": "thank-you", "reason": item.reason, "told": item.values})
        for item in owed
    )  # fmt: skip


def _items(book: Book, kind: str) -> list[Behind]:
    return [
        Behind(person, name, "item", since, {"kind": kind, "reason": reason, "told": told, "late": late is not None and late <= book.now()})
        for person, name, reason, told, since, late in queries.open_items(book.db, kind, book.now())
    ]  # fmt: skip


def _given(book: Book) -> list[Behind]:
    since = book.now() - rules.YEAR
    rows = [
        Behind(person, name, "given", at, {"text": text}) for person, name, text, at in queries.given(book.db, since)
    ]
    rows += [
        Behind(person, name, "asked", at, {"text": text}) for person, name, text, at in queries.asked(book.db, since)
    ]
    return sorted(rows, key=lambda row: -(row.at or 0))


def _new(book: Book) -> list[Behind]:
    found = queries.new_people(book.db, first_week(book.now()))
    return [Behind(person, name, "new", at, {"through": through}) for person, name, through, at in found]


def _events(book: Book) -> list[Behind]:
    now = book.now()
    return [
        Behind(person, name, "event", at, {"title": title, "own": bool(own)})
        for person, name, title, at, own in queries.events(book.db, now - rules.YEAR, now)
    ]


def _only_asks(book: Book) -> list[Behind]:
    found = counted.only_asked(book.db, book.now() - rules.YEAR, rules.ONLY_ASKS)
    return [Behind(person, name, "only-asks", None, {"n": asks}) for person, name, asks in found]


def _week(book: Book, start: int) -> list[Behind]:
    rows = queries.outreach_between(book.db, start, start + WEEK)
    return [
        Behind(person, name, rules.kind_of_outreach(kind, direction, bool(ask)), at, {"text": note, "kind": kind})
        for person, name, note, kind, direction, ask, at in rows
    ]

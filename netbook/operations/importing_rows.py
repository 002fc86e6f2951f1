"""Rows of new people gathered and written together: the database is asked once per table and chunk, not once per row."""

from __future__ import annotations

import json
from typing import Any

from netbook.domain.people import Card
from netbook.store.changes import Act
from netbook.store.records import people as records
from netbook.store.records.rows import new_uid

_PERSON = (
    "id", "uid", *records.NAME_COLUMNS, *records.TEXT_COLUMNS, "nicknames", "languages", "members", "birthday", "death",
    "known_since", "deceased", "photo_url", "photo", "made_at", "undecided",
)  # fmt: skip
_COLUMNS = {
    "person": _PERSON,
    "field": ("person_id", "kind", "value", "label", "preferred"),
    "address": ("person_id", "label", "preferred", *records.ADDRESS_COLUMNS),
    "own_date": ("person_id", "label", "date"),
    "card": ("id", "person_id", "source", "key", "digest", "version", "lines", "unknown"),
    "circle": ("id", "uid", "name"),
    "circle_person": ("circle_id", "person_id"),
}
_DEFAULTS = {"deceased": 0, "photo_url": "", "photo": ""}


class Rows:
    """Rows waiting to be written, and the circles by name. Numbers are given here: within one act nobody else writes."""

    def __init__(self) -> None:
        self._waiting: dict[str, list[tuple[object, ...]]] = {table: [] for table in _COLUMNS}
        self._next: dict[str, int] = {}
        self._circles: dict[str, int] | None = None
        self.fresh: set[int] = set()

    def begin(self, deed: Act) -> None:
        """A new act: what others wrote since the last one is seen."""
        last = dict(deed.db.execute_sql("SELECT name, seq FROM sqlite_sequence"))
        self._next = {table: int(last.get(table, 0)) + 1 for table in ("person", "card", "circle")}
        self._circles = None

    def wait_for_circles(self, deed: Act) -> None:
        """Before others make circles by themselves: those that wait are written, so that no two get one number."""
        if self._waiting["circle"]:
            self.flush(deed)

    def circles_made(self, deed: Act) -> None:
        """Others made circles: they are known, and the numbers go on after theirs."""
        last = dict(deed.db.execute_sql("SELECT name, seq FROM sqlite_sequence WHERE name='circle'"))
        self._next["circle"] = int(last.get("circle", 0)) + 1
        self._circles = None

    def _number(self, table: str) -> int:
        number = self._next[table]
        self._next[table] += 1
        return number

    def person(self, deed: Act, card: Card, uid: str, undecided: str) -> int:
        """A new person with all that the card carries; answers the row."""
        number = self._number("person")
        values: dict[str, Any] = _DEFAULTS | records.person_values(card)
        values |= {"id": number, "uid": uid, "made_at": deed.now, "undecided": undecided}
        if card.photo and card.photo.data:
            values["photo"] = records.keep_photo(deed.db, card.photo)
        waiting = self._waiting
        waiting["person"].append(tuple([values[column] for column in _PERSON]))
        waiting["field"] += [(number, f.kind, f.value, f.label, int(f.preferred)) for f in card.fields]
        for place in card.addresses:
            parts = place.address
            waiting["address"].append((
                number, place.label, int(place.preferred), parts.po_box, parts.extended, parts.street, parts.city, parts.region,
                parts.code, parts.country,
            ))  # fmt: skip
        waiting["own_date"] += [(number, day.label, str(day.date)) for day in card.dates]
        for circle in dict.fromkeys(self._circle(deed, name) for name in card.categories if name.strip()):
            waiting["circle_person"].append((circle, number))
        self.fresh.add(number)
        return number

    def _circle(self, deed: Act, name: str) -> int:
        if self._circles is None:
            rows = deed.db.execute_sql("SELECT name, id FROM circle")
            self._circles = {known.casefold(): number for known, number in rows}
        name = " ".join(name.split())
        number = self._circles.get(name.casefold())
        if number is None:
            number = self._circles[name.casefold()] = self._number("circle")
            self._waiting["circle"].append((number, new_uid(), name))
        return number

    def card(self, person: int, source: str, key: str, print_: str, card: Card, lines: tuple[str, ...]) -> int:
        """The card as it came, for the next time; answers its row."""
        number = self._number("card")
        self._waiting["card"].append((
            number, person, source, key, print_, card.version, json.dumps(lines, ensure_ascii=False),
            json.dumps(card.unknown, ensure_ascii=False),
        ))  # fmt: skip
        return number

    def flush(self, deed: Act) -> None:
        """Writes what waits."""
        connection = deed.db.connection()
        for table in ("person", "circle", "field", "address", "own_date", "card", "circle_person"):
            rows = self._waiting[table]
            if rows:
                columns = _COLUMNS[table]
                connection.executemany(
                    f"INSERT INTO {table}({','.join(columns)}) VALUES({','.join('?' * len(columns))})", rows
                )
                rows.clear()
        self.fresh.clear()
        self.circles_made(deed)

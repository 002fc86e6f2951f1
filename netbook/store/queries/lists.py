"""Lists of people in an order, filtered; and the rows behind their cards."""

from __future__ import annotations

import json
from collections.abc import Sequence

from netbook.domain.values import dataclass
from netbook.store.database import Database
from netbook.store.ids import in_list

SORTS = ("name", "warmth", "last-contact", "newest")


@dataclass(frozen=True, slots=True)
class Filter:
    """Which people: in any of `circles`, in all of `all_circles`, in none of `not_circles`; place and organisation by part.

    `last_before`: no contact since that minute. `archived` shows the archived instead of the others.
    `unaware_of`: who does not know of a goal (its row; -1: of none that goes on).
    `warmth`: "", warm, cooling or cold, as it is at the moment of asking.
    """

    circles: tuple[int, ...] = ()
    all_circles: tuple[int, ...] = ()
    not_circles: tuple[int, ...] = ()
    place: str = ""
    organisation: str = ""
    last_before: int | None = None
    due_only: bool = False
    targets: bool = False
    archived: bool = False
    warmth: str = ""
    unaware_of: int = 0


_WARMTH = {
    # The domain's 0.5 and 0.25 as powers of two, so that no row needs an exponential.
    "warm": "s.warm_key IS NOT NULL AND s.warm_key - {now}.0 / 1440 / s.half_life >= -1",
    "cooling": "s.warm_key - {now}.0 / 1440 / s.half_life >= -2 AND s.warm_key - {now}.0 / 1440 / s.half_life < -1",
    "cold": "(s.warm_key IS NULL OR s.warm_key - {now}.0 / 1440 / s.half_life < -2)",
}


def where(chosen: Filter, now: int) -> tuple[str, list[object]]:
    """The SQL condition on standing s of a filter, with its values."""
    tests = [f"s.person_id {'IN' if chosen.archived else 'NOT IN'} (SELECT id FROM person WHERE archived=1)"]
    values: list[object] = []
    if chosen.circles:
        tests.append(
            "s.person_id IN (SELECT person_id FROM circle_person WHERE circle_id IN (SELECT value FROM json_each(?)))"
        )
        values.append(in_list(chosen.circles))
    for circle in chosen.all_circles:
        tests.append("EXISTS (SELECT 1 FROM circle_person WHERE circle_id=? AND person_id=s.person_id)")
        values.append(circle)
    for circle in chosen.not_circles:
        tests.append("NOT EXISTS (SELECT 1 FROM circle_person WHERE circle_id=? AND person_id=s.person_id)")
        values.append(circle)
    if chosen.place:
        tests.append("s.person_id IN (SELECT person_id FROM address WHERE city LIKE ? OR country LIKE ?)")
        values += [f"%{chosen.place}%"] * 2
    if chosen.organisation:
        tests.append("s.person_id IN (SELECT id FROM person WHERE organisation<>'' AND organisation LIKE ?)")
        values.append(f"%{chosen.organisation}%")
    if chosen.last_before is not None:
        tests.append("(s.last_at IS NULL OR s.last_at<?)")
        values.append(chosen.last_before)
    if chosen.targets:
        tests.append("s.person_id IN (SELECT id FROM person WHERE target=1)")
    if chosen.due_only:
        tests.append("s.person_id IN (SELECT person_id FROM due WHERE show_at<=?)")
        values.append(now)
    if chosen.unaware_of:
        which = "=?" if chosen.unaware_of > 0 else " IN (SELECT id FROM goal WHERE ended_at IS NULL AND ?<0)"
        tests.append(
            f"s.person_id NOT IN (SELECT person_id FROM goal_person WHERE role IN ('knows', 'helped') AND goal_id{which} "
            f"UNION SELECT person_id FROM favour WHERE asked_at IS NOT NULL AND goal_id{which})"
        )
        values += [chosen.unaware_of] * 2
    if chosen.warmth:
        tests.append(_WARMTH[chosen.warmth].format(now=now))
    return " AND ".join(tests), values


def people(db: Database, chosen: Filter, sort: str, family_first: bool, now: int, limit: int = -1) -> list[int]:
    """Everybody who passes the filter, in order; `limit` -1 is all of them."""
    orders = {
        "name": "s.sort_family, s.person_id" if family_first else "s.sort_given, s.person_id",
        "warmth": f"s.warm_key IS NULL, s.warm_key - {now}.0 / 1440 / s.half_life DESC, s.person_id",
        "last-contact": "s.last_at DESC, s.person_id",
        "newest": "s.person_id DESC",
    }
    condition, values = where(chosen, now)
    rows = db.execute_sql(
        f"SELECT s.person_id FROM standing s WHERE {condition} ORDER BY {orders[sort]} LIMIT ?", (*values, limit)
    )
    return [person for (person,) in rows.fetchall()]


def passing(db: Database, ids: Sequence[int], chosen: Filter, now: int) -> list[int]:
    """Those of the ids who pass the filter, in their order."""
    condition, values = where(chosen, now)
    rows = db.execute_sql(
        f"SELECT s.person_id FROM standing s WHERE s.person_id IN (SELECT value FROM json_each(?)) AND {condition}",
        (in_list(ids), *values),
    )
    kept = {person for (person,) in rows}
    return [person for person in ids if person in kept]


@dataclass(frozen=True, slots=True)
class CardFacts:
    """What a person's card in a list shows, not yet worded. `due_*` are of the item that hurts most, None where none shows."""

    id: int
    uid: str
    name: str
    given: str
    family: str
    title: str
    organisation: str
    photo: str
    target: bool
    deceased: bool
    paused: bool
    archived: bool
    last_at: int | None
    last_kind: str | None
    anchor: int | None
    cadence: str
    closeness: str
    warm_key: float | None
    half_life: int
    due_kind: str = ""
    due_reason: str = ""
    due_at: int | None = None
    late_at: int | None = None
    due_values: str = "{}"
    next_at: int | None = None


_CARD = """SELECT p.id, p.uid, p.full, p.given, p.family, p.title, p.organisation, p.photo, p.target, p.deceased, p.paused,
 p.archived, s.last_at, s.last_kind, s.anchor, s.cadence, s.closeness, s.warm_key, s.half_life
 FROM person p JOIN standing s ON s.person_id=p.id WHERE p.id IN (SELECT value FROM json_each(?))"""


def card_facts(db: Database, ids: Sequence[int], now: int) -> dict[int, CardFacts]:
    """The cards of some people, by id; those who are gone are missing."""
    marks = in_list(ids)
    due: dict[int, tuple] = {}  # type: ignore[type-arg]
    following: dict[int, int] = {}
    for row in db.execute_sql(
        "SELECT person_id, kind, reason, due_at, late_at, told, show_at, weight FROM due "
        "WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY weight DESC, due_at",
        (marks,),
    ):
        if row[6] <= now:
            due.setdefault(row[0], row)
        if row[1] == "keep-in-touch":
            following[row[0]] = row[3]
    found = {}
    for row in db.execute_sql(_CARD, (marks,)):
        extra = due.get(row[0])
        found[row[0]] = CardFacts(  # type: ignore[call-arg]
            *row[:8], *(bool(flag) for flag in row[8:12]), *row[12:],
            *((extra[1], extra[2], extra[3], extra[4], extra[5]) if extra else ("", "", None, None, "{}")),
            following.get(row[0]),
        )  # fmt: skip
    return found


@dataclass(frozen=True, slots=True)
class CircleRow:
    """A circle with how many are in it."""

    id: int
    uid: str
    name: str
    cadence: str
    closeness: str
    people: int
    note: str = ""


def circles(db: Database) -> list[CircleRow]:
    """All circles, the fullest first."""
    rows = db.execute_sql(
        "SELECT c.id, c.uid, c.name, c.cadence, c.closeness, (SELECT count(*) FROM circle_person cp WHERE cp.circle_id=c.id) AS n, "
        "c.note FROM circle c ORDER BY n DESC, c.name"
    )
    return [CircleRow(*row) for row in rows]


def count_people(db: Database) -> int:
    """How many people the book holds."""
    return int(db.execute_sql("SELECT count(*) FROM person").fetchone()[0])


def count_shown(db: Database) -> int:
    """How many people the list shows without a filter: all but the archived."""
    archived = db.execute_sql("SELECT count(*) FROM person WHERE archived=1").fetchone()[0]
    return count_people(db) - int(archived)


def person_by(db: Database, uid: str) -> int | None:
    """The row of a person by id for the world."""
    row = db.execute_sql("SELECT id FROM person WHERE uid=?", (uid,)).fetchone()
    return row[0] if row else None


def settings(db: Database) -> dict[str, object]:
    """All settings, in the order they were first made; values are JSON where they read as JSON, else text."""
    found: dict[str, object] = {}
    for key, value in db.execute_sql("SELECT key, value FROM setting ORDER BY id"):
        try:
            found[key] = json.loads(value)
        except ValueError:
            found[key] = value
    return found

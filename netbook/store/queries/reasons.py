"""What is recorded of people that gives a reason to reach out: for the shelf, for trips, for the page of an organisation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from netbook.domain.shelf import Fact, Reader
from netbook.domain.trips import place_key
from netbook.domain.warmth import warmth
from netbook.store.database import Database
from netbook.store.ids import in_list

_IN = "IN (SELECT value FROM json_each(?))"
CANDIDATES = 500


def with_words(db: Database, roots: Iterable[str], limit: int = CANDIDATES) -> list[int]:
    """People in whose texts (work, details, circles, places) one of the roots begins a word; best first."""
    terms = " OR ".join(f'"{root}"*' for root in sorted(roots))
    if not terms:
        return []
    rows = db.execute_sql(
        "SELECT rowid FROM person_text WHERE person_text MATCH ? ORDER BY rank LIMIT ?",
        (f"{{organisation more}} : ({terms})", limit),
    )
    return [row[0] for row in rows]


def in_place(db: Database, place: str) -> list[int]:
    """People with an address in a town or country of this name, whatever its case, accents and stops."""
    wanted = place_key(place)
    if not wanted:
        return []
    found: list[int] = []
    for column in ("city", "country"):
        names = [
            name
            for (name,) in db.execute_sql(f"SELECT DISTINCT {column} FROM address WHERE {column}<>''")
            if place_key(name) == wanted
        ]
        for name in names:
            found += [row[0] for row in db.execute_sql(f"SELECT person_id FROM address WHERE {column}=?", (name,))]
    return list(dict.fromkeys(found))


def bare_readers(db: Database, ids: Iterable[int], now: int) -> list[Reader]:
    """Those of the people whom nothing mutes, without anything that is recorded of them."""
    rows = db.execute_sql(
        "SELECT p.id, p.full, s.closeness, s.warm_key, s.half_life FROM person p JOIN standing s ON s.person_id=p.id "
        f"WHERE p.id {_IN} AND s.muted=0 AND p.deceased=0",
        (in_list(list(ids)),),
    )
    return [Reader(person, name, closeness, warmth(key, half, now), ()) for person, name, closeness, key, half in rows]


def readers(db: Database, ids: Iterable[int], now: int) -> list[Reader]:
    """Those of the people whom nothing mutes, with everything recorded that may be a reason."""
    marks = in_list(list(ids))
    facts: dict[int, list[Fact]] = defaultdict(list)
    for person, topic, text, told_at in db.execute_sql(
        f"SELECT person_id, topic, text, told_at FROM detail WHERE person_id {_IN} AND ended_at IS NULL AND topic NOT IN ('health', 'family', 'food', 'gifts') "
        "ORDER BY id", (marks,)
    ):  # fmt: skip
        facts[person].append(Fact(topic, text, told_at))
    for person, city in db.execute_sql(
        f"SELECT person_id, city FROM address WHERE person_id {_IN} AND city<>''", (marks,)
    ):
        facts[person].append(Fact("place", city))
    for person, name in db.execute_sql(
        f"SELECT cp.person_id, c.name FROM circle_person cp JOIN circle c ON c.id=cp.circle_id WHERE cp.person_id {_IN}",
        (marks,),
    ):
        facts[person].append(Fact("circle", name))
    found = []
    for person, name, title, organisation, closeness, key, half in db.execute_sql(
        "SELECT p.id, p.full, p.title, p.organisation, s.closeness, s.warm_key, s.half_life FROM person p JOIN standing s ON s.person_id=p.id "
        f"WHERE p.id {_IN} AND s.muted=0 AND p.deceased=0", (marks,)
    ):  # fmt: skip
        field = ", ".join(part for part in (title, organisation) if part)
        own = (*facts[person], Fact("field", field)) if field else tuple(facts[person])
        found.append(Reader(person, name, closeness, warmth(key, half, now), own))
    return found

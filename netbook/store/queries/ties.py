"""What is recorded between people: connections, introductions through somebody, things done together, organisations shared."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence

from netbook.domain.bridges import Tie
from netbook.domain.connections import INVERSE
from netbook.domain.folding import fold, words
from netbook.store.database import Database
from netbook.store.ids import in_list

CROWD = 12
"""What more than so many people did together says nothing about any two of them."""
COLLEAGUES, FEW = 200, 12
"""Of a larger organisation only so many are taken, those I was last in touch with; of each of many, a few."""
_IN = "IN (SELECT value FROM json_each(?))"


def ties_of(db: Database, people: Sequence[int], colleagues: int = 100_000) -> list[Tie]:
    """Every tie that one of these people has; `colleagues`: so many are looked at in all where they are many."""
    marks = in_list(people)
    return [
        *_connections(db, marks), *_through(db, marks), *_together(db, marks), *_organisations(db, people, colleagues),
    ]  # fmt: skip


def _connections(db: Database, marks: str) -> Iterable[Tie]:
    rows = db.execute_sql(
        f"SELECT person_id, other_id, kind, label FROM connection WHERE person_id {_IN} "
        f"UNION SELECT person_id, other_id, kind, label FROM connection WHERE other_id {_IN}",
        (marks, marks),
    )
    for one, other, kind, label in rows:
        yield Tie(one, other, kind if kind in INVERSE else "knows", label)


def _through(db: Database, marks: str) -> Iterable[Tie]:
    rows = db.execute_sql(
        f"SELECT through_id, id, met FROM person WHERE id {_IN} AND through_id IS NOT NULL "
        f"UNION SELECT through_id, id, met FROM person WHERE through_id {_IN}",
        (marks, marks),
    )
    return (Tie(one, other, "through", met) for one, other, met in rows)


def _together(db: Database, marks: str) -> Iterable[Tie]:
    rows = db.execute_sql(
        "SELECT a.person_id, b.person_id, a.kind, max(a.at) FROM interaction_person a "
        "JOIN interaction_person b ON b.interaction_id=a.interaction_id AND b.person_id<>a.person_id "
        # Counted only where there is somebody else: by far the most are of one person alone.
        f"WHERE a.person_id {_IN} AND (SELECT count(*) FROM interaction_person c WHERE c.interaction_id=b.interaction_id)<=? "
        "GROUP BY a.person_id, b.person_id",
        (marks, CROWD),
    )
    return (Tie(one, other, "event" if kind == "event" else "together", str(at)) for one, other, kind, at in rows)


def _organisations(db: Database, people: Sequence[int], most: int) -> Iterable[Tie]:
    named: dict[str, list[int]] = {}
    for person, organisation in db.execute_sql(
        f"SELECT id, organisation FROM person WHERE id {_IN} AND organisation<>''", (in_list(people),)
    ):
        named.setdefault(organisation, []).append(person)
    # Of a few organisations many are looked at, of many a few each: nobody further down would be among the strongest.
    limit = max(FEW, min(COLLEAGUES, most // max(1, len(named))))
    there = _in_organisations(db, named, limit)
    for organisation, members in named.items():
        for other in there[fold(organisation)]:
            yield from (Tie(person, other, "organisation", organisation) for person in members if person != other)


def in_organisation(db: Database, name: str) -> list[int]:
    """The people of an organisation, whatever case or accents it is written in, those last in touch first."""
    return _in_organisations(db, [name], COLLEAGUES)[fold(name)]


def _in_organisations(db: Database, names: Iterable[str], limit: int) -> dict[str, list[int]]:
    """As in_organisation, for several at once, by the folded name."""
    found: dict[str, list[tuple[int, int]]] = {fold(name): [] for name in names if name.strip()}
    spelled = {
        name: key
        for (name,) in db.execute_sql("SELECT DISTINCT organisation FROM person WHERE organisation<>''")
        if (key := fold(name)) in found
    }
    rows = db.execute_sql(
        "SELECT p.organisation, s.last_at, p.id FROM person p JOIN standing s ON s.person_id=p.id WHERE p.organisation<>'' "
        "AND p.organisation COLLATE NOCASE IN (SELECT value FROM json_each(?))",
        (json.dumps(list(spelled), ensure_ascii=False),),
    )
    for organisation, last_at, person in rows:
        found[spelled[organisation]].append((-(last_at or 0), person))
    return defaultdict(list, {key: [person for _, person in sorted(those)[:limit]] for key, those in found.items()})


def warmth_facts(db: Database, people: Sequence[int]) -> list[tuple[int, float | None, int]]:
    """(person, warm key, half-life) of those who live and are not archived."""
    rows = db.execute_sql(
        "SELECT s.person_id, s.warm_key, s.half_life FROM standing s JOIN person p ON p.id=s.person_id "
        f"WHERE s.person_id {_IN} AND p.deceased=0 AND p.archived=0",
        (in_list(people),),
    )
    return [(person, key, half_life) for person, key, half_life in rows]


def in_field(db: Database, text: str, limit: int = 50) -> list[int]:
    """The people whose work, interests or help has every word of a field ("marine biology")."""
    terms = words(text)
    if not terms:
        return []
    quoted = " ".join(f'"{term}"*' for term in terms)
    rows = db.execute_sql(
        "SELECT t.rowid FROM person_text t JOIN standing s ON s.person_id=t.rowid "
        "WHERE person_text MATCH ? ORDER BY s.last_at DESC, t.rowid LIMIT ?",
        (f"{{organisation more}} : ({quoted})", limit),
    )
    return [person for (person,) in rows]

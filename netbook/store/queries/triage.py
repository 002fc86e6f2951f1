"""Who waits for a decision on how often to be in touch, and what is known of them."""

from __future__ import annotations

from collections.abc import Sequence

from netbook.domain.values import dataclass
from netbook.store.database import Database
from netbook.store.ids import in_list


@dataclass(frozen=True, slots=True)
class GroupRow:
    """Undecided people who belong together: `kind` is circle or organisation; `id` the circle's row, 0 for an organisation."""

    kind: str
    id: int
    name: str
    people: int


@dataclass(frozen=True, slots=True)
class KnownRow:
    """What is kept about one person that a decision rests on; texts as kept."""

    id: int
    name: str
    given: str
    family: str
    title: str
    organisation: str
    photo: str
    last_at: int | None
    last_kind: str | None
    closeness: str
    cadence: str
    undecided: bool
    known_since: str
    met: str
    note: str
    birthday: str
    city: str
    email: str
    phone: str
    source: str
    contacts: int


def undecided(db: Database) -> list[int]:
    """Everybody undecided, most recently met first, then longest known to be there, then as they came."""
    rows = db.execute_sql(
        "SELECT p.id FROM person p JOIN standing s ON s.person_id=p.id WHERE p.undecided<>'' AND p.deceased=0 "
        "ORDER BY s.last_at IS NULL, s.last_at DESC, p.known_since='', p.known_since DESC, p.id"
    )
    return [person for (person,) in rows.fetchall()]


def newest_without_cadence(db: Database, limit: int) -> list[int]:
    """The newest people who have no cadence of any kind, for the first steps."""
    rows = db.execute_sql(
        "SELECT p.id FROM person p JOIN standing s ON s.person_id=p.id WHERE s.cadence='' AND p.cadence='' AND p.deceased=0 "
        "AND p.archived=0 AND p.paused=0 AND p.stay<>'no' ORDER BY p.id DESC LIMIT ?",
        (limit,),
    )
    return [person for (person,) in rows.fetchall()]


def known(db: Database, person: int, now: int) -> KnownRow | None:
    """What is known of one person; None where they are gone."""
    row = db.execute_sql(
        "SELECT p.id, p.full, p.given, p.family, p.title, p.organisation, p.photo, s.last_at, s.last_kind, "
        "p.closeness, p.cadence, p.undecided<>'', p.known_since, p.met, p.note, p.birthday, "
        "coalesce((SELECT city FROM address a WHERE a.person_id=p.id AND city<>'' ORDER BY a.preferred DESC, a.id LIMIT 1), ''), "
        "coalesce((SELECT value FROM field f WHERE f.person_id=p.id AND kind='email' ORDER BY preferred DESC, id LIMIT 1), ''), "
        "coalesce((SELECT value FROM field f WHERE f.person_id=p.id AND kind='phone' ORDER BY preferred DESC, id LIMIT 1), ''), "
        "coalesce((SELECT source FROM card c WHERE c.person_id=p.id ORDER BY id DESC LIMIT 1), ''), "
        "(SELECT count(*) FROM interaction_person i WHERE i.person_id=p.id AND i.at>?) "
        "FROM person p JOIN standing s ON s.person_id=p.id WHERE p.id=?",
        (now - 365 * 1440, person),
    ).fetchone()
    return None if row is None else KnownRow(*row[:11], bool(row[11]), *row[12:])  # type: ignore[call-arg]


def circles_of(db: Database, person: int) -> list[tuple[int, str, str]]:
    """A person's circles: row, name, cadence."""
    rows = db.execute_sql(
        "SELECT c.id, c.name, c.cadence FROM circle_person cp JOIN circle c ON c.id=cp.circle_id WHERE cp.person_id=? ORDER BY c.name",
        (person,),
    )
    return list(rows.fetchall())


def groups(db: Database, least: int = 2, limit: int = 60) -> list[GroupRow]:
    """Circles and organisations with several undecided people, the fullest first."""
    found = [
        GroupRow("circle", *row)
        for row in db.execute_sql(
            "SELECT c.id, c.name, count(*) AS n FROM person p JOIN circle_person cp ON cp.person_id=p.id "
            "JOIN circle c ON c.id=cp.circle_id WHERE p.undecided<>'' GROUP BY c.id HAVING n>=? ORDER BY n DESC, c.name LIMIT ?",
            (least, limit),
        )
    ]
    found += [
        GroupRow("organisation", 0, *row)
        for row in db.execute_sql(
            "SELECT organisation, count(*) AS n FROM person WHERE undecided<>'' AND organisation<>'' "
            "GROUP BY organisation HAVING n>=? ORDER BY n DESC, organisation LIMIT ?",
            (least, limit),
        )
    ]
    return sorted(found, key=lambda group: (-group.people, group.kind, group.name))[:limit]


def members(db: Database, group: GroupRow) -> list[int]:
    """The undecided people of a group."""
    if group.kind == "circle":
        rows = db.execute_sql(
            "SELECT p.id FROM person p JOIN circle_person cp ON cp.person_id=p.id WHERE p.undecided<>'' AND cp.circle_id=? ORDER BY p.id",
            (group.id,),
        )
    else:
        rows = db.execute_sql("SELECT id FROM person WHERE undecided<>'' AND organisation=? ORDER BY id", (group.name,))
    return [person for (person,) in rows.fetchall()]


def still_there(db: Database, people: Sequence[int]) -> set[int]:
    """Those of the people who are still in the book."""
    rows = db.execute_sql("SELECT id FROM person WHERE id IN (SELECT value FROM json_each(?))", (in_list(people),))
    return {person for (person,) in rows.fetchall()}
